using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Deadlines;

/// <summary>What is to be said of a deadline next.</summary>
/// <param name="Kind">What.</param>
/// <param name="Number">Which of its kind.</param>
/// <param name="On">On which day; today or earlier means now.</param>
public sealed record NextAnnouncement(AnnouncementKind Kind, int Number, DateOnly On);

/// <summary>
/// When people are told of a deadline (local: each definition's <c>announce</c>). A plan has points: each reminder, the day after the due date,
/// and each time that the interval has passed since. Of the points that have passed only the latest is said, and it covers the earlier ones:
/// whoever hears late hears once.
/// </summary>
public static class AnnouncementPlan
{
    /// <summary>What is to be said next of a deadline that is still open; null when nothing more is.</summary>
    /// <param name="plan">When to tell.</param>
    /// <param name="terms">What the deadline says: its last day in time, and since when it is owed.</param>
    /// <param name="made">What has been said of this deadline, of whatever due date; what was said silently counts.</param>
    /// <param name="today">The day in Europe/London.</param>
    /// <param name="calendar">The working days; a point beyond it is passed over.</param>
    public static NextAnnouncement? Next(
        Announce plan, DeadlineTerms terms, IReadOnlyCollection<Announcement> made, DateOnly today, WorkingDayCalendar calendar)
    {
        if (terms.DueOn is not { } dueOn)
        {
            return null;
        }

        // Nobody heard of another date when that was said silently: there is no change to tell of.
        if (Last(made) is { Silent: false } last && last.DueOn != dueOn)
        {
            return new NextAnnouncement(AnnouncementKind.Moved, made.Count(a => a.Kind == AnnouncementKind.Moved), today);
        }

        var ofThisDate = made.Where(a => a.DueOn == dueOn).ToList();
        var coveredUpTo = ofThisDate.Count > 0 ? ofThisDate.Max(a => a.On) : DateOnly.MinValue;
        NextAnnouncement? now = null;
        foreach (var point in Points(plan, terms.Since, dueOn, calendar).Where(p => p.On > coveredUpTo))
        {
            if (point.On > today)
            {
                return WithFreeNumber(now ?? point, ofThisDate);
            }

            now = point;
        }

        return now is null ? null : WithFreeNumber(now, ofThisDate);
    }

    // By its number and not by its time: a clock may have been set back since. What is not stored yet is the newest.
    private static Announcement? Last(IReadOnlyCollection<Announcement> made) => made.OrderBy(a => a.Id == 0 ? int.MaxValue : a.Id).LastOrDefault();

    /// <summary>Who is told by what is said on a day: the owner, whoever the plan names, and of what is overdue the rungs of the ladder that have been reached.</summary>
    /// <param name="plan">When to tell.</param>
    /// <param name="terms">What the deadline says.</param>
    /// <param name="kind">What is said.</param>
    /// <param name="on">The day on which it is said.</param>
    /// <param name="calendar">The working days; a rung beyond it is not reached.</param>
    public static IEnumerable<Role> Told(Announce plan, DeadlineTerms terms, AnnouncementKind kind, DateOnly on, WorkingDayCalendar calendar) =>
        [terms.Owner, .. plan.Tell, .. kind == AnnouncementKind.Overdue ? Reached(plan, terms, on, calendar) : []];

    /// <summary>The roles of the ladder that have been reached on a day, the lowest first.</summary>
    public static IEnumerable<Role> Reached(Announce plan, DeadlineTerms terms, DateOnly on, WorkingDayCalendar calendar) =>
        terms.DueOn is { } due ? plan.Escalate.Where(rung => rung.After.After(due, calendar).Date <= on).Select(rung => rung.To) : [];

    private static IEnumerable<NextAnnouncement> Points(Announce plan, DateOnly since, DateOnly due, WorkingDayCalendar calendar)
    {
        var reminders = plan.Before
            .Select((before, number) => (number, On: before.Before(due, calendar).Date))
            .Append((number: plan.Before.Count, On: plan.AtOnce ? since : null))
            .Where(r => r.On is not null)
            .Select(r => new NextAnnouncement(AnnouncementKind.Approaching, r.number, r.On!.Value));
        foreach (var reminder in reminders.OrderBy(r => r.On).ThenBy(r => r.Number))
        {
            yield return reminder;
        }

        foreach (var (number, on) in Overdue(plan, due, calendar).Index())
        {
            yield return new NextAnnouncement(AnnouncementKind.Overdue, number, on);
        }
    }

    /// <summary>The day after the due date, each rung of the ladder, and each time that the interval has passed; each day once.</summary>
    private static IEnumerable<DateOnly> Overdue(Announce plan, DateOnly due, WorkingDayCalendar calendar)
    {
        var once = plan.Escalate.Select(rung => rung.After.After(due, calendar).Date).OfType<DateOnly>().Concat(plan.Overdue ? [due.AddDays(1)] : []);
        var last = DateOnly.MinValue;
        var pending = new Queue<DateOnly>(once.Distinct().Order());
        for (var number = 1; plan.OverdueEvery is { } interval && (interval with { Count = number * interval.Count }).After(due, calendar).Date is { } on; number++)
        {
            while (pending.TryPeek(out var rung) && rung <= on)
            {
                yield return last = pending.Dequeue();
            }

            if (on > last)
            {
                yield return last = on;
            }
        }

        while (pending.TryDequeue(out var rung))
        {
            yield return rung;
        }
    }

    // A plan that has changed since may give a number to another point; a new number keeps that point from being taken for said.
    private static NextAnnouncement WithFreeNumber(NextAnnouncement next, List<Announcement> ofThisDate)
    {
        while (ofThisDate.Exists(a => a.Kind == next.Kind && a.Number == next.Number))
        {
            next = next with { Number = next.Number + 1 };
        }

        return next;
    }
}
