using CsCheck;
using IroService.Casework.WorkingDays;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Tests.WorkingDays;

public class Any_day_and_length_of_time
{
    private static readonly WorkingDayCalendar Calendar = BankHolidayFeed.Shipped();
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 6500].Select(n => new DateOnly(2010, 3, 1).AddDays(n));
    private static readonly Gen<int> Counts = Gen.Int[1, 60];
    private static readonly Gen<Duration> Durations = Gen.Select(Counts, Gen.Enum<TimeUnit>(), (count, unit) => new Duration(count, unit));

    [Fact]
    public void The_end_is_after_the_start_and_before_it_when_counted_back() => Gen.Select(Days, Durations).Sample((day, duration) =>
    {
        Assert.True(duration.After(day, Calendar).Date > day);
        Assert.True(duration.Before(day, Calendar).Date < day || duration.Before(day, Calendar) is DueDate.BeyondCalendar);
    });

    [Fact]
    public void A_later_start_never_gives_an_earlier_end() => Gen.Select(Days, Gen.Int[0, 250], Durations).Sample((day, later, duration) =>
        Assert.True(duration.After(day, Calendar).Date <= duration.After(day.AddDays(later), Calendar).Date));

    [Fact]
    public void A_longer_time_never_ends_earlier() => Gen.Select(Days, Counts, Counts, Gen.Enum<TimeUnit>()).Sample((day, count, more, unit) =>
        Assert.True(new Duration(count, unit).After(day, Calendar).Date < new Duration(count + more, unit).After(day, Calendar).Date));

    [Fact]
    public void The_working_days_between_are_those_that_were_counted() => Gen.Select(Days, Counts).Sample((day, count) =>
    {
        var end = Calendar.After(day, count).Date!.Value;
        Assert.Equal(count, Calendar.Between(day, end));
        Assert.Equal(-count, Calendar.Between(end, day));
        Assert.Equal(count - 1, Calendar.Between(day, end.AddDays(-1)));
        Assert.Equal(Enumerable.Range(1, end.DayNumber - day.DayNumber).Count(n => Calendar.IsWorkingDay(day.AddDays(n))), count);
    });

    [Fact]
    public void Counting_back_from_the_end_comes_to_a_working_day_with_the_same_end() => Gen.Select(Days, Counts).Sample((day, count) =>
    {
        var end = Calendar.After(day, count).Date!.Value;
        var back = Calendar.Before(end, count);
        Assert.True(back.Date <= day || back is DueDate.BeyondCalendar);
        Assert.True(back.Date is not { } start || (Calendar.IsWorkingDay(start) && Calendar.After(start, count).Date == end));
    });

    [Fact]
    public void A_start_at_a_weekend_or_holiday_ends_with_that_on_the_last_working_day_before() => Gen.Select(Days, Counts).Sample((day, count) =>
    {
        var working = day;
        while (!Calendar.IsWorkingDay(working))
        {
            working = working.AddDays(-1);
        }

        Assert.Equal(Calendar.After(working, count), Calendar.After(day, count));
    });

    [Fact]
    public void The_end_of_working_days_is_a_working_day() => Gen.Select(Days, Counts).Sample((day, count) =>
        Assert.True(Calendar.IsWorkingDay(Calendar.After(day, count).Date!.Value)));

    [Fact]
    public void The_order_and_repetition_of_the_holidays_never_matter() => Gen.Select(Gen.Shuffle(Holidays), Days, Counts).Sample((shuffled, day, count) =>
        Assert.Equal(Calendar.After(day, count), new WorkingDayCalendar([.. shuffled, .. shuffled]).After(day, count)), iter: 100);

    private static BankHoliday[] Holidays => [.. Enumerable.Range(0, 19 * 366)
        .Select(n => new DateOnly(2010, 1, 1).AddDays(n))
        .Where(day => Calendar.HolidayOn(day) is not null)
        .Select(day => new BankHoliday(day, Calendar.HolidayOn(day)!))];
}
