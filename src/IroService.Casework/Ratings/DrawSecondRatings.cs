using System.Security.Cryptography;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Ratings;

/// <summary>
/// The Principal IRO draws some ratings of the last quarter by lot, to rate them again without knowing how they were rated (local). Drawn are ratings that were given here, that count,
/// and that the Principal IRO did not give.
/// </summary>
public sealed class DrawSecondRatings(OpenDatabase open, ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>The most that are drawn at once.</summary>
    public const int Most = 50;

    /// <summary>Draws them.</summary>
    /// <param name="personId">Who draws, and rates again.</param>
    /// <param name="count">How many, from 1 to <see cref="Most"/>.</param>
    /// <param name="cancellation">Stops between two.</param>
    /// <returns>How many were drawn: fewer than asked for when there are no more.</returns>
    public async Task<int> ApplyAsync(int personId, int count, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        var drawn = 0;
        foreach (var (childId, ratingId) in await LotsAsync(personId, count, cancellation))
        {
            drawn += await changeChild.WithPlanFactsAsync(
                childId, new Change(nameof(DrawSecondRatings), $"person:{personId}", ""), child => Draw(child, ratingId, personId), cancellation) ? 1 : 0;
        }

        return drawn;
    }

    private async Task<IEnumerable<(int ChildId, int RatingId)>> LotsAsync(int personId, int count, CancellationToken cancellation)
    {
        var quarter = DaysOfReport.LastQuarter(clock.Today());
        await using var db = open();
        var ratings = await db.Ratings.AsNoTracking()
            .Where(r => r.RatedOn >= quarter.From && r.RatedOn <= quarter.To && r.RecordedById != null && r.RecordedById != personId && r.Second == null)
            .Where(r => !db.Ratings.Any(other => other.ReplacesId == r.Id))
            .Select(r => new { r.ChildId, r.Id })
            .ToArrayAsync(cancellation);
        RandomNumberGenerator.Shuffle(ratings.AsSpan());
        return ratings.Take(count).Select(r => (r.ChildId, r.Id));
    }

    private (bool Answer, WrittenChild? Written) Draw(Child child, int ratingId, int personId)
    {
        if (child.Ratings.Find(r => r.Id == ratingId) is not { Second: null } rating)
        {
            return (false, null);
        }

        rating.Second = new SecondRating { RaterId = personId, DrawnById = personId, DrawnAt = clock.Moment() };
        return (true, new WrittenChild(child, new { Rating = ratingId, RaterId = personId }));
    }
}
