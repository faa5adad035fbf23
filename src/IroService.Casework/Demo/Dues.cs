namespace IroService.Casework.Demo;

/// <summary>By when the law wants the next review: regulations 33 and 48 of SI 2010/959 and regulation 36 of SI 2005/389, as the council's IROs would count them.</summary>
sealed class Dues(OfficeDays days, Period period)
{
    public AdoptionDays Adoption { get; } = new(period);

    /// <summary>The last day for the next review, and the first day on which it would count.</summary>
    public (DateOnly Due, DateOnly NotBefore) After(List<DateOnly> held, DateOnly at)
    {
        if (period.ShortBreaks) return (held.Count == 0 ? period.Start.AddMonths(3) : held[^1].AddMonths(6), period.Start);
        var placement = Adoption.PlacedBy(at);
        if (placement is { } now && (now.To is null || now.To > at)) return (Placed(held, now.From), now.From);
        var due = Ordinary(held, placement?.To);
        if (placement?.To is { } back && !held.Exists(day => day >= back.AddDays(28)) && back.AddDays(42) <= due) return (back.AddDays(42), back.AddDays(28));
        if (Adoption.AuthorisedBy(at) is { } order && !held.Exists(day => day >= order) && order.AddMonths(3) < due) due = order.AddMonths(3);
        return (due, period.Start);
    }

    DateOnly Ordinary(List<DateOnly> held, DateOnly? returned) => held.Count switch
    {
        0 when returned is { } back => back.AddMonths(6),
        0 => days.After(period.Start, 20),
        1 when returned is null => held[0].AddMonths(3),
        _ => held[^1].AddMonths(6),
    };

    static DateOnly Placed(List<DateOnly> held, DateOnly from) => held.Count(day => day >= from) switch
    {
        0 => from.AddDays(28),
        1 => held[^1].AddMonths(3),
        _ => held[^1].AddMonths(6),
    };
}
