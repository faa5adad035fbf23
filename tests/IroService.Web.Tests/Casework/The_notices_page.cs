using System.Globalization;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

public class The_notices_page
{
    [Fact]
    public async Task Lists_my_own_and_acknowledges_those_that_are_ticked()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var (ruth, martin) = (await council.PersonAsync("Ruth Adeyemi", Role.Iro), await council.PersonAsync("Martin Clough", Role.Iro));
        var amelia = await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02").ReviewedBy(ruth));
        var ben = await council.LooksAfterAsync(AChild.Named("Ben Oak").LookedAfterSince("2026-03-03").ReviewedBy(ruth));
        var (first, second, his) = (await council.TellsAsync(ruth, amelia), await council.TellsAsync(ruth, ben), await council.TellsAsync(martin, ben));
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        var rows = Shown.Rows(await pages.Read("/notices"));
        Assert.Equal(
        [
            "Amelia Okonkwo, First review, Reminder Amelia Okonkwo First review: reminder 30 March 2026 24 March 2026 IRO Goes in the next daily email",
            "Ben Oak, First review, Reminder Ben Oak First review: reminder 31 March 2026 24 March 2026 IRO Goes in the next daily email",
        ],
        rows);
        Assert.Contains("2 notices to acknowledge", Shown.Text(await pages.Read("/")), StringComparison.Ordinal);

        var none = await (await pages.Post("/notices")).Body();
        Assert.Contains($"<a href=\"#notice-{first.Id}\">Select the notices that you acknowledge</a>", none, StringComparison.Ordinal);

        // Somebody else's notice stays theirs, whatever is posted.
        var done = await pages.Post("/notices", ("Notice[0]", Id(first)), ("Notice[1]", Id(his)));
        Assert.Equal("/notices", done.Headers.Location!.OriginalString);
        Assert.StartsWith("Success 1 notice acknowledged.", Shown.Own(await pages.Read("/notices")), StringComparison.Ordinal);
        Assert.StartsWith("Acknowledged 24 March 2026 Amelia Okonkwo", Shown.Rows(await pages.Read("/notices"))[^1], StringComparison.Ordinal);
        Assert.Equal([first.Id], await council.ReadAsync(db => db.Notices.Where(n => n.AcknowledgedAt != null).Select(n => n.Id).ToListAsync()));
        Assert.Contains("1 notices to acknowledge", Shown.Text(await pages.Read("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_of_what_is_overdue_that_its_email_is_on_the_way()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-02-16"));
        await desk.Council.TellsAsync(await desk.Council.ReadAsync(db => db.People.SingleAsync()), desk.Child, AnnouncementKind.Overdue);
        Assert.EndsWith("IRO Waiting to be sent", Shown.Rows(await desk.Pages.Read("/notices")).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_closes_by_itself_when_the_review_is_held()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02"));
        var ruth = await desk.Council.ReadAsync(db => db.People.SingleAsync());
        await desk.Council.TellsAsync(ruth, desk.Child);
        await desk.Pages.Post(desk.Path("record-review"), ("HeldOn.Day", "23"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Participation", "PN1"));
        var page = Shown.Own(await desk.Pages.Read("/notices"));
        Assert.Contains("No notice is open.", page, StringComparison.Ordinal);
        Assert.Contains("Closed notices (1)", page, StringComparison.Ordinal);
        Assert.Contains("Amelia Okonkwo First review: reminder 30 March 2026 Review held on 23 March 2026 24 March 2026 No Not needed", page, StringComparison.Ordinal);
        Assert.Contains("0 notices to acknowledge", Shown.Text(await desk.Pages.Read("/")), StringComparison.Ordinal);
    }

    static string Id(Notice notice) => notice.Id.ToString(CultureInfo.InvariantCulture);
}
