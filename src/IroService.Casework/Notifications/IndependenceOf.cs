using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>Reads what <see cref="Independence"/> is to know of everybody.</summary>
internal static class IndependenceOf
{
    /// <summary>As people and teams are now.</summary>
    public static async Task<Independence> ReadAsync(IroDbContext db, CancellationToken cancellation) => new(
        await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation), await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation));

    /// <summary>What stands against it if somebody takes a child over, and by which rule.</summary>
    public static string InWords(NotIndependent broken, Person to) => broken.IroId == to.Id
        ? $"{to.NameOrReference} {broken.Because}, and an IRO must be independent ({NotIndependent.Rule})"
        : $"the child's IRO would manage {to.NameOrReference}, and an IRO must be independent ({NotIndependent.Rule})";
}
