using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Participation;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Casework.Reviews;

/// <summary>What a person corrects of a review that was held.</summary>
public sealed record ReviewCorrection
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The review.</summary>
    public required int ReviewId { get; init; }

    /// <summary>The day on which it was completed, and how the child took part.</summary>
    public required ReviewRow Row { get; init; }

    /// <summary>Who and why.</summary>
    public required CorrectionBy By { get; init; }
}

/// <summary>
/// A person corrects the day of a review or how the child took part. It stays the same review, so that the dates that count from it stay the
/// same ones; a file is held against the day that was entered before.
/// </summary>
public sealed class CorrectReview(MakeCorrection make)
{
    /// <summary>Corrects it, or says what would follow.</summary>
    /// <returns>Null when there is no such child or review.</returns>
    public Task<CorrectionOutcome?> ApplyAsync(ReviewCorrection correction, CancellationToken cancellation = default) => make.ApplyAsync(
        correction.ChildId, nameof(CorrectReview), correction.By, (child, today) => Correct(child, correction, today), cancellation);

    private static (CorrectionOutcome? Answer, WrittenChild? Written) Correct(Child child, ReviewCorrection correction, DateOnly today)
    {
        if (child.Reviews.Find(r => r.Id == correction.ReviewId) is not { } review)
        {
            return (null, null);
        }

        if (Refusal(child, review, correction.Row, today) is { } refused)
        {
            return (refused, null);
        }

        var before = review.Row;
        review.Correct(correction.Row, correction.By.Reason.Trim(), correction.By.PersonId);
        return (new CorrectionOutcome.Done(), new WrittenChild(child, new { Review = review.Id, Before = before, After = review.Row }));
    }

    private static CorrectionOutcome.Refused? Refusal(Child child, Review review, ReviewRow to, DateOnly today)
    {
        if (review.IsWithdrawn)
        {
            return new(nameof(ReviewRow.HeldOn), "This review was withdrawn: put it back before you correct it");
        }

        if (to == review.Row)
        {
            return new(nameof(ReviewRow.HeldOn), "Nothing differs from what is recorded: change what is wrong");
        }

        if (to.HeldOn != review.HeldOn && WrongDay(child, review, to.HeldOn, today) is { } wrongDay)
        {
            return new(nameof(ReviewRow.HeldOn), wrongDay);
        }

        if (to.ParticipationCode != review.ParticipationCode && ParticipationCode.Find(to.ParticipationCode) is null)
        {
            return new(nameof(ReviewRow.ParticipationCode), "Select how the child took part");
        }

        return ParticipationCode.Find(to.ParticipationCode) is not null && ParticipationCode.WrongForAge(to.ParticipationCode, child.DateOfBirth, to.HeldOn) is { } wrong
            ? new(nameof(ReviewRow.ParticipationCode), wrong)
            : null;
    }

    private static string? WrongDay(Child child, Review review, DateOnly day, DateOnly today)
    {
        if (day > today)
        {
            return "The date of the review must be today or in the past";
        }

        if (child.Reviews.Find(r => r != review && r.HeldOn == day) is { } other)
        {
            return other.IsWithdrawn ? "A review of that day was withdrawn: put that one back, and withdraw this one" : "Another review is recorded on that day";
        }

        return child.Periods.Exists(p => p.Includes(day))
            ? null
            : "The child was not looked after on that day, as far as the records say";
    }
}
