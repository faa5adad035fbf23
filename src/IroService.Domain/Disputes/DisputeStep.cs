using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Disputes;

/// <summary>What somebody does in a dispute.</summary>
public enum DisputeMove
{
    /// <summary>The IRO opens it, at any stage.</summary>
    Raise,

    /// <summary>An informal talk, before or during a stage, and what came of it. It moves no clock.</summary>
    TryInformally,

    /// <summary>Who is to take it up to its stage does so.</summary>
    TakeUp,

    /// <summary>Who is to take it up to its stage does not, and says why: the IRO decides what follows.</summary>
    Decline,

    /// <summary>The handler of the stage answers.</summary>
    Answer,

    /// <summary>The IRO judges the answer, and says where the dispute goes from there.</summary>
    Judge,

    /// <summary>The IRO takes it to a higher stage, with a reason.</summary>
    MoveUp,

    /// <summary>No answer came in time: it goes to the next stage by itself.</summary>
    MoveUpBySilence,

    /// <summary>The IRO keeps it at its stage, with a reason, though no answer comes in time.</summary>
    Keep,

    /// <summary>Both agree to hold the clock of the stage until a day; the formal total runs on.</summary>
    Hold,

    /// <summary>The hold ends before that day.</summary>
    EndHold,

    /// <summary>The IRO refers the case to Cafcass (SI 2010/959 reg 45(3)); at any time, beside everything else.</summary>
    ReferToCafcass,

    /// <summary>The IRO asks for independent legal advice.</summary>
    AskLegalAdvice,

    /// <summary>The advice has come.</summary>
    RecordLegalAdvice,

    /// <summary>The IRO closes it: what came of it, what changed for the child, and what the child was told.</summary>
    Close,

    /// <summary>Something is added to a closed one.</summary>
    Add,

    /// <summary>A closed one is opened again, with a reason.</summary>
    Reopen,

    /// <summary>It is moved to another version of its protocol, with a reason.</summary>
    MoveToVersion,
}

/// <summary>How the IRO judges an answer: a reply is not yet a resolution.</summary>
public enum DisputeVerdict
{
    /// <summary>It puts right what is wrong.</summary>
    Accepted,

    /// <summary>It puts right some of it.</summary>
    InPart,

    /// <summary>It does not.</summary>
    NotAccepted,
}

/// <summary>What came of a dispute.</summary>
public enum DisputeOutcome
{
    /// <summary>What was wrong has been put right.</summary>
    Resolved,

    /// <summary>Some of it has.</summary>
    ResolvedInPart,

    /// <summary>It has not.</summary>
    NotResolved,

    /// <summary>The IRO took it back, or it is no longer needed.</summary>
    Withdrawn,
}

/// <summary>One thing that was done in a dispute. It is added and never altered.</summary>
public sealed class DisputeStep : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Words"/>, <see cref="Impact"/> and <see cref="ToldChild"/>.</summary>
    public const int WordsLength = 4000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The dispute.</summary>
    public int DisputeId { get; private set; }

    /// <summary>1, 2, 3, … for each dispute: of two who act at once, one is told.</summary>
    public int Number { get; internal set; }

    /// <summary>What was done.</summary>
    public required DisputeMove Kind { get; init; }

    /// <summary>The day, a Europe/London calendar date: of an informal talk, the day of the talk.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The answer, the reason, what came of a talk; what it is to say depends on <see cref="Kind"/>. May be blank.</summary>
    public required string Words { get; init; }

    /// <summary>The stage that it leads to; null when it leads to none.</summary>
    public string? Stage { get; init; }

    /// <summary>The working days that the IRO gives for an answer, where the protocol leaves that to the IRO; else null.</summary>
    public int? AnswerWorkingDays { get; init; }

    /// <summary>Of a judgement.</summary>
    public DisputeVerdict? Verdict { get; init; }

    /// <summary>Of a hold, its last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Of a closing.</summary>
    public DisputeOutcome? Outcome { get; init; }

    /// <summary>Of a closing, what changed for the child; else blank.</summary>
    public string Impact { get; init; } = "";

    /// <summary>Of a closing, what the child was told and how, or why not; else blank.</summary>
    public string ToldChild { get; init; } = "";

    /// <summary>Of a move to another version, which.</summary>
    public int? Version { get; init; }

    /// <summary>Who did it; null when the clock did.</summary>
    public required int? RecordedById { get; init; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTime At { get; init; }
}
