using IroService.Casework.Storage;
using IroService.Casework.Storage.Imports;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Imports;

/// <summary>
/// The council's first import announces nothing. It may come in parts, a folder for each collection year: an import belongs to it as long as
/// nobody has ever been told anything, no person has recorded anything, and no import that stands is of the same year. A newer extract of a
/// year that is there already is no longer the first import.
/// </summary>
internal static class FirstImport
{
    public static async Task<bool> IncludesAsync(IroDbContext db, IReadOnlyCollection<int> years, CancellationToken cancellation) =>
        await NobodyWasToldAsync(db, cancellation)
        && !await db.History.AnyAsync(h => h.Who.StartsWith("person:"), cancellation)
        && !await db.Imports.AnyAsync(
            i => i.Kind == ImportKind.Ssda903 && i.UndoneAt == null && i.CollectionYear != null && years.Contains(i.CollectionYear.Value), cancellation);

    /// <summary>Whether nothing was ever announced but silently.</summary>
    public static async Task<bool> NobodyWasToldAsync(IroDbContext db, CancellationToken cancellation) =>
        !await db.Announcements.AnyAsync(a => !a.Silent, cancellation);
}
