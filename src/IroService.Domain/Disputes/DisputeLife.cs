using IroService.Domain.Deadlines;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Disputes;

/// <summary>
/// What may be done in a dispute as it stands (IRO Handbook (2010) ch. 6; the stages are the council's). Nothing removes one: what is closed takes a referral to Cafcass,
/// an addition, or a reopening with its reason, and nothing else.
/// </summary>
/// <param name="protocol">How such disputes are resolved.</param>
/// <param name="version">The version under which this one was, or is to be, opened.</param>
/// <param name="calendar">For holds.</param>
public sealed class DisputeLife(DisputeProtocols protocol, int version, WorkingDayCalendar calendar)
{
    /// <summary>Where a dispute stands.</summary>
    public DisputeStanding Of(IEnumerable<DisputeStep> steps) => DisputeReplay.Of(steps, protocol, version);

    /// <summary>Where it stands after one more step that <see cref="WhyNot"/> does not refuse.</summary>
    public DisputeStanding After(DisputeStanding? standing, DisputeStep step) => DisputeReplay.After(standing, step, protocol, version);

    /// <summary>What figures call the stage of a passage (see <see cref="DisputeProtocol.NumberOf"/>).</summary>
    public string NumberOf(StagePassage passage) => protocol.Version(passage.Version).NumberOf(passage.Stage);

    /// <summary>Why a step cannot be taken, in a sentence; null when it can.</summary>
    /// <param name="standing">How it stands; null before it is opened.</param>
    /// <param name="step">The step.</param>
    public string? WhyNot(DisputeStanding? standing, DisputeStep step) => standing is null
        ? step.Kind == DisputeMove.Raise ? WrongStage(protocol.Version(version), step, above: null) ?? WrongDays(protocol.Version(version), step) : "It has not been opened"
        : WhyNotNow(standing, step) ?? WrongDay(standing, step) ?? WhyNotSo(standing, step);

    /// <summary>Whether such a step moves nothing: it may be taken whatever the dispute waits for.</summary>
    public static bool MovesNothing(DisputeMove move) =>
        move is DisputeMove.TryInformally or DisputeMove.ReferToCafcass or DisputeMove.AskLegalAdvice or DisputeMove.RecordLegalAdvice or DisputeMove.Add;

    private static string? WhyNotNow(DisputeStanding standing, DisputeStep step) => (step.Kind, standing.Phase) switch
    {
        (DisputeMove.Raise, _) => "It is open already",
        (DisputeMove.ReferToCafcass, _) => null,
        (DisputeMove.Add or DisputeMove.Reopen, DisputePhase.Closed) => null,
        (DisputeMove.Add or DisputeMove.Reopen, _) => "It is not closed",
        (_, DisputePhase.Closed) => "It is closed: refer it to Cafcass, add to it, or open it again",
        (DisputeMove.TakeUp or DisputeMove.Decline, DisputePhase.AwaitsTakingUp) => null,
        (DisputeMove.TakeUp or DisputeMove.Decline, _) => "It does not wait to be taken up",
        (DisputeMove.Judge, DisputePhase.AwaitsJudgement) => null,
        (DisputeMove.Judge, _) => "There is no answer to judge",
        (DisputeMove.Answer or DisputeMove.MoveUpBySilence or DisputeMove.Keep or DisputeMove.Hold or DisputeMove.EndHold, DisputePhase.AwaitsAnswer) => null,
        (DisputeMove.Answer or DisputeMove.MoveUpBySilence or DisputeMove.Keep or DisputeMove.Hold or DisputeMove.EndHold, _) => "It does not wait for an answer",
        (DisputeMove.MoveUp, DisputePhase.AwaitsJudgement) => "It has been answered: judge the answer, and say where the dispute goes from there",
        _ => null,
    };

    // Whoever moves a clock may not move it before what moved it last.
    private static string? WrongDay(DisputeStanding standing, DisputeStep step) =>
        !MovesNothing(step.Kind) && step.On < LastMoved(standing) ? $"The day must not be before {Explanation.Written(LastMoved(standing))}, when it last moved" : null;

