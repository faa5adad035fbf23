using System.Globalization;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

/// <summary>Four people of the demo council at their desks: what each does begins at the sign-in and ends with the notice in front of the next person.</summary>
[Trait("Category", "Slow")]
public class From_sign_in_to_the_next_person(Browser browser, TheDemo demo) : IClassFixture<TheDemo>
{
    static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    public Task An_IRO_prepares_holds_and_records_a_review_and_the_manager_agrees() => BothWays(async javaScript =>
    {
        var story = await StoryAsync(javaScript, (child, deadlines) => deadlines.Any(d => d.Rule == "reg33" && d.Terms.DueOn > Today)
            && child.StandingReviews.All(r => r.HeldOn < Today) && child.Recommendations.Count == 0 && child.Bookings.Count > 0);
        var iro = await SignInAsync(story.Iro, javaScript);
        await iro.GetByRole(AriaRole.Link, new() { Name = "My reviews", Exact = true }).ClickAsync();
        await OpenChildAsync(iro, story.Child);
        await iro.GetByRole(AriaRole.Link, new() { Name = "Prepare the review", Exact = true }).ClickAsync();
        await iro.GetByLabel("Mother: consultation form").SelectOptionAsync("Back");
        await iro.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await SaidAsync(iro, "Saved.");
        await LookAsync(iro, "story-prepare", javaScript);

        await iro.GotoAsync($"/children/{story.Child.Id}/record");
        await iro.GetByLabel("In person", new() { Exact = true }).CheckAsync();
        await iro.GetByLabel("Summary of the review").FillAsync("The plan is right and is being followed.");
        await iro.GetByLabel("Recommendation 1", new() { Exact = true }).FillAsync("Ask the school for the new timetable");
        await iro.GetByLabel("Recommendation 1: whose").SelectOptionAsync("Social worker");
        await FillAsync(iro.GetByRole(AriaRole.Group, new() { Name = "Recommendation 1: by" }), Today.AddDays(30));
        await iro.GetByLabel("Recommendation 1: about").SelectOptionAsync("Education");
        await FillAsync(iro.GetByRole(AriaRole.Group, new() { Name = "When was the review completed?" }), Today);
        await iro.GetByRole(AriaRole.Group, new() { Name = "How did the child take part?" }).GetByRole(AriaRole.Radio).First.CheckAsync();
        await iro.GetByRole(AriaRole.Button, new() { Name = "Record the review as held" }).ClickAsync();
        await SaidAsync(iro, "The review is recorded as held.");
        await iro.GetByRole(AriaRole.Button, new() { Name = "Send the decisions to the manager" }).ClickAsync();
        await SaidAsync(iro, "The decisions are with the manager");
        await LookAsync(iro, "story-review", javaScript);
        await iro.Context.DisposeAsync();

        var manager = await SignInAsync(story.TeamManager, javaScript);
        await ToldAsync(manager, story.Child, "Agree or contest the review's decisions");
        await LookAsync(manager, "story-managers-notices", javaScript);
        await manager.GetByRole(AriaRole.Link, new() { Name = "My team", Exact = true }).ClickAsync();
        await manager.GetByRole(AriaRole.Row).Filter(new() { HasText = story.Child.Name }).GetByRole(AriaRole.Link, new() { Name = "Agree or contest" }).First.ClickAsync();
        await manager.GetByLabel("Agree", new() { Exact = true }).CheckAsync();
        await manager.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await manager.GetByRole(AriaRole.Alert).WaitForAsync();
        await manager.GotoAsync("/notices");
        await Assertions.Expect(OpenNotice(manager, story.Child, "Agree or contest the review's decisions")).ToHaveCountAsync(0);
        await manager.Context.DisposeAsync();
    });

