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
    /// <param name="due">The last day in time; null when it is not known.</param>
    /// <param name="made">What has been said of this deadline, of whatever due date; what was said silently counts.</param>
    /// <param name="today">The day in Europe/London.</param>
    /// <param name="calendar">The working days; a point beyond it is passed over.</param>
    public static NextAnnouncement? Next(
        Announce plan, DateOnly? due, IReadOnlyCollection<Announcement> made, DateOnly today, WorkingDayCalendar calendar)
    {
        if (due is not { } dueOn)
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
        foreach (var point in Points(plan, dueOn, calendar).Where(p => p.On > coveredUpTo))
        {
            if (point.On > today)
            {
                return WithFreeNumber(now ?? point, ofThisDate);
            }

            now = point;
        }

        return now is null ? null : WithFreeNumber(now, ofThisDate);
    }

    private static Announcement? Last(IReadOnlyCollection<Announcement> made) =>
        made.OrderBy(a => a.At).ThenBy(a => a.Id == 0 ? int.MaxValue : a.Id).LastOrDefault();

    private static IEnumerable<NextAnnouncement> Points(Announce plan, DateOnly due, WorkingDayCalendar calendar)
    {
        var reminders = plan.Before
            .Select((before, number) => (number, before.Before(due, calendar).Date))
            .Where(r => r.Date is not null)
            .Select(r => new NextAnnouncement(AnnouncementKind.Approaching, r.number, r.Date!.Value));
        foreach (var reminder in reminders.OrderBy(r => r.On).ThenBy(r => r.Number))
        {
            yield return reminder;
        }

        if (plan.OverdueEvery is not { } interval)
        {
            yield break;
        }

        yield return new NextAnnouncement(AnnouncementKind.Overdue, 0, due.AddDays(1));
        for (var number = 1; (interval with { Count = number * interval.Count }).After(due, calendar).Date is { } on; number++)
        {
            yield return new NextAnnouncement(AnnouncementKind.Overdue, number, on);
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
