using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>Who has which child on their list today: the IRO who is allocated and works here, or else the Principal IRO, who alone is shown a sealed record.</summary>
internal sealed class Responsible
{
    private readonly Dictionary<int, Allocation> _iros;
    private readonly HashSet<int> _sealed;

    private Responsible(IReadOnlyDictionary<int, Person> people, List<Allocation> today, HashSet<int> sealedRecords, DateOnly on)
    {
        _sealed = sealedRecords;
        People = people;
        Today = today;
        PrincipalIro = people.Values.Where(p => p.Role == Role.PrincipalIro && p.WorksHereOn(on)).Select(p => (int?)p.Id).Min();
        _iros = today.Where(a => a.Role == Role.Iro && people[a.PersonId].WorksHereOn(on))
            .GroupBy(a => a.ChildId)
            .ToDictionary(g => g.Key, g => g.OrderBy(a => a.From).ThenBy(a => a.Id).Last());
    }

    public IReadOnlyDictionary<int, Person> People { get; }

    /// <summary>The allocations that hold today.</summary>
    public IReadOnlyList<Allocation> Today { get; }

    /// <summary>The first of those who have that role and work here; null when there is none.</summary>
    public int? PrincipalIro { get; }

    public static async Task<Responsible> OnAsync(IroDbContext db, DateOnly today, CancellationToken cancellation) => new(
        await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation),
        await db.Allocations.AsNoTracking().HoldingOn(today).ToListAsync(cancellation),
        [.. await db.Children.Where(c => c.SealedOn <= today).Select(c => c.Id).ToListAsync(cancellation)],
        today);

    /// <summary>The child's IRO; the latest allocated of several; null when there is none who works here.</summary>
    public int? IroOf(int childId) => _iros.GetValueOrDefault(childId)?.PersonId;

    /// <summary>The child's IRO, or else the Principal IRO; of a sealed record, the Principal IRO.</summary>
    public int? ListFor(int childId) => (_sealed.Contains(childId) ? null : IroOf(childId)) ?? PrincipalIro;
}
