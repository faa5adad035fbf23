namespace IroService.Casework.Demo;

/// <summary>
/// When the IRO service was told of each new child: nearly always within two working days, save in the weeks when a team has nobody for it.
/// </summary>
static class NewChildren
{
    public static void Tell(Scene scene, IEnumerable<Child> children)
    {
        foreach (var period in children.SelectMany(child => child.Periods).Where(p => p.Start >= scene.HistoryStart))
        {
            var dice = scene.Dice("told", $"{period.Child.Id}/{period.Start.DayNumber}");
            var late = dice.Chance(InABadSpell(scene, period) ? 0.5 : 0.035);
            var told = scene.Days.After(scene.Days.OnOrAfter(period.Start), late ? dice.Days((60, 3, 7), (40, 8, 18)) : dice.Days((45, 0, 1), (55, 1, 2)));
            if (told <= scene.Today) period.NotifiedOn = told;
        }
    }

    /// <summary>A safeguarding team has one such spell of three to seven weeks in most years.</summary>
    static bool InABadSpell(Scene scene, Period period)
    {
        var team = period.Child.Family % Teams.Safeguarding.Length;
        var dice = scene.Dice("nobody to tell", $"{team}/{CollectionYear.StartOf(period.Start).Year}");
        var began = CollectionYear.StartOf(period.Start).AddDays(dice.Between(0, 320));
        return dice.Chance(0.7) && period.Start >= began && period.Start <= began.AddDays(dice.Between(21, 49));
    }
}
