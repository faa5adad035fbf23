namespace IroService.Casework.Demo;

/// <summary>
/// Tells one time in care. The lengths are those of an English council: care proceedings take some half a year, most adopted children go home to their new
/// family within two years, one in three children who come in by agreement is home within weeks.
/// </summary>
sealed class Lives(Homes homes)
{
    readonly Placements placements = new(homes);

    public Life Tell(Dice dice, Route route, DateOnly start, DateOnly born) => route switch
    {
        Route.SoonHome => SoonHome(dice, start, born),
        Route.PoliceProtection => PoliceProtection(dice, start, born),
        Route.Remand => Remand(dice, start),
        Route.Unaccompanied => Unaccompanied(dice, start, born),
        Route.Teenager => Teenager(dice, start, born),
        Route.Proceedings => Proceedings(dice, start, born),
        Route.Adoption => Adoption(dice, start, born),
        Route.Relinquished => Relinquished(dice, start),
        _ => throw new InvalidOperationException($"No life is told for {route}."),
    };

    Life SoonHome(Dice dice, DateOnly start, DateOnly born)
    {
        var end = start.AddDays(dice.Days((25, 3, 24), (30, 25, 90), (45, 91, 330)));
        return new(start, [(start, "V2")], placements.Settle(dice, born, start, end), end, dice.Weighted((58, "E4A"), (32, "E4B"), (10, "E13")));
    }

    Life PoliceProtection(Dice dice, DateOnly start, DateOnly born)
    {
        if (Child.Age(born, start) >= 12 && dice.Chance(0.15))
            return new(start, [(start, "J2")], [placements.Foster(dice, start)], start.AddDays(1), "E4B");
        var protectedUntil = start.AddDays(dice.Between(1, 3));
        if (dice.Chance(0.5)) return new(start, [(start, "L1")], [placements.Foster(dice, start)], protectedUntil, "E4B");
        var end = protectedUntil.AddDays(dice.Between(5, 75));
        return new(start, [(start, "L1"), (protectedUntil, "V2")], placements.Settle(dice, born, start, end), end, dice.Weighted((60, "E4A"), (40, "E4B")));
    }

    Life Remand(Dice dice, DateOnly start)
    {
        var end = start.AddDays(dice.Days((50, 9, 40), (40, 41, 110), (10, 111, 190)));
        var stay = dice.Weighted((65, "R5"), (15, "K1"), (20, "U6"));
        var home = stay == "U6" ? homes.Foster(dice) : homes.Secure(dice);
        return new(start, [(start, "J1")], [new(start, stay, home, "")], end, dice.Weighted((70, "E14"), (30, "E9")));
    }

    Life Unaccompanied(Dice dice, DateOnly start, DateOnly born)
    {
        var eighteen = Child.ComesOfAge(born);
        var leavesEarly = dice.Chance(0.1);
        var end = leavesEarly ? Earlier(start.AddDays(dice.Between(20, 300)), eighteen) : eighteen;
        return new(start, [(start, "V2")], placements.Settle(dice, born, start, end), end,
            leavesEarly && end < eighteen ? dice.Weighted((50, "E15"), (30, "E3"), (20, "E8")) : Life.ComesOfAge);
    }

    Life Teenager(Dice dice, DateOnly start, DateOnly born)
    {
        var eighteen = Child.ComesOfAge(born);
        var home = start.AddDays(dice.Between(30, 300));
        if (dice.Chance(0.35) && home < eighteen)
            return new(start, [(start, "V2")], placements.Settle(dice, born, start, home), home, dice.Weighted((50, "E4A"), (50, "E4B")));
        List<(DateOnly, string)> legal = [(start, "V2")];
        if (dice.Chance(0.25))
        {
            var proceedings = start.AddDays(dice.Between(40, 200));
            legal.Add((proceedings, "C1"));
            legal.Add((proceedings.AddDays(dice.Between(160, 300)), "C2"));
        }
        return new(start, legal, placements.Settle(dice, born, start, eighteen), eighteen, Life.ComesOfAge);
    }

    Life Proceedings(Dice dice, DateOnly start, DateOnly born)
    {
        var (legal, hearing) = UntilTheFinalHearing(dice, start);
        var eighteen = Child.ComesOfAge(born);
        if (dice.Chance(0.25))
        {
            var end = Earlier(hearing, eighteen);
            return new(start, legal, placements.Settle(dice, born, start, end), end, dice.Weighted((50, "E45"), (15, "E47"), (25, "E4A"), (10, "E41")));
        }
        legal.Add((hearing, "C2"));
        return LongTerm(dice, start, born, legal, hearing);
    }

