using IroService.Casework.Imports.Service;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Notifications;
using IroService.TestKit;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>
/// On 24 March 2026: Ruth, an IRO with three children, left yesterday; Martin and Nia, IROs, the one half time; Dev and Eve, social workers in the team of
/// Joanna; Helen, Principal IRO, who looks at the pages.
/// </summary>
sealed class ALeaver : IAsyncDisposable
{
    ALeaver(ACouncil council, RunningPages pages) => (Council, Pages) = (council, pages);

    public ACouncil Council { get; }

    public RunningPages Pages { get; }

    public Person Ruth { get; private set; } = null!;

    public Person Martin { get; private set; } = null!;

    public Person Nia { get; private set; } = null!;

    public Person Dev { get; private set; } = null!;

    public Person Eve { get; private set; } = null!;

    public Person Helen { get; private set; } = null!;

    public Team North { get; private set; } = null!;

    /// <param name="lastDay">Ruth's; null when none is known.</param>
    public static async Task<ALeaver> OnAsync(string? lastDay = "2026-03-23")
    {
        var council = await ACouncil.OnAsync("2026-03-24");
        var leaver = new ALeaver(council, await RunningPages.On(council))
        {
            Ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro),
            Martin = await council.PersonAsync("Martin Clough", Role.Iro),
            Nia = await council.PersonAsync("Nia Powell", Role.Iro),
            Helen = await council.PersonAsync("Helen Szabo", Role.PrincipalIro),
            North = await council.TeamAsync("North", await council.PersonAsync("Joanna Lyle", Role.TeamManager)),
        };
        leaver.Dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker, leaver.North);
        leaver.Eve = await council.PersonAsync("Eve South", Role.SocialWorker, leaver.North);
        foreach (var name in new[] { "Amelia Okonkwo", "Ben Okafor", "Cara Smith" })
            await council.LooksAfterAsync(AChild.Named(name).LookedAfterSince("2026-03-02").ReviewedBy(leaver.Ruth));
        await council.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Id == leaver.Martin.Id)).FullTimeEquivalent = 0.5m);
        await leaver.LeavesAsync(leaver.Ruth, lastDay);
        await leaver.Pages.Become("Helen Szabo");
        return leaver;
    }

    public async ValueTask DisposeAsync()
    {
        await Pages.DisposeAsync();
        Council.Dispose();
    }

    public string Path => PathOf(Ruth);

    public static string PathOf(Person person) => $"/people/{person.Id}/hand-over";

    public Task LeavesAsync(Person person, string? lastDay) =>
        Council.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Id == person.Id)).To = lastDay is null ? null : DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A form of the page, sent.</summary>
    /// <param name="step">Which button: check, do or change.</param>
    /// <param name="day">The first day, as it is typed.</param>
    /// <param name="chosen">Who takes over, by box.</param>
    /// <param name="of">Whose page; Ruth's unless given.</param>
    public Task<HttpResponseMessage> SendAsync(string step, string day, IEnumerable<(string, string)> chosen, Person? of = null)
    {
        var parts = day.Split(' ');
        return Pages.Post(PathOf(of ?? Ruth), [("Step", step), ("From.Day", parts[0]), ("From.Month", parts[1]), ("From.Year", parts[2]), .. chosen]);
    }

    /// <summary>From 24 March on, all to one.</summary>
    public Task<HttpResponseMessage> AllToAsync(Person successor, string day = "24 3 2026") => SendAsync("do", day, [("Everybody-iro", $"{successor.Id}")]);

    /// <summary>A file of allocations comes; of Amelia unless the rows say so.</summary>
    public async Task ImportAsync(params string[] rows)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder.Path, "allocations.csv"), $"CHILD,ROLE,PERSON,FROM,TO\n{string.Concat(rows.Select(row => $"AmeliaOkonkwo,iro,{row}\n"))}", TestContext.Current.CancellationToken);
        await new ImportServiceFiles(Council.Database.Open, new SaveChildren(ACouncil.Definitions, Council.Clock), Council.Clock).ApplyAsync(folder.Path, dryRun: false, _ => { });
    }

    /// <summary>The allocations of a child, as a person would write them down.</summary>
    public async Task<IReadOnlyList<string>> AllocationsOfAsync(string familyName) => [.. (await Council.ReadAsync(db => db.Allocations
        .Where(a => db.Children.Any(c => c.Id == a.ChildId && c.FamilyName == familyName))
        .OrderBy(a => a.From).ThenBy(a => a.Id)
        .Select(a => new { db.People.Single(p => p.Id == a.PersonId).Name, a.From, a.To })
        .ToListAsync())).Select(a => $"{a.Name.Split(' ')[0]} {a.From:yyyy-MM-dd} {a.To:yyyy-MM-dd}".Trim())];
}
