namespace IroService.Casework.Demo;

/// <summary>A row of midway.csv.</summary>
sealed record Midway(Child Child, DateOnly HeldOn, string Outcome);

/// <summary>Midway reviews between the six-monthly ones: done for about half, by some IROs nearly always and by others hardly ever.</summary>
static class MidwayReviews
{
    const int YearsBefore = 3;

    public static List<Midway> Of(Scene scene, IEnumerable<Child> children)
    {
        var midways = new List<Midway>();
        foreach (var period in children.SelectMany(child => child.Periods).Where(p => !p.ShortBreaks))
        {
            var dice = scene.Dice("midway", $"{period.Child.Id}/{period.Start.DayNumber}");
            for (var review = 0; review < period.Reviews.Count; review++)
            {
                var held = period.Reviews[review].Held;
                var next = review + 1 < period.Reviews.Count ? period.Reviews[review + 1].Held : period.End ?? scene.Today;
                // The first review is followed by the second within three months: nothing to look at in between.
                if (held.AddDays(100) > next || held < scene.HistoryStart.AddYears(YearsBefore)) continue;
                var on = scene.Days.OnOrBefore(held.AddDays(dice.Between(78, 106)));
                if (dice.Chance(Habit(scene, period, held)) && on < next && on < scene.Today)
                    midways.Add(new(period.Child, on, dice.Weighted((70, "Plan on track"), (14, "Drift: raised with the team manager"), (9, "Actions outstanding: social worker asked for dates"), (7, "Review brought forward"))));
            }
        }
        return midways;
    }

    static double Habit(Scene scene, Period period, DateOnly day) =>
        period.IroOn(day) is { } iro ? scene.Dice("habit of midway reviews", iro.Id).Weighted((3, 0.9), (4, 0.65), (4, 0.4), (2, 0.15)) : 0;
}
