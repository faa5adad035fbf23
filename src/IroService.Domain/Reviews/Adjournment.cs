using IroService.Domain.PeriodsOfCare;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Reviews;

/// <summary>The one adjournment of a review that the law allows (SI 2010/959 reg 36(2)).</summary>
public static class Adjournment
{
    /// <summary>For how many working days at most a review may be adjourned.</summary>
    public const int AtMostWorkingDays = 20;

    /// <summary>By when a review that was adjourned on a day must be completed; null beyond the calendar.</summary>
    public static DateOnly? CompleteBy(DateOnly adjournedOn, WorkingDayCalendar calendar) => calendar.After(adjournedOn, AtMostWorkingDays).Date;

    /// <summary>The days on which the meeting was adjourned of the review that was awaited on this day, the first first; more than one is one too many.</summary>
    public static IReadOnlyList<DateOnly> OfReviewAwaitedOn(Child child, DateOnly day)
    {
        if (child.Periods.Where(p => p.Includes(day)).MaxBy(p => p.StartedOn) is not { } period)
        {
            return [];
        }

        var held = child.StandingReviews.Select(r => r.HeldOn).Where(on => on >= period.StartedOn && !(on > period.EndedOn)).Order().ToList();
        var before = held.Cast<DateOnly?>().LastOrDefault(on => on < day);
        var next = held.Cast<DateOnly?>().FirstOrDefault(on => on >= day);

        // A meeting on the day of the review before was that review's.
        return
        [
            .. child.Bookings
                .Where(b => b.Status == BookingStatus.Adjourned)
                .Select(b => b.BookedFor)
                .Where(on => (before is { } last ? on > last : on >= period.StartedOn) && !(on > next) && !(on > period.EndedOn))
                .Distinct()
                .Order()
        ];
    }
}
