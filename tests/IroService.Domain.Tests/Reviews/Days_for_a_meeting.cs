using CsCheck;
using IroService.Casework.WorkingDays;
using IroService.Domain.Reviews;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Tests.Reviews;

public class Days_for_a_meeting
{
    private static readonly WorkingDayCalendar Calendar = BankHolidayFeed.Shipped();
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 2400].Select(n => new DateOnly(2020, 1, 1).AddDays(n));

    [Fact]
    public void Are_the_earliest_working_days_that_are_in_time()
    {
        var suggested = MeetingDays.Suggest(Day.Of("2026-03-31"), [Day.Of("2026-04-08"), Day.Of("2026-04-20")], new HashSet<DateOnly> { Day.Of("2026-04-01") }, Calendar);
        Assert.Equal("2026-03-31 2026-04-02 2026-04-07 2026-04-08", string.Join(' ', suggested.Days.Select(Tests.Day.Text)));
        Assert.Equal((Day.Of("2026-04-08"), false), (suggested.EarliestDue, suggested.AreLate));
    }

    [Fact]
    public void Are_the_earliest_late_ones_when_none_in_time_is_left()
    {
        var suggested = MeetingDays.Suggest(Day.Of("2026-04-03"), [Day.Of("2026-04-06")], new HashSet<DateOnly>(), Calendar);
        Assert.Equal((true, Day.Of("2026-04-07"), 6), (suggested.AreLate, suggested.Days[0], suggested.Days.Count));
    }

    [Fact]
    public void Are_not_bounded_while_no_due_date_is_known()
    {
        var suggested = MeetingDays.Suggest(Day.Of("2026-03-28"), [], new HashSet<DateOnly>(), Calendar);
        Assert.Equal((false, null, Day.Of("2026-03-30"), 6), (suggested.AreLate, suggested.EarliestDue, suggested.Days[0], suggested.Days.Count));
    }

    [Fact]
    public void Are_none_beyond_the_calendar() =>
        Assert.Empty(MeetingDays.Suggest(Calendar.LastDay.AddDays(1), [Calendar.LastDay.AddDays(30)], new HashSet<DateOnly>(), Calendar).Days);

    [Theory]
    [InlineData("2026-03-24", "2026-06-23", "2026-06-09")]
    [InlineData("2026-03-24", "2026-03-30", "2026-03-25")]
    [InlineData("2026-03-24", "2026-03-01", "2026-03-25")]
    [InlineData("2026-03-24", "", "2026-03-25")]
    public void Are_offered_from_ten_working_days_before_the_due_date_but_not_before_tomorrow(string today, string due, string from) =>
        Assert.Equal(from, MeetingDays.StartOfOffer(Day.Of(today), due.Length == 0 ? [] : [Day.Of(due)], Calendar).Text());

    [Fact]
    public void Whatever_is_due_and_taken_each_is_lawful_for_every_child_and_no_earlier_one_was_passed_over() =>
        Gen.Select(AnyDay, Gen.Int[-10, 60].List[1, 4], Gen.Int[0, 40].HashSet[0, 12]).Sample((from, after, busy) =>
        {
            var (due, taken) = (after.ConvertAll(from.AddDays), busy.Select(from.AddDays).ToHashSet());
            var suggested = MeetingDays.Suggest(from, due, taken, Calendar);
            Assert.Equal(suggested.Days.Order().Distinct(), suggested.Days);
            Assert.All(suggested.Days, day => Assert.True(day >= from && Calendar.IsWorkingDay(day) && !taken.Contains(day)));
            Assert.All(suggested.Days, day => Assert.Equal(suggested.AreLate, due.Exists(d => day > d)));
            var free = Enumerable.Range(0, 200).Select(from.AddDays).Where(day => Calendar.IsWorkingDay(day) && !taken.Contains(day)).ToList();
            Assert.Equal(suggested.AreLate, !free.Exists(day => due.TrueForAll(d => day <= d)));
            Assert.Equal(free.Take(suggested.Days.Count), suggested.Days);
            Assert.Equal(suggested.AreLate ? MeetingDays.AtOnce : Math.Min(MeetingDays.AtOnce, free.Count(day => day <= due.Min())), suggested.Days.Count);
        });
}
