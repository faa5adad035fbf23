using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using IroService.Casework.Recommendations;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On Wednesday 10 June 2026 at Ben Oak's: Ruth is the IRO, Dev the social worker, Joanna his manager, above whom nobody stands.</summary>
public partial class Disputes_on_pages
{
    static readonly (string, string)[] drift =
    [
        ("Theme", "Drift and delay"), ("WrittenTo", "yes"), ("Wrong", "You have waited a year"), ("Impact", "You do not sleep"), ("Remedy", "A dated plan"),
        ("TalkOn.Day", "8"), ("TalkOn.Month", "6"), ("TalkOn.Year", "2026"), ("Talk", "Rang Joanna"), ("Stage", "stage-1"),
    ];

    [Fact]
    public async Task Are_raised_answered_judged_and_closed_each_by_whose_it_is()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        Assert.Contains("No dispute has been raised here about this child.", await office.Pages.Read(office.Path("disputes")), StringComparison.Ordinal);
        var raised = await office.Pages.Post(office.Path("disputes/raise"), drift);
        var path = raised.Headers.Location!.OriginalString;
        Assert.Equal(office.Path("disputes/1"), path);
        var page = Shown.Own(await office.Pages.Read(path));
        Assert.Contains("Stage 1: Team Manager To be answered Answer by 17 June 2026", page, StringComparison.Ordinal);
        Assert.Contains("Working day 0 of 20 of the formal process, which ends on 8 July 2026 (IRO Handbook (2010) 6.2).", page, StringComparison.Ordinal);
        Assert.Contains("Informal talk 8 June 2026 Rang Joanna Ruth Adeyemi", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Answer it", page, StringComparison.Ordinal);

        await office.Pages.Become("Dev Parmar");
        var worker = Shown.Own(await office.Pages.Read(path));
        Assert.DoesNotContain("What do you do?", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("Your own notes", worker, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.Pages.Post(path, ("Version", "2"), ("What", "answer"), ("Words-answer", "No"))).StatusCode);

        await office.Pages.Become("Joanna Lyle");
        Assert.Contains("Drift and delay", Shown.Own(await office.Pages.Read("/disputes")), StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}\">Open the dispute<", await office.Pages.Read("/work"), StringComparison.Ordinal);
        Assert.Contains("Enter your answer", await (await office.Pages.Post(path, ("Version", "2"), ("What", "answer"))).Body(), StringComparison.Ordinal);
        Assert.Equal(path, (await office.Pages.Post(path, ("Version", "2"), ("What", "answer"), ("Words-answer", "It will be dated by Friday"))).Headers.Location!.OriginalString);

