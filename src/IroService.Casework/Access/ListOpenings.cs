using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Access;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Access;

/// <summary>Somebody opened a page of a child's record.</summary>
/// <param name="Opening">What and when.</param>
/// <param name="Child">Whose record.</param>
/// <param name="Person">Who.</param>
/// <param name="For">For whom they stood in; null when for nobody.</param>
public sealed record OpeningListed(Opening Opening, Child Child, Person Person, Person? For);

/// <summary>A part of a list of openings, the newest first.</summary>
/// <param name="Found">How many there are in all.</param>
/// <param name="Rows">Those of the part.</param>
/// <param name="Children">The children that the list can be of, by name.</param>
public sealed record OpeningsListed(int Found, IReadOnlyList<OpeningListed> Rows, IReadOnlyList<Child> Children);

/// <summary>Who opened children's records.</summary>
public sealed class ListOpenings(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Everybody who opened one child's record; the caller has asked whether it is shown.</summary>
    /// <param name="childId">The child.</param>
    /// <param name="part">Says from which place on and how many, of so many in all.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<OpeningsListed> OfChildAsync(int childId, Func<int, (int Skip, int Take)> part, CancellationToken cancellation = default)
    {
        await using var db = open();
        return await ReadAsync(db, db.Openings.Where(o => o.ChildId == childId), [], part, cancellation);
    }

    /// <summary>Everybody else who opened the records of the children whose IRO or social worker a person is today.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="childId">Only of this child, where it is one of theirs; null for all.</param>
    /// <param name="part">As for <see cref="OfChildAsync"/>.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<OpeningsListed> OfOwnChildrenAsync(int personId, int? childId, Func<int, (int Skip, int Take)> part, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        if (await Sight.OfAsync(db, personId, today, cancellation) is not { } sight)
        {
            return new OpeningsListed(0, [], []);
        }

        // An adopted child's record is sealed, also from who was the IRO.
        var own = sight.Known(db.Children).Where(c => db.Allocations.HoldingOn(today).Any(a => a.PersonId == personId && a.ChildId == c.Id));
        var mine = own.Select(c => c.Id);
        var children = await own.AsNoTracking().ToListAsync(cancellation);
        var openings = db.Openings.Where(o => mine.Contains(o.ChildId) && o.PersonId != personId && (childId == null || o.ChildId == childId));
        return await ReadAsync(db, openings, [.. children.OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase)], part, cancellation);
    }

    private static async Task<OpeningsListed> ReadAsync(
        IroDbContext db, IQueryable<Opening> openings, IReadOnlyList<Child> children, Func<int, (int Skip, int Take)> part, CancellationToken cancellation)
    {
        var found = await openings.CountAsync(cancellation);
        var (skip, take) = part(found);
        var rows = await openings.AsNoTracking().OrderByDescending(o => o.At).ThenByDescending(o => o.Id).Skip(skip).Take(take).ToListAsync(cancellation);
        var childIds = rows.Select(o => o.ChildId).Distinct().ToList();
        var ofRows = await db.Children.AsNoTracking().Where(c => childIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation);
        return new OpeningsListed(
            found,
            [.. rows.Select(o => new OpeningListed(o, ofRows[o.ChildId], people[o.PersonId], o.ForPersonId is { } id ? people[id] : null))],
            children);
    }
}
