using System.Globalization;

namespace IroService.Casework.Demo;

/// <summary>A row of disputes.csv.</summary>
sealed record Dispute(string Reference, Child Child, string Kind, DateOnly OpenedOn, string Theme, string StageOpened, string StageReached, DateOnly? RespondedOn, DateOnly? ResolvedOn, string Outcome);

/// <summary>
/// Disputes raised by IROs: 179 in the last whole year, with the themes that Walsall published; most answered within ten working days, none carried to stage 3.
/// </summary>
static class Disputes
{
    /// <summary>In each collection year of the history, the last the whole of the year that today is in.</summary>
    static readonly int[] inYear = [112, 124, 138, 151, 166, 179, 186];

    static readonly (double, string)[] themes =
    [
        (39, "Drift and delay"), (28, "No care or pathway plan"), (17, "Risks not addressed effectively"), (14, "Child not seen/not seen at home"), (10, "No health assessment"),
        (10, "Care plan presented on the day"), (5, "Lack of appropriate family contact"), (5, "Assessments not completed to progress permanency plans"), (3, "No PEP"),
        (2, "Child not seen at home and bedroom not seen"), (2, "Everyday life experience of child not reported"),
        (2, "There is lack of engagement with those important to the child"), (1, "No placement plan"), (1, "No SDQ"), (40, "Other"),
    ];

    static readonly string[] outcomes =
        ["Agreed, with dates for each action", "Plan updated", "Child seen and visit recorded", "Assessment completed", "Resolved at the next review", "Explained to the IRO's satisfaction", "Withdrawn: overtaken by events"];

    public static List<Dispute> Of(Scene scene, List<Child> children)
    {
        var disputes = new List<Dispute>();
        var periods = children.SelectMany(child => child.Periods).Where(period => !period.ShortBreaks).ToList();
        foreach (var (index, year) in scene.Years().Index())
        {
            var dice = scene.Dice("disputes", year.Start.Year);
            var count = scene.Scaled(inYear[index]);
            var days = Enumerable.Range(0, count).Select(_ => scene.Days.OnOrBefore(year.Start.AddDays(dice.Between(7, 364)))).Order().ToList();
            foreach (var (number, day) in days.Where(day => day <= scene.Today).Index())
            {
                if (InCareWithAnIro(dice, periods, day) is { } child) disputes.Add(Raise(scene, dice, child, day, string.Create(CultureInfo.InvariantCulture, $"DR-{year.Name[2..4]}{year.Name[^2..]}-{number + 1:000}")));
            }
        }
        return disputes;
    }

    static Child? InCareWithAnIro(Dice dice, List<Period> periods, DateOnly day)
    {
        // About one in three was in care on a day; so many draws that find nobody mean that there is nobody.
        for (var draw = 0; draw < 500; draw++)
            if (dice.Pick(periods) is var period && period.InCareOn(day) && period.Start < day.AddDays(-30) && period.IroOn(day) is not null) return period.Child;
        return null;
    }

    static Dispute Raise(Scene scene, Dice dice, Child child, DateOnly day, string reference)
    {
        var opened = dice.Weighted((34, "informal"), (53, "1"), (13, "2"));
        var goesUp = dice.Chance(opened == "2" ? 0 : 0.14);
        var responded = scene.Days.After(day, dice.Days((78, 1, 10), (15, 11, 20), (7, 21, 38)));
        var answered = dice.Chance(0.97);
        var resolved = scene.Days.After(responded, dice.Days((50, 0, 3), (35, 4, 10), (15, 11, 30)));
        var isResolved = answered && resolved <= scene.Today;
        // Unanswered ones of years past ended with the child's time in care or with the next review.
        var closed = isResolved ? resolved : day.AddDays(90) < scene.Today ? scene.Days.OnOrAfter(day.AddDays(85)) : (DateOnly?)null;
        return new(reference, child, opened == "informal" && day >= scene.HistoryStart.AddYears(4) ? "practice-resolution" : "dispute", day, dice.Weighted(themes), opened,
            !goesUp ? opened : opened == "informal" ? "1" : "2", answered && responded <= scene.Today ? responded : null, closed,
            closed is null ? "" : isResolved ? dice.Pick(outcomes) : "Closed without an answer at the next review");
    }
}
