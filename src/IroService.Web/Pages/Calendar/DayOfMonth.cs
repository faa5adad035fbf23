using System.Globalization;
using IroService.Casework.Reviews;
using IroService.Domain.Naming;
using IroService.Domain.WorkingDays;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Calendar;

/// <summary>One day of the month that is shown.</summary>
/// <param name="Date">The day.</param>
/// <param name="Entries">What stands in the diary.</param>
/// <param name="Holiday">The bank holiday's title; null when it is none.</param>
/// <param name="IsOff">Whether it is no working day.</param>
/// <param name="IsToday">Whether it is today.</param>
/// <param name="IsPast">Whether it has passed: what was due then and is still open is overdue.</param>
public sealed record DayOfMonth(DateOnly Date, IReadOnlyList<DiaryEntry> Entries, string? Holiday, bool IsOff, bool IsToday, bool IsPast)
{
    /// <summary>How many entries a day shows before the rest is folded away.</summary>
    public const int ShownAtOnce = 6;

    /// <summary>"Tue 17 March".</summary>
    public string Title => Date.ToString("ddd d MMMM", CultureInfo.InvariantCulture);

    public string Iso => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Of the first day of a month, its place in the week, Monday being 1; the others follow it.</summary>
    public int? Column => Date.Day == 1 ? (((int)Date.DayOfWeek + 6) % 7) + 1 : null;

    /// <summary>The days of a month.</summary>
    public static IReadOnlyList<DayOfMonth> Of(DateOnly first, ILookup<DateOnly, DiaryEntry> entries, WorkingDayCalendar calendar, DateOnly today) =>
    [
        .. Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays).Select(day => new DayOfMonth(
            day,
            [.. entries[day]],
            calendar.HolidayOn(day),
            day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || calendar.HolidayOn(day) is not null,
            day == today,
            day < today))
    ];

    /// <summary>What an entry is, before the child's name.</summary>
    public static string Of(DiaryEntry entry, bool past, Terminology terms) => entry switch
    {
        { Kind: DiaryKind.Booked, At: { } at } => $"{TypedTime.Of(at)} meeting",
        { Kind: DiaryKind.Booked } => "Meeting",
        { Kind: DiaryKind.MidwayDue } => $"{terms.Midway.Start} {(past ? "overdue" : "due")}",
        _ when past => $"{terms.Review.Start} overdue",
        { IsBookedInTime: true } => $"{terms.Review.Start} due, booked",
        { BookedFor: not null } => $"{terms.Review.Start} due, booked late",
        _ => $"{terms.Review.Start} due, not booked",
    };

    /// <summary>How an entry is marked beside its words.</summary>
    public static string ClassOf(DiaryEntry entry) => entry switch
    {
        { Kind: DiaryKind.Booked } => "booked",
        { Kind: DiaryKind.MidwayDue } => "midway",
        { IsBookedInTime: true } => "due",
        _ => "open",
    };
}
