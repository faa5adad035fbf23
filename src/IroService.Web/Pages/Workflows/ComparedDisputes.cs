using IroService.Casework.Disputes;
using IroService.Domain.Disputes;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Web.Pages.Workflows;

/// <summary>Open disputes as they are, and as they would be if moved to another version.</summary>
/// <param name="To">That version.</param>
/// <param name="Disputes">The disputes.</param>
/// <param name="Today">The day it is.</param>
public sealed record ComparedDisputes(DisputeProtocol To, IReadOnlyList<(ListedDispute One, DisputeIfMoved Compared)> Disputes, DateOnly Today)
{
    /// <summary>Works it out.</summary>
    public static ComparedDisputes Of(IEnumerable<ListedDispute> disputes, DisputeProtocol to, TimingRule rule, WorkingDayCalendar calendar, DateOnly today) =>
        new(to, [.. disputes.Select(one => (one, DisputeIfMoved.Of(one.Dispute, to.Version, rule, calendar, today)))], today);
}
