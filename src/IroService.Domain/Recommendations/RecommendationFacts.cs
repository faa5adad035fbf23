using System.Globalization;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Recommendations;

/// <summary>
/// A recommendation as the fold reads it: a fact that names its day and its owner, and the answers to the duties that it begins. They are read from its
/// steps and stored nowhere else, so a duty of a recommendation is answered on the recommendation alone.
/// </summary>
public static class RecommendationFacts
{
    /// <summary>How the record of a recommendation begins, and with it the run of each duty that one begins.</summary>
    public const string RecordPrefix = "recommendation:";

    /// <summary>What it begins: on the day it was made, by its own day, for its owner.</summary>
    public static Fact Of(Recommendation recommendation) => new(FactKind.Recommended, recommendation.MadeOn, IdOf(recommendation))
    {
        Day = recommendation.Terms.DueOn,
        Owner = recommendation.AnsweredBy,
    };

    /// <summary>Whether a recommendation began a run.</summary>
    public static bool Began(string runId) => runId.StartsWith(RecordPrefix, StringComparison.Ordinal);

    /// <summary>The number of the recommendation that began a run; null when something else did.</summary>
    public static int? NumberOf(string runId) =>
        Began(runId) && int.TryParse(runId.AsSpan(RecordPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>
    /// What its steps answer to a stage of its run; null while they do not. That it is said to be done answers what it asks for; what the IRO decides then
    /// answers what counts from that. What was sent back or opened again answers nothing any more.
    /// </summary>
    /// <param name="child">The child with its recommendations and their steps.</param>
    /// <param name="anchorId">The record of the fact that the stage counts from.</param>
    /// <param name="runId">The record of the fact that began the run.</param>
    public static Fact? AnswerTo(Child child, string anchorId, string runId)
    {
        if (child.Recommendations.Find(r => IdOf(r) == runId) is not { } recommendation)
        {
            return null;
        }

        var standing = recommendation.InOrder.Where(s => s.Kind != RecommendationMove.Change).Reverse()
            .TakeWhile(s => s.Kind is not (RecommendationMove.SendBack or RecommendationMove.Reopen)).ToList();
        var said = standing.Find(s => s.Kind == RecommendationMove.SayDone);
        var decided = standing.Find(s => s.Kind != RecommendationMove.SayDone);
        var first = said ?? decided;
        var asked = said is not null && anchorId == IdOf(runId, said) ? decided : first;
        return asked is null ? null : AsFact(runId, asked);
    }

    // The IRO's time runs from the day on which somebody said so, which may be long after the day on which it was done.
    private static Fact AsFact(string runId, RecommendationStep step) => new(
        step.Kind is RecommendationMove.SayDone or RecommendationMove.Accept ? FactKind.Done : FactKind.NotApplicable, step.On, IdOf(runId, step))
    {
        Day = LondonDay.Of(step.At),
    };

    private static string IdOf(Recommendation recommendation) => PeriodFacts.IdOf("recommendation", recommendation.Id, recommendation.MadeOn);

    private static string IdOf(string runId, RecommendationStep step) => FormattableString.Invariant($"{runId}.{step.Number}");
}
