namespace IroService.Domain.PeriodsOfCare;

/// <summary>What a child's episodes say that a period of care is, as at a day.</summary>
/// <param name="StartedOn">The first DECOM.</param>
/// <param name="StartKnown">Whether the records say that it began on that day.</param>
/// <param name="ShortBreaks">Whether it is a series of short breaks.</param>
/// <param name="EndsOn">The day it ends, as far as the records say; also a day still to come, such as the 18th birthday.</param>
/// <param name="AsAt">The day as at which it is looked at; an end after it counts as still open, an end on it has ended.</param>
/// <param name="Episodes">Its episodes in order, at least one.</param>
public sealed record DerivedPeriod(
    DateOnly StartedOn,
    bool StartKnown,
    bool ShortBreaks,
    DateOnly? EndsOn,
    DateOnly AsAt,
    IReadOnlyList<Episode> Episodes)
{
    /// <summary>The day it ended; null while it is open.</summary>
    public DateOnly? EndedOn => EndsOn <= AsAt ? EndsOn : null;

    /// <summary>The last day whose events belong to it: its end, or the as-at date while it is open.</summary>
    public DateOnly LastDay => EndedOn ?? AsAt;

    /// <summary>The last episode in order, even if an earlier one ended later.</summary>
    public Episode LastEpisode => Episodes[^1];
}
