namespace IroService.Domain.PeriodsOfCare;

/// <summary>Keeps a period of care the same one when its dates are corrected: it takes the number of the stored period that it overlaps most.</summary>
public static class PeriodIdentity
{
    /// <summary>
    /// Brings the stored periods to what was derived: matches by days of overlap (the greatest first, then the earlier start), adds what is new,
    /// and marks as withdrawn what no longer follows from the episodes.
    /// </summary>
    /// <param name="stored">The child's periods; changed in place.</param>
    /// <param name="derived">What the episodes say now.</param>
    /// <returns>The stored period of each derived one, in their order.</returns>
    public static IReadOnlyList<PeriodOfCare> Match(List<PeriodOfCare> stored, IReadOnlyList<DerivedPeriod> derived)
    {
        var matched = Pair(stored, derived);
        foreach (var period in stored.Except(matched))
        {
            period!.Withdrawn = true;
        }

        return [.. derived.Select((from, index) => Bring(matched[index], from, stored))];
    }

    /// <summary>The stored period of each derived one, null where it is new; nothing is changed.</summary>
    public static IReadOnlyList<PeriodOfCare?> Pair(IReadOnlyList<PeriodOfCare> stored, IReadOnlyList<DerivedPeriod> derived)
    {
        var matched = new PeriodOfCare?[derived.Count];
        var free = stored.ToHashSet();
        var pairs =
            from index in Enumerable.Range(0, derived.Count)
            from period in stored
            let days = Overlap(period, derived[index])
            where days > 0
            orderby days descending, period.StartedOn, derived[index].StartedOn
            select (index, period);
        foreach (var (index, period) in pairs.ToList())
        {
            if (matched[index] is null && free.Remove(period))
            {
                matched[index] = period;
            }
        }

        return matched;
    }

    private static PeriodOfCare Bring(PeriodOfCare? period, DerivedPeriod from, List<PeriodOfCare> stored)
    {
        if (period is null)
        {
            period = new PeriodOfCare { StartedOn = from.StartedOn, StartKnown = from.StartKnown, ShortBreaks = from.ShortBreaks, EndedOn = from.EndedOn };
            stored.Add(period);
        }

        (period.StartedOn, period.StartKnown, period.ShortBreaks, period.EndedOn, period.Withdrawn) =
            (from.StartedOn, from.StartKnown, from.ShortBreaks, from.EndedOn, false);
        return period;
    }

    private static int Overlap(PeriodOfCare period, DerivedPeriod derived)
    {
        var start = Math.Max(period.StartedOn.DayNumber, derived.StartedOn.DayNumber);
        var end = Math.Min(period.EndedOn?.DayNumber ?? int.MaxValue, derived.EndedOn?.DayNumber ?? derived.AsAt.DayNumber + 1);
        return end - start;
    }
}
