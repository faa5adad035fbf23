using IroService.Domain.Measures;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Ssda903;

namespace IroService.Domain.Reports.Quarterly;

/// <summary>One rating of a child's plan that a report counts.</summary>
/// <param name="Rating">The rating.</param>
/// <param name="IsContradicted">Whether it is green, and the facts contradict that: the published rule of its day suggests a worse colour on what the records say of that day.</param>
public sealed record ReportedRating(CarePlanRating Rating, bool IsContradicted)
{
    /// <summary>Looks at a rating; only of a green one is anything asked.</summary>
    /// <param name="rating">The rating.</param>
    /// <param name="form">The form of its day.</param>
    /// <param name="findingsOn">What the records say against a green rating on a day.</param>
    public static ReportedRating Of(CarePlanRating rating, RatingForm form, Func<DateOnly, IReadOnlyList<PlanFinding>> findingsOn) =>
        new(rating, rating.Rating == RatingColour.Green && form.Suggest(findingsOn(rating.RatedOn)).Colour > RatingColour.Green);
}

/// <summary>A child as the quarterly report sees it: as at the last day, with what its tables group by.</summary>
/// <param name="Of">The child with periods and reviews.</param>
/// <param name="Team">The team of the social worker on the last day that one was allocated; blank when none ever was.</param>
/// <param name="Ratings">The ratings of the quarter that count, in order: of two on one day the later.</param>
public sealed record ReportedChild(MeasuredChild Of, string Team, IReadOnlyList<ReportedRating> Ratings)
{
    /// <summary>The child.</summary>
    public Child Child => Of.Child;

    /// <summary>The last rating of the quarter; null when there is none.</summary>
    public ReportedRating? Last => Ratings.Count > 0 ? Ratings[^1] : null;

    /// <summary>The episode that lasts on a day, or else the last one begun before it; null when none has begun.</summary>
    public Episode? EpisodeOn(DateOnly day) => Child.StandingEpisodes.Where(e => e.Decom <= day).Order(EpisodeOrder.Instance).LastOrDefault();

    /// <summary>The legal status on a day, in words; blank when it is not known.</summary>
    public string LegalStatusOn(DateOnly day) => EpisodeOn(day) is { LegalStatus.Length: > 0 } episode ? CodeWords.LegalStatus(episode.LegalStatus) : "";

    /// <summary>The placement on a day, in words; blank when it is not known.</summary>
    public string PlacementOn(DateOnly day) => EpisodeOn(day) is { Place.Length: > 0 } episode ? CodeWords.Placement(episode.Place) : "";

    /// <summary>The age band on a day, as DfE publishes them (Children looked after in England); blank when the date of birth is not known.</summary>
    public string AgeBandOn(DateOnly day) => Child.DateOfBirth is null ? "" : AgeBands.Last(band => Of.IsAged(band.From, day)).Band;

    /// <summary>The bands in order.</summary>
    public static IReadOnlyList<(int From, string Band)> AgeBands { get; } = [(0, "Under 1"), (1, "1 to 4"), (5, "5 to 9"), (10, "10 to 15"), (16, "16 and over")];
}
