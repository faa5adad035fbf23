namespace IroService.Domain.Recommendations;

/// <summary>How a recommendation stands.</summary>
public enum RecommendationState
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>The owner says that it is done, and the IRO has not said yet whether that is so.</summary>
    SaidDone,

    /// <summary>The IRO accepted that it is done.</summary>
    Done,

    /// <summary>The IRO took it back.</summary>
    Withdrawn,

    /// <summary>Another stands in its place.</summary>
    Replaced,

    /// <summary>What it was for has gone.</summary>
    NoLongerNeeded,
}

/// <summary>What somebody does with a recommendation.</summary>
public enum RecommendationMove
{
    /// <summary>The owner says that it is done, on a day, and what shows it.</summary>
    SayDone,

    /// <summary>The IRO accepts that.</summary>
    Accept,

    /// <summary>The IRO does not, and says why: it is open again.</summary>
    SendBack,

    /// <summary>The IRO takes it back, with the reason.</summary>
    Withdraw,

    /// <summary>The IRO makes another in its place.</summary>
    Replace,

    /// <summary>The IRO says why it is no longer needed.</summary>
    NotNeeded,

    /// <summary>The IRO finds that it was closed by mistake, and says why: it is open again.</summary>
    Reopen,

    /// <summary>Its words, owner, day, theme or star are changed; how it stands is not.</summary>
    Change,
}

/// <summary>
/// The life of a recommendation (local: "the owner says done, the IRO accepts"; why so: decision 0023). There is one way to done, by an acceptance of what was
/// said; whatever else ends it says why. Nothing removes one.
/// </summary>
public static class RecommendationLife
{
    /// <summary>How it stands after a step; null when the step is not for one that stands so.</summary>
    public static RecommendationState? After(RecommendationState state, RecommendationMove move) => (state, move) switch
    {
        (RecommendationState.Open, RecommendationMove.SayDone) => RecommendationState.SaidDone,
        (RecommendationState.SaidDone, RecommendationMove.Accept) => RecommendationState.Done,
        (RecommendationState.SaidDone, RecommendationMove.SendBack) => RecommendationState.Open,
        (RecommendationState.Open or RecommendationState.SaidDone, RecommendationMove.Withdraw) => RecommendationState.Withdrawn,
        (RecommendationState.Open or RecommendationState.SaidDone, RecommendationMove.Replace) => RecommendationState.Replaced,
        (RecommendationState.Open or RecommendationState.SaidDone, RecommendationMove.NotNeeded) => RecommendationState.NoLongerNeeded,
        (RecommendationState.Done or RecommendationState.Withdrawn or RecommendationState.NoLongerNeeded, RecommendationMove.Reopen) => RecommendationState.Open,
        (_, RecommendationMove.Change) => state,
        _ => null,
    };

    /// <summary>Why a step cannot be taken with a recommendation, in a sentence; null when it can.</summary>
    /// <param name="recommendation">With its steps.</param>
    /// <param name="move">The step.</param>
    /// <param name="byId">Who takes it.</param>
    /// <param name="isIro">Whether that one acts as the child's IRO: is the IRO, stands in for the IRO, or decides for a child who has none.</param>
    public static string? WhyNot(Recommendation recommendation, RecommendationMove move, int byId, bool isIro) => After(recommendation.State, move) is null
        ? WhyNotNow(recommendation.State)
        : move == RecommendationMove.Accept && !isIro && recommendation.InOrder.LastOrDefault(s => s.Kind == RecommendationMove.SayDone)?.RecordedById == byId
            ? "You said yourself that it is done: the child's IRO accepts it"
            : null;

    /// <summary>Whether a step says something in words: evidence or a reason.</summary>
    public static bool AsksForWords(RecommendationMove move) => move is not (RecommendationMove.Accept or RecommendationMove.Replace or RecommendationMove.Change);

    private static string WhyNotNow(RecommendationState state) => state switch
    {
        RecommendationState.Open => "It is open: nobody has said that it is done",
        RecommendationState.SaidDone => "It has been said to be done: the IRO is to accept that or send it back",
        RecommendationState.Done => "It is done and accepted",
        RecommendationState.Withdrawn => "It was withdrawn",
        RecommendationState.Replaced => "Another recommendation stands in its place",
        _ => "It is no longer needed",
    };
}
