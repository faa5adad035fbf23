using System.Net;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Reviews;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Casework;

public class A_childs_page
{
    [Fact]
    public async Task Says_who_the_child_is_and_who_is_responsible()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker);
        var child = await council.LooksAfterAsync(
            AChild.Named("Amelia Okonkwo", "100234").Born("2012-03-25").LookedAfterSince("2026-03-02", "V2").Then("2026-03-10", "B", "C1", "U4")
                .ReviewedBy(ruth).WorkedWithBy(dev).InSiblingGroup("S1"));
        var brother = await council.LooksAfterAsync(AChild.Named("Tobi Okonkwo").LookedAfterSince("2026-03-02").InSiblingGroup("S1").ReviewedBy(ruth));
        await council.LooksAfterAsync(AChild.Named("Hidden Okonkwo").LookedAfterSince("2026-03-02").InSiblingGroup("S1").Restricted());
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        var html = await pages.Read($"/children/{child.Id}");
        Assert.Contains(
            "Amelia Okonkwo Number 100234 Age 13 Legal status Interim care order Placement Foster care, long-term IRO Ruth Adeyemi Social worker Dev Parmar Brothers and sisters Tobi Okonkwo",
            Shown.Own(html), StringComparison.Ordinal);
        Assert.Contains($"href=\"/children/{brother.Id}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Okonkwo", html[..html.IndexOf("</head>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_why_the_date_and_how_it_changed()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var child = await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-16").ReviewedBy(ruth));
        await council.ChangeAsync(async db =>
        {
            var deadline = db.Deadlines.Single(d => d.ChildId == child.Id);
            await db.Entry(deadline).Collection(d => d.Changes).LoadAsync();
            deadline.Changes.Add(new DeadlineChange
            {
                At = new(2026, 3, 20, 23, 30, 0, DateTimeKind.Utc),
                Cause = "Import of folder 2025-26",
                DueBefore = new(2026, 4, 9),
                DueAfter = new(2026, 4, 15),
                StateBefore = DeadlineState.Open,
                StateAfter = DeadlineState.Open,
            });
        });
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        var page = Shown.Own(await pages.Read($"/children/{child.Id}"));
        Assert.Contains("First review, due 15 April 2026 14 working days left The law: SI 2010/959 reg 33(1) Independent Reviewing Officer: Ruth Adeyemi", page, StringComparison.Ordinal);
        Assert.Contains("20 working days after 16 March 2026, when the child became looked after, is 15 April 2026; not counted: 3 and 6 April, 8 weekend days.", page, StringComparison.Ordinal);
        Assert.Contains("20 March 2026 : from 9 April 2026 to 15 April 2026, because: Import of folder 2025-26", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_who_has_been_told_and_who_is_next()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker, email: "");
        var child = await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-16").ReviewedBy(ruth).WorkedWithBy(dev));
        var email = new Email { Id = Guid.CreateVersion7(), PersonId = ruth.Id, CreatedAt = new(2026, 3, 24, 9, 0, 0, DateTimeKind.Utc) };
        email.TryAgain(new(2026, 3, 24, 9, 1, 0, DateTimeKind.Utc), "450 try later");
        email.Fail(new(2026, 3, 24, 9, 1, 0, DateTimeKind.Utc), "550 mailbox unavailable");
        await council.TellsAsync(ruth, child, email: email);
        await council.TellsAsync(dev, child, asRole: "Social worker");
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        var html = await pages.Read($"/children/{child.Id}");
        var rows = Shown.Rows(html);
        Assert.Contains("24 March 2026 Reminder: due 15 April 2026 Nobody: the first import announces nothing", rows);
        Assert.Contains("24 March 2026 Reminder: due 15 April 2026 Ruth Adeyemi IRO Failed 24 March 2026 The mail server refused the email: tell the person yourself, and ask an administrator to check the address", rows);
        Assert.Contains("24 March 2026 Reminder: due 15 April 2026 Dev Parmar Social worker No address 24 March 2026 Ask an administrator to enter an email address", rows);
        Assert.Contains("To be told next, on 30 March 2026, as people are allocated today: Ruth Adeyemi (IRO), Dev Parmar (Social worker), nobody (In place of the social worker: has no email address; In place of the team manager: nobody is known).", Shown.Own(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_happened_newest_first()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var child = await council.LooksAfterAsync(
            AChild.Named("Amelia Okonkwo").LookedAfterSince("2022-02-01", until: "2022-05-03", because: "E4B").LookedAfterSince("2025-03-03", "V2").NotifiedOn("2025-03-05")
                .Then("2025-06-02", "L", "C2").Then("2025-09-01", "P", place: "K2").ReviewHeld("2025-03-28", "PN6").ReviewHeld("2025-07-01", "PN9")
                .BookedFor("2025-06-20", BookingStatus.Adjourned, "video", "School trip").ReviewedBy(ruth));
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        var page = Shown.Own(await pages.Read($"/children/{child.Id}"));
        Assert.Contains(
            "What happened "
            + "Moved to another placement 1 September 2025 Children's home. "
            + "Review held 1 July 2025 How the child took part: code PN9, which is not known. "
            + "Booked review meeting adjourned 20 June 2025 By video. School trip. "
            + "Legal status changed 2 June 2025 Full care order, before: section 20, voluntary accommodation. "
            + "Review held 28 March 2025 Did not come, but sent their views: in writing, by phone, by recording. "
            + "IRO service was told of the child 5 March 2025 2 working days after. "
            + "Became looked after 3 March 2025 Section 20, voluntary accommodation. Foster care. "
            + "Earlier time in care: 1 February 2022 to 3 May 2022 "
            + "Ceased to be looked after 3 May 2022 Returned home, not planned. "
            + "Became looked after 1 February 2022 Full care order. Foster care.",
            page, StringComparison.Ordinal);
        Assert.Contains("Second review 28 June 2025 1 July 2025 Held 3 days late", page, StringComparison.Ordinal);
        Assert.Contains("First review 31 March 2025 28 March 2025 Held on time", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_nobody_is_not_found()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        foreach (var path in new[] { "/children/1", "/children/99999999999", "/children/x" })
        {
            var answer = await pages.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("Page not found", await answer.Body(), StringComparison.Ordinal);
        }
    }
}
