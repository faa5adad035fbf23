using IroService.Casework.Access;
using IroService.Casework.Deadlines;
using IroService.Web.Access;
using IroService.Web.Who;

namespace IroService.Web.Pages.Duties;

/// <summary>What cannot be worked out or reaches nobody, on the list of who is to sort it out.</summary>
[Asks(Act.SeeOwnWork)]
public class IndexModel(ListDutiesOf list) : CasePage
{
    public IReadOnlyList<DutyOnList> Duties { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Duties = await list.ApplyAsync(Me.Id, cancel);

    /// <summary>What all duties of a kind have in common, as a heading.</summary>
    public string Heading(SortOutKind kind) => kind switch
    {
        SortOutKind.ProofFailed => "The nightly check of all duties failed",
        SortOutKind.NobodyAsked => "Nobody could be asked",
        SortOutKind.NoticeForNobody => "There was nobody to tell",
        SortOutKind.HasLeft => "People who have left",
        SortOutKind.NoIro => $"Children without {Terms.Iro.A}",
        SortOutKind.NotIndependent => $"{Terms.Iros.Start} who are not independent",
        SortOutKind.NoEmail => "People without an email address",
        SortOutKind.EmailFailed => "Emails that could not be delivered",
        SortOutKind.DateNotKnown => $"{Terms.Reviews.Start} without a date",
        SortOutKind.BeyondCalendar => "Dates beyond the calendar of bank holidays",
        SortOutKind.CalendarEnds => "The calendar of bank holidays ends",
        SortOutKind.NoDateOfBirth => "Children without a date of birth",
        SortOutKind.SecondAdjournment => $"{Terms.Reviews.Start} adjourned more than once",
        SortOutKind.DisputedFact => "No longer in the case system's newest extract",
        _ => throw new InvalidOperationException($"Unknown kind {kind}."),
    };
}
