using IroService.Domain.WorkingDays;

namespace IroService.Domain.Measures;

/// <summary>Working days as the measures count them; remembers the first year that a count would have needed and the calendar does not have.</summary>
internal sealed class MeasureDays(WorkingDayCalendar calendar)
{
    /// <summary>That year; null when the calendar sufficed.</summary>
    public int? EndsBefore { get; private set; }

    /// <summary>Whether a day is no later than so many working days after another, which is not counted.</summary>
    public bool IsWithin(int count, DateOnly after, DateOnly day) => calendar.After(after, count) switch
    {
        DueDate.On(var last) => day <= last,
        // The last day in time lies beyond the calendar, and the day itself does not.
        DueDate.BeyondCalendar when calendar.Covers(after.AddDays(1)) && day <= calendar.LastDay => true,
        DueDate.BeyondCalendar(var year) => Lacks(year) < 0,
        _ => false,
    };

    /// <summary>How many working days lie after one day up to and including another; negative when that is the earlier.</summary>
    public int Between(DateOnly after, DateOnly upTo) => calendar.Between(after, upTo) ?? Lacks(
        new[] { after.Year, upTo.Year }.Min() < calendar.FirstYear ? calendar.FirstYear - 1 : calendar.LastYear + 1);

    private int Lacks(int year)
    {
        EndsBefore ??= year;
        return 0;
    }
}
