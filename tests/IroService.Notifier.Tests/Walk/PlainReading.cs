using IroService.Casework.Storage;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Walk;

/// <summary>
/// What has to be said on each day and to whom, worked out from the open deadlines and the allocations alone, as a person with a wall
/// calendar would: nothing of the service's own plan, sweep, outbox or consumers stands in it.
/// </summary>
sealed class PlainReading
{
    private readonly Dictionary<int, List<Said>> _said = [];

    public PlainCalendar Calendar { get; } = new();

    /// <summary>Everything that has to be said up to now.</summary>
    public List<Told> Expected { get; } = [];

    /// <summary>How many deadlines were spoken of because their date had changed.</summary>
    public int Moved { get; private set; }

    /// <summary>The days on which a point was not said because a later one was said in its place, a day for each point.</summary>
    public List<DateOnly> Covered { get; } = [];

    /// <summary>The first import: what is past counts as said, to nobody.</summary>
    public async Task SpareAsync(IroDbContext db, DateOnly today)
    {
        foreach (var deadline in await OpenAsync(db))
        {
            if (Points(deadline, today).Any())
            {
                Of(deadline.Id).Add(new Said(deadline.Due, today, Aloud: false, AnnouncementKind.Approaching));
            }
        }
    }

    /// <summary>Works out what has to be said today.</summary>
    public async Task ReadAsync(IroDbContext db, DateOnly today)
    {
        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id);
        var allocations = (await db.Allocations.AsNoTracking().ToListAsync()).ToLookup(a => a.ChildId);
        foreach (var deadline in await OpenAsync(db))
        {
            if (Next(deadline, today) is not var (kind, number))
            {
                continue;
            }

            Of(deadline.Id).Add(new Said(deadline.Due, today, Aloud: true, kind));
            Moved += kind == AnnouncementKind.Moved ? 1 : 0;
            Expected.AddRange(Who(Roles(deadline, kind, today), [.. allocations[deadline.ChildId]], people, teams, today)
                .Select(person => new Told(person, deadline.Child, $"{deadline.Rule} {deadline.Duty}", kind, number, deadline.Due, today)));
        }
    }

    private (AnnouncementKind Kind, int Number)? Next(OpenOne deadline, DateOnly today)
    {
        var said = Of(deadline.Id);
        if (said.Count > 0 && said[^1] is { Aloud: true } last && last.Due != deadline.Due)
        {
            return (AnnouncementKind.Moved, said.Count(s => s.Kind == AnnouncementKind.Moved));
        }

        var upTo = said.Where(s => s.Due == deadline.Due).Select(s => s.On).DefaultIfEmpty(DateOnly.MinValue).Max();
        var passed = Points(deadline, today).Where(p => p.On > upTo).ToList();
        if (passed.Count == 0)
        {
            return null;
        }

        Covered.AddRange(Enumerable.Repeat(today, passed.Count - 1));
        return (passed[^1].Kind, passed[^1].Number);
    }

    private List<(DateOnly On, AnnouncementKind Kind, int Number)> Points(OpenOne deadline, DateOnly today)
    {
        var plan = PlainPlans.Of(deadline.Rule, deadline.Duty);
        var reminders = plan.Before.Select((days, number) => (On: Calendar.WorkingDaysBefore(deadline.Due, days), AnnouncementKind.Approaching, number)).ToList();
        if (plan.AtOnce)
        {
            reminders.Add((deadline.Since, AnnouncementKind.Approaching, plan.Before.Length));
        }

        return [.. reminders.OrderBy(r => r.On).ThenBy(r => r.number).Where(r => r.On <= today),
            .. Overdue(plan, deadline.Due, today).Select((on, number) => (on, AnnouncementKind.Overdue, number))];
    }

    // The day after, each fifth working day where it is said again, and each rung of the ladder: every day once.
    private List<DateOnly> Overdue(PlainPlan plan, DateOnly due, DateOnly today)
    {
        var days = new SortedSet<DateOnly>(plan.Ladder.Select(rung => Calendar.WorkingDaysAfter(due, rung.After)));
        if (plan.Overdue)
        {
            days.Add(due.AddDays(1));
        }

        for (var on = due; plan.Again && on <= today;)
        {
            days.Add(on = Calendar.WorkingDaysAfter(on, 5));
        }

        return [.. days.Where(on => on <= today)];
    }

    private IEnumerable<Role> Roles(OpenOne deadline, AnnouncementKind kind, DateOnly today)
    {
        var plan = PlainPlans.Of(deadline.Rule, deadline.Duty);
        var rungs = plan.Ladder.Where(rung => kind == AnnouncementKind.Overdue && Calendar.WorkingDaysAfter(deadline.Due, rung.After) <= today);
        return [plan.Owner, .. plan.Tell, .. rungs.Select(rung => rung.To)];
    }

    // Whoever fills the roles; the Principal IRO for each of them who is missing or cannot be reached.
    private static IEnumerable<string> Who(IEnumerable<Role> roles, List<Allocation> allocations, Dictionary<int, Person> people, Dictionary<int, Team> teams, DateOnly today)
    {
        var now = allocations.Where(a => a.From <= today && (a.To is null || a.To >= today)).ToList();
        var workers = now.Where(a => a.Role == Role.SocialWorker).Select(a => people[a.PersonId]).ToList();
        var principals = people.Values.Where(p => p.Role == Role.PrincipalIro && Here(p)).ToList();
        var told = new HashSet<string>();
        foreach (var role in roles)
        {
            var filled = role switch
            {
                Role.Iro => now.Where(a => a.Role == Role.Iro).Select(a => people[a.PersonId]).ToList(),
                Role.SocialWorker => workers,
                Role.TeamManager => Managers(levelsUp: 0),
                Role.GroupManager => Managers(levelsUp: 1),
                Role.HeadOfService => Managers(levelsUp: 2),
                _ => people.Values.Where(p => p.Role == role && Here(p)).ToList(),
            };
            told.UnionWith(filled.Where(Here).Select(p => p.Reference));
            var missing = filled.Count == 0 || filled.Exists(p => !Here(p) || p.Email == "");
            if (missing && (role != Role.PrincipalIro || filled.Count == 0))
            {
                told.UnionWith(role != Role.PrincipalIro && principals.Count > 0 ? principals.Select(p => p.Reference) : [Told.Nobody]);
            }
        }

        return told;

        bool Here(Person person) => !(person.From > today) && !(person.To < today);

        List<Person> Managers(int levelsUp) =>
            [.. workers.Select(w => Up(w.TeamId, levelsUp)?.ManagerId).Where(id => id is not null).Select(id => people[id!.Value]).Distinct()];

        Team? Up(int? team, int levels) => team is not { } id ? null : levels == 0 ? teams[id] : Up(teams[id].ParentId, levels - 1);
    }

    private List<Said> Of(int deadlineId) => _said.TryGetValue(deadlineId, out var said) ? said : _said[deadlineId] = [];

    private static Task<List<OpenOne>> OpenAsync(IroDbContext db) => db.Deadlines
        .AsNoTracking()
        .Where(d => d.State == DeadlineState.Open && d.Terms.DueOn != null)
        .Join(db.Children, d => d.ChildId, c => c.Id, (d, c) => new OpenOne(d.Id, d.ChildId, c.Reference, d.Rule, d.Duty, d.Terms.Since, d.Terms.DueOn!.Value))
        .ToListAsync();

    private sealed record OpenOne(int Id, int ChildId, string Child, string Rule, string Duty, DateOnly Since, DateOnly Due);

    private sealed record Said(DateOnly Due, DateOnly On, bool Aloud, AnnouncementKind Kind);
}
