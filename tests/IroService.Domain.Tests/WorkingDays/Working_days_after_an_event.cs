using IroService.Casework.WorkingDays;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Tests.WorkingDays;

public class Working_days_after_an_event
{
    private static readonly WorkingDayCalendar Calendar = BankHolidayFeed.Shipped();

    [Theory]
    [InlineData("2011-04-01", "2011-04-08", "2011-04-26", "2011-05-05", 34)] // Easter, royal wedding, May
    [InlineData("2011-04-20", "2011-05-03", "2011-05-17", "2011-05-24", 34)]
    [InlineData("2012-05-08", "2012-05-15", "2012-05-29", "2012-06-07", 30)] // 28 May 2012 is a working day
    [InlineData("2012-12-03", "2012-12-10", "2012-12-24", "2013-01-03", 31)]
    [InlineData("2016-12-12", "2016-12-19", "2017-01-05", "2017-01-12", 31)]
    [InlineData("2019-12-02", "2019-12-09", "2019-12-23", "2020-01-02", 31)]
    [InlineData("2020-04-15", "2020-04-22", "2020-05-06", "2020-05-14", 29)] // 4 May 2020 is a working day
    [InlineData("2021-12-06", "2021-12-13", "2021-12-29", "2022-01-06", 31)]
    [InlineData("2022-05-06", "2022-05-13", "2022-05-27", "2022-06-07", 32)] // 30 May 2022 is a working day
    [InlineData("2022-08-26", "2022-09-05", "2022-09-20", "2022-09-27", 32)] // state funeral
    [InlineData("2022-08-22", "2022-08-30", "2022-09-13", "2022-09-21", 30)]
    [InlineData("2023-04-03", "2023-04-12", "2023-04-26", "2023-05-04", 31)]
    [InlineData("2023-04-14", "2023-04-21", "2023-05-09", "2023-05-16", 32)] // coronation
    [InlineData("2023-12-01", "2023-12-08", "2023-12-22", "2024-01-03", 33)]
    [InlineData("2024-02-01", "2024-02-08", "2024-02-22", "2024-02-29", 28)]
    [InlineData("2024-02-29", "2024-03-07", "2024-03-21", "2024-03-28", 28)]
    [InlineData("2024-03-29", "2024-04-08", "2024-04-22", "2024-04-29", 31)] // Good Friday
    [InlineData("2024-03-30", "2024-04-08", "2024-04-22", "2024-04-29", 30)] // the same answer as on Good Friday
    [InlineData("2024-12-25", "2025-01-03", "2025-01-17", "2025-01-24", 30)]
    [InlineData("2025-03-31", "2025-04-07", "2025-04-23", "2025-04-30", 30)]
    [InlineData("2025-12-05", "2025-12-12", "2025-12-30", "2026-01-07", 33)]
    [InlineData("2026-03-09", "2026-03-16", "2026-03-30", "2026-04-08", 30)]
    [InlineData("2026-05-01", "2026-05-11", "2026-05-26", "2026-06-02", 32)]
    [InlineData("2026-11-27", "2026-12-04", "2026-12-18", "2026-12-29", 32)] // 28 December is the substitute holiday
    [InlineData("2026-12-24", "2027-01-05", "2027-01-19", "2027-01-26", 33)]
    [InlineData("2027-12-01", "2027-12-08", "2027-12-22", "2027-12-31", 30)]
    [InlineData("2028-02-29", "2028-03-07", "2028-03-21", "2028-03-28", 28)]
    public void Five_15_and_20_of_them(string start, string five, string fifteen, string twenty, int calendarDays)
    {
        Assert.Equal([five, fifteen, twenty], new[] { 5, 15, 20 }.Select(n => Calendar.After(Day.Of(start), n).Date.Text()));
        Assert.Equal(calendarDays, Day.Of(twenty).DayNumber - Day.Of(start).DayNumber);
    }

    [Fact]
    public void Christmas_and_New_Year_do_not_count()
    {
        var completed = Day.Of("2025-12-22");
        Assert.Equal(["2025-12-31", "2026-01-15", "2026-01-22"], new[] { 5, 15, 20 }.Select(n => Calendar.After(completed, n).Date.Text()));
    }

    [Theory]
    [InlineData("2023-12-24")]
    [InlineData("2023-12-23")]
    [InlineData("2023-12-25")]
    [InlineData("2023-12-26")]
    public void From_any_day_of_a_run_of_non_working_days_end_on_the_same_day(string start) =>
        Assert.Equal("2024-01-24", Calendar.After(Day.Of(start), 20).Date.Text());

    [Theory]
    [InlineData("2025-12-24")] // Christmas Eve
    [InlineData("2025-12-31")] // New Year's Eve
    [InlineData("2026-04-02")] // Maundy Thursday
    [InlineData("2026-01-02")] // a holiday in Scotland only
    [InlineData("2026-03-17")] // in Northern Ireland only
    [InlineData("2027-07-12")]
    [InlineData("2026-08-03")]
    [InlineData("2026-11-30")]
    [InlineData("2020-05-04")] // moved to 8 May
    [InlineData("2022-05-30")] // moved to 2 June
    [InlineData("2012-05-28")] // moved to 4 June
    public void Include(string day) => Assert.True(Calendar.IsWorkingDay(Day.Of(day)));

    [Theory]
    [InlineData("2026-12-25")]
    [InlineData("2026-12-28")] // for Boxing Day, which is a Saturday
    [InlineData("2021-12-27")]
    [InlineData("2021-12-28")]
    [InlineData("2026-04-03")] // Good Friday
    [InlineData("2011-04-29")]
    [InlineData("2012-06-05")]
    [InlineData("2020-05-08")]
    [InlineData("2022-06-03")]
    [InlineData("2022-09-19")]
    [InlineData("2023-05-08")]
    public void Leave_out(string day) => Assert.False(Calendar.IsWorkingDay(Day.Of(day)));

    [Theory]
    [InlineData("2026-04-08", 3, "2026-04-01")]
    [InlineData("2026-04-08", 5, "2026-03-30")]
    public void Count_backwards_over_Easter(string day, int count, string before) => Assert.Equal(before, Calendar.Before(Day.Of(day), count).Date.Text());

    [Fact]
    public void Are_7_from_22_December_2025_to_5_January_2026() => Assert.Equal(7, Calendar.Between(Day.Of("2025-12-22"), Day.Of("2026-01-05")));

    [Fact]
    public void Are_1_to_the_day_after_the_due_date() => Assert.Equal(1, Calendar.Between(Day.Of("2023-06-30"), Day.Of("2023-07-03")));

    [Fact]
    public void Beyond_the_calendar_name_the_year()
    {
        Assert.Equal("2028-12-29", Calendar.After(Day.Of("2028-11-29"), 20).Date.Text());
        Assert.Equal(new DueDate.BeyondCalendar(2029), Calendar.After(Day.Of("2028-11-30"), 20));
        Assert.Equal(new DueDate.BeyondCalendar(2031), Calendar.After(Day.Of("2031-06-02"), 20));
        Assert.Equal("2010-01-29", Calendar.After(Day.Of("2009-12-31"), 20).Date.Text());
        Assert.Equal(new DueDate.BeyondCalendar(2009), Calendar.After(Day.Of("2009-12-30"), 20));
        Assert.Equal(new DueDate.BeyondCalendar(2009), Calendar.Before(Day.Of("2010-01-05"), 2));
        Assert.Null(Calendar.Between(Day.Of("2028-12-28"), Day.Of("2029-01-02")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(Day.Of("2029-01-02")));
    }
}
