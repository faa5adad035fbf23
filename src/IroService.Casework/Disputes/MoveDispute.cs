using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Contracts.Disputes;
using IroService.Domain.Disputes;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Disputes;

/// <summary>What a person does in a dispute.</summary>
public sealed record DisputeAction
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The dispute.</summary>
    public required int DisputeId { get; init; }

    /// <summary>How many steps of it the person was shown.</summary>
    public required int Version { get; init; }

    /// <summary>What is done.</summary>
    public required DisputeMove Move { get; init; }

    /// <summary>The answer, the reason, what came of it.</summary>
    public required string Words { get; init; }

    /// <summary>The person.</summary>
    public required int RecordedById { get; init; }

    /// <summary>Of an informal talk, its day; else today counts.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The stage to which it goes; null when to none.</summary>
    public string? Stage { get; init; }

    /// <summary>The working days to answer there, where the process leaves that to the IRO.</summary>
    public int? AnswerWorkingDays { get; init; }

    /// <summary>Of a judgement.</summary>
    public DisputeVerdict? Verdict { get; init; }

    /// <summary>Of a hold, its last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Of a closing.</summary>
    public DisputeOutcome? Outcome { get; init; }

    /// <summary>Of a closing, what changed for the child.</summary>
    public string Impact { get; init; } = "";

    /// <summary>Of a closing, what the child was told, or why not.</summary>
    public string ToldChild { get; init; } = "";

    /// <summary>Of a move to another version of the process, which.</summary>
    public int? ToVersion { get; init; }
}