        await office.Pages.Become("Ruth Adeyemi");
        Assert.Contains("Do not accept it, and take it to &quot;Stage 3: Head of Service&quot;", await office.Pages.Read(path), StringComparison.Ordinal);
        await office.Pages.Post(path, ("Version", "3"), ("What", "judge-accepted"), ("Words-judge-accepted", "That names the day"));
        Assert.Contains("Agreed", Shown.Own(await office.Pages.Read(path)), StringComparison.Ordinal);
        var nothing = await (await office.Pages.Post($"{path}?handler=Close", ("Version", "4"))).Body();
        Assert.Contains("<a href=\"#Outcome\">Say what came of it</a>", nothing, StringComparison.Ordinal);
        await office.Pages.Post($"{path}?handler=Close", ("Version", "4"), ("Outcome", "resolved"), ("CameOfIt", "The plan is dated"), ("Impact", "You know when you move"), ("ToldChild", "Ruth told you on a visit"));
        var closed = Shown.Own(await office.Pages.Read(path));
        Assert.Contains("Closed: resolved 10 June 2026 The plan is dated What changed for the child: You know when you move What the child was told: Ruth told you on a visit", closed, StringComparison.Ordinal);
        Assert.Contains("Refer the case to Cafcass", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("Take it to", closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_offered_from_the_records_and_the_IRO_raises_one_or_says_why_not()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await RecommendAsync(office);
        var offered = office.Path("disputes/raise?offer=overdue-recommendation-1");
        Assert.Contains("A recommendation was due on 1 June 2026 and is not said to be done: Decide on the match at panel", Shown.Own(await office.Pages.Read(office.Path("disputes"))), StringComparison.Ordinal);
        Assert.Contains("Ben Oak A recommendation was due on 1 June 2026 and is not said to be done: Decide on the match at panel", Shown.Own(await office.Pages.Read("/disputes/offers")), StringComparison.Ordinal);
        var draft = await office.Pages.Read(offered);
        Assert.Contains("By 1 June 2026 this was to be done for you: Decide on the match at panel", draft, StringComparison.Ordinal);
        Assert.Contains("That it is done: Decide on the match at panel</textarea>", draft, StringComparison.Ordinal);

        Assert.Contains("<a href=\"#NotRaisedBecause\">Enter why it is not raised</a>", await (await office.Pages.Post($"{offered}&handler=NotRaised")).Body(), StringComparison.Ordinal);
        Assert.Equal(office.Path("disputes"), (await office.Pages.Post($"{offered}&handler=NotRaised", ("NotRaisedBecause", "The panel meets on Monday"))).Headers.Location!.OriginalString);
        var kept = Shown.Own(await office.Pages.Read(office.Path("disputes")));
        Assert.DoesNotContain("is not said to be done", kept, StringComparison.Ordinal);
        Assert.Contains("Overdue recommendation 1 June 2026 The panel meets on Monday Ruth Adeyemi 10 June 2026", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Decide on the match at panel", await office.Pages.Read("/disputes/offers"), StringComparison.Ordinal);
        await office.Pages.Become("Joanna Lyle");
        Assert.DoesNotContain("The panel meets on Monday", await office.Pages.Read(office.Path("disputes")), StringComparison.Ordinal);

        await office.Pages.Become("Ruth Adeyemi");
        var raised = await office.Pages.Post(office.Path("disputes/raise?from=recommendation&record=1"), drift);
        Assert.Contains("Raised from a recommendation", Shown.Own(await office.Pages.Read(raised.Headers.Location!.OriginalString)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_what_is_missing_beside_the_field_and_lose_nothing()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var body = await (await office.Pages.Post(office.Path("disputes/raise"), [.. drift.Where(f => f.Item1 != "Remedy"), ("RemedyBy.Day", "1")])).Body();
        Assert.Contains("<a href=\"#RemedyBy.Month\">The day by which it is to be put right must include a month and a year</a>", body, StringComparison.Ordinal);
        Assert.Contains("You have waited a year</textarea>", body, StringComparison.Ordinal);
        var remedy = await (await office.Pages.Post(office.Path("disputes/raise"), [.. drift.Where(f => f.Item1 != "Remedy")])).Body();
        Assert.Contains("<a href=\"#Remedy\">Enter what would put it right</a>", remedy, StringComparison.Ordinal);
        Assert.Equal(0, await office.Council.ReadAsync(db => db.Disputes.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Tell_whoever_was_second_what_the_first_did_and_keep_what_was_typed()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var path = (await office.Pages.Post(office.Path("disputes/raise"), drift)).Headers.Location!.OriginalString;
        await office.Pages.Post(path, ("Version", "2"), ("What", "keep"), ("Words-keep", "Joanna is back on Monday"));
        await office.Pages.Become("Joanna Lyle");
        var second = Shown.Own(await (await office.Pages.Post(path, ("Version", "2"), ("What", "answer"), ("Words-answer", "It will be dated"))).Body());
        Assert.Contains("Ruth Adeyemi was first, on 10 June 2026: kept at its stage. Yours was not saved", second, StringComparison.Ordinal);
        Assert.Contains("You typed: It will be dated", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_concern_about_the_IRO_is_raised_by_the_manager_and_kept_from_the_IRO()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Pages.Become("Joanna Lyle");
        var raise = office.Path("disputes/raise");
        Assert.DoesNotContain("The council&#x27;s care of the child", await office.Pages.Read(raise), StringComparison.Ordinal);
        var path = (await office.Pages.Post(raise, [.. drift.Where(f => f.Item1 is not ("Theme" or "Stage")), ("Theme", "Conduct"), ("Stage", "concern-stage-1")])).Headers.Location!.OriginalString;
        await office.Pages.Become("Ruth Adeyemi");
        Assert.Equal(HttpStatusCode.NotFound, (await office.Pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain("Conduct", await office.Pages.Read(office.Path("disputes")), StringComparison.Ordinal);
        Assert.DoesNotContain("Conduct", await office.Pages.Read("/disputes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stand_on_the_childs_line_of_time_and_in_the_bundle_for_Cafcass_without_the_IROs_notes()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Council.PersonAsync("Bea Support", Role.BusinessSupport);
        var path = (await office.Pages.Post(office.Path("disputes/raise"), drift)).Headers.Location!.OriginalString;
        await office.Pages.Post($"{path}?handler=Note", ("Note", "Ask Helen first"));
        await office.Pages.Post(path, ("Version", "2"), ("What", "refer-to-cafcass"), ("Words-refer-to-cafcass", "Nobody decides"));
        Assert.Contains("Dispute about drift and delay: referred to Cafcass by Ruth Adeyemi 10 June 2026 Nobody decides.", Shown.Own(await office.Pages.Read(office.Path())), StringComparison.Ordinal);
        var bundle = await office.Pages.Read(office.Path("cafcass"));
        Assert.Contains("Referred to Cafcass 10 June 2026 Nobody decides Ruth Adeyemi", Shown.Own(bundle), StringComparison.Ordinal);
        Assert.Contains("Review held", Shown.Own(bundle), StringComparison.Ordinal);
        Assert.DoesNotContain("Ask Helen first", bundle, StringComparison.Ordinal);

        await office.Pages.Become("Bea Support");
        Assert.DoesNotContain("Dispute about", await office.Pages.Read(office.Path()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.Pages.Client.GetAsync(office.Path("cafcass"), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_IROs_notes_are_shown_to_no_handler()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var path = (await office.Pages.Post(office.Path("disputes/raise"), drift)).Headers.Location!.OriginalString;
        await office.Pages.Post($"{path}?handler=Note", ("Note", "Ask Helen first"));
        Assert.Contains("Ask Helen first", await office.Pages.Read(path), StringComparison.Ordinal);
        await office.Pages.Become("Joanna Lyle");
        Assert.DoesNotContain("Ask Helen first", await office.Pages.Read(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.Pages.Post($"{path}?handler=Note", ("Note", "Mine"))).StatusCode);
    }

    [Fact]
    public async Task Are_counted_for_the_Principal_IRO_and_each_number_leads_to_exactly_what_it_counts()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Council.PersonAsync("Helen Marsh", Role.PrincipalIro);
        var path = (await office.Pages.Post(office.Path("disputes/raise"), drift)).Headers.Location!.OriginalString;
        await office.Pages.Post(office.Path("disputes/raise"), [.. drift.Where(f => f.Item1 is not ("Theme" or "Stage")), ("Theme", "No PEP"), ("Stage", "stage-2"), ("StageBecause", "It is urgent")]);
        await office.Pages.Post(office.Path("disputes/raise?kind=good-practice"), ("Theme", "Heard the child"), ("WrittenTo", "yes"), ("Wrong", "Dev wrote the plan with you"), ("Impact", "You led your review"), ("Stage", "shown"));
        await office.Pages.Post($"{path}?handler=Close", ("Version", "2"), ("Outcome", "resolved"), ("CameOfIt", "Done"), ("Impact", "You know"), ("ToldChild", "On a visit"));
        Assert.DoesNotContain("Open disputes by stage", await office.Pages.Read("/disputes"), StringComparison.Ordinal);
        await office.Pages.Become("Joanna Lyle");
        await office.Pages.Post(office.Path("disputes/raise"), [.. drift.Where(f => f.Item1 is not ("Theme" or "Stage")), ("Theme", "Conduct"), ("Stage", "concern-stage-1")]);

        await office.Pages.Become("Helen Marsh");
        var page = await office.Pages.Read("/disputes");
        Assert.Contains("Open disputes by stage and working day of the formal process", Shown.Own(page), StringComparison.Ordinal);
        Assert.Contains("Open disputes (3)", Shown.Own(page), StringComparison.Ordinal);
        var numbers = BoardLink().Matches(page).Select(m => (Link: WebUtility.HtmlDecode(m.Groups["link"].Value), Number: int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture))).ToList();
        Assert.True(numbers.Count > 20, $"{numbers.Count}");
        foreach (var (link, number) in numbers)
        {
            Assert.Contains($" disputes ({number})", Shown.Own(await office.Pages.Read(link)), StringComparison.Ordinal);
        }

        var drilled = Shown.Own(await office.Pages.Read("/disputes?stage=dispute-resolution/stage-2&age=up-to-five-days"));
        Assert.Contains("Shown: stage 2: Group Manager (dispute), day 0 to 5. Show all that are open", drilled, StringComparison.Ordinal);
        Assert.Contains("Closed disputes (1)", Shown.Own(await office.Pages.Read("/disputes?show=resolved")), StringComparison.Ordinal);

        await office.Pages.Become("Ruth Adeyemi");
        Assert.Contains("Open disputes (2)", Shown.Own(await office.Pages.Read("/disputes")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_a_manager_first_the_answers_that_they_owe()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Pages.Post(office.Path("disputes/raise"), drift);
        await office.Pages.Become("Joanna Lyle");
        var page = Shown.Own(await office.Pages.Read("/disputes"));
        Assert.Contains("What you owe in them (1)", page, StringComparison.Ordinal);
        Assert.Contains("Ben Oak Drift and delay Answer the dispute: Stage 1: Team Manager 17 June 2026 5 working days left", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Open disputes by stage", page, StringComparison.Ordinal);
        await office.Pages.Become("Ruth Adeyemi");
        Assert.DoesNotContain("What you owe in them", await office.Pages.Read("/disputes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_the_thread_from_the_recommendation_to_the_dispute_on_both_pages_and_in_the_bundle()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await RecommendAsync(office);
        var raise = office.Path("disputes/raise?from=recommendation&record=1");
        var path = (await office.Pages.Post(raise, [.. drift.Where(f => !f.Item1.StartsWith("Talk", StringComparison.Ordinal)), ("NotTriedBecause", "The panel meets tomorrow")])).Headers.Location!.OriginalString;
        await office.Pages.Post($"{path}?handler=Note", ("Note", "Ask Helen first"));
        await office.Pages.Become("Joanna Lyle");
        foreach (var page in new[] { path, office.Path("recommendations/1") })
        {
            var html = await office.Pages.Read(page);
            var text = Shown.Own(html);
            Assert.Contains("The thread of this matter", text, StringComparison.Ordinal);
            Assert.Contains("Recommended 27 April 2026 “Decide on the match at panel”. By 1 June 2026. Owner: Team manager. Ruth Adeyemi", text, StringComparison.Ordinal);
            Assert.Contains("Its day came: not done 1 June 2026", text, StringComparison.Ordinal);
            Assert.Contains("Raised at \"Stage 1: Team Manager\" 10 June 2026", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Ask Helen first", html, StringComparison.Ordinal);
        }

        await office.Pages.Become("Ruth Adeyemi");
        var bundle = Shown.Own(await office.Pages.Read(office.Path("cafcass")));
        Assert.Contains("Why nothing was tried informally before: The panel meets tomorrow", bundle, StringComparison.Ordinal);
        Assert.Contains("Its day came: not done 1 June 2026", bundle, StringComparison.Ordinal);

        await office.Council.PersonAsync("Bea Support", Role.BusinessSupport);
        await office.Pages.Become("Bea Support");
        Assert.DoesNotContain("Raised at", await office.Pages.Read(office.Path("recommendations/1")), StringComparison.Ordinal);
    }

    internal static Task RecommendAsync(AnOffice office) => new MakeRecommendation(office.Council.ChangeChild, office.Council.Clock).ApplyAsync(
        new()
        {
            ChildId = office.Child.Id,
            MadeAt = RecommendedAt.Review,
            MadeOn = new(2026, 4, 27),
            Terms = new() { Words = "Decide on the match at panel", Owner = Role.TeamManager, OwnerOutside = "", DueOn = new(2026, 6, 1), Theme = RecommendationTheme.Permanence, Starred = false },
            RecordedById = office.Child.Allocations.Find(a => a.Role == Role.Iro)!.PersonId,
        },
        TestContext.Current.CancellationToken);

    [GeneratedRegex("href=\"(?<link>/disputes\\?[^\"]*)\">(?<number>[0-9]+)<", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BoardLink();
}
