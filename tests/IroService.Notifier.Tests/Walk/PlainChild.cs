namespace IroService.Notifier.Tests.Walk;

/// <summary>
/// What is owed to one child on a day, worked out by hand from what happened, as a policy officer would with a wall calendar and the Handbook on the
/// desk: no definition, no fold and no stored deadline is read.
/// </summary>
sealed class PlainChild(PlainCalendar calendar, DateOnly start, DateOnly goLive)
{
    /// <summary>From this day on the council takes 20 working days for the record; before it, the Handbook's 15.</summary>
    private static readonly DateOnly RecordTimes = new(2026, 4, 1);

    public SortedSet<DateOnly> Reviews { get; } = [];

    public List<(DateOnly MadeOn, DateOnly For)> Bookings { get; } = [];

    public SortedSet<DateOnly> Midways { get; } = [];

    public List<DateOnly> Moves { get; } = [];

    public List<PlainRecommendation> Recommendations { get; } = [];

    /// <summary>The days on which the IRO was told of something between reviews.</summary>
    public List<DateOnly> Events { get; } = [];

    public DateOnly? Told { get; set; }

    public DateOnly? Allocated { get; set; }

    public DateOnly? Adjourned { get; set; }

    /// <summary>The day on which a duty of the wait or review with this number was ticked.</summary>
    public Dictionary<(string Duty, int Number), DateOnly> Ticked { get; } = [];

    /// <summary>The number of the wait that is on.</summary>
    public int Waits => Reviews.Count;

    /// <summary>Everything that is owed on a day and can be given a date.</summary>
    public IEnumerable<PlainDuty> Open(DateOnly today) => OfTheLaw(today)
        .Concat(OfNewChild())
        .Concat(Enumerable.Range(0, Waits + 1).SelectMany(wait => Heard(wait, today)))
        .Concat(Prepared(today))
        .Concat(Booked(today))
        .Concat(Between())
        .Concat(Reviews.Index().SelectMany(r => After(r.Index, r.Item)))
        .Concat(Recommendations.Index().SelectMany(r => Recommended(r.Index, r.Item)))
        .Concat(Events.Index().SelectMany(e => NotTicked(e.Index, e.Item, ("significant-events", "consider-what-you-were-told", calendar.WorkingDaysAfter(e.Item, 2)))))
        .Where(d => d.Due >= goLive || d.Rule is "reg33" or "adjourned-review");

    public DateOnly Begin(int wait) => wait == 0 ? start : Reviews.ElementAt(wait - 1);

    public DateOnly Legal(int wait) => wait switch
    {
        0 => calendar.WorkingDaysAfter(start, 20),
        1 => Begin(wait).AddMonths(3),
        _ => Begin(wait).AddMonths(6),
    };

    private (DateOnly MadeOn, DateOnly For)? BookingOf(int wait, DateOnly today)
    {
        var end = wait < Waits ? Reviews.ElementAt(wait) : (DateOnly?)null;
        var of = Bookings.Where(b => (wait == 0 ? b.For >= start : b.For > Begin(wait)) && !(b.For > end)).OrderBy(b => b.For).ToList();
        var next = end is null ? of.FindIndex(b => b.For >= today) : -1;
        return of.Count == 0 ? null : of[next >= 0 ? next : of.Count - 1];
    }

    private IEnumerable<PlainDuty> OfTheLaw(DateOnly today)
    {
        var duty = Waits switch { 0 => "first-review", 1 => "second-review", _ => "subsequent-review" };
        yield return Duty("reg33", duty, Waits, Begin(Waits), Legal(Waits));
        if (Adjourned is { } day && day > Begin(Waits) && day <= today)
        {
            yield return Duty("adjourned-review", "complete-adjourned-review", Waits, day, calendar.WorkingDaysAfter(day, 20));
        }
    }

    private IEnumerable<PlainDuty> OfNewChild()
    {
        if (Told is null && Waits == 0)
        {
            yield return Duty("new-child", "tell-iro-service", 0, start, calendar.WorkingDaysAfter(start, 2));
        }

        if (Allocated is null)
        {
            yield return Duty("new-child", "appoint-iro", 0, start, calendar.WorkingDaysAfter(start, 5));
        }
    }

    // Stays owed after the meeting, until somebody says it is done.
    private IEnumerable<PlainDuty> Heard(int wait, DateOnly today)
    {
        var day = BookingOf(wait, today)?.For ?? Legal(wait);
        return NotTicked(wait, ("before-the-review", "speak-with-child", day), ("before-the-review", "parents-wishes", day));
    }

