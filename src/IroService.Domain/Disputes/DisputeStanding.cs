namespace IroService.Domain.Disputes;

/// <summary>What a dispute waits for.</summary>
public enum DisputePhase
{
    /// <summary>That somebody takes it up to its stage.</summary>
    AwaitsTakingUp,

    /// <summary>The answer of the stage's handler.</summary>
    AwaitsAnswer,

    /// <summary>That the IRO judges the answer.</summary>
    AwaitsJudgement,

    /// <summary>An answer was accepted: the IRO sees that it is done, and closes.</summary>
    Agreed,

    /// <summary>No answer is owed any more and none was accepted: the IRO decides what follows.</summary>
    Undecided,

    /// <summary>Nothing: it is closed.</summary>
    Closed,
}

/// <summary>Where a dispute stands, as its steps give it.</summary>
/// <param name="Phase">What it waits for.</param>
/// <param name="Version">The version of its protocol that it goes by now.</param>
/// <param name="Passages">Its stages in the order in which it came to them, with their clocks; the last is the one at which it stands.</param>
/// <param name="SettledOn">The day on which an answer was accepted, or else the day on which it was closed; null while neither holds.</param>
/// <param name="ClosedOn">The day on which it was closed; null while it is open.</param>
public sealed record DisputeStanding(DisputePhase Phase, int Version, IReadOnlyList<StagePassage> Passages, DateOnly? SettledOn, DateOnly? ClosedOn)
{
    /// <summary>The passage through the stage at which it stands.</summary>
    public StagePassage Now => Passages[^1];

    /// <summary>The stage at which it stands, or stood when it was closed.</summary>
    public DisputeStage Stage => Now.Stage;

    /// <summary>The day on which it was opened.</summary>
    public DateOnly OpenedOn => Passages[0].EnteredBy.On;

    /// <summary>The passage with which the formal process began, from which its limit is counted; null while there was none.</summary>
    public StagePassage? FormalFrom => Passages.FirstOrDefault(p => p.Stage.IsFormal);

    /// <summary>Whether it is open.</summary>
    public bool IsOpen => Phase != DisputePhase.Closed;
}

/// <summary>A stretch of days for which the clock of a stage does not run.</summary>
/// <param name="On">The day on which it was agreed: it still counts.</param>
/// <param name="Until">The last day that does not count.</param>
public sealed record ClockHold(DateOnly On, DateOnly Until);

/// <summary>One passage of a dispute through a stage.</summary>
/// <param name="Stage">The stage, in the version by which the dispute came to it.</param>
/// <param name="Version">That version.</param>
/// <param name="EnteredBy">What brought it there.</param>
/// <param name="AnswerWorkingDays">The working days given for the answer; null when none is asked for.</param>
public sealed record StagePassage(DisputeStage Stage, int Version, DisputeStep EnteredBy, int? AnswerWorkingDays)
{
    /// <summary>Who was to take it up did; null when nobody did, or nobody was to.</summary>
    public DisputeStep? TakenUp { get; init; }

    /// <summary>Its answer; null while there is none.</summary>
    public DisputeStep? Answered { get; init; }

    /// <summary>How that was judged.</summary>
    public DisputeStep? Judged { get; init; }

    /// <summary>The IRO keeps it here though no answer comes; null when it moves by itself.</summary>
    public DisputeStep? Kept { get; init; }

    /// <summary>What ended the passage otherwise than by a judgement: it moved on, or was closed.</summary>
    public DisputeStep? Left { get; init; }

    /// <summary>What brought the dispute to the end of the stage without an answer that could be accepted; null when nothing did.</summary>
    public DisputeStep? Undecided { get; init; }

    /// <summary>When its clock was held.</summary>
    public IReadOnlyList<ClockHold> Holds { get; init; } = [];

    /// <summary>What the clock of the answer counts from.</summary>
    public DisputeStep ClockFrom => TakenUp ?? EnteredBy;
}
