using IroService.Casework.PeriodsOfCare;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;

namespace IroService.Casework.Recommendations;

/// <summary>What an IRO finds at a review or midway review of a recommendation that was made before.</summary>
/// <param name="RecommendationId">The recommendation.</param>
/// <param name="Made">How far it has come.</param>
/// <param name="Words">What is behind it; may be blank.</param>
public sealed record RecommendationSeen(int RecommendationId, ProgressMade Made, string Words);

/// <summary>Writes what was found at a review into the child's recommendations: a part of each operation that records one.</summary>
public static class RecommendationsSeen
{
    /// <summary>What is wrong with it, in a sentence, and of which recommendation; null when nothing is.</summary>
    /// <param name="child">The child with its recommendations.</param>
    /// <param name="seen">What was found.</param>
    /// <param name="on">The day of the review.</param>
    public static (int RecommendationId, string Why)? Wrong(Child child, IReadOnlyList<RecommendationSeen> seen, DateOnly on)
    {
        foreach (var one in seen)
        {
            var why = child.Recommendations.Find(r => r.Id == one.RecommendationId) switch
            {
                null => "There is no such recommendation",
                { } recommendation when recommendation.MadeOn > on => "This was recommended after the day of the review",
                _ => WrongWords.Find(one.Words, RecommendationProgress.WordsLength, ifNone: null),
            };
            if (why is not null)
            {
                return (one.RecommendationId, why);
            }
        }

        return null;
    }

    /// <summary>Adds it to the recommendations.</summary>
    /// <param name="child">The child with its recommendations.</param>
    /// <param name="seen">What was found; nothing of it is <see cref="Wrong"/>.</param>
    /// <param name="at">At which kind of review.</param>
    /// <param name="on">The day of the review.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="now">When (UTC).</param>
    public static void Add(Child child, IReadOnlyList<RecommendationSeen> seen, RecommendedAt at, DateOnly on, int by, DateTime now)
    {
        foreach (var one in seen)
        {
            child.Recommendations.Single(r => r.Id == one.RecommendationId).Progress.Add(new RecommendationProgress
            {
                SeenAt = at,
                SeenOn = on,
                Made = one.Made,
                Words = one.Words.Trim(),
                RecordedById = by,
                RecordedAt = now,
            });
        }
    }
}
