using IroService.Domain.Deadlines;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Notifications;

/// <summary>Which of a person's waiting notices may be emailed at a moment.</summary>
public enum MayBeEmailed
{
    /// <summary>None: it is night.</summary>
    Nothing,

    /// <summary>What is overdue, at once; what is coming waits for the digest of the next working day.</summary>
    Overdue,

    /// <summary>The day's digest is due: what is coming, and what is overdue stands in the same email.</summary>
    Everything,
}

/// <summary>
/// When emails go (local). What is coming goes in one email for each working day, the digest; what is overdue goes at once, but not at night.
/// All times are those of a clock on the wall in London.
/// </summary>
public sealed record EmailTimes
{
    /// <summary>Seven to seven, and the digest at half past seven.</summary>
    public static readonly EmailTimes Usual = new() { DayFrom = new(7, 0), DayUntil = new(19, 0), DigestFrom = new(7, 30) };

    /// <summary>From then on emails go.</summary>
    public required TimeOnly DayFrom { get; init; }

    /// <summary>From then on none goes until the next day.</summary>
    public required TimeOnly DayUntil { get; init; }

    /// <summary>From then on the digest goes, on working days; by day.</summary>
    public required TimeOnly DigestFrom { get; init; }

    /// <summary>Whether emails go at this moment.</summary>
    /// <param name="local">The date and time in London.</param>
    public bool IsDay(DateTime local) => TimeOnly.FromDateTime(local) is var time && time >= DayFrom && time < DayUntil;

    /// <summary>Which notices of a person may go.</summary>
    /// <param name="local">The date and time in London.</param>
    /// <param name="calendar">The working days; of a day beyond it, Monday to Friday are taken to be some.</param>
    /// <param name="lastDigestOn">The day of the person's last digest; null before the first.</param>
    public MayBeEmailed At(DateTime local, WorkingDayCalendar calendar, DateOnly? lastDigestOn)
    {
        var today = DateOnly.FromDateTime(local);
        return !IsDay(local) ? MayBeEmailed.Nothing
            : TimeOnly.FromDateTime(local) >= DigestFrom && !(lastDigestOn >= today) && IsWorkingDay(today, calendar) ? MayBeEmailed.Everything
            : MayBeEmailed.Overdue;
    }

    /// <summary>How long such notices have been free to go today: those that wait since the night have not been waited for since then.</summary>
    /// <param name="local">The date and time in London, by day.</param>
    /// <param name="may">What may go.</param>
    public TimeSpan OpenFor(DateTime local, MayBeEmailed may) =>
        TimeOnly.FromDateTime(local) - (may == MayBeEmailed.Everything && DigestFrom > DayFrom ? DigestFrom : DayFrom);

    /// <summary>Whether notices of this kind wait for the digest.</summary>
    public static bool WaitsForDigest(AnnouncementKind kind) => kind != AnnouncementKind.Overdue;

    private static bool IsWorkingDay(DateOnly day, WorkingDayCalendar calendar) => calendar.Covers(day)
        ? calendar.IsWorkingDay(day)
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
