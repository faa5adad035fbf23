namespace IroService.Domain.Workflows;

/// <summary>What can happen in a period of care and start, move on or end a duty. Written in definitions in lower case with hyphens.</summary>
public enum FactKind
{
    /// <summary>The child became looked after, otherwise than for short breaks (Children Act 1989 s.22).</summary>
    BecameLookedAfter,

    /// <summary>A series of short breaks began (SI 2010/959 reg 48; legal status V3 or V4).</summary>
    ShortBreaksBegan,

    /// <summary>A review of the child's case was held (SI 2010/959 reg 32).</summary>
    ReviewHeld,

    /// <summary>The agency first had authority to place the child for adoption (SI 2005/389 reg 36(1); legal status E1), the child not having been placed yet.</summary>
    AuthorisedForAdoption,

    /// <summary>The authority to place ended: the legal status is another one again.</summary>
    AuthorityToPlaceEnded,

    /// <summary>The child was placed for adoption (SI 2005/389 reg 36(3); placement A3 to A6).</summary>
    PlacedForAdoption,

    /// <summary>The child was returned from a placement for adoption (SI 2005/389 reg 36(8)).</summary>
    ReturnedFromAdoption,

    /// <summary>The period of care ended.</summary>
    CeasedToBeLookedAfter,
}

/// <summary>Something that happened on a day, as the fold reads it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="On">The day, a Europe/London calendar date.</param>
/// <param name="Id">Which record it comes from, stable when the record is corrected: part of a deadline's identity.</param>
/// <param name="Known">
/// Whether the records reach back far enough to know what followed it: false when it happened before the day
/// from which reviews are known, or when it is not known whether it began on this day.
/// </param>
public sealed record Fact(FactKind Kind, DateOnly On, string Id, bool Known = true);
