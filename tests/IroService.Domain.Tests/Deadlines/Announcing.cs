using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Tests.Deadlines;

/// <summary>A deadline whose announcements are made day by day, as the sweep makes them.</summary>
sealed class Announcing(Announce plan, DateOnly? due)
{
    public static readonly WorkingDayCalendar Calendar = BankHolidayFeed.Shipped();

    /// <summary>What the statutory definitions say.</summary>
    public static readonly Announce Usual = new(
        [.. new[] { 20, 10, 5, 1 }.Select(days => new Duration(days, TimeUnit.WorkingDays))], new Duration(5, TimeUnit.WorkingDays), []);

    public Announce Plan { get; set; } = plan;

    public DateOnly? Due { get; set; } = due;

    /// <summary>The day on which it began to be owed.</summary>
    public DateOnly Since { get; set; } = DateOnly.MinValue;

    public List<Announcement> Made { get; } = [];

    public static Announcing OfDue(string due) => new(Usual, DateOnly.Parse(due));

    public NextAnnouncement? Next(DateOnly today) => AnnouncementPlan.Next(Plan, DeadlineTerms.None with { DueOn = Due, Since = Since }, Made, today, Calendar);

    public NextAnnouncement? Next(string today) => Next(DateOnly.Parse(today));

    /// <summary>A sweep on that day.</summary>
    /// <returns>What it says: "Approaching 2".</returns>
    public string? Sweep(DateOnly today, bool silent = false)
    {
        if (Next(today) is not { } next || next.On > today)
            return null;
        Made.Add(new Announcement { Kind = next.Kind, Number = next.Number, DueOn = Due!.Value, On = today, At = today.ToDateTime(new(9, 0), DateTimeKind.Utc), Silent = silent });
        return $"{next.Kind} {next.Number}";
    }

    public string? Sweep(string today, bool silent = false) => Sweep(DateOnly.Parse(today), silent);

    /// <summary>A sweep on each day from one to another.</summary>
    public string[] SweepDaily(string from, string to)
    {
        var said = new List<string>();
        for (var day = DateOnly.Parse(from); day <= DateOnly.Parse(to); day = day.AddDays(1))
        {
            if (Sweep(day) is { } one)
                said.Add($"{day:yyyy-MM-dd} {one}");
        }

        return [.. said];
    }
}