    private static DateOnly LastMoved(DisputeStanding standing)
    {
        var now = standing.Now;
        DateOnly?[] days = [now.EnteredBy.On, now.TakenUp?.On, now.Answered?.On, now.Judged?.On, now.Kept?.On, now.Undecided?.On, now.Left?.On, .. now.Holds.Select(h => (DateOnly?)h.On)];
        return days.OfType<DateOnly>().Max();
    }

    private string? WhyNotSo(DisputeStanding standing, DisputeStep step)
    {
        var inForce = protocol.Version(standing.Version);
        return step.Kind switch
        {
            DisputeMove.MoveUp => WrongStage(inForce, step, standing.Stage) ?? WrongDays(inForce, step),
            DisputeMove.Judge => WrongJudgement(inForce, standing.Stage, step),
            DisputeMove.MoveUpBySilence => DisputeClock.MovesUpTo(step.On, standing, inForce, calendar) is { } next && step.Stage == next.Id ? null : "It does not move up by itself yet",
            DisputeMove.Keep => standing.Now.Kept is null ? null : "It is kept at its stage already",
            DisputeMove.Hold => WrongHold(inForce, standing.Now, step),
            DisputeMove.EndHold => standing.Now.Holds.LastOrDefault()?.Until > step.On ? null : "Its clock is not held",
            DisputeMove.Close => step.Outcome is null ? "Say what came of it" : null,
            DisputeMove.MoveToVersion => WrongVersion(standing, step),
            DisputeMove.TakeUp or DisputeMove.Reopen => WrongDays(standing.Stage, step),
            _ => null,
        };
    }

    private static string? WrongStage(DisputeProtocol inForce, DisputeStep step, DisputeStage? above) => inForce.Find(step.Stage ?? "") switch
    {
        null => "Choose a stage of the process",
        var stage when above is not null && !inForce.IsAbove(stage, above) => "Choose a higher stage",
        _ => null,
    };

    private static string? WrongDays(DisputeProtocol inForce, DisputeStep step) => inForce.Find(step.Stage ?? "") is { } stage ? WrongDays(stage, step) : null;

    private static string? WrongDays(DisputeStage stage, DisputeStep step) => (stage.Answer, step.AnswerWorkingDays) switch
    {
        (StageAnswer.AsSet set, { } days) when days < 1 || days > set.AtMostWorkingDays => $"The time for an answer must be 1 to {set.AtMostWorkingDays} working days",
        (not StageAnswer.AsSet, not null) => "The process sets the time for an answer at this stage",
        _ => null,
    };

    private static string? WrongJudgement(DisputeProtocol inForce, DisputeStage stage, DisputeStep step) => (step.Verdict, step.Stage) switch
    {
        (null, _) => "Say whether the answer is accepted",
        (DisputeVerdict.Accepted, not null) => "What is accepted goes to no other stage",
        (DisputeVerdict.NotAccepted, null) when inForce.After(stage) is not null => "Choose the stage to which it goes, as the answer is not accepted",
        (_, not null) => WrongStage(inForce, step, stage) ?? WrongDays(inForce, step),
        _ => null,
    };

    private string? WrongHold(DisputeProtocol inForce, StagePassage passage, DisputeStep step)
    {
        if (inForce.HoldAtMostWorkingDays == 0)
        {
            return "The process has no hold";
        }

        if (step.Until is not { } until || until <= step.On)
        {
            return "The last day of the hold must be in the future";
        }

        if (passage.Holds.LastOrDefault()?.Until > step.On)
        {
            return "Its clock is held already";
        }

        if (DisputeClock.AnswerDue(passage, calendar)?.Date < step.On)
        {
            return "The day to answer has passed: its clock cannot be held any more";
        }

        return DisputeClock.HeldWorkingDays(passage, calendar) + calendar.Between(step.On, until) <= inForce.HoldAtMostWorkingDays
            ? null
            : $"A stage may be held for {inForce.HoldAtMostWorkingDays} working days in all";
    }

    private string? WrongVersion(DisputeStanding standing, DisputeStep step) => protocol.Versions.FirstOrDefault(v => v.Version == step.Version) switch
    {
        null => "There is no such version",
        { Version: var same } when same == standing.Version => "It goes by this version already",
        var other when other.Find(standing.Stage.Id) is null => $"That version has no stage \"{standing.Stage.Title}\", at which the dispute stands",
        _ => null,
    };
}