    Life LongTerm(Dice dice, DateOnly start, DateOnly born, List<(DateOnly, string)> legal, DateOnly hearing)
    {
        var eighteen = Child.ComesOfAge(born);
        var later = hearing.AddDays(dice.Between(270, 1500));
        var turn = dice.Weighted((20, "guardianship"), (13, "home"), (3, "elsewhere"), (64, "stays"));
        if (turn == "stays" || later >= eighteen) return new(start, legal, placements.Settle(dice, born, start, eighteen), eighteen, Life.ComesOfAge);
        if (turn == "home")
        {
            var withParents = later.AddDays(-dice.Between(90, 250));
            var stays = placements.Settle(dice, born, start, withParents);
            stays.Add(new(withParents, "P1", homes.Family(dice, "PR0"), "CARPL"));
            return new(start, legal, stays, later, "E4A");
        }
        return new(start, legal, placements.Settle(dice, born, start, later), later,
            turn == "elsewhere" ? dice.Weighted((60, "E3"), (40, "E8")) : dice.Weighted((60, "E45"), (30, "E46"), (10, "E48")));
    }

    Life Adoption(Dice dice, DateOnly start, DateOnly born)
    {
        var (legal, hearing) = UntilTheFinalHearing(dice, start);
        legal.Add((hearing, "E1"));
        if (dice.Chance(0.12))
        {
            // No family was found: the plan changes back, and the placement order is revoked.
            var revoked = hearing.AddDays(dice.Between(330, 600));
            legal.Add((revoked, "C2"));
            return LongTerm(dice, start, born, legal, revoked);
        }
        var placed = hearing.AddDays(dice.Days((50, 40, 150), (35, 151, 300), (15, 301, 540)));
        var stays = placements.Settle(dice, born, start, placed, mostlyOneHome: true);
        var early = stays[^1];
        if (early.Placement is "U5" or "U2") stays.Add(new(placed, "A5", early.Home, "CARPL"));
        else stays.Add(new(placed, "A6", homes.Family(dice, "PR1"), "CARPL"));
        if (dice.Chance(0.07)) return Disruption(dice, start, born, legal, stays, placed);
        return new(start, legal, stays, placed.AddDays(dice.Days((60, 110, 220), (40, 221, 400))), dice.Weighted((45, "E11"), (55, "E12")));
    }

    Life Disruption(Dice dice, DateOnly start, DateOnly born, List<(DateOnly, string)> legal, List<Stay> stays, DateOnly placed)
    {
        var returned = placed.AddDays(dice.Between(45, 190));
        var revoked = returned.AddDays(dice.Between(120, 300));
        legal.Add((revoked, "C2"));
        var eighteen = Child.ComesOfAge(born);
        var after = placements.Settle(dice, born, returned, eighteen);
        stays.Add(after[0] with { WhyMoved = "CREQO" });
        stays.AddRange(after.Skip(1));
        return new(start, legal, stays, eighteen, Life.ComesOfAge);
    }

    Life Relinquished(Dice dice, DateOnly start)
    {
        var placed = start.AddDays(dice.Between(60, 150));
        var first = placements.Foster(dice, start);
        var stay = dice.Chance(0.3) ? new Stay(placed, "A3", first.Home, "CARPL") : new(placed, "A4", homes.Family(dice, "PR1"), "CARPL");
        return new(start, [(start, "V2")], [first, stay], placed.AddDays(dice.Between(120, 240)), "E11");
    }

    static (List<(DateOnly From, string Status)> Legal, DateOnly Hearing) UntilTheFinalHearing(Dice dice, DateOnly start)
    {
        var legal = new List<(DateOnly, string)>();
        var interim = start;
        switch (dice.Weighted((42, "court"), (30, "agreed"), (14, "police"), (14, "emergency")))
        {
            case "agreed":
                legal.Add((start, "V2"));
                interim = start.AddDays(dice.Between(25, 160));
                break;
            case "police":
                legal.Add((start, "L1"));
                interim = start.AddDays(dice.Between(2, 3));
                break;
            case "emergency":
                legal.Add((start, "L2"));
                interim = start.AddDays(dice.Between(5, 8));
                break;
        }
        legal.Add((interim, "C1"));
        return (legal, interim.AddDays(dice.Days((60, 160, 230), (40, 231, 380))));
    }

    static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
