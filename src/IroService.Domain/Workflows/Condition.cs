using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Workflows;

/// <summary>What a rule may be limited to. A closed list: a new one is a change to the program.</summary>
public enum Condition
{
    /// <summary>The child is under five on the day that is counted from; a child without a date of birth is not.</summary>
    UnderFive,

    /// <summary>There is a placement order on the day that is counted from (legal status E1).</summary>
    PlacementOrder,

    /// <summary>The next review is one of those that are six months apart (SI 2010/959 reg 33(2)): not a first or second one, nor one of short breaks or adoption.</summary>
    SixMonthly,

    /// <summary>The meeting is booked for a day after the one by which the law wants the review.</summary>
    BookedAfterDue,
}

/// <summary>What conditions are judged by.</summary>
/// <param name="DateOfBirth">Of the child; null when not known.</param>
/// <param name="Episodes">Of the period of care, in order.</param>
public sealed record Circumstances(DateOnly? DateOfBirth, IReadOnlyList<Episode> Episodes)
{
    /// <summary>Nothing is known: no condition holds.</summary>
    public static readonly Circumstances None = new(null, []);

    private const string SixMonthlyReview = "subsequent-review";

    /// <summary>Whether a condition holds for what a fact begins.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="fact">The fact that would begin it.</param>
    /// <param name="awaited">The wait for the next review that the fact falls into; null when none is known.</param>
    public bool Hold(Condition condition, Fact fact, Fact? awaited) => condition switch
    {
        Condition.UnderFive => DateOfBirth is { } born && fact.Day < CareHistory.Birthday(born, 5),
        Condition.PlacementOrder => Episodes.LastOrDefault(e => e.Decom <= fact.Day)?.LegalStatus == "E1",
        Condition.SixMonthly => awaited?.Awaited == SixMonthlyReview,
        Condition.BookedAfterDue => fact.Kind == FactKind.ReviewBooked && fact.Day > awaited?.Day,
        _ => throw new InvalidOperationException($"Unknown condition {condition}."),
    };
}
