using IroService.Domain.Midway;

namespace IroService.Domain.Reviews;

/// <summary>What became of a review that the law asked for. Written in lower case with hyphens.</summary>
public enum ReviewStatus
{
    /// <summary>Held on or before the due date.</summary>
    OnTime,

    /// <summary>Held after the due date.</summary>
    Late,

    /// <summary>Not held, and the due date has not passed.</summary>
    Upcoming,

    /// <summary>Not held, and the due date has passed.</summary>
    Overdue,

    /// <summary>The period of care ended on or before the due date.</summary>
    NotRequired,

    /// <summary>As <see cref="NotRequired"/>, but remand, police or residence-requirement accommodation ended without a review, which SI 2010/959 reg 33(3)(c) wants before the end.</summary>
    NotHeldBeforeEnd,

    /// <summary>It was due, and the period of care ended or the cycle stopped without it.</summary>
    Missed,

    /// <summary>Another cycle took its place before it was due.</summary>
    Superseded,

    /// <summary>The records do not reach back to what it counts from.</summary>
    Unknown,
}

/// <summary>One review that the law asked for.</summary>
/// <param name="Cycle">The timing rule: <c>reg33</c>.</param>
/// <param name="Sequence">1, 2, 3, … within the cycle and the period of care.</param>
/// <param name="Rule">The stage: <c>first-review</c>.</param>
/// <param name="From">The day it counts from; null when that is not known.</param>
/// <param name="Due">The last day in time; null when that is not known.</param>
/// <param name="Held">The day it was held; null when it was not.</param>
/// <param name="Status">What became of it.</param>
/// <param name="LateDays">Calendar days past the due date, when late, overdue or missed; else null.</param>
public sealed record TimetableRow(
    string Cycle, int Sequence, string Rule, DateOnly? From, DateOnly? Due, DateOnly? Held, ReviewStatus Status, int? LateDays)
{
    /// <summary>Whether it fell due and is known to be held or not: what the end of care or another cycle made unnecessary does not count, nor what is still to come.</summary>
    public bool CountsAsDue => Due is not null && Status is ReviewStatus.OnTime or ReviewStatus.Late or ReviewStatus.Overdue or ReviewStatus.Missed;

    /// <summary>When a midway review is wanted: half of the days from <see cref="From"/> to <see cref="Due"/>, rounded down; null of a row before which none is (local).</summary>
    public DateOnly? Midpoint => this is { Cycle: "reg33", Rule: "subsequent-review", From: { } from, Due: { } due } ? from.AddDays((due.DayNumber - from.DayNumber) / 2) : null;

    /// <summary>Whether a midway review was held for it: after <see cref="From"/>, before it was held itself, and by a day.</summary>
    public bool HasMidway(IEnumerable<MidwayReview> midways, DateOnly by) => midways.Any(m => m.HeldOn > From && m.HeldOn <= by && !(m.HeldOn >= Held));
}
