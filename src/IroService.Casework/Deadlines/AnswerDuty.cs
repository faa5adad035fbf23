using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;

namespace IroService.Casework.Deadlines;

/// <summary>What a person answers to a duty.</summary>
public sealed record NewAnswer
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The deadline of the duty.</summary>
    public required int DeadlineId { get; init; }

    /// <summary><see cref="FactKind.Done"/> or <see cref="FactKind.NotApplicable"/>.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>The day it was done; null when it does not apply, which is so from today.</summary>
    public required DateOnly? DoneOn { get; init; }

    /// <summary>What shows that it was done, or why it does not apply.</summary>
    public required string Words { get; init; }

    /// <summary>The person who answers.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record DutyAnswered
{
    private DutyAnswered()
    {
    }

    /// <summary>It is answered.</summary>
    public sealed record Done : DutyAnswered;

    /// <summary>It was answered before; nothing was changed.</summary>
    /// <param name="Answer">The answer that stands.</param>
    /// <param name="IsTheSame">Whether the same person gave the same answer: a form that was sent twice.</param>
    public sealed record AnsweredBefore(DutyAnswer Answer, bool IsTheSame) : DutyAnswered;

    /// <summary>It cannot be answered so.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="NewAnswer"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : DutyAnswered;
}

/// <summary>A person answers a duty: it is done, with what shows it, or it does not apply, with the reason.</summary>
public sealed class AnswerDuty(ChangeChild changeChild, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Records it. Of two at once the first counts, and the second sees the first's answer.</summary>
    /// <returns>Null when there is no such child or duty.</returns>
    public Task<DutyAnswered?> ApplyAsync(NewAnswer answer, CancellationToken cancellation = default) => changeChild.ApplyAsync<DutyAnswered?>(
        answer.ChildId,
        new Change(nameof(AnswerDuty), $"person:{answer.RecordedById}", answer.Words.Trim()),
        child => Record(child, answer),
        cancellation);

    private (DutyAnswered? Answer, WrittenChild? Written) Record(Child child, NewAnswer answer)
    {
        if (child.Deadlines.Find(d => d.Id == answer.DeadlineId) is not { } deadline)
        {
            return (null, null);
        }

        if (deadline.State != DeadlineState.Open && child.Answers.FindLast(a => a.Deadline == deadline && a.Stands) is { } before)
        {
            return (new DutyAnswered.AnsweredBefore(before, IsTheSame(before, answer)), null);
        }

        if (Refusal(deadline, answer) is { } refused)
        {
            return (refused, null);
        }

        child.Answers.Add(new DutyAnswer
        {
            Deadline = deadline,
            Kind = answer.Kind,
            On = answer.DoneOn ?? clock.Today(),
            Words = answer.Words.Trim(),
            RecordedById = answer.RecordedById,
            At = clock.Moment(),
        });
        return (new DutyAnswered.Done(), new WrittenChild(child, answer));
    }

    private DutyAnswered.Refused? Refusal(Deadline deadline, NewAnswer answer)
    {
        if (deadline.State != DeadlineState.Open)
        {
            return new(nameof(answer.Kind), "This is no longer due: there is nothing to answer");
        }

        if (deadline.RecommendationId is not null)
        {
            return new(nameof(answer.Kind), "This is answered on the page of the recommendation, and nowhere else: open the recommendation");
        }

        if (deadline.DisputeId is not null)
        {
            return new(nameof(answer.Kind), "This is answered on the page of the dispute, and nowhere else: open the dispute");
        }

        if (rulebook.StageOf(deadline) is not { } stage)
        {
            return new(nameof(answer.Kind), "The council's definitions no longer have this duty: it cannot be answered here");
        }

        return AnswersTaken.WhyNot(stage, deadline.Terms.BesideBasis ?? deadline.Terms.Basis, answer.Kind) is { } why
            ? new(nameof(answer.Kind), why)
            : WrongDay(deadline, answer) ?? WrongEvidence(answer);
    }

    private DutyAnswered.Refused? WrongDay(Deadline deadline, NewAnswer answer) => answer switch
    {
        { Kind: FactKind.NotApplicable } => null,
        { DoneOn: null } => new(nameof(answer.DoneOn), "Enter the day it was done"),
        { DoneOn: { } on } when on > clock.Today() => new(nameof(answer.DoneOn), "The day it was done must be today or in the past"),
        { DoneOn: { } on } when on < deadline.Terms.Since => new(
            nameof(answer.DoneOn), $"The day it was done must not be before {Explanation.Written(deadline.Terms.Since)}, when it began to be owed"),
        _ => null,
    };

    private static DutyAnswered.Refused? WrongEvidence(NewAnswer answer)
    {
        var ifNone = answer.Kind == FactKind.Done ? "Enter what shows that it was done" : "Enter why it does not apply";
        return WrongWords.Find(answer.Words, DutyAnswer.WordsLength, ifNone) is { } wrong ? new(nameof(answer.Words), wrong) : null;
    }

    private static bool IsTheSame(DutyAnswer before, NewAnswer answer) =>
        (before.Kind, before.RecordedById, before.Words) == (answer.Kind, answer.RecordedById, answer.Words.Trim()) && (answer.DoneOn is null || before.On == answer.DoneOn);
}
