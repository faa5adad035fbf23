namespace IroService.Casework.Demo;

/// <summary>Where a child lives over the years: more moves at the start and in the teens, and a match for good for those who settle.</summary>
sealed class Placements(Homes homes)
{
    public Stay Foster(Dice dice, DateOnly from) => new(from, "U6", homes.Foster(dice), "");

    public List<Stay> Settle(Dice dice, DateOnly born, DateOnly from, DateOnly until, bool mostlyOneHome = false)
    {
        var stays = new List<Stay> { mostlyOneHome && dice.Chance(0.15) ? new(from, "U5", homes.Foster(dice), "") : Find(dice, from, Child.Age(born, from), "") };
        var settled = mostlyOneHome && stays[0].Placement == "U5" || dice.Chance(0.35);
        var arrived = from;
        while (true)
        {
            var age = Child.Age(born, arrived);
            var days = Patience(dice, age, first: stays.Count == 1, settled || mostlyOneHome && stays.Count > 1);
            var leaves = arrived.AddDays(days);
            if (!mostlyOneHome) MatchForGood(dice, stays, arrived, leaves < until ? leaves : until);
            if (leaves.AddDays(5) >= until) return TowardsIndependence(dice, stays, born, from, until);
            stays.Add(Find(dice, leaves, Child.Age(born, leaves), Reason(dice)));
            settled = dice.Chance(0.3);
            arrived = leaves;
        }
    }

    Stay Find(Dice dice, DateOnly from, int age, string why)
    {
        var placement = age switch
        {
            < 11 => dice.Weighted((82, "U6"), (18, "U3")),
            < 16 => dice.Weighted((58, "U6"), (8, "U3"), (34, "K2")),
            _ => dice.Weighted((24, "U6"), (26, "K2"), (50, "H5")),
        };
        return new(from, placement, placement switch
        {
            "U3" => homes.Family(dice, "PR1"),
            "K2" => homes.ChildrensHome(dice),
            "H5" => homes.Supported(dice),
            _ => homes.Foster(dice),
        }, why);
    }

    /// <summary>After a year or more in one foster home the match is made for good: another placement code with the same carer.</summary>
    static void MatchForGood(Dice dice, List<Stay> stays, DateOnly arrived, DateOnly until)
    {
        var stay = stays[^1];
        var matched = arrived.AddDays(dice.Between(300, 640));
        if (stay.Placement is "U6" or "U3" && matched.AddDays(90) < until && dice.Chance(0.75))
            stays.Add(stay with { From = matched, Placement = stay.Placement == "U6" ? "U4" : "U1", WhyMoved = "PLACE" });
    }

    /// <summary>One in three of those who stay until 18 moves to supported lodgings at 16 or 17.</summary>
    List<Stay> TowardsIndependence(Dice dice, List<Stay> stays, DateOnly born, DateOnly from, DateOnly until)
    {
        var moves = born.AddYears(16).AddDays(dice.Between(20, 600));
        if (until < Child.ComesOfAge(born) || moves <= from.AddDays(60) || stays[^1].Placement == "H5" || !dice.Chance(0.35)) return stays;
        stays.RemoveAll(stay => stay.From >= moves);
        stays.Add(new(moves, "H5", homes.Supported(dice), "CARPL"));
        return stays;
    }

    static int Patience(Dice dice, int age, bool first, bool settled) => (settled, first, age >= 13) switch
    {
        (true, _, _) => dice.Days((30, 700, 1800), (70, 1800, 6600)),
        (_, true, _) => dice.Days((25, 4, 45), (25, 46, 300), (50, 301, 1900)),
        (_, _, true) => dice.Days((25, 20, 120), (40, 121, 500), (35, 501, 1600)),
        _ => dice.Days((12, 20, 150), (28, 151, 700), (60, 701, 3500)),
    };

    static string Reason(Dice dice) =>
        dice.Weighted((44, "CARPL"), (16, "CREQB"), (10, "CREQO"), (8, "CHILD"), (8, "LAREQ"), (4, "CLOSE"), (3, "ALLEG"), (2, "STAND"), (5, "OTHER"));
}
