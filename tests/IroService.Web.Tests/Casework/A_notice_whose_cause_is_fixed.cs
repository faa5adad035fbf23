using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 10 June 2026 at Ben Oak's: everybody has been told of everything; each row leads to where its cause is fixed, and is gone when it is.</summary>
public class A_notice_whose_cause_is_fixed
{
    [Fact]
    public async Task Is_gone_when_the_duty_is_answered()
    {
        await using var office = await Told(AnOffice.BetweenReviews);
        var duty = await office.DutyPath("full-record");
        await LeadsTo(office, "The full record of the review is written", duty, "Answer");
        await office.Pages.Post(duty, ("Answer", "done"), ("DoneOn.Day", "20"), ("DoneOn.Month", "5"), ("DoneOn.Year", "2026"), ("Evidence", "In the case file"));
        await IsClosed(office, "The full record of the review is written", "Done on 20 May 2026");
    }

    [Fact]
    public async Task Is_gone_when_the_review_is_recorded()
    {
        await using var office = await Told(AnOffice.BetweenReviews);
        await LeadsTo(office, "Next review", office.Path("record-review"), "Record the review");
        await office.Pages.Post(office.Path("record-review"), ("HeldOn.Day", "9"), ("HeldOn.Month", "6"), ("HeldOn.Year", "2026"), ("Participation", "PN1"));
        await IsClosed(office, "Next review", "Review held on 9 June 2026");
    }

    [Fact]
    public async Task Is_gone_when_the_booking_is_moved()
    {
        await using var office = await Told(AnOffice.BetweenReviews.BookedFor("2026-11-02"));
        await LeadsTo(office, "At risk: move the booking", office.Path("book"), "Move the booking");
        await office.Pages.Post(
            office.Path("book"), ("BookedFor.Day", "20"), ("BookedFor.Month", "10"), ("BookedFor.Year", "2026"), ("Mode", "video"), ("Reason", "It was too late"));
        await IsClosed(office, "At risk: move the booking", "Not due any more, because a booking was recorded here");
    }

    [Fact]
    public async Task Is_gone_when_the_recommendation_is_accepted()
    {
        await using var office = await Told(AnOffice.BetweenReviews);
        await office.Pages.Post(
            office.Path("recommendations"),
            ("Made", "review-2026-04-27"), ("Words", "Agree the plan"), ("Owner", "social-worker"), ("DueOn.Day", "1"), ("DueOn.Month", "6"), ("DueOn.Year", "2026"), ("Theme", "education"));
        var path = office.Path($"recommendations/{await office.Council.ReadAsync(db => db.Recommendations.Select(r => r.Id).SingleAsync())}");
        await office.Council.TellsOfAllAsync();
        await office.Pages.Become("Dev Parmar");
        await LeadsTo(office, "Do what was recommended", path, "Open the recommendation");
        await office.Pages.Post($"{path}?handler=Done", ("Version", "0"), ("DoneOn.Day", "9"), ("DoneOn.Month", "6"), ("DoneOn.Year", "2026"), ("Evidence", "Signed"));
        await IsClosed(office, "Do what was recommended", "Done on 9 June 2026");

        await office.Council.TellsOfAllAsync();
        await office.Pages.Become("Ruth Adeyemi");
        await LeadsTo(office, "Accept what is said to be done", path, "Open the recommendation");
        await office.Pages.Post($"{path}?handler=Decide", ("Version", "1"), ("Decision", "accept"));
        await IsClosed(office, "Accept what is said to be done", "Done on 10 June 2026");
    }

    [Fact]
    public async Task Leads_who_is_told_only_to_the_duty_and_offers_nothing_to_do()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var deadline = await office.Council.ReadAsync(db => db.Deadlines.SingleAsync(d => d.Duty == "full-record" && d.State == DeadlineState.Open));
        var joanna = await office.Council.ReadAsync(db => db.People.SingleAsync(p => p.Role == Role.TeamManager));
        await office.Council.ChangeAsync(db =>
        {
            db.Add(new Notice
            {
                PersonId = joanna.Id,
                ChildId = office.Child.Id,
                DeadlineId = deadline.Id,
                Kind = AnnouncementKind.Overdue,
                Number = 0,
                DueOn = deadline.Terms.DueOn!.Value,
                AsRole = "Team manager",
                CreatedAt = office.Council.Clock.GetUtcNow().UtcDateTime,
            });
            return Task.CompletedTask;
        });
        await office.Pages.Become("Joanna Lyle");
        var page = await office.Pages.Read("/notices");
        Assert.EndsWith("Team manager Waiting 10 June 2026", Assert.Single(Shown.Rows(page)), StringComparison.Ordinal);
        Assert.Contains($"href=\"{await office.DutyPath("full-record")}\"", page, StringComparison.Ordinal);
    }

    static async Task<AnOffice> Told(AChild child)
    {
        var office = await AnOffice.With(child);
        await office.Council.TellsOfAllAsync();
        return office;
    }

    static async Task LeadsTo(AnOffice office, string what, string path, string words)
    {
        var page = await office.Pages.Read("/notices");
        var row = Assert.Single(Shown.Rows(page), row => row.Contains(what, StringComparison.Ordinal));
        Assert.Contains($"{words} : ", row, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}\"", page, StringComparison.Ordinal);
    }

    static async Task IsClosed(AnOffice office, string what, string because)
    {
        Assert.DoesNotContain(Shown.Rows(await office.Pages.Read("/notices")), row => row.Contains(what, StringComparison.Ordinal));
        var closed = Assert.Single(Shown.Rows(await office.Pages.Read("/notices?show=closed")), row => row.Contains(what, StringComparison.Ordinal));
        Assert.EndsWith($"Closed {because}", closed, StringComparison.Ordinal);
    }
}
