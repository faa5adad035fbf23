using IroService.Domain.Deadlines;

namespace IroService.Casework.Operations;

/// <summary>How bad it is.</summary>
public enum Level
{
    /// <summary>As it should be.</summary>
    Healthy,

    /// <summary>It does its work; somebody should look in working hours.</summary>
    Degraded,

    /// <summary>Somebody who is to be told may not be: look now.</summary>
    Unhealthy,
}

/// <summary>What was found about one part of the service.</summary>
/// <param name="Part">The part: a word that monitoring may go by.</param>
/// <param name="Level">How bad it is.</param>
/// <param name="Says">A sentence with the number, its unit and what to do; nothing of people.</param>
public sealed record Finding(string Part, Level Level, string Says)
{
    /// <summary>A sweep runs each minute; a few in a row that fail are a fault.</summary>
    public static readonly TimeSpan SweepIsLate = TimeSpan.FromMinutes(5);

    /// <summary>The broker answers within seconds; it may be started again meanwhile.</summary>
    public static readonly TimeSpan OutboxIsOld = TimeSpan.FromMinutes(5);

    /// <summary>A mail server may ask to be tried again later for some minutes.</summary>
    public static readonly TimeSpan MailIsOld = TimeSpan.FromMinutes(30);

    /// <summary>What has stood still for this long will not mend itself.</summary>
    public static readonly TimeSpan LookNow = TimeSpan.FromHours(1);

    /// <summary>What the numbers mean, the parts in the order in which a message passes them.</summary>
    public static IReadOnlyList<Finding> Of(Standing standing) =>
        [Sweep(standing), Outbox(standing), Receipts(standing), FailedMessages(standing), Mail(standing), Proof(standing), Calendar(standing)];

    private static Finding Sweep(Standing standing) => standing switch
    {
        { HasCouncil: false } => new("sweep", Level.Healthy, "Nothing has been taken in yet."),
        { SweepLateness: null } => new("sweep", Level.Degraded, "The deadlines have not been looked at yet: is the scheduler running?"),
        { SweepLateness: { } late } when late > SweepIsLate => new(
            "sweep", late > LookNow ? Level.Unhealthy : Level.Degraded, $"The deadlines were last looked at {InWords(late)} ago: is the scheduler running?"),
        _ => new("sweep", Level.Healthy, "The deadlines are looked at each minute."),
    };

    private static Finding Outbox(Standing standing) => standing.OutboxAge <= OutboxIsOld
        ? new("outbox", Level.Healthy, "No message waits for the broker.")
        : new(
            "outbox",
            standing.OutboxAge > LookNow ? Level.Unhealthy : Level.Degraded,
            $"{Messages(standing.Undelivered.NeverSent)} for the broker, the oldest for {InWords(standing.OutboxAge)}: is the broker running, and the notifier?");

    private static Finding Receipts(Standing standing) => standing.Undelivered.NeverReceived == 0
        ? new("receipts", Level.Healthy, "What was sent was received.")
        : new(
            "receipts",
            Level.Degraded,
            $"The broker took {Count(standing.Undelivered.NeverReceived, "message")} that nobody has received: is the notifier running? Each is sent again by itself.");

    private static Finding FailedMessages(Standing standing) => standing.Undelivered.WaitingForAPerson == 0
        ? new("failed-messages", Level.Healthy, "No message waits for a person.")
        : new("failed-messages", Level.Degraded, $"{Messages(standing.Undelivered.WaitingForAPerson)} for a person: see to the cause, then send it again on the operations page.");

    private static Finding Mail(Standing standing) => standing switch
    {
        { MailAge: var age } when age > MailIsOld => new(
            "mail", Level.Degraded, $"The mail server does not take {Count(standing.EmailsPutOff, "email")}, the oldest for {InWords(age)}. Notices in the inbox do not wait for it."),
        { EmailsFailed: > 0 and var failed } => new("mail", Level.Degraded, $"{Count(failed, "email")} failed for good: the Principal IRO's duties to sort out say whose address is wrong."),
        _ => new("mail", Level.Healthy, "Emails are taken."),
    };

    private static Finding Proof(Standing standing) => standing.Proof switch
    {
        { Failed: true } proof => new("proof", proof.Last is { Failures: > 0 } ? Level.Unhealthy : Level.Degraded, string.Join(" ", proof.Sentences)),
        { Last: { } last } => new("proof", Level.Healthy, $"{Count(last.Duties, "duty", "duties")} of {Count(last.Children, "child", "children")} added up on {Explanation.Written(last.Day)}."),
        _ => new("proof", Level.Healthy, "Nothing has been taken in that could be checked yet."),
    };

    private static Finding Calendar(Standing standing)
    {
        var says = standing.CalendarEnds < WorkingDays.LondonTime.DateOf(standing.At)
            ? $"The calendar of bank holidays ended on {Explanation.Written(standing.CalendarEnds)}"
            : $"The calendar of bank holidays ends in {Count(standing.CalendarMonthsLeft, "month")}";
        return standing.CalendarEndsSoon
            ? new("calendar", Level.Degraded, $"{says}: import GOV.UK's bank holidays with \"iro calendar import\".")
            : new("calendar", Level.Healthy, $"{says}.");
    }

    private static string Messages(int count) => count == 1 ? "1 message waits" : $"{count} messages wait";

    private static string Count(int count, string one, string? more = null) => count == 1 ? $"1 {one}" : $"{count} {more ?? one + "s"}";

    private static string InWords(TimeSpan span) => span switch
    {
        { TotalHours: >= 48 } => Count((int)span.TotalDays, "day"),
        { TotalMinutes: >= 120 } => Count((int)span.TotalHours, "hour"),
        _ => Count((int)span.TotalMinutes, "minute"),
    };
}
