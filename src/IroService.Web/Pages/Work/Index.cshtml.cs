using IroService.Casework.Access;
using IroService.Casework.Deadlines;
using IroService.Casework.Recommendations;
using IroService.Casework.Reviews;
using IroService.Domain.Notifications;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Work;

/// <summary>Every open duty that is theirs today, for whatever child.</summary>
[Asks(Act.SeeOwnWork)]
public class IndexModel(ListOwnDuties list, ListOwnRecommendations listRecommendations, ListMeetingChanges listChanges) : CasePage
{
    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    /// <summary>The one kind of duty that is asked for, as rule and duty: <c>preparation/invitations</c>.</summary>
    [FromQuery(Name = "duty")]
    public string? Kind { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public WorkFilter Filter { get; private set; } = WorkFilter.All[0];

    public OwnDuties Duties { get; private set; } = null!;

    /// <summary>Changes of meetings that wait for them to decide.</summary>
    public IReadOnlyList<MeetingChangeOnList> MeetingChanges { get; private set; } = [];

    /// <summary>What is recommended and theirs to do, or waits for them to accept.</summary>
    public OwnRecommendations Recommendations { get; private set; } = null!;

    public Pagination Pagination => new(Request, Duties.Page, Duties.Found);

    public string Whose => Me.Role switch
    {
        Role.Iro or Role.SocialWorker => "What you owe to each child who is allocated to you today, with the day by which.",
        Role.TeamManager or Role.GroupManager or Role.HeadOfService => "What you owe, as their manager, to the children of your social workers, with the day by which.",
        Role.PrincipalIro => $"What the {Terms.PrincipalIro} owes to every child, and what {Terms.Iro.A} or social worker owes to a child who has none.",
        _ => $"What {Terms.InWords(Me.Role)} owes to every child whose record is open to you, with the day by which.",
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Filter = WorkFilter.Of(Show);
        MeetingChanges = await listChanges.ApplyAsync(Me.Id, cancel);
        Recommendations = await listRecommendations.ApplyAsync(Me.Id, cancel);
        var kind = Kind?.Split('/') is [var rule, var duty] ? (Rule: rule, Duty: duty) : default((string Rule, string Duty)?);
        Duties = await list.ApplyAsync(
            new()
            {
                PersonId = Me.Id,
                Window = Filter.Window,
                Rule = kind?.Rule,
                Duty = kind?.Duty,
                Page = Pagination.Asked(PageNumber),
                RowsOnAPage = Pagination.RowsOnAPage,
            },
            cancel);
    }

    /// <summary>How many a choice by date shows of the kind that is asked for.</summary>
    public int Count(WorkFilter filter) => Duties.Kinds.Where(kind => string.IsNullOrEmpty(Kind) || Word(kind) == Kind).Sum(kind => kind.In(filter.Window));

    public static string Word(DutyCount kind) => $"{kind.Rule}/{kind.Duty}";
}