    [Fact]
    public Task A_social_worker_reports_tells_of_a_move_and_the_IRO_thinks_about_it() => BothWays(async javaScript =>
    {
        var story = await StoryAsync(javaScript, (child, deadlines) => deadlines.Any(d => d.Duty == "social-workers-report") && child.Events.Count == 0);
        var worker = await SignInAsync(story.SocialWorker, javaScript);
        await worker.GetByRole(AriaRole.Link, new() { Name = "My duties", Exact = true }).ClickAsync();
        await LookAsync(worker, "story-workers-duties", javaScript);
        await OpenChildAsync(worker, story.Child);
        await worker.GetByRole(AriaRole.Link, new() { Name = "The social worker's report" }).First.ClickAsync();
        await worker.GetByLabel("Done", new() { Exact = true }).CheckAsync();
        await FillAsync(worker.GetByRole(AriaRole.Group, new() { Name = "When was it done?" }), Today);
        await worker.GetByLabel("What shows it?").FillAsync("It is in the case file");
        await worker.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await worker.GetByRole(AriaRole.Alert).WaitForAsync();

        await worker.GotoAsync($"/children/{story.Child.Id}");
        await worker.GetByRole(AriaRole.Link, new() { Name = "Tell the IRO of something" }).ClickAsync();
        await worker.GetByRole(AriaRole.Radio).First.CheckAsync();
        await FillAsync(worker.GetByRole(AriaRole.Group, new() { Name = "When did it happen?" }), Today);
        await worker.GetByLabel("What is the IRO to know?").FillAsync("The carers moved house on Friday.");
        await LookAsync(worker, "story-tell-iro", javaScript);
        await worker.GetByRole(AriaRole.Button, new() { Name = "Tell the IRO" }).ClickAsync();
        await worker.GetByRole(AriaRole.Alert).WaitForAsync();
        await worker.Context.DisposeAsync();

        var iro = await SignInAsync(story.Iro, javaScript);
        await ToldAsync(iro, story.Child, "Consider what you were told");
        await LookAsync(iro, "story-iros-notices", javaScript);
        await iro.GetByRole(AriaRole.Link, new() { Name = "My duties", Exact = true }).ClickAsync();
        await OpenChildAsync(iro, story.Child);
        await iro.GetByRole(AriaRole.Link, new() { Name = "Consider what you were told" }).First.ClickAsync();
        await Assertions.Expect(iro.GetByText("The carers moved house on Friday.")).ToBeVisibleAsync();
        await iro.Context.DisposeAsync();
    });

    [Fact]
    public Task A_manager_does_what_was_recommended_and_the_IRO_accepts_it() => BothWays(async javaScript =>
    {
        var story = await StoryAsync(javaScript, (child, _) => child.Recommendations.Any(IsTheManagers));
        var recommendation = story.Child.Recommendations.First(IsTheManagers);
        var manager = await SignInAsync(story.TeamManager, javaScript);
        await manager.GetByRole(AriaRole.Link, new() { Name = "My team", Exact = true }).ClickAsync();
        await LookAsync(manager, "story-team", javaScript);
        await manager.GetByRole(AriaRole.Link, new() { Name = "My duties", Exact = true }).ClickAsync();
        await manager.GetByRole(AriaRole.Row).Filter(new() { HasText = story.Child.Name }).GetByRole(AriaRole.Link, new() { Name = recommendation.Terms.Words }).First.ClickAsync();
        await FillAsync(manager.GetByRole(AriaRole.Group, new() { Name = "When was it done?" }), Today);
        await manager.GetByLabel("What shows it?").FillAsync("The minutes are in the case file");
        await LookAsync(manager, "story-recommendation", javaScript);
        await manager.GetByRole(AriaRole.Button, new() { Name = "Say that it is done" }).ClickAsync();
        await manager.GetByRole(AriaRole.Alert).WaitForAsync();
        await manager.Context.DisposeAsync();

        var iro = await SignInAsync(story.Iro, javaScript);
        await ToldAsync(iro, story.Child, "Accept what is said to be done");
        await iro.GotoAsync($"/children/{story.Child.Id}/recommendations/{recommendation.Id}");
        await iro.GetByLabel("Accept: it is done").CheckAsync();
        await iro.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await iro.GetByRole(AriaRole.Alert).WaitForAsync();
        await iro.GotoAsync("/notices");
        await Assertions.Expect(OpenNotice(iro, story.Child, "Accept what is said to be done")).ToHaveCountAsync(0);
        await iro.Context.DisposeAsync();

        static bool IsTheManagers(Recommendation one) =>
            one is { State: RecommendationState.Open, Terms.Owner: Role.TeamManager } && one.Terms.DueOn >= Today && one.MadeOn < Today;
    });

