using IroService.Casework.Access;
using IroService.Casework.Notifications;
using IroService.Casework.Reports.Quarterly;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Reports.Quarterly;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Notices;

/// <summary>What the person has been told.</summary>
[Asks(Act.SeeOwnWork)]
public class IndexModel(ListNotices list, ListEmergencies emergencies, ListReportNotices reports, AcknowledgeNotice acknowledge, Rulebook rulebook) : CasePage
{
    /// <summary>How many stand on one page, each ticked, for who wants all of them: what one form holds, with room.</summary>
    public const int AtOnce = 900;

    /// <summary>What may be asked for of the kinds, as it stands in the address.</summary>
    public static readonly IReadOnlyDictionary<string, AnnouncementKind> Kinds = new Dictionary<string, AnnouncementKind>
    {
        ["approaching"] = AnnouncementKind.Approaching,
        ["overdue"] = AnnouncementKind.Overdue,
        ["moved"] = AnnouncementKind.Moved,
        ["dispute"] = AnnouncementKind.DisputeStep,
    };

    /// <summary>The notices that were ticked.</summary>
    [BindProperty]
    public List<int> Notice { get; set; } = [];

    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    /// <summary><c>me</c>, or <c>others</c>: those for whom the person stands in.</summary>
    [FromQuery(Name = "for")]
    public string? For { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    /// <summary>Every one is on the page and ticked: the same as the box of the heading, without a script.</summary>
    public bool All => Request.Query.ContainsKey("all");

    /// <summary>How many records were opened in an emergency that the person has not acknowledged.</summary>
    public int EmergenciesToAcknowledge { get; private set; }

    /// <summary>The quarterly reports that wait for the person, with what they were told of each.</summary>
    public IReadOnlyList<(QuarterlyReport Report, ReportNotice Notice)> Reports { get; private set; } = [];

    public NoticeFilter Filter { get; private set; } = NoticeFilter.All[0];

    public Inbox Inbox { get; private set; } = null!;

    public int Found => Inbox.Counts[Filter.Shown];

    /// <summary>How many the filter shows that are not acknowledged.</summary>
    public int ToAcknowledge => Filter.Shown switch
    {
        NoticesShown.Closed or NoticesShown.Read => 0,
        NoticesShown.Open => Inbox.Counts[NoticesShown.ToAcknowledge],
        _ => Found,
    };

    public Pagination Pagination => new(Request, Inbox.Page, Found);

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Notice.Count == 0)
        {
            await ReadAsync(cancel);
            var first = Inbox.Rows.FirstOrDefault(notice => notice.Notice.AcknowledgedAt is null);
            ModelState.AddModelError(first is null ? "main-content" : $"notice-{first.Notice.Id}", "Select the notices that you acknowledge");
            return Page();
        }

        var done = await acknowledge.ApplyAsync(Notice, Me.Id, cancel);
        SayOnTheNextPage(done == 1 ? "1 notice acknowledged." : $"{done} notices acknowledged.");
        return Redirect(Request.Path + AskedFor());
    }

    /// <summary>The address of the same choice on one page, ticked or not.</summary>
    public string LinkTo(bool all) => Request.Path + (all ? AskedFor().Add("all", "") : AskedFor());

    /// <summary>Whether a box is ticked: as it was posted, or each of them.</summary>
    public bool IsTicked(int noticeId) => HttpMethods.IsPost(Request.Method) ? Notice.Contains(noticeId) : All;

    /// <summary>What a notice is about: the duty, or what was done in a dispute.</summary>
    public string TitleOf(NoticeInInbox row)
    {
        if (row.Notice.Dispute is not { } dispute)
            return row.Deadline!.Terms.Title;
        var inForce = rulebook.StandingOf(dispute).InForce;
        return $"{inForce.CalledOne}: {DutyWords.Lower(DisputeWords.Of(row.Notice.StepOf(dispute)!, inForce))}";
    }

    QueryString AskedFor() => QueryString.Create(Request.Query.Where(pair => pair.Key is "show" or "kind" or "for" && pair.Value.ToString().Length > 0));

    async Task ReadAsync(CancellationToken cancel)
    {
        Filter = NoticeFilter.Of(Show);
        Inbox = await list.ApplyAsync(
            new()
            {
                PersonId = Me.Id,
                Shown = Filter.Shown,
                Kind = Kind is not null && Kinds.TryGetValue(Kind, out var kind) ? kind : null,
                For = For switch { "me" => ToldFor.Self, "others" => ToldFor.Others, _ => ToldFor.Anybody },
                Page = All ? 1 : Pagination.Asked(PageNumber),
                RowsOnAPage = All ? AtOnce : Pagination.RowsOnAPage,
            },
            cancel);
        Reports = await reports.ApplyAsync(Me.Id, cancel);
        EmergenciesToAcknowledge = await emergencies.CountUnacknowledgedAsync(Me.Id, cancel);
    }
}
