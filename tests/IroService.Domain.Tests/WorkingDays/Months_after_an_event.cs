using IroService.Casework.WorkingDays;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Tests.WorkingDays;

public class Months_after_an_event
{
    private static readonly WorkingDayCalendar Calendar = BankHolidayFeed.Shipped();

    [Theory]
    [InlineData("2023-11-30", 3, "2024-02-29")]
    [InlineData("2024-11-30", 3, "2025-02-28")]
    [InlineData("2024-11-29", 3, "2025-02-28")]
    [InlineData("2023-08-31", 6, "2024-02-29")]
    [InlineData("2024-08-31", 6, "2025-02-28")]
    [InlineData("2025-08-29", 6, "2026-02-28")]
    [InlineData("2025-08-30", 6, "2026-02-28")]
    [InlineData("2025-08-31", 6, "2026-02-28")] // a Saturday
    [InlineData("2025-03-31", 3, "2025-06-30")]
    [InlineData("2025-01-31", 3, "2025-04-30")]
    [InlineData("2024-02-29", 3, "2024-05-29")]
    [InlineData("2024-02-29", 6, "2024-08-29")]
    [InlineData("2025-02-28", 3, "2025-05-28")]
    [InlineData("2025-02-28", 6, "2025-08-28")]
    [InlineData("2025-10-31", 6, "2026-04-30")]
    [InlineData("2025-05-31", 6, "2025-11-30")] // a Sunday
    [InlineData("1978-09-30", 4, "1979-01-30")] // Dodds v Walker
    [InlineData("2023-03-23", 2, "2023-05-23")] // Riley v Eurostile
    public void End_on_the_corresponding_date_or_the_last_day_of_a_shorter_month(string start, int months, string end) =>
        Assert.Equal(end, new Duration(months, TimeUnit.Months).After(Day.Of(start), Calendar).Date.Text());

    [Fact]
    public void Need_no_calendar() => Assert.Equal("2031-09-02", new Duration(3, TimeUnit.Months).After(Day.Of("2031-06-02"), Calendar).Date.Text());

    [Theory]
    [InlineData(28, TimeUnit.Days, "2024-01-01")] // New Year's Day: not moved
    [InlineData(4, TimeUnit.Weeks, "2024-01-01")]
    [InlineData(20, TimeUnit.WorkingDays, "2024-01-04")]
    public void Are_not_four_weeks_and_those_are_not_20_working_days(int count, TimeUnit unit, string end) =>
        Assert.Equal(end, new Duration(count, unit).After(Day.Of("2023-12-04"), Calendar).Date.Text());
}
