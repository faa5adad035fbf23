using IroService.Domain.Workflows;

namespace IroService.Domain.Deadlines;

/// <summary>
/// Which answers a duty takes from a person (local): done where no fact shows it, and not applicable unless it is a duty of the law that a fact
/// shows, which always applies. A silence is nobody's to give.
/// </summary>
public static class AnswersTaken
{
    /// <summary>Why a duty does not take an answer, in a sentence; null when it does.</summary>
    /// <param name="stage">The stage of the duty.</param>
    /// <param name="basis">On whose word it stands.</param>
    /// <param name="answer">Done or not applicable.</param>
    public static string? WhyNot(Stage stage, Basis basis, FactKind answer) => answer switch
    {
        FactKind.Done when stage.IsTicked => null,
        FactKind.Done => ShownWhen(stage),
        FactKind.NotApplicable when stage.IsTicked || basis != Basis.Statute => null,
        FactKind.NotApplicable => "The law asks for this: it cannot be answered with \"not applicable\"",
        _ => "Nobody can answer with a silence: it counts by itself when the day has passed",
    };

    /// <summary>What shows that a duty is done which no person ticks: "This is done when a review is recorded: record the review".</summary>
    public static string ShownWhen(Stage stage) => $"This is done when {stage.Duty.MetBy[0] switch
    {
        FactKind.ReviewHeld => "a review is recorded: record the review",
        FactKind.MidwayHeld => "a midway review is recorded: record the midway review",
        FactKind.PlanRated => "the care plan is rated: rate it",
        FactKind.ReviewBooked => "the meeting is booked: book the review",
        FactKind.PoliceOrRemandToEnd => "the day on which it ends is entered: enter that day",
        FactKind.DisputeTakenUp or FactKind.DisputeAnswered or FactKind.DisputeJudged or FactKind.DisputeWentOn or FactKind.DisputeSettled => "it is recorded in the dispute: open the dispute",
        FactKind.IroServiceTold => "the day on which the IRO service was told comes with the next import",
        FactKind.IroAllocated => "the child's IRO comes with the next import of allocations",
        _ => "the case system's next import shows it",
    }}";
}
