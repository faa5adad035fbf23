using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Notifications;

/// <summary>
/// What one person is told of one deadline, or of one step of a dispute, once. It is closed when the deadline is, or when the step is read or past: that is read from
/// the deadline or dispute and never stored, so that a correction opens and closes it again by itself.
/// </summary>
public sealed class Notice
{
    /// <summary>The greatest length of <see cref="AsRole"/>.</summary>
    public const int AsRoleLength = 500;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>Who is told; null when there was nobody at all to tell, which stands first among the duties to sort out.</summary>
    public required int? PersonId { get; init; }

    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The child.</summary>
    public Child? Child { get; private set; }

    /// <summary>The deadline; null when it is of a step of a dispute.</summary>
    public required int? DeadlineId { get; init; }

    /// <summary>The deadline.</summary>
    public Deadline? Deadline { get; private set; }

    /// <summary>The dispute of whose step it is; null when it is of a deadline.</summary>
    public int? DisputeId { get; init; }

    /// <summary>The dispute.</summary>
    public Dispute? Dispute { get; private set; }

    /// <summary>What is said of it.</summary>
    public required AnnouncementKind Kind { get; init; }

    /// <summary>Which of its kind: <see cref="Announcement.Number"/>, or that of the step.</summary>
    public required int Number { get; init; }

    /// <summary>The due date that it speaks of, or the day of the step.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>As whom the person is told: the IRO, the team manager, or in place of one who is missing.</summary>
    public required string AsRole { get; init; }

    /// <summary>When it was put into the inbox (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When the person acknowledged it (UTC).</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    /// <summary>The email that carries it; null while it waits for one, or when the person has no address.</summary>
    public Guid? EmailId { get; set; }

    /// <summary>Whether the person is told for somebody who is away, be it among other reasons.</summary>
    public bool IsAsDeputy => AsRole.Split(Recipients.Between).Any(reason => reason.StartsWith(Recipients.DeputyForThe, StringComparison.Ordinal));

    /// <summary>The person has taken note; a second time changes nothing.</summary>
    public void Acknowledge(DateTime now) => AcknowledgedAt ??= now;
}
