using IroService.Domain.WorkingDays;
using IroService.TestKit.WorkingDays;

namespace IroService.Domain.Tests.WorkingDays;

public class A_newer_list_of_bank_holidays
{
    private static readonly IReadOnlyList<BankHoliday> Before = AFeed.Shipped.BankHolidays;

    [Fact]
    public void Replaces_the_years_that_it_has_and_leaves_the_others()
    {
        var update = Of(AFeed.Shipped.Of(2024, 2025).With("2025-05-08", "VE Day").Without("2024-08-26").With("2024-05-06", "May Day"));
        Assert.Equal(
            [
                new CalendarChange(Day.Of("2024-05-06"), "Early May bank holiday", "May Day"),
                new CalendarChange(Day.Of("2024-08-26"), "Summer bank holiday", null),
                new CalendarChange(Day.Of("2025-05-08"), null, "VE Day"),
            ],
            update.Changes);
        Assert.Equal([CalendarChangeKind.Renamed, CalendarChangeKind.Lost, CalendarChangeKind.Added], update.Changes.Select(c => c.Kind));
        Assert.Equal([2024, 2025], update.Touched);
        Assert.Equal(Before.Count, update.BankHolidays.Count);
        Assert.Equal(Before.Where(h => h.Date.Year is < 2024 or > 2025), update.BankHolidays.Where(h => h.Date.Year is < 2024 or > 2025));
    }

    [Fact]
    public void That_says_the_same_changes_nothing()
    {
        foreach (var same in new[] { AFeed.Shipped, AFeed.Shipped.Of(2023), new AFeed([]) })
        {
            var update = Of(same);
            Assert.Equal((0, 0, null), (update.Changes.Count, update.Touched.Count, update.Gap));
            Assert.Equal(Before, update.BankHolidays);
        }
    }

    [Fact]
    public void May_lengthen_the_calendar_by_the_next_year()
    {
        var update = Of(AFeed.Shipped.Of(2027, 2028).WithYear(2029));
        Assert.Equal((null, 0, 0), (update.Gap, update.Lost.Count(), update.ShortYears.Count));
        Assert.Equal(Day.Of("2029-12-31"), new WorkingDayCalendar(update.BankHolidays).LastDay);
    }

    [Theory]
    [InlineData(2030, 2029)]
    [InlineData(2008, 2009)]
    public void That_leaves_a_year_out_leaves_a_gap(int year, int gap) => Assert.Equal(gap, Of(new AFeed([]).WithYear(year)).Gap);

    [Fact]
    public void That_no_longer_has_a_holiday_loses_it()
    {
        var update = Of(AFeed.Shipped.Of(2026).Without("2026-08-31"));
        Assert.Equal([Day.Of("2026-08-31")], update.Lost.Select(l => l.Date));
        Assert.Equal([2026], update.ShortYears);
        Assert.Empty(Of(AFeed.Shipped.Of(2025)).Lost);
    }

    [Fact]
    public void That_moves_a_holiday_loses_the_day_it_was_on() =>
        Assert.Equal([Day.Of("2026-05-04")], Of(AFeed.Shipped.Of(2026).Without("2026-05-04").With("2026-05-08", "Early May bank holiday")).Lost.Select(l => l.Date));

    [Fact]
    public void With_fewer_days_than_every_year_has_may_have_been_cut_off() =>
        Assert.Equal([2029], Of(new AFeed([new(new(2029, 1, 1), "New Year’s Day")])).ShortYears);

    private static CalendarUpdate Of(AFeed newer) => CalendarUpdate.Of(Before, newer.BankHolidays);
}

public class The_calendars_end
{
    [Theory]
    [InlineData("2026-11-27", 25, false)]
    [InlineData("2027-12-31", 12, false)]
    [InlineData("2028-01-01", 11, true)]
    [InlineData("2028-02-29", 10, true)]
    [InlineData("2028-11-30", 1, true)]
    [InlineData("2028-12-01", 0, true)]
    [InlineData("2028-12-31", 0, true)]
    [InlineData("2029-06-30", 0, true)]
    public void Is_counted_in_whole_months(string today, int months, bool soon)
    {
        Assert.Equal(Day.Of("2028-12-31"), AFeed.Shipped.Calendar.LastDay);
        Assert.Equal((months, soon), (AFeed.Shipped.Calendar.MonthsLeft(Day.Of(today)), AFeed.Shipped.Calendar.EndsSoon(Day.Of(today))));
    }
}
