using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Contracts.Reviews;
using IroService.Domain.Deadlines;
using IroService.Domain.Participation;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Records;
using IroService.Domain.Reviews;

namespace IroService.Casework.Reviews;

/// <summary>What a person records of a review that was held.</summary>
public sealed record HeldReview
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The day on which the review was completed.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>PN0 to PN8.</summary>
    public required string ParticipationCode { get; init; }

    /// <summary>Why it was late; blank when it was not.</summary>
    public required string LateReason { get; init; }

    /// <summary>The person who records it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record ReviewRecorded
{
    private ReviewRecorded()
    {
    }

    /// <summary>It is recorded and the cycle has moved on.</summary>
    /// <param name="DaysLate">Calendar days past the due date of what it was held for; 0 when in time or nothing was due.</param>
    public sealed record Done(int DaysLate) : ReviewRecorded;

    /// <summary>It was recorded with the same date before; nothing was changed.</summary>
    public sealed record AlreadyThere : ReviewRecorded;

    /// <summary>It cannot be recorded.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="HeldReview"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : ReviewRecorded;
}

/// <summary>A person records that a review was held: the duty is met, the next one begins, people are told.</summary>
public sealed class RecordReviewHeld(ChangeChild changeChild, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Records it.</summary>
    /// <returns>Null when there is no such child.</returns>
    public Task<ReviewRecorded?> ApplyAsync(HeldReview held, CancellationToken cancellation = default) => changeChild.WithReviewRecordsAsync<ReviewRecorded>(
        held.ChildId,
        new Change(nameof(RecordReviewHeld), $"person:{held.RecordedById}", held.LateReason),
        child => Record(child, held, clock.Today(), rulebook.IsReviewOfLaw),
        cancellation);

    private static (ReviewRecorded Answer, WrittenChild? Written) Record(Child child, HeldReview held, DateOnly today, Func<Deadline, bool> isReview)
    {
        if (child.StandingReviews.Any(r => r.HeldOn == held.HeldOn))
        {
            return (new ReviewRecorded.AlreadyThere(), null);
        }

        var daysLate = DaysLate(child, held.HeldOn, isReview);
        if (Refusal(child, held, today, daysLate) is { } refused)
        {
            return (refused, null);
        }

        var lateReason = daysLate > 0 ? held.LateReason.Trim() : "";
        var review = child.Reviews.Find(r => r.HeldOn == held.HeldOn) is { } withdrawn ? PutBack(withdrawn, held, lateReason) : New(held, lateReason);
        if (review.Id == 0)
        {
            child.Reviews.Add(review);
        }

        if (!child.StandingReviews.Any(r => r.HeldOn > held.HeldOn) && child.RecordOf(null, today) is { } record && child.RecordOf(review, today) is null)
        {
            record.Review = review;
        }

        return (new ReviewRecorded.Done(daysLate), new WrittenChild(child, held, () => [new ReviewHeld(review.Id, child.Id, review.HeldOn)]));
    }

    private static Review New(HeldReview held, string lateReason) => new()
    {
        HeldOn = held.HeldOn,
        ParticipationCode = held.ParticipationCode,
        LateReason = lateReason,
        RecordedById = held.RecordedById,
    };

    /// <summary>A review that was withdrawn is held after all: it stays the same one, and the dates that count from it with it.</summary>
    private static Review PutBack(Review withdrawn, HeldReview held, string lateReason)
    {
        withdrawn.Decide(withdrawn.MissingSinceImportId is null ? null : Decision.Happened, "", held.RecordedById);
        withdrawn.Become(withdrawn.Row with { ParticipationCode = held.ParticipationCode }, withdrawn.SaidRow with { ParticipationCode = held.ParticipationCode });
        (withdrawn.LateReason, withdrawn.RecordedById) = (lateReason, held.RecordedById);
        return withdrawn;
    }

    private static ReviewRecorded.Refused? Refusal(Child child, HeldReview held, DateOnly today, int daysLate)
    {
        if (held.HeldOn > today)
        {
            return new(nameof(held.HeldOn), "The date of the review must be today or in the past");
        }

        if (!child.Periods.Exists(p => p.Includes(held.HeldOn)))
        {
            return new(nameof(held.HeldOn), "The child was not looked after on that day, as far as the case system says");
        }

        if (ParticipationCode.Find(held.ParticipationCode) is null)
        {
            return new(nameof(held.ParticipationCode), "Select how the child took part");
        }

        if (ParticipationCode.WrongForAge(held.ParticipationCode, child.DateOfBirth, held.HeldOn) is { } wrong)
        {
            return new(nameof(held.ParticipationCode), wrong);
        }

        return daysLate > 0 && string.IsNullOrWhiteSpace(held.LateReason)
            ? new(nameof(held.LateReason), $"The review was {daysLate} day{(daysLate == 1 ? "" : "s")} late: enter the reason")
            : null;
    }

    /// <summary>How many calendar days after the earliest date that was open then; what the law wants first is what it is late for.</summary>
    private static int DaysLate(Child child, DateOnly heldOn, Func<Deadline, bool> isReview) => child.Deadlines
        .Where(d => d.State == DeadlineState.Open && isReview(d) && d.Terms.CountsFrom <= heldOn && d.Terms.DueOn < heldOn)
        .Select(d => heldOn.DayNumber - d.Terms.DueOn!.Value.DayNumber)
        .DefaultIfEmpty(0)
        .Max();
}
