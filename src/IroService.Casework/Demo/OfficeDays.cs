using System.Globalization;
using System.Text.Json;

namespace IroService.Casework.Demo;

/// <summary>The days on which the made-up council's offices are open, from the bank holidays that travel in the assembly.</summary>
sealed class OfficeDays
{
    readonly HashSet<DateOnly> holidays;

    OfficeDays(HashSet<DateOnly> holidays) => this.holidays = holidays;

    public static OfficeDays Read()
    {
        using var stream = typeof(OfficeDays).Assembly.GetManifestResourceStream("bank-holidays.json")
            ?? throw new InvalidOperationException("The assembly was built without its resource bank-holidays.json.");
        using var json = JsonDocument.Parse(stream);
        return new(json.RootElement.GetProperty("england-and-wales").GetProperty("events").EnumerateArray()
            .Select(day => DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .ToHashSet());
    }

    public bool IsOpen(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsOpen(day)) day = day.AddDays(-1);
        return day;
    }

    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsOpen(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>So many working days after a day that is not itself counted; 0 is the day itself.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (; workingDays > 0; workingDays--) day = OnOrAfter(day.AddDays(1));
        return day;
    }

    public DateOnly Before(DateOnly day, int workingDays)
    {
        for (; workingDays > 0; workingDays--) day = OnOrBefore(day.AddDays(-1));
        return day;
    }

    /// <summary>Working days after the first date, up to and including the second.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (IsOpen(day)) count++;
        return count;
    }
}
