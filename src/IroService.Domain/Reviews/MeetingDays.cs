using IroService.Domain.WorkingDays;

namespace IroService.Domain.Reviews;

/// <summary>Days that suit everybody whose review is held at one meeting.</summary>
/// <param name="Days">The days, the earliest first.</param>
/// <param name="EarliestDue">By when the first of the reviews is due; null when no date is known.</param>
/// <param name="AreLate">Whether no day is left on which every review is in time, so that these are the earliest that are late.</param>
public sealed record SuggestedDays(IReadOnlyList<DateOnly> Days, DateOnly? EarliestDue, bool AreLate);

/// <summary>
/// Which days to offer for a review meeting (local). The law says by when a review is held (SI 2010/959 reg 33), and of no day that it may not be.
/// </summary>
public static class MeetingDays
{
    /// <summary>How many days are offered at once.</summary>
    public const int AtOnce = 6;

    /// <summary>How many working days before the earliest due date the first offer begins: a review much earlier brings the next one forward.</summary>
    public const int AheadWorkingDays = 10;

    /// <summary>From which day on to offer: so many working days before the earliest due date, but not before tomorrow.</summary>
    public static DateOnly StartOfOffer(DateOnly today, IEnumerable<DateOnly> due, WorkingDayCalendar calendar)
    {
        var tomorrow = today.AddDays(1);
        return due.Cast<DateOnly?>().Min() is { } earliest && calendar.Before(earliest, AheadWorkingDays).Date is { } ahead && ahead > tomorrow ? ahead : tomorrow;
    }

    /// <summary>
    /// The earliest working days from a day on, on which every review is in time and the IRO has no other meeting. When there is none left, the earliest
    /// of those that are late.
    /// </summary>
    /// <param name="from">The first day that may be offered.</param>
    /// <param name="due">By when each review is due, as far as it is known.</param>
    /// <param name="taken">The days on which the IRO has a meeting.</param>
    /// <param name="calendar">The working days; nothing is offered beyond it.</param>
    public static SuggestedDays Suggest(DateOnly from, IReadOnlyCollection<DateOnly> due, IReadOnlySet<DateOnly> taken, WorkingDayCalendar calendar)
    {
        var earliestDue = due.Cast<DateOnly?>().Min();
        var inTime = Free(from, taken, calendar).TakeWhile(day => !(day > earliestDue)).Take(AtOnce).ToList();
        return inTime.Count > 0 || earliestDue is null
            ? new(inTime, earliestDue, AreLate: false)
            : new([.. Free(from, taken, calendar).Take(AtOnce)], earliestDue, AreLate: true);
    }

    private static IEnumerable<DateOnly> Free(DateOnly from, IReadOnlySet<DateOnly> taken, WorkingDayCalendar calendar)
    {
        for (var day = from; calendar.Covers(day); day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day) && !taken.Contains(day))
            {
                yield return day;
            }
        }
    }
}
