using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using IroService.Casework.Files.Service;
using IroService.Casework.Imports.Service;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Notifications;
using IroService.TestKit;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 24 March 2026: Ruth, an IRO with three children, left yesterday; Martin and Nia, IROs, the one half time; Helen, Principal IRO.</summary>
public sealed partial class A_leaver : IAsyncLifetime
{
    ACouncil council = null!;
    RunningPages pages = null!;
    Person ruth = null!;
    Person martin = null!;
    Person nia = null!;

    public async ValueTask InitializeAsync()
    {
        council = await ACouncil.OnAsync("2026-03-24");
        ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        martin = await council.PersonAsync("Martin Clough", Role.Iro);
        nia = await council.PersonAsync("Nia Powell", Role.Iro);
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        foreach (var name in new[] { "Amelia Okonkwo", "Ben Okafor", "Cara Smith" })
            await council.LooksAfterAsync(AChild.Named(name).LookedAfterSince("2026-03-02").ReviewedBy(ruth));
        await council.TellsAsync(ruth, await council.ReadAsync(db => db.Children.FirstAsync()));
        await council.ChangeAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == ruth.Id)).To = new(2026, 3, 23);
            (await db.People.SingleAsync(p => p.Id == martin.Id)).FullTimeEquivalent = 0.5m;
            db.Deputies.Add(new Deputy { PersonId = ruth.Id, DeputyId = nia.Id, From = new(2026, 3, 20), To = null, NamedById = ruth.Id, NamedAt = council.Clock.GetUtcNow().UtcDateTime });
        });
        pages = await RunningPages.On(council);
        await pages.Become("Helen Szabo");
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        council.Dispose();
    }

    [Fact]
    public async Task Stands_among_the_duties_to_sort_out_until_nothing_is_left()
    {
        var duties = await pages.Read("/duties");
        Assert.Contains("Ruth Adeyemi Has left with 3 children: hand them over.", Shown.Own(duties), StringComparison.Ordinal);
        Assert.Contains($"href=\"/people/{ruth.Id}/hand-over\"", duties, StringComparison.Ordinal);
        await HandOverAll(("Everybody", $"{martin.Id}"));
        Assert.DoesNotContain("Has left", Shown.Own(await pages.Read("/duties")), StringComparison.Ordinal);
        Assert.Contains("Nothing of theirs is open: no child, no deputy, no notice.", Shown.Own(await pages.Read(Path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_to_several_after_their_caseloads_were_shown()
    {
        var cara = await council.ReadAsync(db => db.Children.Where(c => c.FamilyName == "Smith").Select(c => c.Id).SingleAsync());
        (string, string)[] chosen = [("From.Day", "24"), ("From.Month", "3"), ("From.Year", "2026"), ("Everybody", $"{martin.Id}"), ($"To-{cara}", $"{nia.Id}")];
        var preview = await (await pages.Post(Path, chosen)).Body();
        Assert.Equal(["Martin Clough 0 2 0.50 4.0", "Nia Powell 0 1 Not known Not known"], Shown.Rows(preview).Take(2));
        Assert.True(await council.ReadAsync(db => db.Allocations.AllAsync(a => a.PersonId == ruth.Id)));

        await pages.Post(Path, [.. chosen, ("Confirmed", Confirmed().Match(preview).Groups["values"].Value)]);
        var allocations = await council.ReadAsync(db => db.Allocations.OrderBy(a => a.ChildId).ThenBy(a => a.From).Select(a => new { a.PersonId, a.From, a.To }).ToListAsync());
        Assert.Equal([ruth.Id, martin.Id, ruth.Id, martin.Id, ruth.Id, nia.Id], allocations.Select(a => a.PersonId));
        Assert.All(allocations.Where(a => a.PersonId == ruth.Id), a => Assert.Equal(new(2026, 3, 23), a.To));
        Assert.All(allocations.Where(a => a.PersonId != ruth.Id), a => Assert.Equal((new(2026, 3, 24), null), (a.From, a.To)));
        Assert.Equal(3, await council.ReadAsync(db => db.History.CountAsync(h => h.What == "HandOver" && h.Payload!.Contains("FromPerson"))));
        Assert.False(await council.ReadAsync(db => db.Notices.AnyAsync(n => n.PersonId == ruth.Id && n.AcknowledgedAt == null)));
        Assert.Equal(new(2026, 3, 23), (await council.ReadAsync(db => db.Deputies.SingleAsync())).To);
    }

    [Fact]
    public async Task Is_not_given_back_by_the_old_file()
    {
        await HandOverAll(("Everybody", $"{martin.Id}"));
        await Import("");
        Assert.Equal([martin.Id], await Iros());

        // The file says something new: it counts.
        await Import("2026-03-31");
        Assert.Contains(ruth.Id, await Iros());
    }

    [Theory]
    [InlineData("", "24 3 2026", "Select who takes over, for all children or for each of them")]
    [InlineData("Martin Clough", "23 3 2026", "The first day must be today or in the future")]
    [InlineData("Martin Clough", "1 5 2027", "Martin Clough does not work here on 1 May 2027")]
    public async Task Is_handed_over_to_somebody_who_is_here(string to, string day, string sentence)
    {
        await council.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Id == martin.Id)).To = new(2026, 12, 31));
        Assert.Contains(sentence, Shown.Text(await (await HandOverAll(day, ("Everybody", to.Length > 0 ? $"{martin.Id}" : ""))).Body()), StringComparison.Ordinal);
        Assert.True(await council.ReadAsync(db => db.Allocations.AllAsync(a => a.PersonId == ruth.Id)));
    }

    [Fact]
    public async Task Is_handed_over_by_who_answers_for_them_only()
    {
        await pages.Become("Martin Clough");
        Assert.Equal(HttpStatusCode.NotFound, (await pages.Client.GetAsync(Path, TestContext.Current.CancellationToken)).StatusCode);
    }

    string Path => $"/people/{ruth.Id}/hand-over";

    Task<HttpResponseMessage> HandOverAll(params (string, string)[] chosen) => HandOverAll("24 3 2026", chosen);

    async Task<HttpResponseMessage> HandOverAll(string day, params (string, string)[] chosen)
    {
        var parts = day.Split(' ');
        (string, string)[] fields = [("From.Day", parts[0]), ("From.Month", parts[1]), ("From.Year", parts[2]), .. chosen];
        var shown = await pages.Post(Path, fields);
        var values = Confirmed().Match(await shown.Body()).Groups["values"].Value;
        return values.Length == 0 ? shown : await pages.Post(Path, [.. fields, ("Confirmed", values)]);
    }

    async Task Import(string to)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder.Path, "allocations.csv"), $"CHILD,ROLE,PERSON,FROM,TO\nAmeliaOkonkwo,iro,Ruth Adeyemi,2026-03-02,{to}\n", TestContext.Current.CancellationToken);
        await new ImportServiceFiles(council.Database.Open, new SaveChildren(ACouncil.Definitions, council.Clock), council.Clock).ApplyAsync(folder.Path, dryRun: false, _ => { });
    }

    Task<List<int>> Iros()
    {
        var today = DateOnly.FromDateTime(council.Clock.GetUtcNow().UtcDateTime);
        return council.ReadAsync(db => db.Allocations.Where(a => a.From <= today && (a.To == null || a.To >= today) && db.Children.Any(c => c.Id == a.ChildId && c.FamilyName == "Okonkwo")).Select(a => a.PersonId).ToListAsync());
    }

    [GeneratedRegex("name=\"Confirmed\" value=\"(?<values>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Confirmed();
}
