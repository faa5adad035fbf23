using System.Net;
using System.Text;
using Ical.Net.CalendarComponents;
using IroService.Domain.Reviews;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Casework;

public class Booking_for_a_family
{
    [Fact]
    public async Task Days_are_suggested_that_are_in_time_and_on_which_the_IRO_has_no_other_meeting()
    {
        await using var family = await AFamilyToBook.OnAsync();
        var page = Shown.Own(await family.Pages.Read(family.Path("book")));
        Assert.Contains("Working days on which the review is in time and Ruth Adeyemi has no other meeting. Wednesday 25 March 2026 5 days before the due date, 30 March 2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Thursday 26 March 2026", page, StringComparison.Ordinal);
        Assert.Contains("Monday 30 March 2026 On the due date, 30 March 2026 Another day", page, StringComparison.Ordinal);
        Assert.Contains("Bea Oak Review due 8 April 2026, not booked", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoe", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_suit_a_sister_too_are_shown_before_anything_is_booked_and_nothing_typed_is_lost()
    {
        await using var family = await AFamilyToBook.OnAsync();
        var answer = await family.Pages.PostFrom(family.Path("book", family.Bea), family.Path("book?handler=Suggest", family.Bea), ("With", $"{family.Ash.Id}"), ("At", "2pm"), ("Mode", "phone"), ("Day", "2026-04-08"));
        var html = await answer.Body();
        var page = Shown.Own(html);
        Assert.Contains("Working days on which every review is in time", page, StringComparison.Ordinal);
        Assert.Contains("Friday 27 March 2026 3 days before the earliest due date (Ash O., 30 March 2026)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Wednesday 8 April 2026", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2pm\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"phone\" checked=\"checked\"", html, StringComparison.Ordinal);

        // The day that was chosen does not suit: it stands in the boxes.
        Assert.Contains("value=\"other\" checked=\"checked\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"BookedFor.Day\" type=\"text\" value=\"8\"", html, StringComparison.Ordinal);
        Assert.Empty(await family.Bookings(family.Bea));
    }

    [Fact]
    public async Task One_meeting_is_booked_for_both_and_each_keeps_a_record()
    {
        await using var family = await AFamilyToBook.OnAsync();
        var answer = await family.Pages.Post(family.Path("book"), Meeting("2026-03-27", "2:30pm", "in person", ("With", $"{family.Bea.Id}"), ("Venue", "Civic Centre")));
        Assert.StartsWith(
            "Success Booked for 27 March 2026 at 14:30, together with Bea Oak. First review: due 30 March 2026.",
            Shown.Own(await family.Pages.Read(answer.Headers.Location!.OriginalString)), StringComparison.Ordinal);
        Assert.Contains("Booked for 27 March 2026 at 14:30, in person, Civic Centre", Shown.Own(await family.Pages.Read(family.Path("", family.Bea))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sister_whom_the_person_may_not_know_of_is_neither_booked_nor_told_of()
    {
        await using var family = await AFamilyToBook.OnAsync();
        var answer = await family.Pages.Post(family.Path("book"), Meeting("2026-03-27", "", "in person", ("With", $"{family.Hidden.Id}")));
        Assert.StartsWith("Success Booked for 27 March 2026. First review", Shown.Own(await family.Pages.Read(answer.Headers.Location!.OriginalString)), StringComparison.Ordinal);
        Assert.Empty(await family.Bookings(family.Hidden));
    }

    [Fact]
    public async Task A_day_that_is_late_for_a_sister_a_clash_and_an_odd_time_are_warned_of_and_taken_after_a_tick()
    {
        await using var family = await AFamilyToBook.OnAsync();
        var clash = Shown.Own(await (await family.Pages.Post(family.Path("book"), Meeting("2026-03-26", "2:30", "video"))).Body());
        Assert.Contains("Ruth Adeyemi has another meeting on 26 March 2026 (Cal Elm); its time is not recorded.", clash, StringComparison.Ordinal);
        Assert.Contains("02:30 is early in the morning or late in the evening.", clash, StringComparison.Ordinal);
        var late = Shown.Own(await (await family.Pages.Post(family.Path("book", family.Bea), Meeting("2026-04-02", "", "video", ("With", $"{family.Ash.Id}")))).Body());
        Assert.Contains("2 April 2026 is 3 days after the due date of Ash Oak, 30 March 2026. The review would be late.", late, StringComparison.Ordinal);

        // The tick is for what was shown: with her brother it is another meeting.
        await family.Pages.Post(family.Path("book", family.Bea), Meeting("2026-04-02", "", "video", ("With", $"{family.Ash.Id}"), ("AllTheSame", "2026-04-02")));
        Assert.Empty(await family.Bookings(family.Bea));
        await family.Pages.Post(family.Path("book", family.Bea), Meeting("2026-04-02", "", "video", ("With", $"{family.Ash.Id}"), ("AllTheSame", $"2026-04-02 {family.Ash.Id}")));
        Assert.Equal((1, 1), ((await family.Bookings(family.Ash)).Count, (await family.Bookings(family.Bea)).Count));
    }

    [Theory]
    [InlineData("25:00")]
    [InlineData("half past two")]
    [InlineData("14:30:59")]
    public async Task A_wrong_time_is_said_at_its_box(string typed)
    {
        await using var family = await AFamilyToBook.OnAsync();
        var page = await (await family.Pages.Post(family.Path("book"), Meeting("2026-03-27", typed, "video"))).Body();
        Assert.Contains("<a href=\"#At\">Enter a time such as 14:30 or 2:30pm, or leave it blank</a>", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"BookedFor.Day\" type=\"text\" value=\"27\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_begins_with_what_is_booked_and_asks_for_a_reason()
    {
        await using var family = await AFamilyToBook.OnAsync();
        await family.Pages.Post(family.Path("book"), Meeting("2026-03-27", "14:30", "in person", ("With", $"{family.Bea.Id}")));
        var form = await family.Pages.Read(family.Path("book"));
        Assert.Contains("Move or change the review meeting", form, StringComparison.Ordinal);
        Assert.Contains("value=\"14:30\"", form, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-03-27\" checked=\"checked\"", form, StringComparison.Ordinal);
        Assert.Contains($"name=\"With\" value=\"{family.Bea.Id}\" checked=\"checked\"", form, StringComparison.Ordinal);
        var asked = await (await family.Pages.Post(family.Path("book"), Meeting("2026-03-30", "14:30", "in person", ("With", $"{family.Bea.Id}")))).Body();
        Assert.Contains("<a href=\"#Reason\">Enter why the meeting of 27 March 2026 is moved</a>", asked, StringComparison.Ordinal);
        var moved = await family.Pages.Post(family.Path("book"), Meeting("2026-03-30", "14:30", "in person", ("With", $"{family.Bea.Id}"), ("Reason", "The school asked")));
        Assert.StartsWith("Success Moved to 30 March 2026 at 14:30, together with Bea Oak.", Shown.Own(await family.Pages.Read(moved.Headers.Location!.OriginalString)), StringComparison.Ordinal);
        Assert.Equal("Moved to 30 March 2026: The school asked", (await family.Bookings(family.Bea))[0].Reason);
    }

    [Fact]
    public async Task Cancelling_asks_for_a_reason_and_leaves_the_meeting_of_a_sister_who_is_not_ticked()
    {
        await using var family = await AFamilyToBook.OnAsync();
        await family.Pages.Post(family.Path("book"), Meeting("2026-03-27", "", "in person", ("With", $"{family.Bea.Id}")));
        var path = family.Path($"bookings/{(await family.Bookings(family.Ash))[0].Id}/cancel");
        Assert.Contains("It stays booked for those who are not ticked. Bea Oak", Shown.Own(await family.Pages.Read(path)), StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Because\">Enter why the meeting is cancelled</a>", await (await family.Pages.Post(path, ("Because", " "))).Body(), StringComparison.Ordinal);
        var done = await family.Pages.Post(path, ("Because", "The carer is ill"));
        var page = Shown.Own(await family.Pages.Read(done.Headers.Location!.OriginalString));
        Assert.StartsWith("Success The meeting of 27 March 2026 is cancelled. First review: due 30 March 2026.", page, StringComparison.Ordinal);
        Assert.Contains("The meeting of 27 March 2026 is cancelled: The carer is ill. Take it out of a diary (.ics)", page, StringComparison.Ordinal);
        Assert.Equal(BookingStatus.Booked, (await family.Bookings(family.Bea))[0].Status);
        Assert.Equal(HttpStatusCode.NotFound, (await family.Pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Cancelling_is_one_step_for_the_sister_whom_the_person_may_know_of_and_two_records()
    {
        await using var family = await AFamilyToBook.OnAsync();
        await family.Pages.Post(family.Path("book"), Meeting("2026-03-27", "", "in person", ("With", $"{family.Bea.Id}")));
        var path = family.Path($"bookings/{(await family.Bookings(family.Ash))[0].Id}/cancel");
        var form = await family.Pages.Read(path);
        Assert.Contains($"name=\"With\" value=\"{family.Bea.Id}\" checked=\"checked\"", form, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoe", form, StringComparison.Ordinal);
        var done = await family.Pages.Post(path, ("Because", "The carer is ill"), ("With", $"{family.Bea.Id}"));
        Assert.StartsWith("Success The meeting of 27 March 2026 is cancelled, for Bea Oak too. First review: due 30 March 2026.", Shown.Own(await family.Pages.Read(done.Headers.Location!.OriginalString)), StringComparison.Ordinal);
        foreach (var child in new[] { family.Ash, family.Bea })
            Assert.Equal((BookingStatus.Cancelled, "The carer is ill"), ((await family.Bookings(child))[0].Status, (await family.Bookings(child))[0].Reason));
    }

    [Fact]
    public async Task The_invitation_says_when_and_where_and_the_reference_but_no_name()
    {
        await using var family = await AFamilyToBook.OnAsync();
        await family.Pages.Post(family.Path("book"), Meeting("2026-03-30", "14:30", "in person", ("Venue", "Civic Centre")));
        var first = (await family.Bookings(family.Ash))[0];
        var (invited, text) = await Invited(family.Pages, family.Path($"bookings/{first.Id}/invitation"));
        Assert.DoesNotContain("Ash", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Oak", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("METHOD:PUBLISH", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/London:20260330T143000", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:STANDARD", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:DAYLIGHT", text, StringComparison.Ordinal);
        Assert.Equal(("Review (child C-1001)", "Civic Centre", "PRIVATE", 0), (invited.Summary, invited.Location, invited.Class, invited.Sequence));

        // British Summer Time began on 29 March.
        Assert.Equal(new DateTime(2026, 3, 30, 13, 30, 0, DateTimeKind.Utc), invited.Start!.AsUtc);
        Assert.Contains("DURATION:PT60M", text, StringComparison.Ordinal);

        await family.Pages.Post(family.Path("book"), Meeting("2026-03-27", "", "in person", ("Reason", "The school asked")));
        var moved = (await family.Bookings(family.Ash))[1];
        var (again, allDay) = await Invited(family.Pages, family.Path($"bookings/{moved.Id}/invitation"));
        Assert.Equal((invited.Uid, 1, true), (again.Uid, again.Sequence, again.IsAllDay));
        Assert.Contains("DTSTART;VALUE=DATE:20260327", allDay, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await family.Pages.Client.GetAsync(family.Path($"bookings/{first.Id}/invitation"), TestContext.Current.CancellationToken)).StatusCode);

        await family.Pages.Post(family.Path($"bookings/{moved.Id}/cancel"), ("Because", "The carer is ill"));
        var (gone, cancelled) = await Invited(family.Pages, family.Path($"bookings/{moved.Id}/invitation"));
        Assert.Equal((invited.Uid, 2, "CANCELLED"), (gone.Uid, gone.Sequence, gone.Status));
        Assert.Contains("METHOD:CANCEL", cancelled, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_shows_the_month_and_the_weeks_without_whom_the_person_may_not_know_of()
    {
        await using var family = await AFamilyToBook.OnAsync();
        await family.Pages.Post(family.Path("book"), Meeting("2026-03-27", "14:30", "in person"));
        var html = await family.Pages.Read("/calendar");
        var page = Shown.Own(html);
        Assert.Contains("March 2026", page, StringComparison.Ordinal);
        Assert.Contains("2 reviews due, 0 of them not booked in time; 2 meetings booked; 0 midway reviews due.", page, StringComparison.Ordinal);
        Assert.Contains("Tue 24 March, today", page, StringComparison.Ordinal);
        Assert.Contains("Fri 27 March 14:30 meeting Ash Oak", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoe", page, StringComparison.Ordinal);
        Assert.Equal(["23 March 2026 0 0 2 0", "30 March 2026 (Good Friday) 2 0 0 0", "6 April 2026 (Easter Monday) 1 1 0 0"], Shown.Rows(html).Take(3));
        var april = Shown.Own(await family.Pages.Read("/calendar?month=2026-04"));
        Assert.Contains("Wed 8 April Review due, not booked Bea Oak", april, StringComparison.Ordinal);
        Assert.Contains("Fri 3 April Good Friday", april, StringComparison.Ordinal);
        Assert.Contains("This month", april, StringComparison.Ordinal);
        foreach (var odd in new[] { "2026-13", "0001-01", "9999-12", "x" })
            Assert.Contains("March 2026", Shown.Own(await family.Pages.Read($"/calendar?month={odd}")), StringComparison.Ordinal);
        await family.Pages.Become("Helen Szabo");
        Assert.Contains("Mon 30 March Review due, booked Ash Oak Review due, booked Cal Elm Review due, not booked Zoe Oak", Shown.Own(await family.Pages.Read("/calendar")), StringComparison.Ordinal);
    }

    static async Task<(CalendarEvent Meeting, string Text)> Invited(RunningPages pages, string path)
    {
        var answer = await pages.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return (Assert.Single(Ical.Net.Calendar.Load(text)!.Events), text);
    }

    static (string Name, string Value)[] Meeting(string day, string at, string mode, params (string Name, string Value)[] more) =>
        [("Day", "other"), ("BookedFor.Day", day[8..]), ("BookedFor.Month", day[5..7]), ("BookedFor.Year", day[..4]), ("At", at), ("Mode", mode), .. more];
}
