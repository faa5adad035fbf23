using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Domain.Records;

/// <summary>Which record belongs to which review of a child.</summary>
public static class RecordsOfChild
{
    /// <summary>The record of a review, or of the one that is awaited on a day; null when none is begun.</summary>
    /// <param name="child">The child with records.</param>
    /// <param name="review">The review; null for the one that is awaited.</param>
    /// <param name="today">The day it is: what was begun in an earlier time in care belongs to that.</param>
    public static ReviewRecord? RecordOf(this Child child, Review? review, DateOnly today) => review is not null
        ? child.ReviewRecords.Find(r => r.Review == review || (r.ReviewId is { } id && id == review.Id))
        : child.ReviewRecords.Where(r => r is { ReviewId: null, Review: null } && !(r.BegunOn < child.PeriodOn(today)?.StartedOn)).MaxBy(r => r.Id);

    /// <summary>Begins one.</summary>
    public static ReviewRecord BeginRecord(this Child child, Review? review, DateOnly today)
    {
        var record = child.NewRecord(review, today);
        record.Review = review;
        child.ReviewRecords.Add(record);
        return record;
    }

    /// <summary>What one would begin with: what is likely still true of the last. It is not the child's yet.</summary>
    public static ReviewRecord NewRecord(this Child child, Review? review, DateOnly today)
    {
        var record = new ReviewRecord { BegunOn = today };
        if (LastBefore(child, review) is { } last)
        {
            record.CarryFrom(last);
        }

        return record;
    }

    /// <summary>The record of the last review before this one, or before the one that is awaited; null when none was written.</summary>
    public static ReviewRecord? LastBefore(Child child, Review? review) => child.ReviewRecords
        .Where(r => HeldOn(child, r) is { } on && !(on >= review?.HeldOn))
        .MaxBy(r => HeldOn(child, r));

    /// <summary>Of whom the record of a review on this day is.</summary>
    public static RecordSubject RecordSubjectOn(this Child child, DateOnly day) => new(child.DateOfBirth, child.PeriodOn(day)?.StartedOn, day);

    private static DateOnly? HeldOn(Child child, ReviewRecord record) =>
        record.Review?.HeldOn ?? child.StandingReviews.FirstOrDefault(r => r.Id == record.ReviewId && r.Id > 0)?.HeldOn;

    private static PeriodOfCare? PeriodOn(this Child child, DateOnly day) =>
        child.Periods.Where(p => !p.Withdrawn && p.Includes(day)).MaxBy(p => p.StartedOn);
}
