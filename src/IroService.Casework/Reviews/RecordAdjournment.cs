using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.WorkingDays;

namespace IroService.Casework.Reviews;

/// <summary>What a person records of a meeting that was begun and adjourned.</summary>
public sealed record AdjournedMeeting
{
    /// <summary>The greatest length of <see cref="Reason"/>.</summary>
    public const int ReasonLength = 500;

    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The day of the meeting.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why it was adjourned.</summary>
    public required string Reason { get; init; }

    /// <summary>The person who records it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record AdjournmentRecorded
{
    private AdjournmentRecorded()
    {
    }

    /// <summary>It is recorded.</summary>
    /// <param name="CompleteBy">By when the review must be completed; null beyond the calendar.</param>
    public sealed record Done(DateOnly? CompleteBy) : AdjournmentRecorded;

    /// <summary>The adjournment of that day was recorded before; nothing was changed.</summary>
    public sealed record AlreadyThere : AdjournmentRecorded;

    /// <summary>It cannot be recorded so.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="AdjournedMeeting"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : AdjournmentRecorded;
}

/// <summary>The meeting of a review was begun and adjourned (SI 2010/959 reg 36(2)): the review is not held, and must be completed in 20 working days.</summary>
public sealed class RecordAdjournment(ChangeChild changeChild, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Records it, in the booking of that day where there is one.</summary>
    /// <returns>Null when there is no such child.</returns>
    public Task<AdjournmentRecorded?> ApplyAsync(AdjournedMeeting adjourned, CancellationToken cancellation = default) => changeChild.ApplyAsync<AdjournmentRecorded>(
        adjourned.ChildId,
        new Change(nameof(RecordAdjournment), $"person:{adjourned.RecordedById}", adjourned.Reason.Trim()),
        child => Record(child, adjourned, clock.Today(), rulebook.Calendar),
        cancellation);

    private static (AdjournmentRecorded Answer, WrittenChild? Written) Record(
        Child child, AdjournedMeeting adjourned, DateOnly today, WorkingDayCalendar calendar)
    {
        var ofThatDay = child.Bookings.Where(b => b.BookedFor == adjourned.On).OrderBy(b => b.Status).ToList();
        if (ofThatDay.Exists(b => b.Status == BookingStatus.Adjourned))
        {
            return (new AdjournmentRecorded.AlreadyThere(), null);
        }

        if (Refusal(child, adjourned, today, calendar) is { } refused)
        {
            return (refused, null);
        }

        var booking = ofThatDay.FirstOrDefault();
        if (booking is null)
        {
            booking = new Booking
            {
                BookedFor = adjourned.On,
                MadeOn = adjourned.On,
                Mode = "",
                Status = BookingStatus.Adjourned,
                Reason = "",
                RecordedById = adjourned.RecordedById,
            };
            child.Bookings.Add(booking);
        }

        (booking.Status, booking.Reason) = (BookingStatus.Adjourned, adjourned.Reason.Trim());
        return (new AdjournmentRecorded.Done(Adjournment.CompleteBy(adjourned.On, calendar)), new WrittenChild(child, adjourned));
    }

    private static AdjournmentRecorded.Refused? Refusal(Child child, AdjournedMeeting adjourned, DateOnly today, WorkingDayCalendar calendar)
    {
        if (adjourned.On > today)
        {
            return new(nameof(adjourned.On), "The day of the meeting must be today or in the past; a meeting to come is booked for another day");
        }

        if (!child.Periods.Exists(p => p.Includes(adjourned.On)))
        {
            return new(nameof(adjourned.On), "The child was not looked after on that day, as far as the case system says");
        }

        if (child.StandingReviews.Any(r => r.HeldOn == adjourned.On))
        {
            return new(nameof(adjourned.On), "A review is recorded as held on that day: it cannot have been adjourned");
        }

        if (Adjournment.OfReviewAwaitedOn(child, adjourned.On) is [var before, ..])
        {
            return new(nameof(adjourned.On), Second(before, calendar));
        }

        return WrongWords.Find(adjourned.Reason, AdjournedMeeting.ReasonLength, "Enter why the meeting was adjourned", "The reason") is { } wrong
            ? new(nameof(adjourned.Reason), wrong)
            : null;
    }

    /// <summary>The rule that a second adjournment breaks.</summary>
    private static string Second(DateOnly before, WorkingDayCalendar calendar) =>
        $"The law allows one adjournment of at most {Adjournment.AtMostWorkingDays} working days (SI 2010/959 reg 36(2)); this review was adjourned on {Explanation.Written(before)}"
        + (Adjournment.CompleteBy(before, calendar) is { } by ? $": complete it by {Explanation.Written(by)}" : "");
}
