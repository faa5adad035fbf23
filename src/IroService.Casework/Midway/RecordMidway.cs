using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Recommendations;
using IroService.Casework.Reviews;
using IroService.Casework.Storage.History;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Midway;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using IroService.Domain.Reviews;

namespace IroService.Casework.Midway;

/// <summary>What an IRO records of a midway review.</summary>
public sealed record HeldMidway
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Whether the child was seen or spoken to.</summary>
    public required ChildMet ChildMet { get; init; }

    /// <summary>Why neither; blank when the child was.</summary>
    public required string NotMetBecause { get; init; }

    /// <summary>What has changed since the review; blank when nothing.</summary>
    public required string Changes { get; init; }

    /// <summary>What it led to.</summary>
    public required MidwayOutcome Outcome { get; init; }

    /// <summary>What is to be told, why the review is wanted earlier, or what the dispute is about; blank when nothing more is to be done.</summary>
    public required string OutcomeWords { get; init; }

    /// <summary>By when the review is wanted, when it is to be brought forward; else null.</summary>
    public required DateOnly? ReviewBy { get; init; }

    /// <summary>How far each recommendation has come that was looked at; none when none was.</summary>
    public IReadOnlyList<RecommendationSeen> Progress { get; init; } = [];

    /// <summary>The person who records it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record MidwayRecorded
{
    private MidwayRecorded()
    {
    }

    /// <summary>It is recorded.</summary>
    public sealed record Done : MidwayRecorded;

    /// <summary>The same was recorded before; nothing was changed.</summary>
    public sealed record AlreadyThere : MidwayRecorded;

    /// <summary>It cannot be recorded so.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="HeldMidway"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : MidwayRecorded
    {
        /// <summary>Of what is wrong in <see cref="HeldMidway.Progress"/>, the recommendation; else null.</summary>
        public int? RecommendationId { get; init; }
    }
}

/// <summary>An IRO records a midway review; one that brings the review forward calls for the early review in the same breath (SI 2010/959 reg 33(3)(a)).</summary>
public sealed class RecordMidway(ChangeChild changeChild, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Records it.</summary>
    /// <returns>Null when there is no such child.</returns>
    public Task<MidwayRecorded?> ApplyAsync(HeldMidway held, CancellationToken cancellation = default) => changeChild.ApplyAsync<MidwayRecorded>(
        held.ChildId,
        new Change(nameof(RecordMidway), $"person:{held.RecordedById}", held.OutcomeWords.Trim()),
        child => Record(child, held, clock.Today()),
        cancellation);

    private (MidwayRecorded Answer, WrittenChild? Written) Record(Child child, HeldMidway held, DateOnly today)
    {
        if (child.Midways.Find(m => m.HeldOn == held.HeldOn) is { } before)
        {
            return (IsTheSame(before, held)
                ? new MidwayRecorded.AlreadyThere()
                : new MidwayRecorded.Refused(nameof(held.HeldOn), "A midway review on that day is recorded already"), null);
        }

        if (Refusal(child, held, today) is { } refused)
        {
            return (refused, null);
        }

        if (held.Outcome == MidwayOutcome.BringForward && BringForward(child, held, today) is { } wrong)
        {
            return (wrong, null);
        }

        child.Midways.Add(new MidwayReview
        {
            HeldOn = held.HeldOn,
            ChildMet = held.ChildMet,
            NotMetBecause = held.ChildMet == ChildMet.No ? held.NotMetBecause.Trim() : "",
            Changes = held.Changes.Trim(),
            Outcome = held.Outcome,
            OutcomeWords = held.Outcome == MidwayOutcome.None ? "" : held.OutcomeWords.Trim(),
            RecordedById = held.RecordedById,
        });
        RecommendationsSeen.Add(child, held.Progress, RecommendedAt.Midway, held.HeldOn, held.RecordedById, clock.Moment());
        return (new MidwayRecorded.Done(), new WrittenChild(child, held));
    }

    private MidwayRecorded.Refused? BringForward(Child child, HeldMidway held, DateOnly today)
    {
        if (held.ReviewBy is not { } by)
        {
            return new(nameof(held.ReviewBy), "Enter the day by which the review is wanted");
        }

        var call = new NewEarlyReviewCall
        {
            ChildId = held.ChildId,
            Reason = EarlyReviewReason.IroAsks,
            KnownOn = held.HeldOn,
            Day = by,
            Words = held.OutcomeWords,
            RecordedById = held.RecordedById,
        };
        var (answer, _) = CallForEarlyReview.Record(child, call, CallForEarlyReview.OrdinaryReview(child, rulebook), today);
        return answer is not EarlyReviewCalled.Refused refused
            ? null
            : new(refused.Field switch
            {
                nameof(call.Day) => nameof(held.ReviewBy),
                nameof(call.Words) => nameof(held.OutcomeWords),
                _ => nameof(held.Outcome),
            }, refused.Why);
    }

    private static MidwayRecorded.Refused? Refusal(Child child, HeldMidway held, DateOnly today)
    {
        if (held.HeldOn > today)
        {
            return new(nameof(held.HeldOn), "The day of the midway review must be today or in the past");
        }

        if (!child.Periods.Exists(p => p.Includes(held.HeldOn)))
        {
            return new(nameof(held.HeldOn), "The child was not looked after on that day, as far as the case system says");
        }

        if (RecommendationsSeen.Wrong(child, held.Progress, held.HeldOn) is { } wrong)
        {
            return new(nameof(held.Progress), wrong.Why) { RecommendationId = wrong.RecommendationId };
        }

        return held switch
        {
            { ChildMet: ChildMet.No } when held.NotMetBecause.Trim().Length == 0 => new(nameof(held.NotMetBecause), "Enter why the child was neither seen nor spoken to"),
            { Outcome: not MidwayOutcome.None } when held.OutcomeWords.Trim().Length == 0 => new(nameof(held.OutcomeWords), WordsFor(held.Outcome)),
            _ => TooLong(nameof(held.NotMetBecause), held.NotMetBecause, MidwayReview.WordsLength)
                ?? TooLong(nameof(held.Changes), held.Changes, MidwayReview.TextLength)
                ?? TooLong(nameof(held.OutcomeWords), held.OutcomeWords, MidwayReview.WordsLength),
        };
    }

    private static string WordsFor(MidwayOutcome outcome) => outcome switch
    {
        MidwayOutcome.Notice => "Enter who is to be told of what",
        MidwayOutcome.BringForward => "Enter why the review is wanted earlier",
        _ => "Enter what the dispute is about",
    };

    private static MidwayRecorded.Refused? TooLong(string field, string words, int length) =>
        WrongWords.Find(words, length, ifNone: null) is { } wrong ? new(field, wrong) : null;

    private static bool IsTheSame(MidwayReview before, HeldMidway held) =>
        (before.RecordedById, before.ChildMet, before.Outcome, before.Changes) == (held.RecordedById, held.ChildMet, held.Outcome, held.Changes.Trim());
}
