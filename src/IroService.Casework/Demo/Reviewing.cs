namespace IroService.Casework.Demo;

/// <summary>
/// Holds the reviews: mostly somewhat before the last day, brothers and sisters together, about one in twenty late. A review is late because the service was told
/// late, because the IRO or the social worker was off sick, or for one of the reasons of an ordinary week.
/// </summary>
sealed class Reviewing(Scene scene)
{
    static readonly string[] ordinaryCauses =
        ["Social worker's report was not ready", "Parents could not attend", "Placement moved that week", "Interpreter was not available", "School asked for another day", "Foster carer unwell"];

    readonly Dictionary<int, List<DateOnly>> familyMeetings = [];

    public void Hold(Period period)
    {
        var dice = scene.Dice("reviews", $"{period.Child.Id}/{period.Start.DayNumber}");
        var dues = new Dues(scene.Days, period);
        var held = new List<DateOnly>();
        var at = period.Start;
        var code = "";
        while (true)
        {
            var (due, notBefore) = dues.After(held, at);
            if (due >= period.Child.Eighteen) return;
            var plan = Plan(dice, period, held, due, Later(notBefore, at.AddDays(1)));
            if (dues.Adoption.NextTurn(at, plan.Held) is { } turn)
            {
                at = turn;
                continue;
            }
            if (period.End is { } end && plan.Held >= end) return;
            if (plan.Held >= scene.Today)
            {
                period.Next = new(due, plan.Held, held.Count == 0, plan.Cause);
                Meet(period, plan.Held);
                return;
            }
            Meet(period, plan.Held);
            held.Add(plan.Held);
            at = plan.Held;
            code = Participation.Code(dice, period.Child.AgeOn(at), code);
            if (at >= scene.HistoryStart) period.Reviews.Add(new(at, due, code, plan.Cause, plan.PutOff, plan.Adjourned));
        }
    }

    void Meet(Period period, DateOnly day)
    {
        if (!familyMeetings.TryGetValue(period.Child.Family, out var meetings)) familyMeetings[period.Child.Family] = meetings = [];
        meetings.Add(day);
    }

    Plan Plan(Dice dice, Period period, List<DateOnly> held, DateOnly due, DateOnly earliest)
    {
        var wanted = Wanted(dice, period, held, due);
        if (wanted < earliest) wanted = scene.Days.OnOrAfter(earliest);
        if (WithTheFamily(dice, period, held, due, earliest) is { } together) return new(together, "", null, Adjourned: false);
        if (Delay(dice, period, held, due, wanted) is var (cause, workingDays))
            return new(scene.Days.After(Later(due, wanted), workingDays), cause, held.Count == 0 && cause == Causes.ToldLate ? null : wanted, Adjourned: false);
        return dice.Chance(0.012)
            ? new(scene.Days.After(wanted, dice.Between(4, 19)), Causes.Adjourned, wanted, Adjourned: true)
            : new(wanted, "", dice.Chance(0.03) && wanted < due.AddDays(-10) && scene.Days.Before(wanted, 6) > earliest ? scene.Days.Before(wanted, 5) : null, Adjourned: false);
    }

    DateOnly Wanted(Dice dice, Period period, List<DateOnly> held, DateOnly due)
    {
        if (held.Count == 0 && !period.ShortBreaks) return scene.Days.Before(due.AddDays(1), 1 + dice.Days((35, 0, 1), (45, 2, 4), (20, 5, 8)));
        var moved = held.Count < 2 ? null : period.Episodes.Find(e => e.WhyNew is "P" or "B" && e.Began > held[^1] && e.Began < due.AddDays(-60));
        var day = moved is not null && dice.Chance(0.3)
            ? scene.Days.After(moved.Began, dice.Between(8, 20))
            : scene.Days.OnOrBefore(due.AddDays(-(held.Count == 1 ? dice.Days((70, 0, 10), (30, 11, 25)) : dice.Days((45, 0, 12), (35, 13, 35), (14, 36, 70), (6, 71, 100)))));
        // Nobody reviews between Christmas and New Year who can help it.
        return day is { Month: 12, Day: > 21 } ? scene.Days.OnOrBefore(new(day.Year, 12, 21)) : day;
    }

    DateOnly? WithTheFamily(Dice dice, Period period, List<DateOnly> held, DateOnly due, DateOnly earliest)
    {
        if (!familyMeetings.TryGetValue(period.Child.Family, out var meetings) || !dice.Chance(0.9)) return null;
        var since = held.Count == 0 ? earliest : Later(earliest, held[^1].AddDays(40));
        var fitting = meetings.Where(day => day >= since && day <= due && day >= due.AddDays(-75)).ToList();
        return fitting.Count == 0 ? null : fitting.Max();
    }

    (string Cause, int WorkingDays)? Delay(Dice dice, Period period, List<DateOnly> held, DateOnly due, DateOnly wanted)
    {
        if (held.Count == 0 && period.NotifiedOn is { } told && scene.Days.Between(period.Start, told) is >= 6 and var waited && dice.Chance(waited >= 10 ? 0.8 : 0.35))
            return (Causes.ToldLate, dice.Days((70, 1, 5), (30, 6, 14)));
        // About to go home: some of the first reviews that were then put off are never held.
        if (held.Count == 0 && period.End is { } end && end > due && end < due.AddDays(40) && dice.Chance(0.3)) return (dice.Pick(ordinaryCauses), 40);
        if (period.IroOn(wanted)?.IsSickOn(wanted) == true && dice.Chance(0.28)) return ("IRO off sick", dice.Days((60, 1, 8), (40, 9, 22)));
        if (period.SocialWorkerOn(wanted)?.IsSickOn(wanted) == true && dice.Chance(0.22)) return ("Social worker off sick", dice.Days((65, 1, 8), (35, 9, 25)));
        if (dice.Chance(0.036)) return (dice.Pick(ordinaryCauses), dice.Days((75, 1, 7), (20, 8, 20), (5, 21, 60)));
        return null;
    }

    static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}

readonly record struct Plan(DateOnly Held, string Cause, DateOnly? PutOff, bool Adjourned);

static class Causes
{
    public const string ToldLate = "IRO service told late that the child had become looked after";
    public const string Adjourned = "Not enough information to review the plan";
}
