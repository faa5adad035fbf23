namespace IroService.Casework.Demo;

/// <summary>
/// Who has which child, day by day: an IRO within five working days of becoming looked after, the same for siblings and on return; a social worker by team,
/// safeguarding first, corporate parenting after the final order, permanence once there is a placement order, leaving care from 16 and a half.
/// When someone leaves, each child goes to whoever of the team has the fewest.
/// </summary>
sealed class Caseloads(Scene scene, People people)
{
    readonly PriorityQueue<Need, (DateOnly Day, int Order)> needs = new();
    readonly Dictionary<Person, int> load = [];
    readonly PriorityQueue<Person, DateOnly> ending = new();
    readonly Dictionary<int, Person> iroOfFamily = [];
    int order;

    public void Allocate(IEnumerable<Child> children)
    {
        foreach (var period in children.SelectMany(child => child.Periods).Where(p => p.End is null || p.End > scene.HistoryStart).OrderBy(p => p.Start).ThenBy(p => p.Child.Id, StringComparer.Ordinal))
        {
            Ask(new(period, Iro: true), Appointed(period));
            Ask(new(period, Iro: false), Later(period.Start, scene.HistoryStart));
        }
        while (needs.TryDequeue(out var need, out var at))
        {
            // Needs come in order of their days, so what has ended by now has ended for all that follow.
            while (ending.TryPeek(out var person, out var last) && last < at.Day)
            {
                load[person]--;
                ending.Dequeue();
            }
            Meet(need, at.Day);
        }
    }

    void Ask(Need need, DateOnly day)
    {
        if (day <= scene.Today && (need.Period.End is null || day < need.Period.End)) needs.Enqueue(need, (day, order++));
    }

    DateOnly Appointed(Period period)
    {
        if (period.Start < scene.HistoryStart) return scene.HistoryStart;
        var dice = scene.Dice("appointment", period.Child.Id);
        var told = period.NotifiedOn ?? scene.Days.After(period.Start, 2);
        return scene.Days.After(told, dice.Days((55, 0, 1), (35, 2, 3), (10, 4, 5)));
    }

    void Meet(Need need, DateOnly day)
    {
        var (team, until) = need.Iro ? (Teams.Iros, null) : TeamOf(need.Period, day);
        var here = (need.Iro ? people.Iros : people.SocialWorkersOf(team)).Where(person => person.WorksOn(day)).ToList();
        if (here.Count == 0)
        {
            // The team is empty: the child waits a week.
            Ask(need, day.AddDays(7));
            return;
        }
        var person = need.Iro && iroOfFamily.TryGetValue(need.Period.Child.Family, out var known) && known.WorksOn(day) ? known : here.MinBy(Load)!;
        if (need.Iro) iroOfFamily[need.Period.Child.Family] = person;
        var to = Earliest(need.Period.End, until?.AddDays(-1), person.To);
        (need.Iro ? need.Period.Iros : need.Period.SocialWorkers).Add(new(person, day, to));
        load[person] = load.GetValueOrDefault(person) + 1;
        ending.Enqueue(person, to ?? DateOnly.MaxValue);
        if (to is { } last && last != need.Period.End) Ask(need, last.AddDays(1));
    }

    double Load(Person person) => load.GetValueOrDefault(person) / (person.Fte * person.Room);

    (string Team, DateOnly? Until) TeamOf(Period period, DateOnly day)
    {
        var child = period.Child;
        if (period.ShortBreaks || child.Need == "N2") return (Teams.Disabilities, null);
        if (child.Need == "N8") return (Teams.Leaving[child.Family % 2], null);
        var leaving = child.Born.AddMonths((16 * 12) + 6);
        var placementOrder = period.Episodes.Find(e => e.LegalStatus == "E1");
        var final = period.Episodes.Find(e => e.LegalStatus == "C2")?.Began ?? (period.Episodes.TrueForAll(e => e.LegalStatus == "V2") ? period.Start.AddDays(200) : null);
        (DateOnly From, string Team)[] stages =
        [
            (period.Start, Teams.Safeguarding[child.Family % Teams.Safeguarding.Length]),
            .. placementOrder is null ? [] : new[] { (scene.Days.After(placementOrder.Began, 10), Teams.Permanence) },
            .. final is null ? [] : new[] { (scene.Days.After(final.Value, 15), Teams.Parenting[child.Family % Teams.Parenting.Length]) },
            .. leaving <= period.Start ? [] : new[] { (leaving, Teams.Leaving[child.Family % 2]) },
        ];
        var inOrder = stages.OrderBy(stage => stage.From).ToList();
        var now = inOrder.FindLastIndex(stage => stage.From <= day);
        DateOnly? next = now + 1 < inOrder.Count && inOrder[now + 1].From <= scene.Today ? inOrder[now + 1].From : null;
        return (inOrder[now].Team, next);
    }

    static DateOnly? Earliest(params ReadOnlySpan<DateOnly?> days)
    {
        DateOnly? first = null;
        foreach (var day in days)
            if (day is not null && (first is null || day < first)) first = day;
        return first;
    }

    static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    readonly record struct Need(Period Period, bool Iro);
}
