using System.Net;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

public class Booking_and_recording
{
    [Fact]
    public async Task A_booking_shows_on_the_childs_page_and_in_the_list()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02"));
        var answer = await desk.Pages.Post(desk.Path("book"), Booking("27", "March", "2026", "video"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = Shown.Own(await desk.Pages.Read(answer.Headers.Location!.OriginalString));
        Assert.StartsWith("Success Booked for 27 March 2026. First review: due 30 March 2026.", page, StringComparison.Ordinal);
        Assert.Contains("Booked for 27 March 2026, by video", page, StringComparison.Ordinal);
        Assert.Contains("27 March 2026 Booked Ready", Shown.Rows(await desk.Pages.Read("/reviews")).Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Success", await desk.Pages.Read(desk.Path()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_after_the_due_date_is_warned_of_and_taken_after_a_tick()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02"));
        var warned = await (await desk.Pages.Post(desk.Path("book"), Booking("4", "4", "2026", "phone"))).Body();
        var page = Shown.Own(warned);
        Assert.Contains("4 April 2026 is 5 days after the due date, 30 March 2026. The review would be late.", page, StringComparison.Ordinal);
        Assert.Contains("4 April 2026 is a Saturday, not a working day.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"phone\" checked=\"checked\"", warned, StringComparison.Ordinal);
        Assert.Equal(0, await desk.Council.ReadAsync(db => db.Bookings.CountAsync()));

        // The tick is for the day that was shown, and not for another.
        var other = await desk.Pages.Post(desk.Path("book"), [.. Booking("6", "4", "2026", "phone"), ("AllTheSame", "2026-04-04")]);
        Assert.Contains("6 April 2026 is a bank holiday (Easter Monday), not a working day.", Shown.Own(await other.Body()), StringComparison.Ordinal);

        var taken = await desk.Pages.Post(desk.Path("book"), [.. Booking("4", "4", "2026", "phone"), ("AllTheSame", "2026-04-04")]);
        Assert.Contains("Booked for 4 April 2026, by phone, after the due date", Shown.Own(await desk.Pages.Read(taken.Headers.Location!.OriginalString)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "Enter the date of the meeting", "BookedFor.Day")]
    [InlineData("27", "", "", "The date of the meeting must include a month and a year", "BookedFor.Month")]
    [InlineData("27", "3", "26", "The year must have 4 numbers, such as 2026", "BookedFor.Year")]
    [InlineData("30", "2", "2026", "The date of the meeting must be a real date", "BookedFor.Day")]
    [InlineData("1", "Mai", "2026", "The date of the meeting must be a real date: the month is 1 to 12", "BookedFor.Month")]
    [InlineData("23", "3", "2026", "The date of the meeting must be today or in the future", "BookedFor.Day")]
    public async Task A_wrong_date_is_said_at_its_box_and_nothing_typed_is_lost(string day, string month, string year, string sentence, string box)
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02"));
        var page = await (await desk.Pages.Post(desk.Path("book"), Booking(day, month, year, "video"))).Body();
        Assert.Contains($"<a href=\"#{box}\">{sentence}</a>", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"{box}\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"video\" checked=\"checked\"", page, StringComparison.Ordinal);
        Assert.Contains(day.Length == 0 ? "name=\"BookedFor.Day\" type=\"text\" inputmode" : $"name=\"BookedFor.Day\" type=\"text\" value=\"{day}\"", page, StringComparison.Ordinal);
        Assert.Contains("<title>Error: Book the review", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_the_top_in_the_order_of_the_form()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02"));
        var page = Shown.Own(await (await desk.Pages.Post(desk.Path("book"), Booking("", "", "", ""))).Body());
        Assert.Contains("There is a problem Enter the date of the meeting Select how the meeting takes place", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_recorded_moves_the_cycle_on_and_a_second_post_changes_nothing()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02"));
        var answer = await desk.Pages.Post(desk.Path("record-review"), Review("23", "3", "2026", "PN2"));
        var page = Shown.Own(await desk.Pages.Read(answer.Headers.Location!.OriginalString));
        Assert.StartsWith("Success Recorded. Next review due by 23 June 2026.", page, StringComparison.Ordinal);
        Assert.Contains("Second review, due 23 June 2026", page, StringComparison.Ordinal);
        Assert.Contains("Review held by Ruth Adeyemi 23 March 2026 Came, and an advocate spoke for them.", page, StringComparison.Ordinal);

        var again = await desk.Pages.Post(desk.Path("record-review"), Review("23", "3", "2026", "PN2"));
        Assert.StartsWith(
            "Success A review on that day was recorded before; nothing was changed.", Shown.Own(await desk.Pages.Read(again.Headers.Location!.OriginalString)), StringComparison.Ordinal);
        Assert.Equal(1, await desk.Council.ReadAsync(db => db.Reviews.CountAsync()));
    }

    [Fact]
    public async Task The_reason_is_asked_for_only_when_late()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-02-16"));
        Assert.DoesNotContain("LateReason", await desk.Pages.Read(desk.Path("record-review")), StringComparison.Ordinal);
        var asked = await (await desk.Pages.Post(desk.Path("record-review"), Review("18", "3", "2026", "PN1"))).Body();
        Assert.Contains("<a href=\"#LateReason\">The review was 2 days late: enter the reason</a>", asked, StringComparison.Ordinal);
        Assert.Contains("value=\"PN1\" checked=\"checked\"", asked, StringComparison.Ordinal);
        var done = await desk.Pages.Post(desk.Path("record-review"), [.. Review("18", "3", "2026", "PN1"), ("LateReason", "The IRO was ill")]);
        var page = Shown.Own(await desk.Pages.Read(done.Headers.Location!.OriginalString));
        Assert.StartsWith("Success Recorded, 2 days late. Next review due by 18 June 2026.", page, StringComparison.Ordinal);
        Assert.Contains("Late because: The IRO was ill", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_under_four_leaves_one_answer_which_is_given()
    {
        await using var desk = await Desk.Of(AChild.Named("Baby Okonkwo").Born("2024-01-01").LookedAfterSince("2026-03-02"));
        var page = await desk.Pages.Read(desk.Path("record-review"));
        Assert.Contains("value=\"PN0\" checked=\"checked\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"PN1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_age_on_the_day_of_the_review_counts()
    {
        await using var desk = await Desk.Of(AChild.Named("Cora Okonkwo").Born("2022-03-10").LookedAfterSince("2026-03-02"));
        Assert.Contains("The child was too young", await desk.Pages.Read(desk.Path("record-review")), StringComparison.Ordinal);
        var before = await (await desk.Pages.Post(desk.Path("record-review"), Review("9", "3", "2026", "PN1"))).Body();
        Assert.Contains("The child was under 4 on the day of the review: choose", before, StringComparison.Ordinal);
        Assert.Contains("value=\"PN0\" checked=\"checked\"", before, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"PN1\"", before, StringComparison.Ordinal);
        var after = await (await desk.Pages.Post(desk.Path("record-review"), Review("11", "3", "2026", "PN0"))).Body();
        Assert.Contains("The child was 4 or older on the day of the review: say how they took part", after, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"PN0\"", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_of_a_child_who_has_left_care_can_still_be_recorded()
    {
        await using var desk = await Desk.Of(AChild.Named("Dora Gone").LookedAfterSince("2026-01-05", until: "2026-03-20"));
        var page = await desk.Pages.Read(desk.Path());
        Assert.Contains("Not in care today.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/book\"", page, StringComparison.Ordinal);
        var answer = await desk.Pages.Post(desk.Path("record-review"), Review("30", "1", "2026", "PN1"));
        Assert.StartsWith(
            "Success Recorded. The child is not in care today: nothing more is due.", Shown.Own(await desk.Pages.Read(answer.Headers.Location!.OriginalString)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_child_is_never_too_young_and_no_answer_is_given_beforehand()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").Born("2015-01-01").LookedAfterSince("2026-03-02"));
        var page = await desk.Pages.Read(desk.Path("record-review"));
        Assert.DoesNotContain("PN0", page, StringComparison.Ordinal);
        Assert.DoesNotContain("checked=\"checked\"", page, StringComparison.Ordinal);
        var nothing = await (await desk.Pages.Post(desk.Path("record-review"))).Body();
        Assert.Contains("<a href=\"#HeldOn.Day\">Enter the date of the review</a>", nothing, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Participation\">Select how the child took part</a>", nothing, StringComparison.Ordinal);
        var tomorrow = await (await desk.Pages.Post(desk.Path("record-review"), Review("25", "3", "2026", "PN1"))).Body();
        Assert.Contains("<a href=\"#HeldOn.Day\">The date of the review must be today or in the past</a>", tomorrow, StringComparison.Ordinal);
    }

    static (string Name, string Value)[] Booking(string day, string month, string year, string mode) =>
        [("BookedFor.Day", day), ("BookedFor.Month", month), ("BookedFor.Year", year), ("Mode", mode)];

    static (string Name, string Value)[] Review(string day, string month, string year, string took) =>
        [("HeldOn.Day", day), ("HeldOn.Month", month), ("HeldOn.Year", year), ("Participation", took)];
}

/// <summary>Ruth Adeyemi, IRO of one child, at her desk on 24 March 2026.</summary>
sealed class Desk : IAsyncDisposable
{
    Desk(ACouncil council, Child child, RunningPages pages) => (Council, Child, Pages) = (council, child, pages);

    public ACouncil Council { get; }

    public Child Child { get; }

    public RunningPages Pages { get; }

    public static async Task<Desk> Of(AChild child)
    {
        var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var kept = await council.LooksAfterAsync(child.ReviewedBy(ruth));
        var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        return new(council, kept, pages);
    }

    public string Path(string page = "") => $"/children/{Child.Id}/{page}".TrimEnd('/');

    public async ValueTask DisposeAsync()
    {
        await Pages.DisposeAsync();
        Council.Dispose();
    }
}
