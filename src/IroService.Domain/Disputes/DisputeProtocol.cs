using IroService.Domain.Notifications;
using IroService.Domain.Workflows;

namespace IroService.Domain.Disputes;

/// <summary>
/// One version of how the council resolves disputes of some kinds (IRO Handbook (2010) ch. 6): its stages, who answers at each, and by when. A dispute goes by the
/// version under which it was opened until somebody moves it to another, with a reason.
/// </summary>
/// <param name="Id">Its name: <c>dispute-resolution</c>.</param>
/// <param name="Version">1, 2, 3, …</param>
/// <param name="Title">What a person calls the process.</param>
/// <param name="CalledOne">What a person calls one: "Dispute", "Practice alert".</param>
/// <param name="InForceFrom">Disputes opened from this day on go by it; the first version also serves earlier days.</param>
/// <param name="Kinds">What it serves.</param>
/// <param name="CarriedBy">Who raises one, judges the answers and closes it: the IRO, but of a concern about the IRO somebody else.</param>
/// <param name="HoldAtMostWorkingDays">How many working days a stage's clock may be held in all; 0: it cannot be.</param>
/// <param name="CloseWithinWorkingDays">How long the IRO has to see that what was agreed is done and to close it, in working days.</param>
/// <param name="Themes">What they may be about, in the order in which they are offered.</param>
/// <param name="Stages">At least one, the lowest first.</param>
public sealed record DisputeProtocol(
    string Id,
    int Version,
    string Title,
    string CalledOne,
    DateOnly InForceFrom,
    IReadOnlyList<DisputeKind> Kinds,
    Role CarriedBy,
    int HoldAtMostWorkingDays,
    int CloseWithinWorkingDays,
    IReadOnlyList<string> Themes,
    IReadOnlyList<DisputeStage> Stages)
{
    /// <summary>Whether no dispute is opened by it: those that were still go by it.</summary>
    public bool IsOff { get; init; }

    /// <summary>The whole formal process takes at most this many working days, whatever the council sets (IRO Handbook (2010) 6.2): it is always counted and shown.</summary>
    public const int LimitWorkingDays = 20;

    /// <summary>Where that stands written.</summary>
    public const string LimitSource = "IRO Handbook (2010) 6.2";

    /// <summary>The stage of this name; null when there is none.</summary>
    public DisputeStage? Find(string stage) => Stages.FirstOrDefault(s => s.Id == stage);

    /// <summary>Whether it serves such disputes, and one may be opened by it.</summary>
    public bool Opens(DisputeKind kind) => !IsOff && Kinds.Contains(kind);

    /// <summary>The stage after another; null after the last.</summary>
    public DisputeStage? After(DisputeStage stage) => Stages.SkipWhile(s => s.Id != stage.Id).Skip(1).FirstOrDefault();

    /// <summary>Whether a stage is higher up than another.</summary>
    public bool IsAbove(DisputeStage stage, DisputeStage other) => Stages.SkipWhile(s => s.Id != other.Id).Skip(1).Any(s => s.Id == stage.Id);

    /// <summary>What a stage is called in figures: <c>informal</c>, or <c>1</c>, <c>2</c>, … of the formal ones.</summary>
    public string NumberOf(DisputeStage stage) => stage.IsFormal ? $"{Stages.Where(s => s.IsFormal).TakeWhile(s => s.Id != stage.Id).Count() + 1}" : DisputeStage.Informal;

    /// <summary>The most working days that the formal stages take together, judging and raising included; a stage that asks for no answer takes none.</summary>
    public int CountedWorkingDays => Stages.Where(s => s.IsFormal).Sum(s => s.CountedWorkingDays);
}

/// <summary>One stage of a protocol.</summary>
/// <param name="Id">Its name: <c>stage-1</c>.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="IsFormal">Whether it counts into the formal process and its limit; an alert or a pre-formal rung does not.</param>
/// <param name="Handler">Who answers, found from the child's team and its parents at that moment.</param>
/// <param name="RaisedBy">Who takes a dispute up to this stage when the IRO does not do so alone; null: it comes here as soon as the IRO, or the clock, moves it.</param>
/// <param name="Answer">By when the handler answers.</param>
/// <param name="JudgeWithinWorkingDays">How long the IRO has to judge an answer, in working days.</param>
/// <param name="Source">Where its times stand written.</param>
/// <param name="Announce">Who is told of the answer that is owed besides the handler, and when.</param>
public sealed record DisputeStage(
    string Id, string Title, bool IsFormal, Role Handler, StageRaiser? RaisedBy, StageAnswer Answer, int JudgeWithinWorkingDays, string Source, Announce Announce)
{
    /// <summary>What figures call every stage that is not formal.</summary>
    public const string Informal = "informal";

    /// <summary>The most working days that it takes: to take it up, to answer and to judge.</summary>
    public int CountedWorkingDays => AnswerWorkingDaysAtMost is { } days ? (RaisedBy?.WithinWorkingDays ?? 0) + days + JudgeWithinWorkingDays : 0;

    /// <summary>The most working days that there may be to answer; null when no answer is asked for.</summary>
    public int? AnswerWorkingDaysAtMost => Answer switch
    {
        StageAnswer.Within within => within.WorkingDays,
        StageAnswer.AsSet set => set.AtMostWorkingDays,
        _ => null,
    };
}

/// <summary>Who takes a dispute up to a stage.</summary>
/// <param name="Role">A manager of the IRO service.</param>
/// <param name="WithinWorkingDays">How long that takes at most.</param>
public sealed record StageRaiser(Role Role, int WithinWorkingDays);

/// <summary>By when a stage is answered.</summary>
public abstract record StageAnswer
{
    private StageAnswer()
    {
    }

    /// <summary>Within so many working days after it came to the stage.</summary>
    public sealed record Within(int WorkingDays) : StageAnswer;

    /// <summary>Within what the IRO sets case by case.</summary>
    /// <param name="AtMostWorkingDays">The most that may be set.</param>
    public sealed record AsSet(int AtMostWorkingDays) : StageAnswer;

    /// <summary>No answer is asked for: the stage is a report upward.</summary>
    public sealed record NotAsked : StageAnswer;
}
