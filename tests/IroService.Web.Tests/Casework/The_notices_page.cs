using System.Globalization;
using System.Text.RegularExpressions;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

public partial class The_notices_page
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
            "Amelia Okonkwo, First review, Reminder Amelia Okonkwo First review : reminder 30 March 2026 24 March 2026 IRO Waiting 24 March 2026 Goes in the next daily email Record the review : First review, Amelia Okonkwo",
            "Ben Oak, First review, Reminder Ben Oak First review : reminder 31 March 2026 24 March 2026 IRO Waiting 24 March 2026 Goes in the next daily email Record the review : First review, Ben Oak",
        ],
        rows);
        Assert.Contains("2 notices to acknowledge", Shown.Text(await pages.Read("/")), StringComparison.Ordinal);

        var none = await (await pages.Post("/notices")).Body();
        Assert.Contains($"<a href=\"#notice-{first.Id}\">Select the notices that you acknowledge</a>", none, StringComparison.Ordinal);

        // Somebody else's notice stays theirs, whatever is posted.
        var done = await pages.Post("/notices", ("Notice[0]", Id(first)), ("Notice[1]", Id(his)));
        Assert.Equal("/notices", done.Headers.Location!.OriginalString);
        Assert.StartsWith("Success 1 notice acknowledged.", Shown.Own(await pages.Read("/notices")), StringComparison.Ordinal);
        Assert.Contains("IRO Read 24 March 2026 Record the review", Shown.Rows(await pages.Read("/notices"))[^1], StringComparison.Ordinal);
        Assert.Equal([first.Id], await council.ReadAsync(db => db.Notices.Where(n => n.AcknowledgedAt != null).Select(n => n.Id).ToListAsync()));
        Assert.Contains("1 notices to acknowledge", Shown.Text(await pages.Read("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_in_a_word_and_a_date_how_far_each_has_come_and_what_to_do_when_an_email_failed()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var children = await council.LooksAfterAsync(new[] { "Amelia Okonkwo", "Ben Oak", "Cora Pine" }.Select(name => AChild.Named(name).LookedAfterSince("2026-02-16").ReviewedBy(ruth)));
        var now = council.Clock.GetUtcNow().UtcDateTime;
        var (sent, failed) = (new Email { Id = Guid.CreateVersion7(), PersonId = ruth.Id, CreatedAt = now }, new Email { Id = Guid.CreateVersion7(), PersonId = ruth.Id, CreatedAt = now });
        sent.Accept(now.AddDays(-1));
        failed.Fail(now, "550 mailbox unavailable");
        await council.TellsAsync(ruth, children[0], AnnouncementKind.Overdue);
        await council.TellsAsync(ruth, children[1], email: sent);
        await council.TellsAsync(ruth, children[2], email: failed);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        Assert.Contains("IRO Waiting 24 March 2026 Record the review", await Only("?show=waiting"), StringComparison.Ordinal);
        Assert.Contains("IRO Sent 23 March 2026 Record the review", await Only("?show=sent"), StringComparison.Ordinal);
        Assert.Contains(
            "IRO Failed 24 March 2026 The mail server refused the email: ask an administrator to check your address Record the review", await Only("?show=failed"), StringComparison.Ordinal);
        Assert.Contains("Amelia Okonkwo First review : overdue", await Only("?kind=overdue"), StringComparison.Ordinal);
        Assert.Equal(2, Shown.Rows(await pages.Read("/notices?kind=approaching")).Count);
        Assert.Contains("There is no such notice.", await pages.Read("/notices?kind=moved&show=read"), StringComparison.Ordinal);
        Assert.Contains("Open (3) Open, to acknowledge (3) Open, email waiting (1) Open, email sent (1) Open, email failed or no address (1) Open, read (0) Closed (0)", Shown.Own(await pages.Read("/notices")), StringComparison.Ordinal);

        async Task<string> Only(string filter) => Assert.Single(Shown.Rows(await pages.Read($"/notices{filter}")));
    }

    [Fact]
    public async Task Keeps_what_was_asked_for_when_notices_are_acknowledged()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02"));
        var notice = await desk.Council.TellsAsync(await desk.Council.ReadAsync(db => db.People.SingleAsync()), desk.Child);
        var done = await desk.Pages.Post("/notices?show=to-acknowledge&kind=approaching&all", ("Notice", Id(notice)));
        Assert.Equal("/notices?show=to-acknowledge&kind=approaching", done.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Selects_all_without_a_script_and_acknowledges_what_was_shown_and_nothing_that_came_since()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var children = await council.LooksAfterAsync(Enumerable.Range(1, 501).Select(number => AChild.Named($"Child {number}").LookedAfterSince("2026-03-02").ReviewedBy(ruth)));
        foreach (var child in children.Take(500))
            await council.TellsAsync(ruth, child);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        var page = await pages.Read("/notices");
        Assert.Contains("1 to 100 of 500", Shown.Own(page), StringComparison.Ordinal);
        Assert.Contains("<a class=\"govuk-link\" href=\"/notices?all=\">Select all 500 notices</a>", page, StringComparison.Ordinal);
        var all = await pages.Read("/notices?all=");
        var ticked = Ticked().Matches(all).Select(box => box.Groups["id"].Value).ToList();
        Assert.Equal(500, ticked.Count);

        var late = await council.TellsAsync(ruth, children[500]);
        var done = await pages.Post("/notices?all=", [.. ticked.Select(id => ("Notice", id))]);
        Assert.Equal("/notices", done.Headers.Location!.OriginalString);
        Assert.StartsWith("Success 500 notices acknowledged.", Shown.Own(await pages.Read("/notices")), StringComparison.Ordinal);
        Assert.Equal([late.Id], await council.ReadAsync(db => db.Notices.Where(n => n.AcknowledgedAt == null).Select(n => n.Id).ToListAsync()));
        Assert.Contains($"id=\"notice-{late.Id}\"", await pages.Read("/notices"), StringComparison.Ordinal);
    }

    static string Id(Notice notice) => notice.Id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("name=\"Notice\" value=\"(?<id>[0-9]+)\" checked=\"checked\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Ticked();
}