    private IEnumerable<PlainDuty> Prepared(DateOnly today)
    {
        var day = BookingOf(Waits, today)?.For ?? Legal(Waits);
        return NotTicked(
            Waits,
            ("preparation", "plan-the-review", calendar.WorkingDaysBefore(day, 15)),
            ("preparation", "invitations", calendar.WorkingDaysBefore(day, 10)),
            ("preparation", "social-workers-report", calendar.WorkingDaysBefore(day, 3)));
    }

    private IEnumerable<PlainDuty> Booked(DateOnly today)
    {
        if (BookingOf(Waits, today) is not var (madeOn, meeting))
        {
            yield return Waits == 0
                ? Duty("booking", "book-first-review", 0, start, calendar.WorkingDaysAfter(start, 5))
                : Duty("booking", "book-next-review", Waits, Begin(Waits), calendar.WorkingDaysBefore(Legal(Waits), 30));
        }
        else if (meeting > Legal(Waits))
        {
            yield return Duty("booking", "booked-after-due", Waits, madeOn, Legal(Waits));
        }
    }

    private IEnumerable<PlainDuty> Between()
    {
        var (begin, legal) = (Begin(Waits), Legal(Waits));
        var midways = Midways.Where(m => m > begin).ToList();
        if (Waits >= 2 && midways.Count == 0)
        {
            yield return Duty("midway", "midway-review", Waits, begin, begin.AddDays((legal.DayNumber - begin.DayNumber) / 2));
        }

        foreach (var midway in midways.Where(_ => !Ticked.ContainsKey(("rate-after-midway", Waits))))
        {
            yield return Duty("rating", "rate-after-midway", Waits, midway, calendar.WorkingDaysAfter(midway, 5));
        }

        foreach (var move in Moves.Where(m => m > begin))
        {
            yield return Duty("new-home", "review-after-move", Waits, move, calendar.WorkingDaysAfter(move, 20));
        }
    }

    private IEnumerable<PlainDuty> After(int number, DateOnly held)
    {
        var duties = NotTicked(
            number,
            held,
            ("after-the-review", "decisions", calendar.WorkingDaysAfter(held, 5)),
            ("after-the-review", "full-record", calendar.WorkingDaysAfter(held, held < RecordTimes ? 15 : 20)),
            ("after-the-review", "distribution", calendar.WorkingDaysAfter(held, 20)));
        if (Ticked.TryGetValue(("decisions", number), out var sent))
        {
            duties = duties.Concat(NotTicked(number, sent, ("after-the-review", "managers-answer", calendar.WorkingDaysAfter(sent, 5))));
        }

        return number == Waits - 1 ? duties.Concat(NotTicked(number, held, ("rating", "rate-after-review", calendar.WorkingDaysAfter(held, 5)))) : duties;
    }

    private IEnumerable<PlainDuty> Recommended(int number, PlainRecommendation recommendation)
    {
        if (recommendation.Accepted)
        {
            yield break;
        }

        // Said a second time, it is to be accepted a second time.
        yield return recommendation.SaidDone is { } said
            ? Duty("recommendations", "accept-what-is-done", (number * 10) + recommendation.SentBack, said, calendar.WorkingDaysAfter(said, 5))
            : Duty("recommendations", "do-what-was-recommended", number, recommendation.MadeOn, recommendation.DueOn);
    }

    private IEnumerable<PlainDuty> NotTicked(int wait, params (string Rule, string Duty, DateOnly Due)[] duties) => NotTicked(wait, Begin(wait), duties);

    private IEnumerable<PlainDuty> NotTicked(int number, DateOnly since, params (string Rule, string Duty, DateOnly Due)[] duties) =>
        duties.Where(d => !Ticked.ContainsKey((d.Duty, number))).Select(d => Duty(d.Rule, d.Duty, number, since, d.Due));

    private static PlainDuty Duty(string rule, string duty, int number, DateOnly since, DateOnly due) => new($"{rule} {duty} {number}", rule, duty, since, due);
}

/// <summary>A recommendation to the social worker.</summary>
/// <param name="MadeOn">The day of the review.</param>
/// <param name="DueOn">Its day.</param>
sealed record PlainRecommendation(DateOnly MadeOn, DateOnly DueOn)
{
    /// <summary>The day on which the social worker said that it is done; null when nobody has, or the IRO sent it back.</summary>
    public DateOnly? SaidDone { get; set; }

    /// <summary>How many times the IRO sent it back.</summary>
    public int SentBack { get; set; }

    public bool Accepted { get; set; }
}
