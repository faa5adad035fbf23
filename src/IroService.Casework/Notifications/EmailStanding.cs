using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;

namespace IroService.Casework.Notifications;

/// <summary>What became of the email about a notice.</summary>
public enum EmailStanding
{
    /// <summary>It has not been sent yet: it goes at once, but not at night.</summary>
    Waiting,

    /// <summary>It is not made yet: what is coming goes in one email for each working day.</summary>
    InNextDigest,

    /// <summary>The mail server has accepted it.</summary>
    Accepted,

    /// <summary>The mail server has refused it for good.</summary>
    Failed,

    /// <summary>The person has no address.</summary>
    NoAddress,

    /// <summary>It was acknowledged or settled before an email went out.</summary>
    NotNeeded,
}

/// <summary>How a notice stands today; worked out from the deadline, never stored.</summary>
public static class NoticeStanding
{
    /// <summary>Whether it still asks for something: its deadline is open and is due on the day that it speaks of.</summary>
    public static bool IsOpen(this Notice notice, Deadline deadline) => deadline.State == DeadlineState.Open && deadline.Terms.DueOn == notice.DueOn;

    /// <summary>What became of its email.</summary>
    public static EmailStanding EmailOf(Notice notice, Deadline deadline, Person? person, Email? email) => email switch
    {
        { State: EmailState.Accepted } => EmailStanding.Accepted,
        { State: EmailState.Failed } => EmailStanding.Failed,
        { } => EmailStanding.Waiting,
        _ when person is null or { Email: "" } => EmailStanding.NoAddress,
        _ when notice.AcknowledgedAt is not null || !notice.IsOpen(deadline) => EmailStanding.NotNeeded,
        _ => EmailTimes.WaitsForDigest(notice.Kind) ? EmailStanding.InNextDigest : EmailStanding.Waiting,
    };
}
