using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>Reads what a person who leaves has to hand over, as far as the reader may know of it.</summary>
public sealed class ReadHandOver(OpenDatabase open, TimeProvider clock)
{
    /// <param name="personId">Who leaves.</param>
    /// <param name="readerId">Who asks: the Principal IRO, who manages the person, or the person.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null when there is no such person, and when the reader does not answer for them.</returns>
    public async Task<HandOverList?> ApplyAsync(int personId, int readerId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        if (await Sight.OfAsync(db, readerId, today, cancellation) is not { } sight || !sight.AnswersFor(personId)
            || await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellation) is not { } person)
        {
            return null;
        }

        var left = new LeftBehind(personId, person.To, today);
        var known = sight.Known(db.Children).Select(c => c.Id);
        var children = await ChildrenAsync(db, sight, left, personId, today, cancellation);
        return new HandOverList
        {
            Person = person,
            FirstDayWithout = left.FirstDayWithout,
            IsOfEveryChild = sight.Viewer.Role == Role.PrincipalIro,
            Children = children,
            Successors = await SuccessorsAsync(db, known, personId, [.. children.Select(c => c.Role)], today, cancellation),
            Deputies = await DeputiesAsync(db, personId, left.FirstDayWithout, cancellation),
            Notices = await PassOnNotices.Open(db, personId).CountAsync(n => known.Contains(n.ChildId), cancellation),
            Emergencies = await db.EmergencyAccesses.CountAsync(
                e => e.LookedIntoAt == null && e.Told.Any(t => t.PersonId == personId) && known.Contains(e.ChildId), cancellation),
            NamedFor = await db.Children.CountAsync(
                c => c.Restricted && known.Contains(c.Id) && c.RestrictedTo.Any(r => r.PersonId == personId && r.EndedAt == null && (r.To == null || r.To >= today)), cancellation),
            Independence = await IndependenceOf.ReadAsync(db, cancellation),
            Teams = await db.Teams.AsNoTracking().Where(t => t.ManagerId == personId).OrderBy(t => t.Name).ToListAsync(cancellation),
        };
    }

    /// <summary>The deputies on both sides that last until that day or beyond it.</summary>
    internal static IQueryable<Deputy> DeputiesFrom(IroDbContext db, int personId, DateOnly day) =>
        db.Deputies.HoldingFrom(day).Where(d => d.PersonId == personId || d.DeputyId == personId);

    private static async Task<IReadOnlyList<DeputyOnList>> DeputiesAsync(IroDbContext db, int personId, DateOnly day, CancellationToken cancellation)
    {
        var deputies = await DeputiesFrom(db, personId, day).AsNoTracking().Where(d => d.EndedAt == null).OrderBy(d => d.From).ThenBy(d => d.Id).ToListAsync(cancellation);
        var ids = deputies.SelectMany(d => new[] { d.PersonId, d.DeputyId, d.NamedById }).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        return [.. deputies.Select(d => new DeputyOnList(d, people[d.PersonId], people[d.DeputyId], people[d.NamedById]))];
    }

    private static async Task<IReadOnlyList<Successor>> SuccessorsAsync(
        IroDbContext db, IQueryable<int> known, int personId, List<Role> roles, DateOnly today, CancellationToken cancellation)
    {
        var people = await db.People.AsNoTracking().Where(p => p.Id != personId && roles.Contains(p.Role) && (p.To == null || p.To >= today)).ToListAsync(cancellation);
        var counts = await CaseloadsOf.ChildrenAsync(db, known, today, cancellation);
        return [.. people.OrderBy(p => p.NameOrReference, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id).Select(p => new Successor(p, counts.GetValueOrDefault(p.Id)))];
    }

    private static async Task<IReadOnlyList<ChildToHandOver>> ChildrenAsync(
        IroDbContext db, Sight sight, LeftBehind left, int personId, DateOnly today, CancellationToken cancellation)
    {
        var since = left.Since;
        var theirs = db.Allocations.Where(a => a.PersonId == personId && (a.To == null || a.To >= since)).Select(a => a.ChildId);
        var children = await sight.Known(db.Children.AsNoTracking()).Where(c => theirs.Contains(c.Id))
            .Include(c => c.Allocations).Include(c => c.Periods).AsSplitQuery()
            .ToListAsync(cancellation);
        var duties = await db.Deadlines.Where(d => theirs.Contains(d.ChildId) && d.State == DeadlineState.Open && !d.Period.Withdrawn)
            .GroupBy(d => new { d.ChildId, d.Terms.Owner })
            .Select(g => new { g.Key.ChildId, g.Key.Owner, Count = g.Count() })
            .ToListAsync(cancellation);
        var booked = await db.Bookings.Where(b => theirs.Contains(b.ChildId) && b.Status == BookingStatus.Booked && b.BookedFor >= today)
            .GroupBy(b => b.ChildId)
            .Select(g => new { g.Key, Next = g.Min(b => b.BookedFor) })
            .ToDictionaryAsync(g => g.Key, g => (DateOnly?)g.Next, cancellation);
        return
        [
            .. from child in children.OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Id)
               let inCare = child.IsInCareOn(today)
               from role in left.Of(child.Allocations, inCare).Select(a => a.Role).Distinct()
               select new ChildToHandOver(
                   child, role, inCare, duties.Where(d => d.ChildId == child.Id && d.Owner == role).Sum(d => d.Count), booked.GetValueOrDefault(child.Id))
        ];
    }
}
