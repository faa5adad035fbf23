using IroService.Casework.Access;
using IroService.Casework.WorkingDays;
using IroService.Domain.Access;
using IroService.Domain.Naming;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Access;

/// <summary>Who opened a record, as a person reads it.</summary>
static class OpeningWords
{
    /// <summary>The page, by its heading; a page of an earlier version by the pattern of its address.</summary>
    public static string Page(string pattern, Terminology terms) => pattern switch
    {
        "children/{id:int}" => "The child's page",
        "children/{id:int}/adjourn" => "Record an adjournment",
        "children/{id:int}/book" => $"Book the {terms.Review}",
        "children/{id:int}/bookings/{bookingId:int}/cancel" => "Cancel the meeting",
        "children/{id:int}/bookings/{bookingId:int}/invitation" => "The invitation to a meeting",
        "children/{id:int}/correct" => "Correct a record",
        "children/{id:int}/correct/decide/{kind:regex(^(episode|review)$)}/{factId:int}" => "Decide a disputed fact",
        "children/{id:int}/correct/episode/{episodeId:int}" => "Correct an episode",
        "children/{id:int}/correct/review/{reviewId:int}" => $"Correct {terms.Review.A}",
        "children/{id:int}/died" => "Record a death",
        "children/{id:int}/disputes" => "Disputes",
        "children/{id:int}/disputes/raise" => "Raise a dispute",
        "children/{id:int}/disputes/{disputeId:int}" => "A dispute",
        "children/{id:int}/cafcass" => "Bundle for Cafcass",
        "children/{id:int}/duties/{deadlineId:int}" => "A duty",
        "children/{id:int}/early-review" => $"Call for an early {terms.Review}",
        "children/{id:int}/looked-at" => "Who opened this record",
        "children/{id:int}/midway" => $"Record {terms.MidwayReview.A}",
        "children/{id:int}/rate" => "Rate the care plan",
        "children/{id:int}/ratings" => "Ratings of the care plan",
        "children/{id:int}/ratings/{ratingId:int}" => "A rating of the care plan",
        "children/{id:int}/ratings/{ratingId:int}/second" => "Rate the care plan again",
        "children/{id:int}/recommendations" => "Recommendations",
        "children/{id:int}/recommendations/{recommendationId:int}" => "A recommendation",
        "children/{id:int}/recommendations/{recommendationId:int}/change" => "Change a recommendation",
        "children/{id:int}/pre-read" => "Pre-read",
        "children/{id:int}/prepare" => $"Prepare the {terms.Review}",
        "children/{id:int}/record" => $"Record of the next {terms.Review}",
        "children/{id:int}/reviews" => $"{terms.Reviews.Start} of a child",
        "children/{id:int}/reviews/{reviewId:int}" => terms.Review.StartA,
        "children/{id:int}/reviews/{reviewId:int}/letter" => "Letter to the child",
        "children/{id:int}/reviews/{reviewId:int}/record" => $"Record of {terms.Review.A}",
        "children/{id:int}/record-review" => $"Record that {terms.Review.A} was held",
        _ => pattern,
    };

    /// <summary>What let the person see it.</summary>
    public static string Through(OpeningListed listed) => listed.Opening.Through switch
    {
        ReachedThrough.Own => "Allocated to the child",
        ReachedThrough.Team => "Manages who is allocated",
        ReachedThrough.Deputy => $"Deputy for {listed.For?.NameOrReference}",
        ReachedThrough.Service => "Works in the service",
        ReachedThrough.Named => "Named for the restricted record",
        ReachedThrough.Emergency => "Opened it in an emergency",
        _ => throw new InvalidOperationException($"Unknown reach {listed.Opening.Through}."),
    };

    /// <summary>The moment: "27 March 2026, 14:05".</summary>
    public static string Moment(DateTime utc) => FormattableString.Invariant($"{DateWords.Of(LondonTime.DateOf(utc))}, {LondonTime.TimeOf(utc):HH\\:mm}");
}
