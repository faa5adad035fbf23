using System.Net;
using IroService.Casework.Workflows;
using IroService.Domain.Notifications;
using IroService.TestKit;
using IroService.Web.Tests.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Web.Tests.Casework;

/// <summary>On Wednesday 10 June 2026 Ruth raises a dispute at stage 1; Helen is the Principal IRO.</summary>
public class Workflows_on_pages
{
    const string Preview = "/workflows/dispute-resolution/preview";

    static readonly (string, string)[] drift =
    [
        ("Theme", "Drift and delay"), ("WrittenTo", "yes"), ("Wrong", "You have waited a year"), ("Impact", "You do not sleep"), ("Remedy", "A dated plan"),
        ("TalkOn.Day", "8"), ("TalkOn.Month", "6"), ("TalkOn.Year", "2026"), ("Talk", "Rang Joanna"), ("Stage", "stage-1"),
    ];

    [Fact]
    public async Task Are_listed_with_what_goes_by_each()
    {
        await using var office = await WithADispute();
        var rows = Shown.Rows(await office.Pages.Read("/workflows"));
        Assert.Equal(office.Pages.Services.GetRequiredService<Rulebook>().Definitions.Count, rows.Count);
        Assert.Contains("Dispute resolution dispute-resolution@1 From 1 April 2026 Disputes 1 dispute", rows);
        Assert.Contains(rows, row => row.StartsWith("Reviews of the child's case reg33@1 From 1 April 2011 Deadlines: a cycle of reviews 1 deadline", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("Switched off", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Contains("pre-formal-rung", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_one_has_its_page()
    {
        await using var office = await WithADispute();
        await office.Council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await office.Pages.Become("Helen Szabo");
        foreach (var one in office.Pages.Services.GetRequiredService<Rulebook>().Definitions)
            Assert.Contains(one.Title, Shown.Own(await office.Pages.Read($"/workflows/{one.Id}/{one.Version}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(office.Pages, "/workflows/dispute-resolution/2")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(office.Pages, "/workflows/booking/preview")).StatusCode);
    }

    [Fact]
    public async Task Of_disputes_show_the_stages_and_how_many_stand_at_each()
    {
        await using var office = await WithADispute();
        var page = Shown.Own(await office.Pages.Read("/workflows/dispute-resolution/1"));
        Assert.Contains("Stage 1: Team Manager Answers Team manager, within 5 working days Judges the answer IRO, within 1 working day Told Who owes it and the IRO: as soon as it is owed, 1 working day before the last day, the day after it", page, StringComparison.Ordinal);
        Assert.Contains("1 open at Stage 1: Team Manager 1 To be answered", page, StringComparison.Ordinal);
        Assert.Contains("No answer in time: to Stage 2: Group Manager by itself, on the next working day", page, StringComparison.Ordinal);
        Assert.Contains("Ben Oak Drift and delay Stage 1: Team Manager To be answered 17 June 2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben Oak", Shown.Own(await office.Pages.Read("/workflows/dispute-resolution/1?stage=stage-2")), StringComparison.Ordinal);

        await office.Pages.Post(office.Path("disputes/1"), ("Version", "2"), ("What", "hold"), ("Until.Day", "12"), ("Until.Month", "6"), ("Until.Year", "2026"), ("Words-hold", "Agreed"));
        Assert.Contains("1 Clock held", Shown.Own(await office.Pages.Read("/workflows/dispute-resolution/1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_closed_stands_at_no_stage_and_is_compared_with_no_new_version()
    {
        await using var office = await WithADispute();
        await office.Pages.Post($"{office.Path("disputes/1")}?handler=Close", ("Version", "2"), ("Outcome", "withdrawn"), ("CameOfIt", "It was done"), ("Impact", "Nothing"), ("ToldChild", "Yes"));
        Assert.DoesNotContain("Drift and delay", await office.Pages.Read("/workflows/dispute-resolution/1"), StringComparison.Ordinal);
        await office.Council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await office.Pages.Become("Helen Szabo");
        Assert.Contains("No open dispute goes by an earlier version.", await (await office.Pages.Post(Preview, ("Yaml", ANewVersion.Second))).Body(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_deadlines_show_what_begins_them_and_what_is_overdue()
    {
        await using var office = await WithADispute();
        var cycle = Shown.Own(await office.Pages.Read("/workflows/reg33/1"));
        Assert.Contains("when the child became looked after: at First review ; where the records do not reach back so far, at Review: enter the last review held", cycle, StringComparison.Ordinal);
        Assert.Contains("By when 6 months after the last review was held, or else the child was returned from the adoption placement", cycle, StringComparison.Ordinal);
        Assert.Contains("1 open When a review is held: Next review, again", cycle, StringComparison.Ordinal);
        Assert.Contains("1 open 1 Overdue", Shown.Own(await office.Pages.Read("/workflows/after-the-review/1")), StringComparison.Ordinal);
        Assert.Contains("The full record of the review is written 20 working days after the last review was held 15 working days after the last review was held", Shown.Own(await office.Pages.Read("/workflows/record-times/1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_concern_about_the_IRO_is_not_counted_for_an_IRO()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Pages.Become("Joanna Lyle");
        await office.Pages.Post(office.Path("disputes/raise"), [.. drift.Where(f => f.Item1 is not ("Theme" or "Stage")), ("Theme", "Conduct"), ("Stage", "concern-stage-1")]);
        Assert.Contains("1 open at Stage 1: Principal IRO", Shown.Own(await office.Pages.Read("/workflows/concern-about-iro/1")), StringComparison.Ordinal);
        await office.Pages.Become("Ruth Adeyemi");
        var page = Shown.Own(await office.Pages.Read("/workflows/concern-about-iro/1"));
        Assert.Contains("How many of these are open is not shown to you.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("1 open", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Conduct", page, StringComparison.Ordinal);
        Assert.DoesNotContain("1 dispute", Shown.Own(await office.Pages.Read("/workflows")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_is_previewed_against_the_open_disputes_and_not_kept()
    {
        await using var office = await WithADispute();
        await office.Council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        Assert.Equal(HttpStatusCode.Forbidden, (await Get(office.Pages, Preview)).StatusCode);
        await office.Pages.Become("Helen Szabo");
        Assert.Contains($"href=\"{Preview}\"", await office.Pages.Read("/workflows/dispute-resolution/1"), StringComparison.Ordinal);
        // A browser sends the ends of lines so.
        var page = Shown.Own(await (await office.Pages.Post(Preview, ("Yaml", ANewVersion.Second.ReplaceLineEndings("\r\n")))).Body());
        Assert.Contains("Version 2 holds: nothing is wrong in it Nothing was kept. In the council's folder of definitions, as local/dispute-resolution.v2.yaml, it opens disputes from 1 June 2026 on", page, StringComparison.Ordinal);
        Assert.Contains("One open dispute goes by an earlier version and ends under it, unless the Principal IRO moves it there", page, StringComparison.Ordinal);
        Assert.Contains(
            "Ben Oak Drift and delay Stage 1: Team Manager By version 1: Answer the dispute: Stage 1: Team Manager (team manager by 17 June 2026)"
            + " Unless settled: to \"Stage 2: Group Manager\" on 18 June 2026 (group manager by 25 June 2026)"
            + " Unless settled: to \"Stage 3: Head of Service\" on 26 June 2026 (head of service by 3 July 2026)"
            + " By version 2: Answer the dispute: Stage 1: Team Manager (team manager by 17 June 2026)"
            + " Unless settled: to \"Stage 2: Head of Service\" on 18 June 2026 (head of service by 30 June 2026)",
            page,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(office.Pages, "/workflows/dispute-resolution/2")).StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_in_it_is_said_with_its_place_and_nothing_typed_is_lost()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await office.Pages.Become("Helen Szabo");
        Assert.Contains("<a href=\"#Yaml\">Paste the text of the new version</a>", await Try(office, " "), StringComparison.Ordinal);
        var slip = await Try(office, ANewVersion.Second.Replace("answer: 8 working days", "answer: 8 working day", StringComparison.Ordinal).Replace("judge: 1", "judge: 30", StringComparison.Ordinal));
        Assert.Contains("local/dispute-resolution.v2.yaml 43 13 \"8 working day\" is written \"8 working days\".", Shown.Own(slip), StringComparison.Ordinal);
        Assert.Contains("answer: 8 working day\n", WebUtility.HtmlDecode(slip).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Version 1 is there already and says the same; disputes may go by it, so a change is a version of its own. \"2\" was expected.", Shown.Own(await Try(office, ANewVersion.First)), StringComparison.Ordinal);
        Assert.Contains("Version 1 is there already, and says something else", Shown.Own(await Try(office, ANewVersion.First.Replace("answer: 5", "answer: 4", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("This is no definition of disputes", Shown.Own(await Try(office, await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "workflows", "local", "booking.yaml"), TestContext.Current.CancellationToken))), StringComparison.Ordinal);
        Assert.Contains("does not fit the file's name", Shown.Own(await Try(office, ANewVersion.Second.Replace("id: dispute-resolution", "id: other-resolution", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("Version 2 of \"dispute-resolution\" is missing", Shown.Own(await Try(office, ANewVersion.Second.Replace("version: 2", "version: 3", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "The anchor \"&a\" is not part of the language; take it out.")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "This is not YAML")]
    [InlineData("<script>alert(1)</script>", "")]
    [InlineData("id: dispute-resolution\u0001", "stands in no text; is the file binary?")]
    public async Task Rubbish_is_refused(string text, string said)
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await office.Pages.Become("Helen Szabo");
        var answer = await office.Pages.Post(Preview, ("Yaml", text));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Body();
        Assert.Contains("What is wrong (", body, StringComparison.Ordinal);
        Assert.Contains(said, Shown.Own(body), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", body, StringComparison.Ordinal);

        var large = await (await office.Pages.Post(Preview, ("Yaml", new string('x', 300_000)))).Body();
        Assert.Contains("too large for a definition", large, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await office.Pages.Post(Preview, ("Yaml", new string('x', 1024 * 1024)))).StatusCode);
    }

    [Fact]
    public async Task Those_of_an_earlier_version_stand_on_the_page_of_the_one_in_force_until_they_are_moved()
    {
        await using var office = await WithADispute();
        using var folder = new TemporaryFolder();
        await office.Council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await using var pages = await RunningPages.On(office.Council, "--Workflows:Folder", ANewVersion.InForceIn(folder));
        await pages.Become("Helen Szabo");
        var now = Shown.Own(await pages.Read("/workflows/dispute-resolution/2"));
        Assert.Contains("One open dispute still goes by an earlier version and ends under it, unless the Principal IRO moves it, with a reason, on its page.", now, StringComparison.Ordinal);
        Assert.Contains("Open disputes as they are, and if moved to version 2 (1)", now, StringComparison.Ordinal);
        var old = Shown.Own(await pages.Read("/workflows/dispute-resolution/1"));
        Assert.Contains("Version 2 is in force since 1 June 2026. A dispute that was opened under this one ends under it, unless the Principal IRO moves it.", old, StringComparison.Ordinal);
        Assert.Contains("The open dispute by this version ends under it, unless the Principal IRO moves it", old, StringComparison.Ordinal);
        Assert.Contains("dispute-resolution@1 From 1 April 2026, until version 2 Disputes 1 dispute", string.Concat(Shown.Rows(await pages.Read("/workflows"))), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await pages.Post(office.Path("disputes/1"), ("Version", "2"), ("What", "move-to-version-2"), ("Words-move-to-version-2", "The Group Manager's post is gone"))).StatusCode);
        var moved = Shown.Own(await pages.Read("/workflows/dispute-resolution/2"));
        Assert.DoesNotContain("still go by an earlier version", moved, StringComparison.Ordinal);
        Assert.Contains("1 open at Stage 1: Team Manager", moved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_is_shown_no_number()
    {
        await using var office = await WithADispute();
        await office.Pages.BecomeAdministrator();
        var page = Shown.Own(await office.Pages.Read("/workflows/dispute-resolution/1"));
        Assert.Contains("Stage 1: Team Manager", page, StringComparison.Ordinal);
        Assert.DoesNotContain("1 open", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Live now", await office.Pages.Read("/workflows"), StringComparison.Ordinal);
    }

    static async Task<AnOffice> WithADispute()
    {
        var office = await AnOffice.With(AnOffice.BetweenReviews);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Pages.Post(office.Path("disputes/raise"), drift)).StatusCode);
        return office;
    }

    static async Task<string> Try(AnOffice office, string yaml) => await (await office.Pages.Post(Preview, ("Yaml", yaml))).Body();

    static Task<HttpResponseMessage> Get(RunningPages pages, string path) => pages.Client.GetAsync(path, TestContext.Current.CancellationToken);
}
