namespace IroService.Domain.Ratings;

/// <summary>How the rating of one child's plan stands and moved.</summary>
/// <param name="Last">The rating that counts: the last on or before the day.</param>
/// <param name="Before">The one that counted on the day before the last was made; null when it is the first.</param>
/// <param name="RedSince">The day since which it has been red without a break; null when it is not.</param>
/// <param name="DaysInRed">The calendar days that it has been red in all, up to the day.</param>
public sealed record RatingMovement(CarePlanRating Last, CarePlanRating? Before, DateOnly? RedSince, int DaysInRed)
{
    /// <summary>Less than 0 when it became better, more when worse.</summary>
    public int Direction => Before is null ? 0 : Last.Rating - Before.Rating;

    /// <summary>The ratings that count up to a day, one for each day on which there is any: of two on one day the later.</summary>
    /// <param name="ratings">In the order in which they were recorded.</param>
    /// <param name="on">The last day.</param>
    public static IReadOnlyList<CarePlanRating> Counting(IEnumerable<CarePlanRating> ratings, DateOnly on) =>
        [.. ratings.Where(r => r.RatedOn <= on).GroupBy(r => r.RatedOn).OrderBy(g => g.Key).Select(g => g.Last())];

    /// <summary>How it stands on a day; null when the plan was never rated.</summary>
    /// <inheritdoc cref="Counting"/>
    public static RatingMovement? Of(IEnumerable<CarePlanRating> ratings, DateOnly on)
    {
        var counting = Counting(ratings, on);
        if (counting.Count == 0)
        {
            return null;
        }

        var days = 0;
        DateOnly? since = null;
        for (var i = 0; i < counting.Count; i++)
        {
            if (counting[i].Rating != RatingColour.Red)
            {
                since = null;
                continue;
            }

            since ??= counting[i].RatedOn;
            days += (i + 1 < counting.Count ? counting[i + 1].RatedOn : on).DayNumber - counting[i].RatedOn.DayNumber;
        }

        return new(counting[^1], counting.Count > 1 ? counting[^2] : null, since, days);
    }
}
