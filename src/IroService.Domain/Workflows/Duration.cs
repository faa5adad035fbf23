using IroService.Domain.WorkingDays;

namespace IroService.Domain.Workflows;

/// <summary>What a length of time is counted in.</summary>
public enum TimeUnit
{
    /// <summary>Working days in England and Wales (SI 2010/959 reg 2).</summary>
    WorkingDays,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Weeks of seven calendar days.</summary>
    Weeks,

    /// <summary>Calendar months, to the corresponding date or the last day of a shorter month (Dodds v Walker [1981] 1 WLR 1027).</summary>
    Months,
}

/// <summary>A length of time as a definition states it: "20 working days", "6 months".</summary>
/// <param name="Count">How many, at least 1.</param>
/// <param name="Unit">Of what.</param>
public sealed record Duration(int Count, TimeUnit Unit)
{
    /// <summary>The day this long after an event; the day of the event is not counted, and no day is moved for falling at a weekend.</summary>
    public DueDate After(DateOnly day, WorkingDayCalendar calendar) => Unit switch
    {
        TimeUnit.WorkingDays => calendar.After(day, Count),
        TimeUnit.Days => new DueDate.On(day.AddDays(Count)),
        TimeUnit.Weeks => new DueDate.On(day.AddDays(7 * Count)),
        TimeUnit.Months => new DueDate.On(day.AddMonths(Count)),
        _ => throw new InvalidOperationException($"Unknown unit {Unit}."),
    };

    /// <summary>The day this long before another.</summary>
    public DueDate Before(DateOnly day, WorkingDayCalendar calendar) => Unit switch
    {
        TimeUnit.WorkingDays => calendar.Before(day, Count),
        TimeUnit.Days => new DueDate.On(day.AddDays(-Count)),
        TimeUnit.Weeks => new DueDate.On(day.AddDays(-7 * Count)),
        TimeUnit.Months => new DueDate.On(day.AddMonths(-Count)),
        _ => throw new InvalidOperationException($"Unknown unit {Unit}."),
    };

    /// <summary>In words: "20 working days", "1 month".</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            TimeUnit.WorkingDays => "working day",
            TimeUnit.Days => "day",
            TimeUnit.Weeks => "week",
            TimeUnit.Months => "month",
            _ => throw new InvalidOperationException($"Unknown unit {Unit}."),
        };
        return $"{Count} {unit}{(Count == 1 ? "" : "s")}";
    }
}
