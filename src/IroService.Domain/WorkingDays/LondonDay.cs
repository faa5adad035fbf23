namespace IroService.Domain.WorkingDays;

/// <summary>The calendar date in Europe/London at a moment: the one definition of a day.</summary>
public static class LondonDay
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The date in London at a moment in UTC; in summer that is the next one from 23:00 UTC on.</summary>
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, London));
}
