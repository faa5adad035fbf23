using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>The people who work here today.</summary>
public sealed class ListPeople(OpenDatabase open, TimeProvider clock)
{
    /// <summary>All of them, by role and name.</summary>
    public async Task<IReadOnlyList<Person>> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        var people = await Here(db, today).ToListAsync(cancellation);
        return [.. people.OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id)];
    }

    /// <summary>One of them; null when there is none of this number.</summary>
    public async Task<Person?> FindAsync(int id, CancellationToken cancellation = default)
    {
        await using var db = open();
        return await Here(db, clock.Today()).SingleOrDefaultAsync(p => p.Id == id, cancellation);
    }

    private static IQueryable<Person> Here(IroDbContext db, DateOnly today) =>
        db.People.AsNoTracking().Where(p => (p.From == null || p.From <= today) && (p.To == null || p.To >= today));
}
