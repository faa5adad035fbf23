using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Access;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Access;

/// <summary>A record that was opened in an emergency.</summary>
/// <param name="Access">Why, when, and what was found of it.</param>
/// <param name="Child">Whose record.</param>
/// <param name="Person">Who opened it.</param>
/// <param name="MayLookInto">Whether the reader may say that it was looked into.</param>
/// <param name="Mine">What the reader was told; null when they were not.</param>
/// <param name="LookedIntoBy">Who looked into it; null while nobody has.</param>
public sealed record EmergencyListed(EmergencyAccess Access, Child Child, Person Person, bool MayLookInto, EmergencyNotice? Mine, Person? LookedIntoBy);

/// <summary>
/// The records that were opened in an emergency, as far as a person is told of them and may still know of the child, and who looks into them.
/// </summary>
public sealed class ListEmergencies(OpenDatabase open, TimeProvider clock)
{
    /// <summary>How many that were looked into are listed.</summary>
    public const int Settled = 100;

    /// <summary>Those that nobody has looked into first, then the newest; the Principal IRO's are all, others' are those that they were told of.</summary>
    public async Task<IReadOnlyList<EmergencyListed>> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        if (await Sight.OfAsync(db, personId, clock.Today(), cancellation) is not { } sight)
        {
            return [];
        }

        var (reader, known) = (sight.Viewer, sight.Known(db.Children).Select(c => c.Id));
        var all = db.EmergencyAccesses.AsNoTracking().Include(e => e.Told)
            .Where(e => known.Contains(e.ChildId) && (reader.Role == Role.PrincipalIro || e.Told.Any(t => t.PersonId == personId)));
        var accesses = await all.Where(e => e.LookedIntoAt == null).OrderByDescending(e => e.Id).ToListAsync(cancellation);
        accesses.AddRange(await all.Where(e => e.LookedIntoAt != null).OrderByDescending(e => e.Id).Take(Settled).ToListAsync(cancellation));
        var childIds = accesses.Select(e => e.ChildId).Distinct().ToList();
        var children = await db.Children.AsNoTracking().Include(c => c.Allocations).Where(c => childIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation);
        return
        [
            .. accesses.Select(e => new EmergencyListed(
                e,
                children[e.ChildId],
                people[e.PersonId],
                MayLookInto(reader, e, children[e.ChildId], clock.Today()),
                e.Told.Find(t => t.PersonId == personId),
                e.LookedIntoById is { } id ? people[id] : null))
        ];
    }

    /// <summary>How many wait for the person to acknowledge them.</summary>
    public async Task<int> CountUnacknowledgedAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        if (await Sight.OfAsync(db, personId, clock.Today(), cancellation) is not { } sight)
        {
            return 0;
        }

        var known = sight.Known(db.Children).Select(c => c.Id);
        return await db.EmergencyNotices.CountAsync(
            n => n.PersonId == personId && n.AcknowledgedAt == null && db.EmergencyAccesses.Any(e => e.Id == n.EmergencyAccessId && known.Contains(e.ChildId)), cancellation);
    }

    /// <summary>Who looks into it (local): the child's IRO or the Principal IRO, and nobody into what they opened themselves; once the child is adopted, the Principal IRO alone.</summary>
    internal static bool MayLookInto(Person reader, EmergencyAccess access, Child child, DateOnly today) =>
        reader.Id != access.PersonId
        && (reader.Role == Role.PrincipalIro || (!child.OpennessOn(today).Sealed && child.Allocations.Exists(a => a.Role == Role.Iro && a.PersonId == reader.Id && a.HoldsOn(today))));
}
