using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

/// <summary>
/// The story of a dispute: raised at stage 1, silence, up to stage 2, an answer that is not accepted, stage 3, an answer that is, closed with what changed for the child.
/// Days pass by the clock, the jobs run, and every notice and email is looked at.
/// </summary>
public class A_dispute_that_nobody_answers(Browser browser)
{
    static readonly (string Name, Role Role)[] Managers = [("Hana Brook", Role.HeadOfService), ("Grace Hall", Role.GroupManager), ("Joanna Lyle", Role.TeamManager)];

    [Fact]
    public async Task Goes_up_by_itself_until_it_is_answered_accepted_and_closed_and_each_is_told_once()
    {
        using var council = await ACouncil.OnAsync("2026-06-10", goLive: new DateOnly(2026, 4, 1));
        await OnItsPeople(council);
        await using var pages = await RunningPages.On(council);
        await using var beside = await TheProgramsBeside.Of(council);
        var page = await browser.Window(pages.Address);
        var emails = new List<string>();

        await page.Become("Ruth Adeyemi");
        await page.GotoAsync("/children/1/disputes/raise");
        await page.GetByLabel("Drift and delay").CheckAsync();
        await page.GetByLabel("What is wrong?").FillAsync("You have waited a year to hear where you will live.");
        await page.GetByLabel("What does it do to the child?").FillAsync("You told me that you do not sleep.");
        await page.GetByLabel("What would put it right?").FillAsync("A plan that says where you will live, with a day.");
        await page.GetByLabel("Or why was nothing tried?").FillAsync("The panel meets tomorrow.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Raise it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Dispute raised.");
        await Minute();
        await Reads("Dev Parmar", "Dispute: raised at \"Stage 1: Team Manager\", on 10 June 2026");
        await Reads("Joanna Lyle", "Answer the dispute: Stage 1: Team Manager: reminder");

        // The day to answer is Wednesday the 17th; nobody does.
        foreach (var day in new[] { 11, 12, 15, 16, 17 })
            await Morning(day);
        await Morning(18);
        await Reads("Joanna Lyle", "Dispute: not answered in time: moved to \"Stage 2: Group Manager\" by itself, on 18 June 2026");
        await Reads("Ruth Adeyemi", "Dispute: not answered in time: moved to \"Stage 2: Group Manager\" by itself, on 18 June 2026", "Answer the dispute: Stage 2: Group Manager: reminder");
        await page.IsFitToUse("/notices", "notices-of-a-dispute");
        await Acknowledges("Ruth Adeyemi", "Dispute: not answered in time");
        await Reads("Ruth Adeyemi", "Answer the dispute: Stage 2: Group Manager: reminder");

        await Answers("Grace Hall", "Answer the dispute: Stage 2: Group Manager", "We will look at it again.");
        await Minute();
        await Reads("Grace Hall");
        await Reads("Helen Szabo", "Dispute: answered, on 18 June 2026");
        await Morning(19);
        await Chooses("Ruth Adeyemi", "Do not accept it, and take it to \"Stage 3: Head of Service\"", "Why does it not put this right?", "That names no day.");
        await Minute();
        await Reads("Grace Hall", "Dispute: answer not accepted: to \"Stage 3: Head of Service\", on 19 June 2026");
        await Morning(22);
        await Answers("Hana Brook", "Answer the dispute: Stage 3: Head of Service", "The panel has decided; Dev tells you on Friday.");
        await Minute();
        await Morning(23);
        await Chooses("Ruth Adeyemi", "Accept the answer", "What in it puts this right?", "It names the day.");
        await Minute();
        await Reads("Hana Brook", "Dispute: answer accepted, on 23 June 2026");
        await Morning(24);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync("/children/1/disputes/1");
        await page.GetByLabel("Resolved", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("What was done in the end?").FillAsync("The plan is in the file.");
        await page.GetByLabel("What changed for the child?").FillAsync("You know where you will live.");
        await page.GetByLabel("What was the child told, and how?").FillAsync("I told you when I saw you.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Recorded.");
        await Minute();
        await Morning(25);
        foreach (var told in new[] { "Dev Parmar", "Grace Hall", "Hana Brook", "Helen Szabo", "Joanna Lyle" })
        {
            await Reads(told, "Dispute: closed: resolved, on 24 June 2026");
            await page.GetByRole(AriaRole.Link, new() { Name = "Dispute: closed: resolved" }).ClickAsync();
            await Assertions.Expect(page.GetByText("You know where you will live.")).ToBeVisibleAsync();
            await Acknowledges(told, "Dispute: closed: resolved");
            await Reads(told);
        }

        await Reads("Ruth Adeyemi");
        Assert.Equal(Expected, emails);
        var notices = await council.ReadAsync(db => db.Notices.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(notices.Count, notices.DistinctBy(n => (n.PersonId, n.DeadlineId, n.DisputeId, n.Kind, n.Number, n.DueOn)).Count());
        await page.Context.DisposeAsync();

        async Task Minute()
        {
            foreach (var letter in await beside.Minute())
            {
                Assert.DoesNotContain("Ben", letter.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain("Oak", letter.ToString(), StringComparison.Ordinal);
                Assert.Contains($"https://iro.example.test/children/1{(letter.Subject!.Contains("Dispute", StringComparison.Ordinal) ? "/disputes/1" : "")}", letter.TextBody, StringComparison.Ordinal);
                emails.Add($"{council.Clock.GetUtcNow().Day} {letter.To.Mailboxes.Single().LocalPart}: {letter.Subject}");
            }
        }

        Task Morning(int day)
        {
            council.Clock.SetUtcNow(new(2026, 6, day, 8, 0, 0, TimeSpan.Zero));
            return Minute();
        }

        async Task Reads(string person, params string[] notices)
        {
            await page.Become(person);
            await page.GotoAsync("/notices");
            var rows = page.Locator("tbody tr");
            await Assertions.Expect(rows).ToHaveCountAsync(notices.Length);
            foreach (var notice in notices)
                await Assertions.Expect(page.GetByRole(AriaRole.Cell, new() { Name = notice })).ToHaveCountAsync(1);
        }

        async Task Acknowledges(string person, string notice)
        {
            await page.Become(person);
            await page.GotoAsync("/notices");
            await page.GetByLabel(notice).CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Acknowledge the selected notices" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 notice acknowledged.");
        }

        async Task Answers(string person, string duty, string words)
        {
            await page.Become(person);
            await page.GotoAsync("/notices");
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = duty, Exact = true })).ToHaveCountAsync(1);
            await Chooses(person, "Answer it", "What will be done, by whom and by when?", words);
        }

