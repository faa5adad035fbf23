using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>Somebody for whom a hand-over can be made.</summary>
/// <param name="Person">Who.</param>
/// <param name="Children">How many children that the reader may know of are allocated to them.</param>
/// <param name="Teams">How many teams have them as manager.</param>
public sealed record Leaver(Person Person, int Children, int Teams);

/// <summary>Those that a person answers for who have children or manage a team, whether or not a last day is known: those who leave first, by that day.</summary>
public sealed class ListLeavers(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Lists them.</summary>
    public async Task<IReadOnlyList<Leaver>> ApplyAsync(int readerId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        if (await Sight.OfAsync(db, readerId, today, cancellation) is not { } sight)
        {
            return [];
        }

        var known = sight.Known(db.Children).Select(c => c.Id);
        var children = await db.Allocations.Where(a => (a.To == null || a.To >= today) && known.Contains(a.ChildId))
            .GroupBy(a => a.PersonId)
            .Select(g => new { g.Key, Count = g.Select(a => a.ChildId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var teams = await db.Teams.Where(t => t.ManagerId != null).GroupBy(t => t.ManagerId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var ids = children.Keys.Union(teams.Keys).Where(sight.AnswersFor).ToList();
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellation);
        return
        [
            .. people
                .OrderBy(p => p.To ?? DateOnly.MaxValue)
                .ThenBy(p => p.NameOrReference, StringComparer.OrdinalIgnoreCase)
                .ThenBy(p => p.Id)
                .Select(p => new Leaver(p, children.GetValueOrDefault(p.Id), teams.GetValueOrDefault(p.Id)))
        ];
    }
}
