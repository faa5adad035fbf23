namespace IroService.Casework.Demo;

/// <summary>
/// Families come to the council's notice day by day, from long before the files begin, so that the children in care on any day are of every length of stay.
/// </summary>
sealed class Families
{
    readonly Scene scene;
    // A child in care on the first day of the files may have come as a baby.
    const int YearsBefore = 18;

    readonly Lives lives;
    readonly ShortBreaks shortBreaks;

    Families(Scene scene, Homes homes)
    {
        this.scene = scene;
        lives = new(homes);
        shortBreaks = new(scene, homes, lives);
    }

    /// <summary>The children whose time in care touches the history, exactly the scene's number of them in care today.</summary>
    public static List<Child> Of(Scene scene)
    {
        for (var families = scene.Children * 0.222; ; families *= 1.06)
        {
            var children = new Families(scene, new Homes(scene)).Come(families);
            var inCare = children.Where(child => child.Periods.Exists(period => period.End is null && !period.ShortBreaks)).ToList();
            if (inCare.Count < scene.Children) continue;
            var surplus = scene.Dice("surplus").Shuffled(inCare).Take(inCare.Count - scene.Children).ToHashSet();
            return [.. children.Where(child => !surplus.Contains(child))];
        }
    }

    List<Child> Come(double familiesInAYear)
    {
        var children = new List<Child>();
        var chances = (int)Math.Ceiling(familiesInAYear * 2 / 365);
        for (var day = scene.HistoryStart.AddYears(-YearsBefore); day <= scene.Today; day = day.AddDays(1))
        {
            var dice = scene.Dice("families", day.DayNumber);
            var weight = scene.Days.IsOpen(day) ? 1.27 : 0.4;
            for (var chance = 0; chance < chances; chance++)
                if (dice.Chance(familiesInAYear * weight / 365 / chances))
                    children.AddRange(Family(day, (day.DayNumber * 101) + chance));
        }
        children.AddRange(shortBreaks.Come());
        return [.. children.Where(child => child.Periods.Exists(period => period.End is null || period.End >= scene.HistoryStart))];
    }

    List<Child> Family(DateOnly day, int number)
    {
        var dice = scene.Dice("family", number);
        var route = dice.Weighted((25, Route.SoonHome), (5, Route.PoliceProtection), (7, Route.Remand), (14, Route.Unaccompanied), (14, Route.Teenager),
            (34, Route.Proceedings), (20, Route.Adoption), (0.8, Route.Relinquished));
        var children = Siblings.Of(dice, route, day, number);
        var youngest = children[0];
        var shared = lives.Tell(dice, route, day, youngest.Born);
        var again = Return(dice, shared, youngest.Born);
        foreach (var child in children)
        {
            var age = child.AgeOn(day);
            var together = child == youngest || dice.Chance(0.8) && (route != Route.Adoption || age < 6);
            var ownRoute = route == Route.Adoption ? Route.Proceedings : route;
            var ownStart = together || dice.Chance(0.6) ? day : day.AddDays(dice.Between(2, 60));
            Live(child, together ? shared : lives.Tell(dice, ownRoute, ownStart, child.Born), dice);
            if (together && again is not null && child.Periods.Count > 0) Live(child, again, dice);
        }
        return children.FindAll(child => child.Periods.Count > 0);
    }

    /// <summary>One in six who went home comes back.</summary>
    Life? Return(Dice dice, Life before, DateOnly born)
    {
        if (before.WhyEnded is not ("E4A" or "E4B") || !dice.Chance(0.17)) return null;
        var back = before.End.AddDays(dice.Days((40, 9, 120), (60, 121, 700)));
        var age = Child.Age(born, back);
        if (age >= 17) return null;
        return lives.Tell(dice, age >= 14 ? dice.Weighted((60, Route.Teenager), (40, Route.Proceedings)) : dice.Weighted((70, Route.Proceedings), (30, Route.SoonHome)), back, born);
    }

    void Live(Child child, Life life, Dice dice)
    {
        if (life.Start <= child.Born.AddDays(-1) || life.Start >= child.Eighteen.AddDays(-1)) return;
        if (EpisodeChain.Of(child, life, scene.Today, dice) is { } period) child.Periods.Add(period);
    }
}
