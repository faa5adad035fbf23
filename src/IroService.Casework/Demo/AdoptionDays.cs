namespace IroService.Casework.Demo;

/// <summary>The days of a period on which the timing of its reviews changes: placement order, placed for adoption, returned.</summary>
sealed class AdoptionDays
{
    readonly List<(DateOnly From, DateOnly? To)> placed = [];
    readonly DateOnly? authorised;
    readonly DateOnly authorityEnds = DateOnly.MaxValue;

    public AdoptionDays(Period period)
    {
        DateOnly? placedOn = null;
        foreach (var episode in period.Episodes)
        {
            var forAdoption = episode.Placement[0] == 'A';
            if (forAdoption) placedOn ??= episode.Began;
            else if (placedOn is { } from)
            {
                placed.Add((from, episode.Began));
                placedOn = null;
            }
            if (episode.LegalStatus == "E1") authorised ??= episode.Began;
            else if (authorised is not null && authorityEnds == DateOnly.MaxValue) authorityEnds = episode.Began;
        }
        if (placedOn is { } still) placed.Add((still, null));
        if (placed.Count > 0 && placed[0].From < authorityEnds) authorityEnds = placed[0].From;
    }

    public bool None => authorised is null && placed.Count == 0;

    public DateOnly? NextTurn(DateOnly after, DateOnly upTo)
    {
        var turns = placed.SelectMany(p => new[] { p.From, p.To }).Append(authorised).OfType<DateOnly>().Where(day => day > after && day <= upTo).ToList();
        return turns.Count == 0 ? null : turns.Min();
    }

    public (DateOnly From, DateOnly? To)? PlacedBy(DateOnly day)
    {
        var last = placed.FindLastIndex(p => p.From <= day);
        return last < 0 ? null : placed[last];
    }

    public DateOnly? AuthorisedBy(DateOnly day) => authorised is { } from && from <= day && day < authorityEnds ? from : null;
}
