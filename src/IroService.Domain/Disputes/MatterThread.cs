using IroService.Domain.Deadlines;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Recommendations;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Disputes;

/// <summary>Something that happened in one matter.</summary>
/// <param name="On">The day.</param>
/// <param name="At">When it was recorded (UTC): of two on one day the earlier comes first. Null when that is not known.</param>
public abstract record ThreadEvent(DateOnly On, DateTime? At)
{
    /// <summary>It was recommended.</summary>
    public sealed record Recommended(Recommendation One) : ThreadEvent(One.MadeOn, null);

    /// <summary>The day came by which it was to be done, and nobody had said that it was; or that day is still to come.</summary>
    /// <param name="One">The recommendation.</param>
    /// <param name="Passed">Whether the day has passed.</param>
    public sealed record Due(Recommendation One, bool Passed) : ThreadEvent(One.Terms.DueOn, DateTime.MaxValue);

    /// <summary>Something became of the recommendation.</summary>
    public sealed record Became(Recommendation One, RecommendationStep Step) : ThreadEvent(Step.On, Step.At);

    /// <summary>A review or midway review looked at it, or is what the dispute was raised from.</summary>
    /// <param name="Kind">Which of the two.</param>
    /// <param name="On">The day of it.</param>
    /// <param name="Midway">The midway review; null of a review.</param>
    /// <param name="Found">How far each recommendation of the matter had come; none when it was not looked at.</param>
    public sealed record LookedAt(RecommendedAt Kind, DateOnly On, MidwayReview? Midway, IReadOnlyList<(Recommendation One, RecommendationProgress Progress)> Found) : ThreadEvent(On, null);

    /// <summary>The care plan was rated so that the dispute was raised from it.</summary>
    public sealed record Rated(CarePlanRating Rating) : ThreadEvent(Rating.RatedOn, null);

    /// <summary>People were told of what is owed in the matter.</summary>
    /// <param name="Of">The duty.</param>
    /// <param name="Kind">What was said of it.</param>
    /// <param name="DueOn">The day that was named.</param>
    /// <param name="AsRoles">As whom they were told, each once; none when there was nobody to tell.</param>
    /// <param name="CreatedAt">When (UTC).</param>
    public sealed record Told(Deadline Of, AnnouncementKind Kind, DateOnly DueOn, IReadOnlyList<string> AsRoles, DateTime CreatedAt) : ThreadEvent(LondonDay.Of(CreatedAt), CreatedAt);

    /// <summary>Something was done in a dispute about it: raised, answered, judged, closed with what changed for the child.</summary>
    public sealed record Disputed(Dispute One, DisputeStep Step) : ThreadEvent(Step.On, Step.At);
}

/// <summary>
/// The thread of one matter, from what was recommended to what changed for the child: the recommendation, the reviews and midway reviews that looked at it, who was told,
/// the dispute and its end, in order of time (local). It is read from the child's record and stored nowhere.
/// </summary>
/// <param name="child">With its recommendations, their steps and progress, midway reviews, ratings, deadlines and disputes.</param>
/// <param name="noticesOf">Who was told of a deadline.</param>
/// <param name="today">The day it is.</param>
public sealed class MatterThread(Child child, Func<Deadline, IEnumerable<Notice>> noticesOf, DateOnly today)
{
    /// <summary>The thread of a dispute, back to what it was raised from. No private note is in it.</summary>
    public IReadOnlyList<ThreadEvent> Of(Dispute dispute) => Of(RecommendationsOf(dispute), [dispute]);

    /// <summary>The thread of a recommendation, on to the disputes about it.</summary>
    /// <param name="recommendation">The recommendation; those that it replaced or that replaced it are in the same thread.</param>
    /// <param name="disputes">The disputes about the child that the reader is shown.</param>
    public IReadOnlyList<ThreadEvent> Of(Recommendation recommendation, IEnumerable<Dispute> disputes)
    {
        var line = LineOf(recommendation);
        return Of(line, [.. disputes.Where(d => RecommendationsOf(d).Exists(line.Contains))]);
    }

    /// <summary>
    /// The recommendations that a dispute is about: the one that it was raised from with those in whose place it stands, or what the review or midway review that it was
    /// raised from found delayed or not started.
    /// </summary>
    private List<Recommendation> RecommendationsOf(Dispute dispute) => SourceOf(dispute) switch
    {
        ThreadEvent.LookedAt seen => [.. child.Recommendations.Where(r => r.Progress.Exists(p => IsOf(seen, p) && p.Made is ProgressMade.Delayed or ProgressMade.NotStarted)).SelectMany(LineOf).Distinct()],
        null when dispute.Source == DisputeSource.Recommendation && child.Recommendations.Find(r => r.Id == dispute.SourceId) is { } one => LineOf(one),
        _ => [],
    };

