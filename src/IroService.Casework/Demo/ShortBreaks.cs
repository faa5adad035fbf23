namespace IroService.Casework.Demo;

/// <summary>
/// Children whose parents are given a rest: most as one agreed series (V4), a few with every stay recorded (V3). A few come into care in full afterwards.
/// </summary>
sealed class ShortBreaks(Scene scene, Homes homes, Lives lives)
{
    public List<Child> Come()
    {
        var children = new List<Child>();
        var series = Math.Max(3, (int)(scene.Children * 0.1));
        for (var number = 1; number <= series; number++)
        {
            var dice = scene.Dice("short breaks", number);
            var start = scene.Today.AddDays(-dice.Between(15, 3650));
            var child = Siblings.Of(dice, Route.Relinquished, start.AddDays(-dice.Between(1500, 5000)), -number)[0];
            child = Disabled(child);
            var end = Earlier(start.AddDays(dice.Days((30, 200, 700), (70, 701, 3200))), child.Eighteen);
            // A series that has only just ended still counts as one for six months: those go on instead.
            if (end <= scene.Today && end > scene.Today.AddDays(-220)) end = child.Eighteen > scene.Today ? child.Eighteen : end;
            var every = number % 12 == 0;
            child.Periods.Add(every ? EveryStay(dice, child, start, end) : Series(dice, child, start, end));
            if (number % 20 == 7 && end < child.Eighteen.AddDays(-400) && !every) ComesIntoCare(dice, child, end);
            children.Add(child);
        }
        return children;
    }

    static Child Disabled(Child child) => new()
    {
        Family = child.Family,
        GivenName = child.GivenName,
        FamilyName = child.FamilyName,
        KnownAs = child.KnownAs,
        Girl = child.Girl,
        Born = child.Born,
        Ethnic = child.Ethnic,
        Need = "N2",
        HomePostcode = child.HomePostcode,
    };

    Period Series(Dice dice, Child child, DateOnly start, DateOnly end)
    {
        DateOnly? ended = end > scene.Today ? null : end;
        return new(child, start, ended, [Stay(dice, start, ended, "V4")]);
    }

    Period EveryStay(Dice dice, Child child, DateOnly start, DateOnly end)
    {
        var home = Stay(dice, start, null, "V3");
        var stays = new List<Episode>();
        for (var day = start; day < end && day < scene.Today.AddDays(-4); day = day.AddDays(dice.Between(25, 40)))
            stays.Add(home with { Began = day, Ended = day.AddDays(dice.Between(2, 4)), WhyEnded = "E4A" });
        if (stays.Count == 0) stays.Add(home);
        return new(child, start, end > scene.Today ? null : stays[^1].Ended, stays);
    }

    Episode Stay(Dice dice, DateOnly start, DateOnly? ended, string status)
    {
        var foster = dice.Chance(0.6);
        return new(start, "S", status, foster ? "U6" : "K2", foster ? homes.Foster(dice) : homes.ChildrensHome(dice), ended, ended is null ? "" : "E4A", "");
    }

    void ComesIntoCare(Dice dice, Child child, DateOnly breaksEnded)
    {
        var life = lives.Tell(dice, Route.Proceedings, breaksEnded.AddDays(1), child.Born);
        if (EpisodeChain.Of(child, life, scene.Today, dice) is { } period) child.Periods.Add(period);
    }

    static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
