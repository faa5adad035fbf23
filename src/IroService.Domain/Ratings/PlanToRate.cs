using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Ratings;

/// <summary>After what a child's care plan is to be rated, or was (local: after each review and each midway review).</summary>
/// <param name="After">After what.</param>
/// <param name="On">Its day.</param>
/// <param name="Rated">The rating that counts since; null when there is none yet.</param>
public sealed record PlanToRate(RatedAfter After, DateOnly On, CarePlanRating? Rated)
{
    /// <summary>The last review or midway review of the period of care that is open; null when none is open, or nothing was held in it.</summary>
    /// <param name="child">With periods, reviews, midway reviews and ratings.</param>
    /// <param name="today">The day in Europe/London.</param>
    public static PlanToRate? Of(Child child, DateOnly today)
    {
        if (child.Periods.Where(p => !p.Withdrawn && p.IsOpenOn(today)).MaxBy(p => p.StartedOn) is not { } period)
        {
            return null;
        }

        var last = child.StandingReviews.Select(r => (After: RatedAfter.Review, On: r.HeldOn))
            .Concat(child.Midways.Select(m => (After: RatedAfter.Midway, On: m.HeldOn)))
            .Where(held => period.Includes(held.On) && held.On <= today)
            .OrderBy(held => held.On)
            .ThenByDescending(held => held.After)
            .Select(held => ((RatedAfter After, DateOnly On)?)held)
            .LastOrDefault();
        return last is { } held
            ? new(held.After, held.On, RatingMovement.Of(child.Ratings, today)?.Last is { } rated && rated.RatedOn >= held.On ? rated : null)
            : null;
    }
}