    [Fact]
    public Task The_Principal_IRO_moves_a_child_to_another_IRO_who_finds_what_is_owed() => BothWays(async javaScript =>
    {
        var story = await StoryAsync(javaScript, (child, deadlines) => deadlines.Any(d => d.Terms.Owner == Role.Iro && d.Terms.DueOn < Today) && child.SiblingGroup.Length == 0);
        var principal = await SignInAsync(story.PrincipalIro, javaScript);
        await LookAsync(principal, "story-principal", javaScript);
        await principal.GetByRole(AriaRole.Link, new() { Name = "Reallocate", Exact = true }).ClickAsync();
        await principal.GetByLabel("Whose children?").SelectOptionAsync(new SelectOptionValue { Value = story.Iro.Id.ToString(CultureInfo.InvariantCulture) });
        await principal.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await principal.GetByLabel(story.Child.Name, new() { Exact = true }).First.CheckAsync(new() { Force = true });
        await principal.GetByLabel("To whom do they go?").SelectOptionAsync(new SelectOptionValue { Value = story.OtherIro.Id.ToString(CultureInfo.InvariantCulture) });
        await FillAsync(principal.GetByRole(AriaRole.Group, new() { Name = "From which day?" }), Today);
        await principal.GetByRole(AriaRole.Button, new() { Name = "See what follows" }).ClickAsync();
        await principal.GetByRole(AriaRole.Heading, new() { Name = "Check before the children are moved" }).WaitForAsync();
        await LookAsync(principal, "story-reallocate", javaScript);
        await principal.GetByRole(AriaRole.Button, new() { Name = "Move 1 child" }).ClickAsync();
        await principal.GetByRole(AriaRole.Alert).WaitForAsync();
        await principal.Context.DisposeAsync();

        var other = await SignInAsync(story.OtherIro, javaScript);
        await ToldAsync(other, story.Child, "");
        await other.GetByRole(AriaRole.Link, new() { Name = "My duties", Exact = true }).ClickAsync();
        await OpenChildAsync(other, story.Child);
        await Assertions.Expect(other.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(story.Child.Name);
        await other.Context.DisposeAsync();
    });

    // With scripts and without, side by side: the most of a story is waiting for the minute in which people are told.
    static Task BothWays(Func<bool, Task> story) => Task.WhenAll(story(true), story(false));

    /// <summary>A child of whom a story can be told, another for each telling, and who works with the child.</summary>
    async Task<Story> StoryAsync(bool javaScript, Func<Child, IReadOnlyList<Deadline>, bool> suits)
    {
        await using var db = demo.Open();
        var people = await db.People.AsNoTracking().Where(p => p.To == null).ToDictionaryAsync(p => p.Id);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id);
        var children = await db.Children.AsNoTracking()
            .Include(c => c.Periods)
            .Include(c => c.Reviews)
            .Include(c => c.Recommendations)
            .Include(c => c.Events)
            .Include(c => c.Bookings.Where(b => b.BookedFor > Today))
            .Include(c => c.Deadlines.Where(d => d.State == DeadlineState.Open))
            .Include(c => c.Allocations.Where(a => a.From <= Today && (a.To == null || a.To > Today)))
            .Where(c => !c.Restricted)
            .OrderBy(c => c.Id)
            .AsSplitQuery()
            .ToListAsync(TestContext.Current.CancellationToken);
        var stories =
            from child in children
            where child.IsInCareOn(Today) && suits(child, child.Deadlines)
            let iro = Of(child, Role.Iro)
            let worker = Of(child, Role.SocialWorker)
            let manager = worker?.TeamId is { } team && teams[team].ManagerId is { } id ? people.GetValueOrDefault(id) : null
            where iro is not null && manager is not null
            select new Story(
                child, iro, worker, manager, people.Values.First(p => p.Role == Role.PrincipalIro), people.Values.First(p => p.Role == Role.Iro && p.Id != iro.Id));
        return stories.ElementAt(javaScript ? 0 : 1);

        Person? Of(Child child, Role role) => child.Allocations.Find(a => a.Role == role) is { } one ? people.GetValueOrDefault(one.PersonId) : null;
    }

    async Task<IPage> SignInAsync(Person person, bool javaScript)
    {
        var page = await browser.Window(demo.Address, javaScript: javaScript);
        await page.GotoAsync("/");
        await page.GetByLabel("Who are you?").SelectOptionAsync(new SelectOptionValue { Value = person.Id.ToString(CultureInfo.InvariantCulture) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByText($"You are: {person.Name}").WaitForAsync();
        return page;
    }

    static async Task OpenChildAsync(IPage page, Child child)
    {
        var link = page.GetByRole(AriaRole.Link, new() { Name = child.Name, Exact = true });
        if (await link.CountAsync() > 0)
        {
            await link.First.ClickAsync();
        }
        else
        {
            await page.GotoAsync("/children");
            await page.GetByLabel("Name or number").FillAsync(child.Reference);
            await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = child.Name, Exact = true }).First.ClickAsync();
        }
    }

    // Through outbox, bus and consumer: seconds.
    static async Task ToldAsync(IPage page, Child child, string of)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            await page.GotoAsync("/notices");
            if (await OpenNotice(page, child, of).CountAsync() > 0)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        }

        Assert.Fail($"No notice of it arrived: {of}.");
    }

    static ILocator OpenNotice(IPage page, Child child, string of) =>
        page.Locator("tbody").GetByRole(AriaRole.Row).Filter(new() { HasText = child.Name }).Filter(new() { HasText = of });

    static Task SaidAsync(IPage page, string words) => Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);

    static async Task FillAsync(ILocator date, DateOnly day)
    {
        await date.GetByLabel("Day", new() { Exact = true }).FillAsync(day.Day.ToString(CultureInfo.InvariantCulture));
        await date.GetByLabel("Month", new() { Exact = true }).FillAsync(day.Month.ToString(CultureInfo.InvariantCulture));
        await date.GetByLabel("Year", new() { Exact = true }).FillAsync(day.Year.ToString(CultureInfo.InvariantCulture));
    }

    static Task LookAsync(IPage page, string name, bool javaScript) => javaScript ? page.IsFitToUseAsItIs(name) : Task.CompletedTask;

    sealed record Story(Child Child, Person Iro, Person SocialWorker, Person TeamManager, Person PrincipalIro, Person OtherIro);
}
