using IroService.Casework.Notifications;
using IroService.Contracts.Deadlines;
using IroService.Domain.Deadlines;

namespace IroService.TestKit.Councils;

/// <summary>What a message of the outbox announces, as the notifier's consumers read it.</summary>
public static class AnnouncedBy
{
    /// <summary>Null when it announces no deadline.</summary>
    public static Announced? Of(object? message) => message switch
    {
        DeadlineApproaching m => new Announced(m.DeadlineId, AnnouncementKind.Approaching, m.Number, m.DueOn),
        DeadlineOverdue m => new Announced(m.DeadlineId, AnnouncementKind.Overdue, m.Number, m.DueOn),
        DeadlineMoved m => new Announced(m.DeadlineId, AnnouncementKind.Moved, m.Number, m.DueOn),
        _ => null,
    };
}
