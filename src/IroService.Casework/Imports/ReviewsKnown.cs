using IroService.Casework.Storage;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Imports;

/// <summary>The day from which the records hold the reviews.</summary>
internal static class ReviewsKnown
{
    /// <summary>The 1 April on or before the earliest imported review that counts; null when there is none.</summary>
    public static async Task<DateOnly?> FromAsync(IroDbContext db, CancellationToken cancellation) =>
        await db.Reviews.Where(r => r.CollectionYear != null && r.Decision != Decision.DidNotHappen).MinAsync(r => (DateOnly?)r.HeldOn, cancellation) is { } earliest
            ? CollectionYear.StartOf(earliest)
            : null;
}