    private ThreadEvent? SourceOf(Dispute dispute) => dispute.Source switch
    {
        DisputeSource.Midway when child.Midways.Find(m => m.Id == dispute.SourceId) is { } midway => new ThreadEvent.LookedAt(RecommendedAt.Midway, midway.HeldOn, midway, []),
        DisputeSource.Review when child.Reviews.Find(r => r.Id == dispute.SourceId) is { } review => new ThreadEvent.LookedAt(RecommendedAt.Review, review.HeldOn, null, []),
        DisputeSource.Rating when child.Ratings.Find(r => r.Id == dispute.SourceId) is { } rating => new ThreadEvent.Rated(rating),
        _ => null,
    };

    // Those that stand in each other's place are one matter.
    private List<Recommendation> LineOf(Recommendation one)
    {
        var line = new List<Recommendation> { one };
        for (var added = 1; added > 0;)
        {
            var next = child.Recommendations.Where(r => !line.Contains(r) && line.Exists(l => l.ReplacesId == r.Id || r.ReplacesId == l.Id)).ToList();
            line.AddRange(next);
            added = next.Count;
        }

        return [.. line.OrderBy(r => r.MadeOn).ThenBy(r => r.Id)];
    }

    private List<ThreadEvent> Of(List<Recommendation> recommendations, List<Dispute> disputes) =>
    [
        .. recommendations.SelectMany(Of)
            .Concat(Reviews(recommendations, disputes))
            .Concat(disputes.Select(SourceOf).OfType<ThreadEvent.Rated>())
            .Concat(disputes.SelectMany(d => d.InOrder.Select(step => new ThreadEvent.Disputed(d, step))))
            .Concat(child.Deadlines.Where(d => recommendations.Exists(r => r.Id == d.RecommendationId) || disputes.Exists(one => one.Id == d.DisputeId)).SelectMany(Told))
            .Select((one, place) => (one, place))
            .OrderBy(x => x.one.On).ThenBy(x => Moment(x.one)).ThenBy(x => x.place)
            .Select(x => x.one),
    ];

    // What was recorded on another day than it happened comes first on its day.
    private static DateTime Moment(ThreadEvent one) => one.At is { } at && (at == DateTime.MaxValue || LondonDay.Of(at) == one.On) ? at : DateTime.MinValue;

    private IEnumerable<ThreadEvent> Of(Recommendation one)
    {
        yield return new ThreadEvent.Recommended(one);
        if (one.StateOn(one.Terms.DueOn) == RecommendationState.Open && (one.Terms.DueOn < today || one.State == RecommendationState.Open))
        {
            yield return new ThreadEvent.Due(one, one.Terms.DueOn < today);
        }

        foreach (var step in one.InOrder.Where(s => s.Kind != RecommendationMove.Change))
        {
            yield return new ThreadEvent.Became(one, step);
        }
    }

    private IEnumerable<ThreadEvent> Reviews(List<Recommendation> recommendations, List<Dispute> disputes) =>
        from seen in recommendations.SelectMany(r => r.Progress).Select(p => (p.SeenAt, p.SeenOn))
            .Concat(disputes.Select(SourceOf).OfType<ThreadEvent.LookedAt>().Select(seen => (SeenAt: seen.Kind, SeenOn: seen.On)))
            .Distinct()
        let midway = seen.SeenAt == RecommendedAt.Midway ? child.Midways.Find(m => m.HeldOn == seen.SeenOn) : null
        let found = recommendations.SelectMany(r => r.Progress.Where(p => (p.SeenAt, p.SeenOn) == seen).Select(p => (r, p))).ToList()
        select new ThreadEvent.LookedAt(seen.SeenAt, seen.SeenOn, midway, found);

    private IEnumerable<ThreadEvent> Told(Deadline deadline) =>
        from told in noticesOf(deadline).GroupBy(n => (n.Kind, n.Number, n.DueOn, Day: LondonDay.Of(n.CreatedAt)))
        let roles = told.Where(n => n.PersonId is not null).SelectMany(n => n.AsRole.Split(Recipients.Between)).Distinct()
        select new ThreadEvent.Told(deadline, told.Key.Kind, told.Key.DueOn, [.. roles], told.Min(n => n.CreatedAt));

    private static bool IsOf(ThreadEvent.LookedAt seen, RecommendationProgress progress) => (progress.SeenAt, progress.SeenOn) == (seen.Kind, seen.On);
}
