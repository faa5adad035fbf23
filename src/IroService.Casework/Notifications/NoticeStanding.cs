using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;

namespace IroService.Casework.Notifications;

/// <summary>How far a notice has come to its person.</summary>
public enum NoticeState
{
    /// <summary>Its email has not been sent yet: it goes at once, but not at night.</summary>
    Waiting,

    /// <summary>Its email is not made yet: what is coming goes in one email for each working day.</summary>
    InNextDigest,

    /// <summary>The mail server has accepted its email.</summary>
    Sent,

    /// <summary>The mail server has refused its email for good.</summary>
    Failed,

    /// <summary>The person has no address: it stands in the inbox alone.</summary>
    NoAddress,

    /// <summary>It was settled before an email went out.</summary>
    NotNeeded,

    /// <summary>The person has acknowledged it.</summary>
    Read,
}

/// <summary>How a notice stands today; worked out from what it is of and the email, never stored.</summary>
/// <param name="State">How far it has come.</param>
/// <param name="Since">Since when (UTC).</param>
public sealed record NoticeStanding(NoticeState State, DateTime Since)
{
    /// <summary>Works it out.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="isOpen">Whether it still asks for something, or is still to be read.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="email">The email that carries it.</param>
    public static NoticeStanding Of(Notice notice, bool isOpen, Person? person, Email? email) => (notice, email) switch
    {
        ({ AcknowledgedAt: { } read }, _) => new(NoticeState.Read, read),
        (_, { State: EmailState.Accepted, SettledAt: { } sent }) => new(NoticeState.Sent, sent),
        (_, { State: EmailState.Failed, SettledAt: { } failed }) => new(NoticeState.Failed, failed),
        (_, { State: EmailState.NotNeeded, SettledAt: { } dropped }) => new(NoticeState.NotNeeded, dropped),
        (_, { }) => new(NoticeState.Waiting, notice.CreatedAt),
        _ when person is null or { Email: "" } => new(NoticeState.NoAddress, notice.CreatedAt),
        _ when !isOpen => new(NoticeState.NotNeeded, notice.CreatedAt),
        _ => new(EmailTimes.WaitsForDigest(notice.Kind) ? NoticeState.InNextDigest : NoticeState.Waiting, notice.CreatedAt),
    };
}

/// <summary>Whether a notice asks for something.</summary>
public static class OpenNotices
{
    /// <summary>Whether it still asks for something, or is still to be read; its deadline or dispute is loaded.</summary>
    public static bool IsOpen(this Notice notice) => notice.Dispute is { } dispute
        ? notice.AcknowledgedAt is null && notice.StepOf(dispute) is { } step && !DisputeNews.IsPast(dispute, step)
        : notice.IsOpen(notice.Deadline!);

    /// <summary>The step of a dispute that it is of.</summary>
    public static DisputeStep? StepOf(this Notice notice, Dispute dispute) => dispute.Steps.Find(s => s.Number == notice.Number);

    /// <summary>Whether one of a deadline still does: its deadline is open and is due on the day that it speaks of.</summary>
    public static bool IsOpen(this Notice notice, Deadline deadline) => deadline.State == DeadlineState.Open && deadline.Terms.DueOn == notice.DueOn;
}