/// <summary>Somebody does something in a dispute: answers, judges, takes it up, holds its clock, refers it, closes it.</summary>
public sealed class MoveDispute(OpenDatabase open, ChangeChild changeChild, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Records it. Of two at once the first counts, and the second is told what was done.</summary>
    /// <returns>Null when there is no such child or dispute.</returns>
    public async Task<DisputeWritten?> ApplyAsync(DisputeAction action, CancellationToken cancellation = default)
    {
        var actors = await DisputeActors.OnAsync(open, clock.Today(), cancellation);
        return await changeChild.ApplyAsync(
            action.ChildId, new Change(nameof(MoveDispute), $"person:{action.RecordedById}", action.Words.Trim()), child => Record(child, action, actors), cancellation);
    }

    /// <summary>Which steps of a dispute a person may take, as it stands: why not, in a sentence, or null.</summary>
    /// <param name="child">With its allocations and disputes.</param>
    /// <param name="dispute">The dispute.</param>
    /// <param name="personId">The person.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<Func<DisputeMove, string?>> MayAsync(Child child, Dispute dispute, int personId, CancellationToken cancellation = default)
    {
        var actors = await DisputeActors.OnAsync(open, clock.Today(), cancellation);
        var (standing, inForce) = rulebook.StandingOf(dispute);
        return move => actors.WhyNot(child, standing, inForce, move, personId);
    }

    private (DisputeWritten? Answer, WrittenChild? Written) Record(Child child, DisputeAction action, DisputeActors actors)
    {
        if (child.Disputes.Find(d => d.Id == action.DisputeId) is not { } dispute)
        {
            return (null, null);
        }

        var step = Step(action);
        if (dispute.Version != action.Version)
        {
            return (IsTheSame(dispute, action.Version, step) ? new DisputeWritten.AlreadyThere(dispute) : new DisputeWritten.SomebodyWasFirst(dispute.InOrder.Last()), null);
        }

        if (action.Move == DisputeMove.MoveUpBySilence)
        {
            return (new DisputeWritten.Refused(nameof(action.Move), "Only the clock does this"), null);
        }

        var life = rulebook.LifeOf(dispute);
        var (standing, inForce) = rulebook.StandingOf(dispute);
        if ((actors.WhyNot(child, standing, inForce, action.Move, action.RecordedById) ?? life.WhyNot(standing, step)) is { } why)
        {
            return (new DisputeWritten.Refused(FieldOf(action.Move), why), null);
        }

        if (WrongWords(action) is { } wrong)
        {
            return (wrong, null);
        }

        var now = dispute.Take(step, life);
        return (new DisputeWritten.Done(dispute), new WrittenChild(child, action, () => [MessageOf(dispute, step, now)]));
    }

    private DisputeStep Step(DisputeAction action) => new()
    {
        Kind = action.Move,
        On = action.Move == DisputeMove.TryInformally ? action.On ?? clock.Today() : clock.Today(),
        Words = action.Words.Trim(),
        Stage = action.Stage,
        AnswerWorkingDays = action.AnswerWorkingDays,
        Verdict = action.Verdict,
        Until = action.Until,
        Outcome = action.Outcome,
        Impact = action.Impact.Trim(),
        ToldChild = action.ToldChild.Trim(),
        Version = action.ToVersion,
        RecordedById = action.RecordedById,
        At = clock.Moment(),
    };

    /// <summary>The message that tells other programs of a step.</summary>
    internal static object MessageOf(Dispute dispute, DisputeStep step, DisputeStanding now)
    {
        var (id, child, number) = (dispute.Id, dispute.ChildId, step.Number);
        return step.Kind switch
        {
            DisputeMove.Raise or DisputeMove.Reopen => new DisputeOpened(id, child, number),
            DisputeMove.TryInformally => new DisputeTalkedOver(id, child, number),
            DisputeMove.TakeUp => new DisputeTakenUp(id, child, number),
            DisputeMove.Decline => new DisputeDeclined(id, child, number),
            DisputeMove.Answer => new DisputeAnswered(id, child, number),
            _ when now.Now.EnteredBy == step => new DisputeEscalated(id, child, number, step.Kind == DisputeMove.MoveUpBySilence),
            DisputeMove.Judge => new DisputeJudged(id, child, number),
            DisputeMove.Keep => new DisputeKept(id, child, number),
            DisputeMove.Hold or DisputeMove.EndHold => new DisputeHeld(id, child, number),
            DisputeMove.ReferToCafcass => new DisputeReferredToCafcass(id, child, number),
            DisputeMove.AskLegalAdvice or DisputeMove.RecordLegalAdvice => new DisputeAdvised(id, child, number),
            DisputeMove.Close => new DisputeResolved(id, child, number),
            DisputeMove.Add => new DisputeAddedTo(id, child, number),
            DisputeMove.MoveToVersion => new DisputeMovedToVersion(id, child, number),
            _ => throw new InvalidOperationException($"Unknown step {step.Kind}."),
        };
    }

    private DisputeWritten.Refused? WrongWords(DisputeAction action)
    {
        if (action.Move == DisputeMove.TryInformally && action.On > clock.Today())
        {
            return new(nameof(action.On), "The day of the talk must be today or in the past");
        }

        var wrong = action.Move == DisputeMove.Close
            ? PeriodsOfCare.WrongWords.First(
                (nameof(action.Words), action.Words, DisputeStep.WordsLength, "Enter what came of it"),
                (nameof(action.Impact), action.Impact, DisputeStep.WordsLength, "Enter what changed for the child"),
                (nameof(action.ToldChild), action.ToldChild, DisputeStep.WordsLength, "Enter what the child was told and how, or why the child was not told"))
            : PeriodsOfCare.WrongWords.First((nameof(action.Words), action.Words, DisputeStep.WordsLength, IfNone(action.Move)));
        return wrong is var (field, why) ? new(field, why) : null;
    }

    private static string? IfNone(DisputeMove move) => move switch
    {
        DisputeMove.Answer => "Enter your answer",
        DisputeMove.TryInformally => "Enter with whom you talked and what came of it",
        DisputeMove.RecordLegalAdvice => "Enter what the advice was",
        DisputeMove.Add => "Enter what is to be added",
        DisputeMove.TakeUp or DisputeMove.EndHold => null,
        _ => "Enter why",
    };

    // What is wrong with the step itself stands beside what decides it.
    private static string FieldOf(DisputeMove move) => move switch
    {
        DisputeMove.Hold => nameof(DisputeAction.Until),
        DisputeMove.Judge => nameof(DisputeAction.Verdict),
        DisputeMove.MoveUp => nameof(DisputeAction.Stage),
        DisputeMove.Close => nameof(DisputeAction.Outcome),
        DisputeMove.MoveToVersion => nameof(DisputeAction.ToVersion),
        _ => nameof(DisputeAction.Move),
    };

    private static bool IsTheSame(Dispute dispute, int shown, DisputeStep step) =>
        dispute.Version == shown + 1 && dispute.InOrder.Last() is var last
        && (last.Kind, last.RecordedById, last.Words, last.Stage, last.Verdict, last.Until, last.Outcome) == (step.Kind, step.RecordedById, step.Words, step.Stage, step.Verdict, step.Until, step.Outcome);
}
