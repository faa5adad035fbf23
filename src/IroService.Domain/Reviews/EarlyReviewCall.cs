using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;

namespace IroService.Domain.Reviews;

/// <summary>Why a review must be held before its ordinary time (SI 2010/959 reg 33(3)).</summary>
public enum EarlyReviewReason
{
    /// <summary>The IRO asks for it (reg 33(3)(a)).</summary>
    IroAsks,

    /// <summary>A visit found that the placement does not safeguard the child's welfare (reg 33(3)(b), reg 30).</summary>
    WelfareNotSafeguarded,

    /// <summary>Police or remand accommodation is about to end, for example on the day in court (reg 33(3)(c)).</summary>
    PoliceOrRemandToEnd,

    /// <summary>Custody is about to end (reg 33(3)(d)).</summary>
    CustodyToEnd,

    /// <summary>The council proposes to end accommodation under section 20, and the child will not go to a parent (reg 33(3)(e)).</summary>
    Section20ToEnd,
}

/// <summary>Somebody recorded that a review is called for before its ordinary time. One of each reason stands at a time; another day for it is written in place.</summary>
public sealed class EarlyReviewCall : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Words"/> and <see cref="WithdrawnBecause"/>.</summary>
    public const int WordsLength = 500;

    /// <summary>Our own number, kept when the day is corrected.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>Why.</summary>
    public required EarlyReviewReason Reason { get; init; }

    /// <summary>The day on which it became known.</summary>
    public required DateOnly KnownOn { get; set; }

    /// <summary>The day by which the review is wanted, or on which the accommodation or custody ends.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>What is behind it, in the words of the one who recorded it.</summary>
    public required string Words { get; set; }

    /// <summary>Who recorded it.</summary>
    public required int RecordedById { get; init; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>Why it no longer stands; blank while it does.</summary>
    public string WithdrawnBecause { get; set; } = "";

    /// <summary>Whether it no longer stands.</summary>
    public bool Withdrawn => WithdrawnBecause.Length > 0;

    /// <summary>What the fold reads it as.</summary>
    public FactKind Fact => Reason switch
    {
        EarlyReviewReason.IroAsks => FactKind.IroAskedForReview,
        EarlyReviewReason.WelfareNotSafeguarded => FactKind.WelfareNotSafeguarded,
        EarlyReviewReason.PoliceOrRemandToEnd => FactKind.PoliceOrRemandToEnd,
        EarlyReviewReason.CustodyToEnd => FactKind.CustodyToEnd,
        EarlyReviewReason.Section20ToEnd => FactKind.Section20ToEnd,
        _ => throw new InvalidOperationException($"Unknown reason {Reason}."),
    };
}
