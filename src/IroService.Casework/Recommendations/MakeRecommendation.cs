using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;

namespace IroService.Casework.Recommendations;

/// <summary>What a person records of a recommendation.</summary>
public sealed record NewRecommendation
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>At what it was made.</summary>
    public required RecommendedAt MadeAt { get; init; }

    /// <summary>The day of that review.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>What is recommended.</summary>
    public required RecommendationTerms Terms { get; init; }

    /// <summary>The one in whose place it is made, and how many steps of it the person was shown; null for a recommendation of its own.</summary>
    public (int Id, int Version)? Replaces { get; init; }

    /// <summary>The person who records it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>An IRO makes a recommendation at a review or a midway review, perhaps in place of another.</summary>
public sealed class MakeRecommendation(ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Records it.</summary>
    /// <returns>Null when there is no such child, or no such recommendation to replace.</returns>
    public Task<RecommendationWritten?> ApplyAsync(NewRecommendation made, CancellationToken cancellation = default) => changeChild.ApplyAsync(
        made.ChildId, new Change(nameof(MakeRecommendation), $"person:{made.RecordedById}", ""), child => Record(child, made with { Terms = made.Terms.Tidy() }), cancellation);

    private (RecommendationWritten? Answer, WrittenChild? Written) Record(Child child, NewRecommendation made)
    {
        var replaced = made.Replaces is { } which ? child.Recommendations.Find(r => r.Id == which.Id) : null;
        if (made.Replaces is not null && replaced is null)
        {
            return (null, null);
        }

        if (child.Recommendations.Exists(r => IsTheSame(r, made)))
        {
            return (new RecommendationWritten.AlreadyThere(), null);
        }

        if (replaced is not null && replaced.Version != made.Replaces!.Value.Version)
        {
            return (new RecommendationWritten.SomebodyWasFirst(replaced.Last!), null);
        }

        if (Refusal(child, made, replaced) is { } refused)
        {
            return (refused, null);
        }

        replaced?.Take(new()
        {
            Kind = RecommendationMove.Replace,
            On = clock.Today(),
            Words = "",
            RecordedById = made.RecordedById,
            At = clock.Moment(),
        });
        child.Recommendations.Add(new Recommendation
        {
            Terms = made.Terms,
            MadeAt = made.MadeAt,
            MadeOn = made.MadeOn,
            Replaces = replaced,
            RecordedById = made.RecordedById,
            RecordedAt = clock.Moment(),
        });
        return (new RecommendationWritten.Done(), new WrittenChild(child, new { made.MadeAt, made.MadeOn, made.Terms, Replaces = replaced?.Id }));
    }

    private static RecommendationWritten.Refused? Refusal(Child child, NewRecommendation made, Recommendation? replaced)
    {
        if (child.DiedOn is not null)
        {
            return new(nameof(made.MadeOn), "The child has died: nothing is recommended any more");
        }

        var wasHeld = made.MadeAt == RecommendedAt.Review
            ? child.StandingReviews.Any(r => r.HeldOn == made.MadeOn)
            : child.Midways.Exists(m => m.HeldOn == made.MadeOn);
        if (!wasHeld)
        {
            return new(nameof(made.MadeOn), "No review was held on that day, as far as it is recorded: record the review first");
        }

        if (made.Terms.Wrong(made.MadeOn) is { } wrong)
        {
            return new(wrong.Field, wrong.Why);
        }

        return replaced is not null && RecommendationLife.WhyNot(replaced, RecommendationMove.Replace, made.RecordedById, isIro: true) is { } why
            ? new(nameof(made.Replaces), why)
            : null;
    }

    private static bool IsTheSame(Recommendation before, NewRecommendation made) => before.IsLive
        && (before.MadeAt, before.MadeOn, before.RecordedById) == (made.MadeAt, made.MadeOn, made.RecordedById)
        && before.Terms == made.Terms
        && (made.Replaces is null || before.ReplacesId == made.Replaces.Value.Id);
}
