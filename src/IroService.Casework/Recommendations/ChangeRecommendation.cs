using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;

namespace IroService.Casework.Recommendations;

/// <summary>What a person changes of a recommendation.</summary>
public sealed record ChangedRecommendation
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The recommendation.</summary>
    public required int RecommendationId { get; init; }

    /// <summary>How many steps of it the person was shown.</summary>
    public required int Version { get; init; }

    /// <summary>What is recommended, as it is to be.</summary>
    public required RecommendationTerms Terms { get; init; }

    /// <summary>Why; may be blank until something has become of it.</summary>
    public required string Because { get; init; }

    /// <summary>The person who changes it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>A person changes a recommendation, and what it said before stays beside it. Once something has become of it that is a correction, and asks for a reason.</summary>
public sealed class ChangeRecommendation(ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Records it. Of two at once the first counts, and the second is told.</summary>
    /// <returns>Null when there is no such child or recommendation.</returns>
    public Task<RecommendationWritten?> ApplyAsync(ChangedRecommendation changed, CancellationToken cancellation = default) => changeChild.ApplyAsync(
        changed.ChildId,
        new Change(nameof(ChangeRecommendation), $"person:{changed.RecordedById}", changed.Because.Trim()),
        child => Record(child, changed with { Terms = changed.Terms.Tidy() }),
        cancellation);

    private (RecommendationWritten? Answer, WrittenChild? Written) Record(Child child, ChangedRecommendation changed)
    {
        if (child.Recommendations.Find(r => r.Id == changed.RecommendationId) is not { } recommendation)
        {
            return (null, null);
        }

        if (recommendation.Terms == changed.Terms)
        {
            return (new RecommendationWritten.AlreadyThere(), null);
        }

        if (recommendation.Version != changed.Version)
        {
            return (new RecommendationWritten.SomebodyWasFirst(recommendation.Last!), null);
        }

        if (Refusal(recommendation, changed) is { } refused)
        {
            return (refused, null);
        }

        var before = recommendation.Terms;
        recommendation.Take(new()
        {
            Kind = RecommendationMove.Change,
            On = clock.Today(),
            Words = changed.Because.Trim(),
            Before = before.Before(changed.Terms),
            RecordedById = changed.RecordedById,
            At = clock.Moment(),
        });
        recommendation.Terms = changed.Terms;
        return (new RecommendationWritten.Done(), new WrittenChild(child, new { changed.RecommendationId, Before = before, changed.Terms }));
    }

    private static RecommendationWritten.Refused? Refusal(Recommendation recommendation, ChangedRecommendation changed)
    {
        if (changed.Terms.Wrong(recommendation.MadeOn) is { } wrong)
        {
            return new(wrong.Field, wrong.Why);
        }

        var ifNone = recommendation.IsMoved ? "Enter why it is corrected" : null;
        return WrongWords.Find(changed.Because, RecommendationStep.WordsLength, ifNone, "The reason") is { } why ? new(nameof(changed.Because), why) : null;
    }
}
