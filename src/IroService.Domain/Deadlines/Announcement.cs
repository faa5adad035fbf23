using IroService.Domain.Notifications;

namespace IroService.Domain.Deadlines;

/// <summary>What people are told: something of a deadline, or a step of a dispute.</summary>
public enum AnnouncementKind
{
    /// <summary>It comes nearer: a reminder before the due date.</summary>
    Approaching,

    /// <summary>Its date has passed and it is not done.</summary>
    Overdue,

    /// <summary>Its date has changed since people were told of another one.</summary>
    Moved,

    /// <summary>Something was done in a dispute. It is said of no deadline: whoever owes something next is told of that.</summary>
    DisputeStep,
}

/// <summary>People were told of a deadline, or were spared it. At most one of a kind and number for one due date.</summary>
public sealed class Announcement
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The deadline.</summary>
    public int DeadlineId { get; private set; }

    /// <summary>What was said.</summary>
    public required AnnouncementKind Kind { get; init; }

    /// <summary>Which of its kind: the place of the reminder in the plan, of overdue or of the changes, from 0; a greater one when a changed plan would use a number twice.</summary>
    public required int Number { get; init; }

    /// <summary>The due date that it spoke of.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The day on which it was said, a Europe/London calendar date: it covers every point of the plan up to that day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Of what is overdue, the rung of the ladder that was reached with it; null when none was reached anew.</summary>
    public Role? EscalatedTo { get; init; }

    /// <summary>Whether nobody was told, because the first import of a council announces nothing.</summary>
    public required bool Silent { get; init; }
}
