using IroService.Domain.WorkingDays;

namespace IroService.Casework.WorkingDays;

/// <summary>What day it is: the calendar date in Europe/London, everywhere in the service.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The date in London at this moment; in summer that is the next one from 23:00 UTC on.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => LondonDay.Of(moment.UtcDateTime);

    /// <summary>The date in London at a moment as the database keeps it, in UTC.</summary>
    public static DateOnly DateOf(DateTime utc) => LondonDay.Of(utc);

    /// <summary>The time of day in London at a moment as the database keeps it, in UTC.</summary>
    public static TimeOnly TimeOf(DateTime utc) => TimeOnly.FromDateTime(WallClockAt(new DateTimeOffset(utc, TimeSpan.Zero)));

    /// <summary>Today in London.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>Date and time as a clock on the wall in London shows them now.</summary>
    public static DateTime WallClock(this TimeProvider clock) => WallClockAt(clock.GetUtcNow());

    /// <summary>Now, as the database keeps it: UTC in whole milliseconds.</summary>
    public static DateTime Moment(this TimeProvider clock) => Storage.UtcMilliseconds.Truncate(clock.GetUtcNow().UtcDateTime);

    private static DateTime WallClockAt(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).DateTime;
}
