using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>A child that is a person's, today or from a day to come.</summary>
/// <param name="Child">The child.</param>
/// <param name="Role">As what.</param>
/// <param name="OpenDuties">How many duties are open that are that role's.</param>
/// <param name="BookedFor">The next meeting of the child's review; null when none is booked.</param>
public sealed record ChildToHandOver(Child Child, Role Role, int OpenDuties, DateOnly? BookedFor);

/// <summary>Somebody who can take children over.</summary>
/// <param name="Person">Who.</param>
/// <param name="Children">How many children they have today.</param>
public sealed record Successor(Person Person, int Children)
{
    /// <summary>What so many children are for one full-time equivalent; null when how much they work is not known.</summary>
    public decimal? PerFullTime(int children) => Person.FullTimeEquivalent is > 0 and var part ? Math.Round(children / part, 1) : null;
}

/// <summary>Everything that is a person's and is handed over, or ends, when they leave.</summary>
public sealed record HandOverList
{
    /// <summary>Who leaves.</summary>
    public required Person Person { get; init; }

    /// <summary>Their children, by name.</summary>
    public required IReadOnlyList<ChildToHandOver> Children { get; init; }

    /// <summary>Who can take them over, by name.</summary>
    public required IReadOnlyList<Successor> Successors { get; init; }

    /// <summary>Who stands in for them, and for whom they stand in, today or later.</summary>
    public required IReadOnlyList<DeputyOnList> Deputies { get; init; }

    /// <summary>How many open notices they have not acknowledged.</summary>
    public required int Notices { get; init; }

    /// <summary>How many records opened in an emergency they were told of that nobody has looked into.</summary>
    public required int Emergencies { get; init; }

    /// <summary>How many teams have them as manager.</summary>
    public required int Teams { get; init; }

    /// <summary>Whether nothing of theirs is left open.</summary>
    public bool IsEmpty => Children.Count == 0 && Deputies.Count == 0 && Notices == 0 && Teams == 0;
}

/// <summary>Reads what a person who leaves has to hand over.</summary>
public sealed class ReadHandOver(OpenDatabase open, TimeProvider clock)
{
    /// <param name="personId">Who leaves.</param>
    /// <param name="readerId">Who asks: the Principal IRO, or who manages the person.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null when there is no such person, and when the reader does not answer for them.</returns>
    public async Task<HandOverList?> ApplyAsync(int personId, int readerId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        if (!await MayAsync(db, personId, readerId, today, cancellation) || await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellation) is not { } person)
        {
            return null;
        }

        var everyone = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation);
        var children = await ChildrenAsync(db, personId, today, cancellation);
        var counts = await db.Allocations.HoldingOn(today).GroupBy(a => a.PersonId).Select(g => new { g.Key, Children = g.Select(a => a.ChildId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Children, cancellation);
        var deputies = await db.Deputies.AsNoTracking()
            .Where(d => (d.PersonId == personId || d.DeputyId == personId) && (d.To == null || d.To >= today) && d.EndedAt == null)
            .OrderBy(d => d.From)
            .ToListAsync(cancellation);
        return new HandOverList
        {
            Person = person,
            Children = children,
            Successors = [.. everyone.Values
                .Where(p => p.Id != personId && !(p.To < today) && children.Any(c => c.Role == p.Role))
                .OrderBy(p => p.NameOrReference, StringComparer.OrdinalIgnoreCase)
                .Select(p => new Successor(p, counts.GetValueOrDefault(p.Id)))],
            Deputies = [.. deputies.Select(d => new DeputyOnList(d, everyone[d.PersonId], everyone[d.DeputyId], everyone[d.NamedById]))],
            Notices = await db.Notices.CountAsync(
                n => n.PersonId == personId && n.AcknowledgedAt == null && n.Deadline!.State == DeadlineState.Open && n.Deadline.Terms.DueOn == n.DueOn, cancellation),
            Emergencies = await db.EmergencyAccesses.CountAsync(e => e.LookedIntoAt == null && e.Told.Any(t => t.PersonId == personId), cancellation),
            Teams = await db.Teams.CountAsync(t => t.ManagerId == personId, cancellation),
        };
    }

    /// <summary>Whether somebody may hand over what is a person's: they answer for that person, and are another.</summary>
    internal static async Task<bool> MayAsync(IroDbContext db, int personId, int readerId, DateOnly today, CancellationToken cancellation) =>
        personId != readerId && await Sight.OfAsync(db, readerId, today, cancellation) is { } sight && sight.AnswersFor(personId);

    private static async Task<List<ChildToHandOver>> ChildrenAsync(IroDbContext db, int personId, DateOnly today, CancellationToken cancellation)
    {
        var held = await db.Allocations.AsNoTracking()
            .Where(a => a.PersonId == personId && (a.To == null || a.To >= today))
            .Join(db.Children, a => a.ChildId, c => c.Id, (a, c) => new { Child = c, a.Role })
            .ToListAsync(cancellation);
        var ids = held.Select(h => h.Child.Id).ToList();
        var duties = await db.Deadlines.Where(d => ids.Contains(d.ChildId) && d.State == DeadlineState.Open).GroupBy(d => new { d.ChildId, d.Terms.Owner })
            .Select(g => new { g.Key.ChildId, g.Key.Owner, Count = g.Count() }).ToListAsync(cancellation);
        var booked = await db.Bookings.Where(b => ids.Contains(b.ChildId) && b.Status == BookingStatus.Booked && b.BookedFor >= today).GroupBy(b => b.ChildId)
            .Select(g => new { g.Key, Next = g.Min(b => b.BookedFor) }).ToDictionaryAsync(g => g.Key, g => (DateOnly?)g.Next, cancellation);
        return
        [
            .. held
                .DistinctBy(h => (h.Child.Id, h.Role))
                .OrderBy(h => h.Child.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(h => h.Child.Id)
                .Select(h => new ChildToHandOver(
                    h.Child, h.Role, duties.Where(d => d.ChildId == h.Child.Id && d.Owner == h.Role).Sum(d => d.Count), booked.GetValueOrDefault(h.Child.Id)))
        ];
    }
}
