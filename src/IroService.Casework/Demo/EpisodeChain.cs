namespace IroService.Casework.Demo;

/// <summary>
/// Legal statuses and stays merged into episodes, as the return wants them: a new episode for every change, each ending with X1 on the day that the next begins
/// (rules 388 and 433), the reason for the new one by what has changed.
/// </summary>
static class EpisodeChain
{
    public static Period? Of(Child child, Life life, DateOnly today, Dice dice)
    {
        var end = life.End < child.Eighteen ? life.End : child.Eighteen;
        if (life.Start > today || end <= life.Start) return null;
        var days = life.Legal.Select(step => step.From).Concat(life.Stays.Select(stay => stay.From))
            .Where(day => day < end && day <= today).Distinct().Order().ToList();

        var episodes = new List<Episode>();
        Stay? before = null;
        foreach (var day in days)
        {
            var status = life.StatusOn(day);
            var stay = life.Stays.Last(s => s.From <= day);
            var why = before is null ? "S" : New(episodes[^1], status, stay);
            if (why.Length == 0) continue;
            if (before is not null)
                episodes[^1] = episodes[^1] with { Ended = day, WhyEnded = "X1", WhyMoved = why == "L" ? "" : stay.WhyMoved.Length > 0 ? stay.WhyMoved : "CARPL" };
            episodes.Add(new(day, why, status, stay.Placement, stay.Home, null, "", ""));
            before = stay;
        }
        if (end > today) return new(child, life.Start, null, episodes);
        var last = episodes[^1];
        var ending = life.End <= child.Eighteen && life.WhyEnded != Life.ComesOfAge ? life.WhyEnded : AtEighteen(dice, last.Placement);
        episodes[^1] = last with { Ended = end, WhyEnded = ending };
        return new(child, life.Start, end, episodes);
    }

    static string New(Episode before, string status, Stay stay) => (before.LegalStatus != status, before.Home != stay.Home, before.Placement != stay.Placement) switch
    {
        (true, true, _) => "B",
        (true, false, true) => "U",
        (true, false, false) => "L",
        (false, true, _) => "P",
        (false, false, true) => "T",
        _ => "",
    };

    static string AtEighteen(Dice dice, string placement) => placement[0] switch
    {
        'U' => dice.Weighted((55, "E17"), (30, "E5"), (10, "E6"), (5, "E7")),
        'H' => dice.Weighted((70, "E5"), (30, "E6")),
        _ => dice.Weighted((60, "E5"), (20, "E6"), (20, "E7")),
    };
}
