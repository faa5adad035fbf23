using IroService.Domain.Measures;
using IroService.Domain.Midway;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Records;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;

namespace IroService.Domain.Disputes;

/// <summary>What the records of a child say on a day that a dispute could be raised for, and that nobody has decided on.</summary>
public static class DisputeOffers
{
    /// <summary>
    /// The offers, by their kind and then by day. What was raised is offered no more; what an IRO gave a reason against comes again when it still stands after the next
    /// review or midway review, so that a reason of one day never silences it for good.
    /// </summary>
    /// <param name="of">The child as at the day, with disputes and their steps, recommendations, ratings, midway reviews and the records of reviews.</param>
    /// <param name="on">The day; what happened after it is not known.</param>
    public static IReadOnlyList<DisputeOffer> Of(MeasuredChild of, DateOnly on) =>
    [
        .. All(of, on)
            .Where(offer => !of.Child.Disputes.Exists(offer.IsRaisedIn) && !of.Child.DisputesNotRaised.Exists(reason => reason.OfferKey == offer.Key && !LookedAtSince(of, reason.On, on)))
            .OrderBy(offer => offer.Because)
            .ThenBy(offer => offer.Since)
            .ThenBy(offer => offer.Key, StringComparer.Ordinal)
    ];

    private static IEnumerable<DisputeOffer> All(MeasuredChild of, DateOnly on) =>
        Recommendations(of.Child, on).Concat(MissedMidways(of, on)).Concat(PlansOnTheDay(of, on)).Concat(Rated(of.Child, on)).Concat(Wanted(of, on));

    private static IEnumerable<DisputeOffer> Recommendations(Child child, DateOnly on) => child.Recommendations
        .Where(r => r.WasOverdueOn(on))
        .Select(r => new DisputeOffer(OfferedBecause.OverdueRecommendation, r.Terms.DueOn, (DisputeSource.Recommendation, r.Id), r.Terms.Words));

    private static IEnumerable<DisputeOffer> MissedMidways(MeasuredChild of, DateOnly on) => PlanFindings.Of(of, on)
        .Where(f => f.Fact == PlanFact.MidwayMissed)
        .Select(f => new DisputeOffer(OfferedBecause.MidwayMissed, f.Since, null, ""));

    private static IEnumerable<DisputeOffer> PlansOnTheDay(MeasuredChild of, DateOnly on)
    {
        var lastTwo = of.ReviewsHeld.Where(r => r.HeldOn <= on).TakeLast(2).ToList();
        if (lastTwo.Count < 2)
        {
            return [];
        }

        var late = Enum.GetValues<Plan>().Where(plan => lastTwo.TrueForAll(review => CameOnTheDay(of.Child, review, plan))).Select(Plans.Words).ToList();
        return late.Count == 0 ? [] : [new(OfferedBecause.PlanOnTheDayTwice, lastTwo[1].HeldOn, (DisputeSource.Review, lastTwo[1].Id), string.Join(", ", late))];
    }

    private static bool CameOnTheDay(Child child, Review review, Plan plan) =>
        child.RecordOf(review)?.Answer(Plans.SeenId(plan)) == Word.Of(PlanSeen.OnTheDay);

    private static IEnumerable<DisputeOffer> Rated(Child child, DateOnly on) =>
        RatingMovement.Of(child.Ratings, on) is { Last: { Rating: RatingColour.Red } red } ? [new(OfferedBecause.RatedRed, red.RatedOn, (DisputeSource.Rating, red.Id), red.Reason)] : [];

    // Once the next review has been held, what a midway review wanted was talked about there.
    private static IEnumerable<DisputeOffer> Wanted(MeasuredChild of, DateOnly on) => of.Child.Midways
        .Where(m => m.Outcome == MidwayOutcome.DisputeWanted && m.HeldOn <= on && !of.ReviewsHeld.Any(r => m.HeldOn < r.HeldOn && r.HeldOn <= on))
        .Select(m => new DisputeOffer(OfferedBecause.WantedAtMidway, m.HeldOn, (DisputeSource.Midway, m.Id), m.OutcomeWords));

    private static bool LookedAtSince(MeasuredChild of, DateOnly day, DateOnly on) =>
        of.ReviewsHeld.Any(r => day < r.HeldOn && r.HeldOn <= on) || of.Child.Midways.Exists(m => day < m.HeldOn && m.HeldOn <= on);
}
