using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;

namespace IroService.Domain.Deadlines;

/// <summary>Where a deadline stands.</summary>
public enum DeadlineState
{
    /// <summary>What is owed has not been done yet.</summary>
    Open,

    /// <summary>It was done, in time or late.</summary>
    Met,

    /// <summary>It is no longer owed: the period of care ended, or another cycle took its place.</summary>
    Ended,

    /// <summary>The facts that it came from have been corrected away.</summary>
    Withdrawn,
}

/// <summary>
/// Something owed to a child by a day. It is derived from the facts and never typed; stored with it are the inputs of its explanation.
/// Its identity is period, duty and the facts that it counts from and that began its run, never an ordinal: a correction changes it in place.
/// </summary>
public sealed class Deadline
{
    /// <summary>Our own number, kept for good.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The period of care that it belongs to.</summary>
    public int PeriodId { get; private set; }

    /// <summary>The period of care that it belongs to.</summary>
    public required PeriodOfCare Period { get; init; }

    /// <summary>The timing rule: <c>reg33</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The duty: <c>first-review</c>.</summary>
    public required string Duty { get; init; }

    /// <summary>The record of the fact that it counts from.</summary>
    public required string AnchorId { get; init; }

    /// <summary>The record of the fact that began its run.</summary>
    public required string RunId { get; init; }

    /// <summary>What it says today, as the fold gives it.</summary>
    public DeadlineTerms Terms { get; private set; } = DeadlineTerms.None;

    /// <summary>Where it stands.</summary>
    public DeadlineState State { get; private set; }

    /// <summary>What closed it; null while it is open.</summary>
    public FactKind? ClosedBy { get; private set; }

    /// <summary>The day on which that happened: of a review, the day it was held.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The day on which people are next to be told of it; null when nothing more is to be said.</summary>
    public DateOnly? AnnounceOn { get; set; }

    /// <summary>Each change of its date or state, with its cause.</summary>
    public List<DeadlineChange> Changes { get; } = [];

    /// <summary>Each time that people were told of it.</summary>
    public List<Announcement> Announcements { get; } = [];

    /// <summary>Takes what the fold gives now and keeps what that changed.</summary>
    /// <returns>Whether anything that a person would see has changed.</returns>
    public bool Become(DeadlineTerms terms, DeadlineState state, FactKind? closedBy, DateOnly? closedOn, DateTime now, string cause)
    {
        var changed = terms.DueOn != Terms.DueOn || state != State || closedOn != ClosedOn;
        if (changed && Terms != DeadlineTerms.None)
        {
            Changes.Add(new DeadlineChange
            {
                At = now,
                Cause = cause,
                DueBefore = Terms.DueOn,
                DueAfter = terms.DueOn,
                StateBefore = State,
                StateAfter = state,
            });
        }

        (Terms, State, ClosedBy, ClosedOn) = (terms, state, closedBy, closedOn);
        return changed;
    }
}

/// <summary>What a deadline says: the date and the inputs of its explanation. The sentence is made on reading.</summary>
/// <param name="Title">What is owed, in words.</param>
/// <param name="Owner">Who owes it.</param>
/// <param name="Basis">On whose word.</param>
/// <param name="Source">Where it stands written.</param>
/// <param name="RuleVersion">The version of the timing rule that applies.</param>
/// <param name="Anchor">What it counts from.</param>
/// <param name="CountsFrom">The day it counts from; null when that is not known.</param>
/// <param name="Count">How many units; null when there is nothing to count from.</param>
/// <param name="Unit">The unit of <paramref name="Count"/>.</param>
/// <param name="DueOn">The last day in time; null when it is not known.</param>
/// <param name="CalendarEndsBefore">The first year that the calendar would need; null when it suffices.</param>
/// <param name="NotBefore">A review before this day does not count; null when any does.</param>
public sealed record DeadlineTerms(
    string Title,
    Role Owner,
    Basis Basis,
    string Source,
    int RuleVersion,
    FactKind Anchor,
    DateOnly? CountsFrom,
    int? Count,
    TimeUnit? Unit,
    DateOnly? DueOn,
    int? CalendarEndsBefore,
    DateOnly? NotBefore)
{
    /// <summary>What a deadline says before it has been worked out for the first time.</summary>
    public static readonly DeadlineTerms None = new("", Role.Iro, Basis.Statute, "", 0, FactKind.BecameLookedAfter, null, null, null, null, null, null);
}

/// <summary>One change of a deadline.</summary>
public sealed class DeadlineChange
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The deadline.</summary>
    public int DeadlineId { get; private set; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Why: what was recorded, corrected or imported.</summary>
    public required string Cause { get; init; }

    /// <summary>The due date before; null when it was not known.</summary>
    public required DateOnly? DueBefore { get; init; }

    /// <summary>The due date after; null when it is not known any more.</summary>
    public required DateOnly? DueAfter { get; init; }

    /// <summary>The state before.</summary>
    public required DeadlineState StateBefore { get; init; }

    /// <summary>The state after.</summary>
    public required DeadlineState StateAfter { get; init; }
}