        async Task Chooses(string person, string what, string label, string words)
        {
            await page.Become(person);
            await page.GotoAsync("/children/1/disputes/1");
            await page.GetByLabel(what, new() { Exact = true }).CheckAsync();
            await page.GetByLabel(label).FillAsync(words);
            await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Recorded.");
        }
    }

    // By the day of June and the person. What comes after a person's email of the day stands in the next day's, if it is news still.
    static readonly string[] Expected =
    [
        "10 dev: Child 1: Dispute raised",
        "10 joanna: Child 1: Answer the dispute: Stage 1: Team Manager due 17 June 2026",
        "10 ruth: Child 1: Answer the dispute: Stage 1: Team Manager due 17 June 2026",
        "16 joanna: Child 1: Answer the dispute: Stage 1: Team Manager due 17 June 2026",
        "16 ruth: Child 1: Answer the dispute: Stage 1: Team Manager due 17 June 2026",
        "18 dev: Child 1: Dispute moved to a higher stage, as it was not answered in time",
        "18 grace: Child 1: Answer the dispute: Stage 2: Group Manager due 25 June 2026",
        "18 helen: Child 1: Answer the dispute: Stage 2: Group Manager due 25 June 2026",
        "18 joanna: Child 1: Dispute moved to a higher stage, as it was not answered in time",
        "18 ruth: Child 1: Answer the dispute: Stage 2: Group Manager due 25 June 2026; 1 dispute has gone on",
        "19 helen: Child 1: Dispute answered",
        "19 ruth: Child 1: Judge the answer to the dispute: Stage 2: Group Manager due 19 June 2026",
        "19 dev: Child 1: Dispute taken to a higher stage",
        "19 grace: Child 1: Dispute taken to a higher stage",
        "19 hana: Child 1: Answer the dispute: Stage 3: Head of Service due 26 June 2026",
        "22 helen: Child 1: Answer the dispute: Stage 3: Head of Service due 26 June 2026",
        "22 ruth: Child 1: Answer the dispute: Stage 3: Head of Service due 26 June 2026",
        "23 helen: Child 1: Dispute answered",
        "23 ruth: Child 1: Judge the answer to the dispute: Stage 3: Head of Service due 23 June 2026",
        "23 dev: Child 1: Dispute: the answer has been judged",
        "23 hana: Child 1: Dispute: the answer has been judged",
        "24 helen: Child 1: Dispute: the answer has been judged",
        "24 dev: Child 1: Dispute closed",
        "24 grace: Child 1: Dispute closed",
        "24 hana: Child 1: Dispute closed",
        "24 joanna: Child 1: Dispute closed",
        "25 helen: Child 1: Dispute closed",
    ];

    static async Task OnItsPeople(ACouncil council)
    {
        Team? above = null;
        foreach (var (name, role) in Managers)
            above = await council.TeamAsync($"{name}'s", await council.PersonAsync(name, role, email: Address(name)), above);
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker, above, Address("Dev Parmar"));
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro, email: Address("Ruth Adeyemi"));
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro, email: Address("Helen Szabo"));
        await council.LooksAfterAsync(AnOffice.BetweenReviews.ReviewedBy(ruth).WorkedWithBy(dev));
    }

    static string Address(string name) => $"{name.Split(' ')[0].ToLowerInvariant()}@example.test";
}
