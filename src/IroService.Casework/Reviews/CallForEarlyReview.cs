using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Casework.Reviews;

/// <summary>What calls for a review before its ordinary time.</summary>
public sealed record NewEarlyReviewCall
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>Why.</summary>
    public required EarlyReviewReason Reason { get; init; }

    /// <summary>The day on which it became known.</summary>
    public required DateOnly KnownOn { get; init; }

    /// <summary>The day by which the review is wanted, or on which the accommodation or custody ends.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What is behind it.</summary>
    public required string Words { get; init; }

    /// <summary>The person who records it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record EarlyReviewCalled
{
    private EarlyReviewCalled()
    {
    }

    /// <summary>It is recorded.</summary>
    /// <param name="Before">The day that the same call named before; null when it is a new call.</param>
    public sealed record Done(DateOnly? Before) : EarlyReviewCalled;

    /// <summary>It was recorded just so before; nothing was changed.</summary>
    public sealed record AlreadyThere : EarlyReviewCalled;

    /// <summary>It cannot be recorded so.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="NewEarlyReviewCall"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : EarlyReviewCalled;
}

/// <summary>
/// A person records what calls for a review before its ordinary time (SI 2010/959 reg 33(3)). One call of each reason stands at a time: while the
/// review is awaited, another day for it is written in place.
/// </summary>
public sealed class CallForEarlyReview(ChangeChild changeChild, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Records it.</summary>
    /// <returns>Null when there is no such child.</returns>
    public Task<EarlyReviewCalled?> ApplyAsync(NewEarlyReviewCall call, CancellationToken cancellation = default) => changeChild.ApplyAsync<EarlyReviewCalled>(
        call.ChildId,
        new Change(nameof(CallForEarlyReview), $"person:{call.RecordedById}", call.Words.Trim()),
        child => Record(child, call, OrdinaryReview(child, rulebook), clock.Today()),
        cancellation);

    /// <summary>By when the law wants the next review anyway; null when that is not known.</summary>
    internal static DateOnly? OrdinaryReview(Child child, Rulebook rulebook) => child.Deadlines
        .Where(d => d.State == DeadlineState.Open && rulebook.IsOfCycle(d))
        .Min(d => d.Terms.DueOn);

    /// <summary>Writes the call into the child, or refuses it.</summary>
    internal static (EarlyReviewCalled Answer, WrittenChild? Written) Record(Child child, NewEarlyReviewCall call, DateOnly? ordinary, DateOnly today)
    {
        if (Refusal(child, call, ordinary, today) is { } refused)
        {
            return (refused, null);
        }

        var words = call.Words.Trim();
        if (EarlyReviews.Standing(child, call.Reason, today) is not { } standing)
        {
            child.EarlyReviewCalls.Add(new EarlyReviewCall
            {
                Reason = call.Reason,
                KnownOn = call.KnownOn,
                Day = call.Day,
                Words = words,
                RecordedById = call.RecordedById,
            });
            return (new EarlyReviewCalled.Done(Before: null), new WrittenChild(child, call));
        }

        if ((standing.KnownOn, standing.Day, standing.Words) == (call.KnownOn, call.Day, words))
        {
            return (new EarlyReviewCalled.AlreadyThere(), null);
        }

        var before = new { standing.KnownOn, standing.Day, standing.Words };
        (standing.KnownOn, standing.Day, standing.Words) = (call.KnownOn, call.Day, words);
        return (new EarlyReviewCalled.Done(before.Day), new WrittenChild(child, new { Before = before, After = call }));
    }

    private static EarlyReviewCalled.Refused? Refusal(Child child, NewEarlyReviewCall call, DateOnly? ordinary, DateOnly today)
    {
        if (EarlyReviews.WhyNot(child, call.Reason, today) is { } why)
        {
            return new(nameof(call.Reason), why);
        }

        if (EarlyReviews.WrongKnownOn(child, call.KnownOn, today) is { } wrong)
        {
            return new(nameof(call.KnownOn), wrong);
        }

        if (EarlyReviews.WrongDay(call.Reason, call.KnownOn, call.Day, ordinary) is { } wrongDay)
        {
            return new(nameof(call.Day), wrongDay);
        }

        return WrongWords.Find(call.Words, EarlyReviewCall.WordsLength, "Enter what is behind it", "What is behind it") is { } wrongWords
            ? new(nameof(call.Words), wrongWords)
            : null;
    }
}
