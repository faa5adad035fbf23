using System.Globalization;
using IroService.Casework.Access;
using IroService.Casework.Deadlines;
using IroService.Casework.WorkingDays;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Silence;

/// <summary>What was agreed because somebody did not answer, and what went up because nobody acted.</summary>
[Asks(Act.SeeSilenceRegister)]
public class IndexModel(ReadSilenceRegister read, TimeProvider clock) : CasePage
{
    [FromQuery(Name = "weeks")]
    public string? WeeksWord { get; set; }

    [FromQuery(Name = "team")]
    public string? TeamWord { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public SilenceWeeks Weeks { get; private set; } = SilenceWeeks.All[0];

    public (DateOnly From, DateOnly To) Days { get; private set; }

    /// <summary>How much there is of each team; of those who answer for all teams only.</summary>
    public IReadOnlyList<TeamCount> Teams { get; private set; } = [];

    /// <summary>Those of the page.</summary>
    public IReadOnlyList<SilenceEntry> Rows { get; private set; } = [];

    /// <summary>How many there are on all pages.</summary>
    public int Found { get; private set; }

    public Pagination Pagination => new(Request, Pagination.Asked(PageNumber), Found);

    /// <summary>Whether it matters whose team a child's is.</summary>
    public bool OfTeams => Me.Role is Role.PrincipalIro or Role.HeadOfService or Role.Inspector;

    public string Whose => Me.Role switch
    {
        Role.TeamManager or Role.GroupManager => "It is of each child of your team and the teams below it.",
        Role.PrincipalIro => "It is of every child.",
        _ => "It is of every child whose record is open to you.",
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Weeks = SilenceWeeks.Of(WeeksWord);
        Days = Weeks.On(clock.Today());
        var entries = await read.ApplyAsync(Me.Id, Days.From, Days.To, cancel);
        Teams = OfTeams ? [.. entries.GroupBy(entry => entry.Team?.Id).Select(TeamCount.Of).OrderByDescending(team => team.All).ThenBy(team => team.Name, StringComparer.OrdinalIgnoreCase)] : [];
        var ofTeam = Teams.Any(team => team.Word == TeamWord) ? entries.Where(entry => TeamCount.WordOf(entry.Team) == TeamWord).ToList() : [.. entries];
        Found = ofTeam.Count;
        Rows = Pagination.Of(ofTeam);
    }

    /// <summary>What happened: "Agreed by silence", "Went to the Principal IRO: Helen Szabo".</summary>
    public static string What(SilenceEntry entry, Terminology terms) => entry switch
    {
        { WentTo: { } role } => $"Went to the {terms.InWords(role)}: {Names(entry.Told)}",
        { Overtaken: true } => "Agreed by silence; no longer counts, the date was corrected",
        _ => "Agreed by silence",
    };

    /// <summary>Who was to act: "Team manager: Joanna Lyle".</summary>
    public static string Who(SilenceEntry entry, Terminology terms) => $"{terms.Title(entry.Owner)}: {Names(entry.Owners)}";

    static string Names(IReadOnlyList<Person> people) => people.Count == 0 ? "nobody" : string.Join(", ", people.Select(person => SignedInPerson.Of(person).Name));
}

/// <summary>How much of one team.</summary>
/// <param name="Word">The team as it stands in the address.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Agreed">Agreed by silence.</param>
/// <param name="WentUp">Gone up the ladder.</param>
public sealed record TeamCount(string Word, string Name, int Agreed, int WentUp)
{
    public int All => Agreed + WentUp;

    public static TeamCount Of(IEnumerable<SilenceEntry> entries)
    {
        var all = entries.ToList();
        var team = all[0].Team;
        return new(WordOf(team), team is null ? "No team" : team.Name.Length > 0 ? team.Name : team.Reference, all.Count(entry => entry.WentTo is null), all.Count(entry => entry.WentTo is not null));
    }

    public static string WordOf(Team? team) => team?.Id.ToString(CultureInfo.InvariantCulture) ?? "none";
}
