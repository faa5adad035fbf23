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
    private static readonly int[] WorkingDaysBefore = [20, 10, 5, 1];

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
            if (Points(deadline.Due, today).Any())
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
            Expected.AddRange(Who([.. allocations[deadline.ChildId]], people, teams, today)
                .Select(person => new Told(person, deadline.Child, deadline.Duty, kind, number, deadline.Due, today)));
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
        var passed = Points(deadline.Due, today).Where(p => p.On > upTo).ToList();
        if (passed.Count == 0)
        {
            return null;
        }

        Covered.AddRange(Enumerable.Repeat(today, passed.Count - 1));
        return (passed[^1].Kind, passed[^1].Number);
    }

    private IEnumerable<(DateOnly On, AnnouncementKind Kind, int Number)> Points(DateOnly due, DateOnly today)
    {
        foreach (var (number, days) in WorkingDaysBefore.Index())
        {
            if (Calendar.WorkingDaysBefore(due, days) is var reminder && reminder <= today)
            {
                yield return (reminder, AnnouncementKind.Approaching, number);
            }
        }

        if (due < today)
        {
            yield return (due.AddDays(1), AnnouncementKind.Overdue, 0);
        }

        var times = 1;
        for (var on = Calendar.WorkingDaysAfter(due, 5); on <= today; on = Calendar.WorkingDaysAfter(on, 5))
        {
            yield return (on, AnnouncementKind.Overdue, times++);
        }
    }

    // IRO, social worker and the manager of the social worker's team; the Principal IRO for each of them who is missing or cannot be reached.
    private static IEnumerable<string> Who(List<Allocation> allocations, Dictionary<int, Person> people, Dictionary<int, Team> teams, DateOnly today)
    {
        var now = allocations.Where(a => a.From <= today && (a.To is null || a.To >= today)).ToList();
        var iros = now.Where(a => a.Role == Role.Iro).Select(a => people[a.PersonId]).ToList();
        var workers = now.Where(a => a.Role == Role.SocialWorker).Select(a => people[a.PersonId]).ToList();
        var managers = workers.Where(w => w.TeamId is not null).Select(w => teams[w.TeamId!.Value].ManagerId).Where(id => id is not null).Select(id => people[id!.Value]).ToList();
        var principals = people.Values.Where(p => p.Role == Role.PrincipalIro && Here(p)).ToList();
        var told = new HashSet<string>();
        foreach (var role in new[] { iros, workers, managers })
        {
            told.UnionWith(role.Where(Here).Select(p => p.Reference));
            if (role.Count == 0 || role.Exists(p => !Here(p) || p.Email == ""))
            {
                told.UnionWith(principals.Count > 0 ? principals.Select(p => p.Reference) : [Told.Nobody]);
            }
        }

        return told;

        bool Here(Person person) => !(person.From > today) && !(person.To < today);
    }

    private List<Said> Of(int deadlineId) => _said.TryGetValue(deadlineId, out var said) ? said : _said[deadlineId] = [];

    private static Task<List<OpenOne>> OpenAsync(IroDbContext db) => db.Deadlines
        .AsNoTracking()
        .Where(d => d.State == DeadlineState.Open && d.Terms.DueOn != null)
        .Join(db.Children, d => d.ChildId, c => c.Id, (d, c) => new OpenOne(d.Id, d.ChildId, c.Reference, d.Rule + " " + d.Duty, d.Terms.DueOn!.Value))
        .ToListAsync();

    private sealed record OpenOne(int Id, int ChildId, string Child, string Duty, DateOnly Due);

    private sealed record Said(DateOnly Due, DateOnly On, bool Aloud, AnnouncementKind Kind);
}
