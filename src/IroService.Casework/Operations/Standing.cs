using IroService.Casework.Deadlines;
using IroService.Casework.Storage.Outbox;

namespace IroService.Casework.Operations;

/// <summary>How the service stands, in numbers from the database alone.</summary>
public sealed record Standing
{
    /// <summary>When it was read (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Whether anything was ever taken in: before that there is nothing to be late with.</summary>
    public required bool HasCouncil { get; init; }

    /// <summary>Messages on their way for longer than they should be.</summary>
    public required Undelivered Undelivered { get; init; }

    /// <summary>How long the oldest message that the broker has not taken has waited; zero when there is none.</summary>
    public required TimeSpan OutboxAge { get; init; }

    /// <summary>When the sweep last looked at every deadline (UTC); null before it first did.</summary>
    public required DateTime? SweptAt { get; init; }

    /// <summary>Emails that the mail server did not take and that are tried again.</summary>
    public required int EmailsPutOff { get; init; }

    /// <summary>How long the oldest of them has waited; zero when there is none.</summary>
    public required TimeSpan MailAge { get; init; }

    /// <summary>Emails that failed for good and are still to be seen to.</summary>
    public required int EmailsFailed { get; init; }

    /// <summary>The nightly proof.</summary>
    public required ProofStanding Proof { get; init; }

    /// <summary>The last day that the calendar of bank holidays knows.</summary>
    public required DateOnly CalendarEnds { get; init; }

    /// <summary>Whole months until then; none when it is past.</summary>
    public required int CalendarMonthsLeft { get; init; }

    /// <summary>Whether that is soon.</summary>
    public required bool CalendarEndsSoon { get; init; }

    /// <summary>Open deadlines that are past due.</summary>
    public required int Overdue { get; init; }

    /// <summary>Calendar days by which the most late of them is past due; 0 when there is none.</summary>
    public required int MostDaysLate { get; init; }

    /// <summary>What is past due, in a sentence.</summary>
    public string OverdueInWords => Overdue == 0
        ? "No open deadline is past due."
        : $"{Overdue} open {(Overdue == 1 ? "deadline is" : "deadlines are")} past due, the most late by {MostDaysLate} {(MostDaysLate == 1 ? "day" : "days")}.";

    /// <summary>How long ago the sweep last looked; null before it first did.</summary>
    public TimeSpan? SweepLateness => At - SweptAt;
}
