using System.Globalization;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>Children whose name or number holds every word that was looked for, in whatever order, case or accent.</summary>
public sealed class FindChildren(OpenDatabase open, TimeProvider clock)
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>Finds them among those that the person may know of, by name.</summary>
    public async Task<IReadOnlyList<Child>> ApplyAsync(int personId, string words, CancellationToken cancellation = default)
    {
        await using var db = open();
        if (await Sight.OfAsync(db, personId, clock.Today(), cancellation) is not { } sight)
        {
            return [];
        }

        // A database compares letters in its own way, another on each; here they are compared in one.
        var children = await sight.Known(db.Children.AsNoTracking()).ToListAsync(cancellation);
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return
        [
            .. children
                .Where(c => wanted.All(word => Holds($"{c.GivenName} {c.KnownAs} {c.FamilyName} {c.Reference}", word)))
                .OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(c => c.Id)
        ];
    }

    /// <summary>Whether there are any children at all: as far as the person may know of them, or nobody is kept from knowing.</summary>
    public async Task<bool> AnyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        return await db.Children.AnyAsync(c => !c.Restricted && c.SealedOn == null, cancellation)
            || (await Sight.OfAsync(db, personId, clock.Today(), cancellation) is { } sight && await sight.Known(db.Children).AnyAsync(cancellation));
    }

    private static bool Holds(string text, string word) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, Loosely) >= 0;
}
