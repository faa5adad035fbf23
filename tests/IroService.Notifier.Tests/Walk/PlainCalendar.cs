namespace IroService.Notifier.Tests.Walk;

/// <summary>Working days, counted one by one; the bank holidays of England and Wales as gov.uk/bank-holidays had them, written down by hand.</summary>
sealed class PlainCalendar
{
    private readonly HashSet<DateOnly> _holidays =
    [
        .. Days(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
        .. Days(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
        .. Days(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
        .. Days(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
        .. Days(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
        .. Days(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
        .. Days(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
        .. Days(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        .. Days(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
    ];

    /// <summary>A bank holiday that nobody knew of before.</summary>
    public void Proclaim(DateOnly holiday) => _holidays.Add(holiday);

    public DateOnly WorkingDaysBefore(DateOnly day, int number) => Go(day, number, -1);

    public DateOnly WorkingDaysAfter(DateOnly day, int number) => Go(day, number, 1);

    public bool IsWorkingDay(DateOnly day) => day.Year is < 2019 or > 2027
        ? throw new InvalidOperationException($"The walk's calendar does not know {day:yyyy-MM-dd}.")
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    private DateOnly Go(DateOnly day, int number, int step)
    {
        while (number > 0)
        {
            day = day.AddDays(step);
            number -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private static IEnumerable<DateOnly> Days(int year, string days) =>
        days.Split(' ').Select(day => DateOnly.ParseExact($"{year}-{day}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
