namespace IroService.Casework.Demo;

/// <summary>A row of ratings.csv.</summary>
sealed record Rating(Child Child, DateOnly On, string Colour, string Reason);

/// <summary>
/// The IRO's rating of the care plan after a review: 79 in a hundred green, as in Walsall, which is more than the recorded moves and disputes would bear out.
/// </summary>
static class Ratings
{
    // The service began to rate care plans two years into the history.
    const int YearsBefore = 2;

    static readonly string[] amber =
    [
        "Permanence plan not yet agreed", "Health assessment overdue", "PEP not completed this term", "Life story work has not begun", "Family time needs to be reviewed",
        "Pathway plan not up to date", "Delay in matching with a long-term carer", "Actions of the last review not completed", "Placement under strain", "SDQ not returned",
    ];

    static readonly string[] red =
    [
        "Drift and delay: no permanence plan after two reviews", "Child not seen alone since the last review", "Placement does not meet the child's needs", "No social worker since the last review",
        "Care plan not implemented", "Risk of exploitation not addressed in the plan",
    ];

    public static List<Rating> Of(Scene scene, IEnumerable<Child> children)
    {
        var ratings = new List<Rating>();
        foreach (var period in children.SelectMany(child => child.Periods).Where(p => !p.ShortBreaks))
        {
            var dice = scene.Dice("ratings", $"{period.Child.Id}/{period.Start.DayNumber}");
            foreach (var review in period.Reviews.Where(r => r.Held >= scene.HistoryStart.AddYears(YearsBefore)))
            {
                var on = scene.Days.After(review.Held, dice.Days((60, 0, 3), (37, 4, 10), (3, 11, 25)));
                var colour = Colour(dice, period, review.Held);
                var reason = colour switch { "Amber" => dice.Pick(amber), "Red" => dice.Pick(red), _ => "" };
                if (dice.Chance(0.955) && on <= scene.Today) ratings.Add(new(period.Child, on, colour, reason));
            }
        }
        return ratings;
    }

    static string Colour(Dice dice, Period period, DateOnly day)
    {
        var moves = period.Episodes.Count(e => e.WhyNew is "P" or "B" && e.Began <= day && e.Began > day.AddDays(-240));
        return moves >= 2
            ? dice.Weighted((52, "Green"), (39, "Amber"), (9, "Red"))
            : dice.Weighted((804, "Green"), (180, "Amber"), (16, "Red"));
    }
}
