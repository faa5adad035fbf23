using System.Globalization;
using IroService.Casework.Access;
using IroService.Casework.Deadlines;
using IroService.Casework.Reviews;
using IroService.Domain.Notifications;
using IroService.Domain.Records;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.MyTeam;

/// <summary>How the people stand for whom the person answers.</summary>
[Asks(Act.SeeTeam)]
public class IndexModel(ReadTeam read, ListOwnDuties own, ListNextReviews reviews) : CasePage
{
    public const string Overdue = "overdue", AtRisk = "at-risk", Children = "children", Nobody = "nobody";

    /// <summary>Whose row is opened: a person's number, or those of nobody; null for everybody's.</summary>
    [FromQuery(Name = "person")]
    public string? Of { get; set; }

    /// <summary>Which of them: overdue, at risk, or the children; both of the first unless it is said.</summary>
    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public TeamOverview Team { get; private set; } = null!;

    /// <summary>The one whose row is opened; null for everybody.</summary>
    public TeamMember? Member { get; private set; }

    /// <summary>The duties of the page.</summary>
    public IReadOnlyList<TeamDuty> Rows { get; private set; } = [];

    /// <summary>How many are shown on all pages.</summary>
    public int Found { get; private set; }

    /// <summary>What the person owes.</summary>
    public IReadOnlyList<DutyCount> Owed { get; private set; } = [];

    /// <summary>How well the coming review of each child is prepared, by the child's number.</summary>
    public IReadOnlyDictionary<int, Readiness> Preparation { get; private set; } = new Dictionary<int, Readiness>();

    public Pagination Pagination => new(Request, Pagination.Asked(PageNumber), Found);

    public string RoleInWords => Terms.InWords(Team.Role);

    public string Whose => Me.Role == Role.PrincipalIro
        ? $"Your {Terms.Iros} and their {Terms.ChildrenInCare}."
        : $"The social workers of your team and the teams below it, and their {Terms.ChildrenInCare}, as far as you may know of them.";

    /// <summary>What the list shows.</summary>
    public string Title => $"{Show switch { Overdue => "Overdue", AtRisk => $"Due in the next {ReadTeam.AtRiskWorkingDays} working days", _ => "Overdue and at risk" }}{(Member is null ? "" : $": {NameOf(Member)}")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await read.ApplyAsync(Me.Id, cancel) is not { } team)
            return NotFound();
        Team = team;
        var next = await reviews.OfAsync(Me.Id, [.. team.Members.SelectMany(member => member.Children).Select(child => child.Id)], cancel);
        Preparation = next.Where(review => review.Preparation is not null).ToDictionary(review => review.Child.Id, review => review.Preparation!.Value);
        Owed = await own.CountAsync(Me.Id, cancel);
        Member = team.Members.FirstOrDefault(member => WordOf(member) == Of);
        var duties = team.Duties
            .Where(duty => Member is null || duty.Member?.Id == Member.Person?.Id)
            .Where(duty => Show switch { Overdue => duty.DueOn < team.Today, AtRisk => duty.DueOn >= team.Today, _ => true })
            .ToList();
        Found = duties.Count;
        Rows = Pagination.Of(duties);
        return Page();
    }

    /// <summary>How many coming reviews of the person's children are not ready, or at risk of it.</summary>
    public int NotReady(TeamMember member) =>
        member.Children.Count(child => Preparation.TryGetValue(child.Id, out var readiness) && readiness is Readiness.NotReady or Readiness.AtRisk);

    /// <summary>The person as the address says it.</summary>
    public static string WordOf(TeamMember member) => member.Person?.Id.ToString(CultureInfo.InvariantCulture) ?? Nobody;

    public string NameOf(TeamMember member) => member.Person?.NameOrReference ?? $"No {RoleInWords}";

    /// <summary>Where the list of one figure is.</summary>
    public static string LinkTo(TeamMember member, string show) => $"/team?person={WordOf(member)}&show={show}#list";

    /// <summary>Who stands in, and until when.</summary>
    public static string Away(TeamMember member) => string.Join("; ", member.StandIns.Select(deputy =>
        $"{deputy.Who.NameOrReference} stands in {(deputy.Until is { } last ? $"until {DateWords.Of(last)}" : "until it is ended")}"));
}
