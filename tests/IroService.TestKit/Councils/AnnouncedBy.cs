using IroService.Casework.Notifications;
using IroService.Casework.Storage.Outbox;
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

    /// <summary>Null when it tells nobody of a step of a dispute.</summary>
    public static StepTaken? StepOf(object? message) => message is not null && ExpectedConsumers.Of(message.GetType()).Contains("tell-of-dispute-step")
        ? new StepTaken((int)Read(message, nameof(StepTaken.DisputeId)), (int)Read(message, "Step"))
        : null;

    private static object Read(object message, string member) => message.GetType().GetProperty(member)!.GetValue(message)!;
}
