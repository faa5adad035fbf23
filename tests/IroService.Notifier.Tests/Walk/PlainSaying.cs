using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;

namespace IroService.Notifier.Tests.Walk;

/// <summary>A duty that is owed on a day, as a person with a wall calendar has it.</summary>
/// <param name="Key">What tells it from others.</param>
/// <param name="Rule">The definition that it stands in.</param>
/// <param name="Duty">Which.</param>
/// <param name="Since">The day on which it began to be owed.</param>
/// <param name="Due">The last day in time.</param>
sealed record PlainDuty(string Key, string Rule, string Duty, DateOnly Since, DateOnly Due);

/// <summary>Remembers what was said of each duty, and says what is to be said next: by the plans on paper.</summary>
sealed class PlainSaying(PlainCalendar calendar)
{
    private readonly Dictionary<string, List<Said>> _said = [];

    /// <summary>The days on which a point was not said because a later one was said in its place, a day for each point.</summary>
    public List<DateOnly> Covered { get; } = [];

    /// <summary>What is past counts as said, to nobody.</summary>
    public void Spare(PlainDuty duty, DateOnly today)
    {
        if (Points(duty, today).Count > 0)
        {
            Of(duty).Add(new Said(duty.Due, today, Aloud: false, AnnouncementKind.Approaching));
        }
    }

    /// <summary>What is to be said of a duty today, and to which roles; null when nothing is.</summary>
    public (AnnouncementKind Kind, int Number, IEnumerable<Role> Roles)? Say(PlainDuty duty, DateOnly today)
    {
        if (Next(duty, today) is not var (kind, number))
        {
            return null;
        }

        Of(duty).Add(new Said(duty.Due, today, Aloud: true, kind));
        return (kind, number, Roles(duty, kind, today));
    }

    private (AnnouncementKind Kind, int Number)? Next(PlainDuty duty, DateOnly today)
    {
        var said = Of(duty);
        if (said.Count > 0 && said[^1] is { Aloud: true } last && last.Due != duty.Due)
        {
            return (AnnouncementKind.Moved, said.Count(s => s.Kind == AnnouncementKind.Moved));
        }

        var upTo = said.Where(s => s.Due == duty.Due).Select(s => s.On).DefaultIfEmpty(DateOnly.MinValue).Max();
        var passed = Points(duty, today).Where(p => p.On > upTo).ToList();
        if (passed.Count == 0)
        {
            return null;
        }

        Covered.AddRange(Enumerable.Repeat(today, passed.Count - 1));
        return (passed[^1].Kind, passed[^1].Number);
    }

    private List<(DateOnly On, AnnouncementKind Kind, int Number)> Points(PlainDuty duty, DateOnly today)
    {
        var plan = PlainPlans.Of(duty.Rule, duty.Duty);
        var reminders = plan.Before.Select((days, number) => (On: calendar.WorkingDaysBefore(duty.Due, days), AnnouncementKind.Approaching, number)).ToList();
        if (plan.AtOnce)
        {
            reminders.Add((duty.Since, AnnouncementKind.Approaching, plan.Before.Length));
        }

        return [.. reminders.OrderBy(r => r.On).ThenBy(r => r.number).Where(r => r.On <= today),
            .. Overdue(plan, duty.Due, today).Select((on, number) => (on, AnnouncementKind.Overdue, number))];
    }

    // The day after, each fifth working day where it is said again, and each rung of the ladder: every day once.
    private List<DateOnly> Overdue(PlainPlan plan, DateOnly due, DateOnly today)
    {
        var days = new SortedSet<DateOnly>(plan.Ladder.Select(rung => calendar.WorkingDaysAfter(due, rung.After)));
        if (plan.Overdue)
        {
            days.Add(due.AddDays(1));
        }

        for (var on = due; plan.Again && on <= today;)
        {
            days.Add(on = calendar.WorkingDaysAfter(on, 5));
        }

        return [.. days.Where(on => on <= today)];
    }

    private IEnumerable<Role> Roles(PlainDuty duty, AnnouncementKind kind, DateOnly today)
    {
        var plan = PlainPlans.Of(duty.Rule, duty.Duty);
        var rungs = plan.Ladder.Where(rung => kind == AnnouncementKind.Overdue && calendar.WorkingDaysAfter(duty.Due, rung.After) <= today);
        return [plan.Owner, .. plan.Tell, .. rungs.Select(rung => rung.To)];
    }

    private List<Said> Of(PlainDuty duty) => _said.TryGetValue(duty.Key, out var said) ? said : _said[duty.Key] = [];

    private sealed record Said(DateOnly Due, DateOnly On, bool Aloud, AnnouncementKind Kind);
}
