using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>
/// What is sure to have happened in a period of care once something else has, and what cannot have happened in the same period:
/// a period is either short breaks or not, and only the latter knows adoption (SI 2010/959 reg 48; SI 2005/389 reg 36).
/// </summary>
internal readonly record struct HappenedFacts(int Bits)
{
    public static readonly HappenedFacts None = new(0);

    /// <summary>These facts, this one, and those that it cannot have happened without.</summary>
    public HappenedFacts With(FactKind fact) => Before(fact).Aggregate(WithOnly(fact), (all, before) => all.WithOnly(before));

    /// <summary>These facts and this one: when the records do not reach back, what came before is not known.</summary>
    public HappenedFacts WithOnly(FactKind fact) => new(Bits | (1 << (int)fact));

    /// <summary>Whether it is sure to have happened; a review is awaited at all times.</summary>
    public bool Has(FactKind fact) => fact == FactKind.ReviewDue || (Bits & (1 << (int)fact)) != 0;

    /// <summary>Whether it can have happened in the same period of care, while that goes on.</summary>
    public bool Allow(FactKind fact)
    {
        var happened = this;
        return fact switch
        {
            FactKind.CeasedToBeLookedAfter => false,
            FactKind.ReviewHeld or FactKind.ReviewDue or FactKind.ReviewBooked or FactKind.ReviewAdjourned or FactKind.MidwayHeld => true,
            FactKind.IroAskedForReview or FactKind.WelfareNotSafeguarded or FactKind.IroServiceTold or FactKind.IroAllocated => true,
            FactKind.Recommended or FactKind.IroToldOfEvent or FactKind.PlanRated => true,
            FactKind.Done or FactKind.NotApplicable or FactKind.AgreedBySilence => Has(fact),
            FactKind.ShortBreaksBegan => !Word.Values<FactKind>().Any(f => OutsideShortBreaks(f) && happened.Has(f)),
            _ => !Has(FactKind.ShortBreaksBegan),
        };
    }

    private static bool OutsideShortBreaks(FactKind fact) => fact is FactKind.BecameLookedAfter || Before(fact).Contains(FactKind.BecameLookedAfter);

    private static FactKind[] Before(FactKind fact) => fact switch
    {
        FactKind.AuthorisedForAdoption or FactKind.PlacedForAdoption or FactKind.MovedHome or FactKind.PoliceOrRemandBegan => [FactKind.BecameLookedAfter],
        FactKind.PoliceOrRemandToEnd or FactKind.CustodyToEnd or FactKind.Section20ToEnd => [FactKind.BecameLookedAfter],
        FactKind.PoliceOrRemandEnded => [FactKind.BecameLookedAfter, FactKind.PoliceOrRemandBegan],
        FactKind.AuthorityToPlaceEnded => [FactKind.BecameLookedAfter, FactKind.AuthorisedForAdoption],
        FactKind.ReturnedFromAdoption => [FactKind.BecameLookedAfter, FactKind.PlacedForAdoption],
        FactKind.BecameLookedAfter or FactKind.ShortBreaksBegan or FactKind.ReviewHeld or FactKind.CeasedToBeLookedAfter => [],
        FactKind.ReviewDue or FactKind.ReviewBooked or FactKind.ReviewAdjourned or FactKind.MidwayHeld => [],
        FactKind.IroAskedForReview or FactKind.WelfareNotSafeguarded or FactKind.IroServiceTold or FactKind.IroAllocated => [],
        FactKind.Recommended or FactKind.IroToldOfEvent or FactKind.PlanRated => [],
        FactKind.Done or FactKind.NotApplicable or FactKind.AgreedBySilence => [],
        _ => throw new InvalidOperationException($"Unknown fact {fact}."),
    };
}
