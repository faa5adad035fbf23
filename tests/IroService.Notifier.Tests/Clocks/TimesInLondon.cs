using System.Globalization;

namespace IroService.Notifier.Tests.Clocks;

/// <summary>Moments as a test writes and reads them.</summary>
static class TimesInLondon
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>That time of the day on a clock on the wall.</summary>
    public static DateTimeOffset OnTheWall(this DateOnly day, int hour, int minute)
    {
        var wall = day.ToDateTime(new TimeOnly(hour, minute));
        return new DateTimeOffset(wall, London.GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>"Sun 07:30".</summary>
    public static string InLondon(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).ToString("ddd HH:mm", CultureInfo.InvariantCulture);
}
