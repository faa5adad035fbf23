namespace IroService.Domain.Disputes;

/// <summary>The fold of a dispute: its steps, read in order by its protocol, give where it stands. Nothing of that is stored that this does not give.</summary>
public static class DisputeReplay
{
    /// <summary>Where a dispute stands after its steps.</summary>
    /// <param name="steps">In their order; the first opens it.</param>
    /// <param name="protocol">Its protocol, in all its versions.</param>
    /// <param name="version">The version under which it was opened.</param>
    /// <exception cref="InvalidOperationException">There are no steps, or one names what the protocol does not have; <see cref="DisputeLife"/> refuses such a step.</exception>
    public static DisputeStanding Of(IEnumerable<DisputeStep> steps, DisputeProtocols protocol, int version)
    {
        DisputeStanding? standing = null;
        foreach (var step in steps)
        {
            standing = After(standing, step, protocol, version);
        }

        return standing ?? throw new InvalidOperationException("A dispute begins with the step that opens it.");
    }

    /// <summary>Where it stands after one more step.</summary>
    public static DisputeStanding After(DisputeStanding? standing, DisputeStep step, DisputeProtocols protocol, int version) => (standing, step.Kind) switch
    {
        (null, DisputeMove.Raise) => Entered(new(DisputePhase.AwaitsAnswer, version, [], null, null), step, protocol),
        (null, _) => throw new InvalidOperationException("A dispute begins with the step that opens it."),
        (_, DisputeMove.TakeUp) => TakenUp(standing, step),
        (_, DisputeMove.Decline) => Here(standing, DisputePhase.Undecided, standing.Now with { Undecided = step }),
        (_, DisputeMove.Answer) => Here(standing, DisputePhase.AwaitsJudgement, standing.Now with { Answered = step }),
        (_, DisputeMove.Judge) => Judged(standing, step, protocol),
        (_, DisputeMove.MoveUp or DisputeMove.MoveUpBySilence) => Entered(standing, step, protocol),
        (_, DisputeMove.Keep) => Here(standing, standing.Phase, standing.Now with { Kept = step }),
        (_, DisputeMove.Hold) => Here(standing, standing.Phase, standing.Now with { Holds = [.. standing.Now.Holds, new(step.On, step.Until!.Value)] }),
        (_, DisputeMove.EndHold) => Here(standing, standing.Phase, standing.Now with { Holds = [.. standing.Now.Holds.SkipLast(1), standing.Now.Holds[^1] with { Until = step.On }] }),
        (_, DisputeMove.Close) => Here(standing, DisputePhase.Closed, standing.Now with { Left = step }) with { ClosedOn = step.On, SettledOn = standing.SettledOn ?? step.On },
        (_, DisputeMove.Reopen) => Entered(standing, step, protocol),
        (_, DisputeMove.MoveToVersion) => standing with { Version = step.Version!.Value },
        _ => standing,
    };

    private static DisputeStanding Judged(DisputeStanding standing, DisputeStep step, DisputeProtocols protocol)
    {
        var judged = standing.Now with { Judged = step };
        return (step.Stage, step.Verdict) switch
        {
            (not null, _) => Entered(Here(standing, standing.Phase, judged), step, protocol),
            (null, DisputeVerdict.NotAccepted) => Here(standing, DisputePhase.Undecided, judged with { Undecided = step }),
            _ => Here(standing, DisputePhase.Agreed, judged) with { SettledOn = step.On },
        };
    }

    /// <summary>It comes to a stage: the one that the step names, or of one that is opened again the one at which it stood.</summary>
    private static DisputeStanding Entered(DisputeStanding standing, DisputeStep step, DisputeProtocols protocol)
    {
        var stage = protocol.Version(standing.Version).Find(step.Stage ?? standing.Stage.Id)
            ?? throw new InvalidOperationException($"{protocol.Id}@{standing.Version} has no stage {step.Stage}.");
        var isAsked = stage.Answer is not StageAnswer.NotAsked;
        var phase = stage.RaisedBy is not null ? DisputePhase.AwaitsTakingUp : isAsked ? DisputePhase.AwaitsAnswer : DisputePhase.Undecided;
        var left = standing.Passages.Count == 0 ? [] : standing.Passages.SkipLast(1).Append(standing.Now with { Left = standing.Now.Left ?? step });
        var passage = new StagePassage(stage, standing.Version, step, stage.AnswerWorkingDaysAtMost is { } most ? step.AnswerWorkingDays ?? most : null) { Undecided = phase == DisputePhase.Undecided ? step : null };
        return standing with { Phase = phase, Passages = [.. left, passage], SettledOn = null, ClosedOn = null };
    }

    private static DisputeStanding TakenUp(DisputeStanding standing, DisputeStep step)
    {
        var passage = standing.Now with { TakenUp = step, AnswerWorkingDays = step.AnswerWorkingDays ?? standing.Now.AnswerWorkingDays };
        return passage.Stage.Answer is StageAnswer.NotAsked
            ? Here(standing, DisputePhase.Undecided, passage with { Undecided = step })
            : Here(standing, DisputePhase.AwaitsAnswer, passage);
    }

    private static DisputeStanding Here(DisputeStanding standing, DisputePhase phase, StagePassage passage) =>
        standing with { Phase = phase, Passages = [.. standing.Passages.SkipLast(1), passage] };
}
