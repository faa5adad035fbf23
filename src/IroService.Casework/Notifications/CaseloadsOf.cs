using IroService.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>Reads how much people have, by person.</summary>
internal static class CaseloadsOf
{
    /// <summary>How many children in care or in short breaks each has today, of those whom the reader may know of: no number tells of another.</summary>
    public static Task<Dictionary<int, int>> ChildrenAsync(IroDbContext db, IQueryable<int> known, DateOnly today, CancellationToken cancellation) => db.Allocations
        .HoldingOn(today)
        .Where(a => known.Contains(a.ChildId)
            && db.Periods.Any(p => p.ChildId == a.ChildId && !p.Withdrawn && p.StartedOn <= today && (p.EndedOn == null || p.EndedOn > today)))
        .GroupBy(a => a.PersonId)
        .Select(g => new { g.Key, Children = g.Select(a => a.ChildId).Distinct().Count() })
        .ToDictionaryAsync(g => g.Key, g => g.Children, cancellation);

    /// <summary>How many children with a child protection plan each had at the council's last count.</summary>
    public static async Task<Dictionary<int, int>> ProtectionPlansAsync(IroDbContext db, DateOnly today, CancellationToken cancellation) =>
        (await db.ProtectionPlans.AsNoTracking().Where(p => p.AsAt <= today).ToListAsync(cancellation))
        .GroupBy(p => p.PersonId)
        .ToDictionary(g => g.Key, g => g.MaxBy(p => p.AsAt)!.Children);
}
