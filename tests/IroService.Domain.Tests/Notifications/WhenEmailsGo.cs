using System.Globalization;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Tests.Notifications;

/// <summary>By day from 07:00 to 19:00, the digest from 07:30; the calendar holds the years 2025 and 2026.</summary>
public class When_emails_go
{
    private static readonly WorkingDayCalendar Calendar = new([
        new(new(2025, 12, 25), "Christmas Day"), new(new(2025, 12, 26), "Boxing Day"),
        new(new(2026, 4, 3), "Good Friday"), new(new(2026, 4, 6), "Easter Monday"), new(new(2026, 12, 25), "Christmas Day"),
    ]);

    [Theory]
    [InlineData("2026-05-05 00:00", MayBeEmailed.Nothing)]
    [InlineData("2026-05-05 06:59", MayBeEmailed.Nothing)]
    [InlineData("2026-05-05 07:00", MayBeEmailed.Overdue)]
    [InlineData("2026-05-05 07:29", MayBeEmailed.Overdue)]
    [InlineData("2026-05-05 07:30", MayBeEmailed.Everything)]
    [InlineData("2026-05-05 18:59", MayBeEmailed.Everything)]
    [InlineData("2026-05-05 19:00", MayBeEmailed.Nothing)]
    [InlineData("2026-05-05 23:59", MayBeEmailed.Nothing)]
    public void Nothing_at_night_what_is_overdue_by_day_and_the_digest_from_half_past_seven(string local, MayBeEmailed may) => Assert.Equal(may, At(local));

    [Theory]
    [InlineData("2026-05-02 09:00", "a Saturday")]
    [InlineData("2026-05-03 09:00", "a Sunday")]
    [InlineData("2026-04-03 09:00", "Good Friday")]
    [InlineData("2026-04-06 09:00", "Easter Monday")]
    [InlineData("2025-12-25 09:00", "Christmas Day")]
    public void On_a_day_that_is_no_working_day_only_what_is_overdue(string local, string what) => Assert.Equal((MayBeEmailed.Overdue, what), (At(local), what));

    [Theory]
    [InlineData("2026-05-05", MayBeEmailed.Overdue, "one was made today")]
    [InlineData("2026-05-04", MayBeEmailed.Everything, "yesterday's is another")]
    [InlineData("2026-04-30", MayBeEmailed.Everything, "it was long ago")]
    [InlineData("2026-05-06", MayBeEmailed.Overdue, "a clock was set back")]
    [InlineData(null, MayBeEmailed.Everything, "there was none before")]
    public void One_digest_for_a_person_and_day(string? lastDigestOn, MayBeEmailed may, string because) =>
        Assert.Equal((may, because), (At("2026-05-05 09:00", lastDigestOn), because));

    [Theory]
    [InlineData("2024-12-24 09:00", MayBeEmailed.Everything)]
    [InlineData("2027-01-01 09:00", MayBeEmailed.Everything)]
    [InlineData("2027-01-04 09:00", MayBeEmailed.Everything)]
    [InlineData("2027-01-02 09:00", MayBeEmailed.Overdue)]
    [InlineData("2027-01-03 09:00", MayBeEmailed.Overdue)]
    public void Beyond_the_calendar_Monday_to_Friday_are_working_days(string local, MayBeEmailed may) => Assert.Equal(may, At(local));

    [Theory]
    [InlineData("2026-03-27T18:59:59Z", MayBeEmailed.Everything, "winter: London is on UTC")]
    [InlineData("2026-03-27T19:00:00Z", MayBeEmailed.Nothing, "winter")]
    [InlineData("2026-03-29T05:59:59Z", MayBeEmailed.Nothing, "the morning after the clocks went forward: 06:59")]
    [InlineData("2026-03-29T06:00:00Z", MayBeEmailed.Overdue, "07:00 on that Sunday")]
    [InlineData("2026-03-30T06:30:00Z", MayBeEmailed.Everything, "07:30 on the Monday")]
    [InlineData("2026-03-31T17:59:59Z", MayBeEmailed.Everything, "summer: 18:59")]
    [InlineData("2026-03-31T18:00:00Z", MayBeEmailed.Nothing, "summer: 19:00")]
    [InlineData("2026-03-31T23:30:00Z", MayBeEmailed.Nothing, "half past midnight on 1 April")]
    [InlineData("2026-10-24T18:00:00Z", MayBeEmailed.Nothing, "the last evening of summer")]
    [InlineData("2026-10-25T06:30:00Z", MayBeEmailed.Nothing, "the morning after the clocks went back: 06:30")]
    [InlineData("2026-10-25T07:00:00Z", MayBeEmailed.Overdue, "07:00 on that Sunday")]
    [InlineData("2026-10-26T07:29:59Z", MayBeEmailed.Overdue, "07:29 on the Monday")]
    [InlineData("2026-10-26T07:30:00Z", MayBeEmailed.Everything, "07:30 on the Monday")]
    public void By_the_clock_on_the_wall_on_both_sides_of_its_changes(string utc, MayBeEmailed may, string because)
    {
        var moment = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);
        var local = TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime;
        Assert.Equal((may, because), (EmailTimes.Usual.At(local, Calendar, lastDigestOn: null), because));
    }

    [Fact]
    public void Nobody_waits_beyond_the_next_working_morning()
    {
        var may = Enumerable.Range(0, 2 * 365 * 24)
            .Select(hour => new DateTime(2025, 1, 1, 0, 30, 0).AddHours(hour))
            .Select(local => (local, May: EmailTimes.Usual.At(local, Calendar, lastDigestOn: null)))
            .ToList();
        foreach (var working in may.Where(m => Calendar.IsWorkingDay(DateOnly.FromDateTime(m.local))).GroupBy(m => m.local.Date))
            Assert.Equal(MayBeEmailed.Everything, working.Single(m => m.local.Hour == 7).May);
        Assert.All(may.Where(m => m.local.Hour is >= 7 and < 19), m => Assert.NotEqual(MayBeEmailed.Nothing, m.May));
    }

    [Theory]
    [InlineData(AnnouncementKind.Approaching, true)]
    [InlineData(AnnouncementKind.Moved, true)]
    [InlineData(AnnouncementKind.Overdue, false)]
    public void What_is_coming_waits_for_the_digest_and_what_is_overdue_does_not(AnnouncementKind kind, bool waits) => Assert.Equal(waits, EmailTimes.WaitsForDigest(kind));

    [Fact]
    public void The_night_is_no_time_in_which_anything_was_waited_for()
    {
        Assert.Equal(TimeSpan.FromMinutes(2), EmailTimes.Usual.OpenFor(Local("2026-05-05 07:32"), MayBeEmailed.Everything));
        Assert.Equal(TimeSpan.FromMinutes(32), EmailTimes.Usual.OpenFor(Local("2026-05-05 07:32"), MayBeEmailed.Overdue));
    }

    private static MayBeEmailed At(string local, string? lastDigestOn = null) => EmailTimes.Usual.At(
        Local(local), Calendar, lastDigestOn is null ? null : DateOnly.ParseExact(lastDigestOn, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static DateTime Local(string local) => DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
