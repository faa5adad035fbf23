using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>What a person decides of a fact that the newest extract of its year no longer has. Either the episode or the review is given.</summary>
public sealed record DisputedFactDecision
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The episode; null when it is about a review.</summary>
    public int? EpisodeId { get; init; }

    /// <summary>The review; null when it is about an episode.</summary>
    public int? ReviewId { get; init; }

    /// <summary>Whether it happened.</summary>
    public required Decision Decision { get; init; }

    /// <summary>Who and why.</summary>
    public required CorrectionBy By { get; init; }
}

/// <summary>
/// A person decides whether a disputed episode or review happened. If it did, it stands and is on no list until an extract that has it again
/// loses it anew; if not, it counts for nothing, and the record stays. It can be decided otherwise later.
/// </summary>
public sealed class DecideDisputedFact(MakeCorrection make)
{
    private static readonly CorrectionOutcome NothingToDecide =
        new CorrectionOutcome.Refused(nameof(DisputedFactDecision.Decision), "The newest extract of its year has it: there is nothing to decide");

    private static readonly CorrectionOutcome SameAsBefore =
        new CorrectionOutcome.Refused(nameof(DisputedFactDecision.Decision), "That was decided before: nothing would change");

    /// <summary>Decides it, or says what would follow.</summary>
    /// <returns>Null when there is no such child or fact.</returns>
    public Task<CorrectionOutcome?> ApplyAsync(DisputedFactDecision decision, CancellationToken cancellation = default) => make.ApplyAsync(
        decision.ChildId, nameof(DecideDisputedFact), decision.By, (child, _) => Decide(child, decision), cancellation);

    private static (CorrectionOutcome? Answer, WrittenChild? Written) Decide(Child child, DisputedFactDecision decision)
    {
        var (reason, by) = (decision.By.Reason.Trim(), decision.By.PersonId);
        if (child.Episodes.Find(e => e.Id == decision.EpisodeId) is { } episode)
        {
            return Decided(child, decision, episode.Decision, episode.MissingSinceImportId, to => episode.Decide(to, reason, by));
        }

        return child.Reviews.Find(r => r.Id == decision.ReviewId) is { } review
            ? Decided(child, decision, review.Decision, review.MissingSinceImportId, to => review.Decide(to, reason, by))
            : (null, null);
    }

    private static (CorrectionOutcome? Answer, WrittenChild? Written) Decided(
        Child child, DisputedFactDecision decision, Decision? before, int? missingSince, Action<Decision?> decide)
    {
        if (missingSince is null && before is null)
        {
            return (NothingToDecide, null);
        }

        if (before == decision.Decision)
        {
            return (SameAsBefore, null);
        }

        // What the case system has and a person no longer denies is like any other fact.
        decide(missingSince is null && decision.Decision == Decision.Happened ? null : decision.Decision);
        return (new CorrectionOutcome.Done(), new WrittenChild(child, new { decision.EpisodeId, decision.ReviewId, Before = before, After = decision.Decision }));
    }
}
