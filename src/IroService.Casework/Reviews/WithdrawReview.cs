using IroService.Casework.PeriodsOfCare;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Reviews;

/// <summary>A review that was not held, or that was held after all.</summary>
public sealed record ReviewWithdrawal
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The review.</summary>
    public required int ReviewId { get; init; }

    /// <summary>Whether it is put back after it was withdrawn.</summary>
    public bool PutBack { get; init; }

    /// <summary>Who and why.</summary>
    public required CorrectionBy By { get; init; }
}

/// <summary>
/// A person says that a review was not held, for example because it was entered for the wrong child: it counts for nothing any more. The record
/// stays, so that a file which repeats it does not bring it back, and it can be put back.
/// </summary>
public sealed class WithdrawReview(MakeCorrection make)
{
    /// <summary>Withdraws it or puts it back, or says what would follow.</summary>
    /// <returns>Null when there is no such child or review.</returns>
    public Task<CorrectionOutcome?> ApplyAsync(ReviewWithdrawal withdrawal, CancellationToken cancellation = default) => make.ApplyAsync(
        withdrawal.ChildId, nameof(WithdrawReview), withdrawal.By, (child, _) => Withdraw(child, withdrawal), cancellation);

    private static (CorrectionOutcome? Answer, WrittenChild? Written) Withdraw(Child child, ReviewWithdrawal withdrawal)
    {
        if (child.Reviews.Find(r => r.Id == withdrawal.ReviewId) is not { } review)
        {
            return (null, null);
        }

        if (review.IsWithdrawn != withdrawal.PutBack)
        {
            var why = review.IsWithdrawn ? "The review was withdrawn before: nothing would change" : "The review counts already: nothing would change";
            return (new CorrectionOutcome.Refused(nameof(ReviewWithdrawal.PutBack), why), null);
        }

        // One that the newest extract lacks would be disputed again at once.
        Decision? decision = !withdrawal.PutBack ? Decision.DidNotHappen : review.MissingSinceImportId is null ? null : Decision.Happened;
        review.Decide(decision, withdrawal.By.Reason.Trim(), withdrawal.By.PersonId);
        return (new CorrectionOutcome.Done(), new WrittenChild(child, new { Review = review.Id, review.HeldOn, withdrawal.PutBack }));
    }
}
