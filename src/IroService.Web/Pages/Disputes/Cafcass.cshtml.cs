using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Web.Access;
using IroService.Web.Pages.Children;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Disputes;

/// <summary>
/// What a referral to Cafcass needs (SI 2010/959 reg 45(3)), as one document to print or save: what happened, what was due and not done in time, what was recommended and
/// what became of it, and every dispute with its thread. The IRO's own notes are not in it.
/// </summary>
[Asks(Act.MakeCafcassBundle)]
public class CafcassModel(ReadChild read, Rulebook rulebook) : ChildForm(read)
{
    /// <summary>The periods of care, the last first.</summary>
    public IEnumerable<PeriodOfCare> Periods => About.Periods.OrderByDescending(p => p.StartedOn);

    /// <summary>What happened in one, the oldest first.</summary>
    public IEnumerable<TimelineEntry> Of(PeriodOfCare period) => Timeline.OfEvents(About, period, Terms).Reverse();

    /// <summary>What was done late, or was due and is not done.</summary>
    public IReadOnlyList<Deadline> Missed =>
    [
        .. About.Child.Deadlines
            .Where(d => d.Terms.DueOn < About.Today && (d.State == DeadlineState.Open || (d.State is DeadlineState.Met or DeadlineState.Ended && d.ClosedOn > d.Terms.DueOn)))
            .OrderBy(d => d.Terms.DueOn).ThenBy(d => d.Id),
    ];

    /// <summary>What was recommended, the oldest first.</summary>
    public IEnumerable<Recommendation> Recommendations => About.Child.Recommendations.OrderBy(r => r.MadeOn).ThenBy(r => r.Id);

    /// <summary>The disputes, the oldest first.</summary>
    public IReadOnlyList<ShownDispute> Disputes =>
        [.. About.Child.Disputes.Where(d => DisputeWords.IsShownTo(d.Kind, Me.Role)).OrderBy(d => d.OpenedOn).ThenBy(d => d.Id).Select(d => ShownDispute.Of(d, rulebook))];

    /// <summary>The thread of one, from what it was raised from to what changed for the child.</summary>
    public ThreadOfMatter ThreadOf(Dispute dispute) => ThreadOfMatter.Of(dispute, About, rulebook, Terms);

    /// <summary>How late it was done, or is.</summary>
    public string Lateness(Deadline deadline) => deadline switch
    {
        { State: DeadlineState.Open } => $"not done, {Days(About.Today, deadline)}",
        { State: DeadlineState.Met, ClosedOn: { } done } => $"done on {DateWords.Of(done)}, {Days(done, deadline)}",
        { ClosedOn: { } ended } => $"not done when it ended on {DateWords.Of(ended)}",
        _ => "",
    };

    private static string Days(DateOnly on, Deadline deadline) => on.DayNumber - deadline.Terms.DueOn!.Value.DayNumber is var days && days == 1 ? "1 day late" : $"{days} days late";
}
