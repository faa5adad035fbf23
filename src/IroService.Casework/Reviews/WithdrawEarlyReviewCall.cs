using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Casework.Reviews;

/// <summary>What a person withdraws.</summary>
public sealed record EarlyReviewCallToWithdraw
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The call.</summary>
    public required int CallId { get; init; }

    /// <summary>Why it no longer stands.</summary>
    public required string Because { get; init; }

    /// <summary>The person who withdraws it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record EarlyReviewCallWithdrawn
{
    private EarlyReviewCallWithdrawn()
    {
    }

    /// <summary>It no longer stands.</summary>
    public sealed record Done : EarlyReviewCallWithdrawn;

    /// <summary>It was withdrawn before; nothing was changed.</summary>
    public sealed record WithdrawnBefore : EarlyReviewCallWithdrawn;

    /// <summary>It cannot be withdrawn so.</summary>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Why) : EarlyReviewCallWithdrawn;
}

/// <summary>A person withdraws a call for an early review, with the reason: the review is owed at its ordinary time again.</summary>
public sealed class WithdrawEarlyReviewCall(ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Withdraws it.</summary>
    /// <returns>Null when there is no such child or call.</returns>
    public Task<EarlyReviewCallWithdrawn?> ApplyAsync(EarlyReviewCallToWithdraw withdraw, CancellationToken cancellation = default) => changeChild.ApplyAsync(
        withdraw.ChildId,
        new Change(nameof(WithdrawEarlyReviewCall), $"person:{withdraw.RecordedById}", withdraw.Because.Trim()),
        child => Record(child, withdraw, clock.Today()),
        cancellation);

    private static (EarlyReviewCallWithdrawn? Answer, WrittenChild? Written) Record(Child child, EarlyReviewCallToWithdraw withdraw, DateOnly today)
    {
        if (child.EarlyReviewCalls.Find(c => c.Id == withdraw.CallId) is not { } call)
        {
            return (null, null);
        }

        if (call.Withdrawn)
        {
            return (new EarlyReviewCallWithdrawn.WithdrawnBefore(), null);
        }

        var why = WrongWords.Find(withdraw.Because, EarlyReviewCall.WordsLength, "Enter why the early review is no longer called for", "The reason")
            ?? (EarlyReviews.IsWaitedFor(child, call, today) ? null : "A review has been held since, or care has ended: nothing is left to withdraw");
        if (why is not null)
        {
            return (new EarlyReviewCallWithdrawn.Refused(why), null);
        }

        call.WithdrawnBecause = withdraw.Because.Trim();
        return (new EarlyReviewCallWithdrawn.Done(), new WrittenChild(child, withdraw));
    }
}
