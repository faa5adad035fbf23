using System.Net;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 10 June 2026 at Ben Oak's, whose last review was on 27 April: Ruth is the IRO, Dev the social worker, Joanna his manager.</summary>
public class Recommendations_on_pages
{
    static readonly (string, string)[] school =
    [
        ("Made", "review-2026-04-27"), ("Words", "Agree the transition plan with the school"), ("Owner", "social-worker"), ("DueOn.Day", "1"), ("DueOn.Month", "6"), ("DueOn.Year", "2026"),
        ("Theme", "education"), ("Starred", "true"),
    ];

    [Fact]
    public async Task Are_recorded_one_after_the_other_and_stand_on_the_childs_page_overdue_first()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var path = office.Path("recommendations");
        Assert.Contains("Nothing is recorded that a review recommended.", await office.Pages.Read(path), StringComparison.Ordinal);
        await office.Pages.Post(path, [.. school.Where(field => field.Item1 is not ("DueOn.Month" or "Words" or "Owner" or "Starred")), ("DueOn.Month", "9"), ("Words", "Dental check"), ("Owner", "outside"), ("OwnerOutside", "Health")]);
        var done = await office.Pages.Post(path, school);
        Assert.Equal(path, done.Headers.Location!.OriginalString);
        var page = await office.Pages.Read(path);
        Assert.StartsWith("Back to the child Success Recommendation recorded, to be done by 1 June 2026. Add the next one below.", Shown.Own(page), StringComparison.Ordinal);
        string[] rows =
        [
            "Agree the transition plan with the school (starred) Social worker: Dev Parmar 1 June 2026 9 days overdue Overdue",
            "Dental check Health (outside) 1 September 2026 in 12 weeks Later",
        ];
        Assert.Equal(rows, Shown.Rows(page));
        var child = await office.Pages.Read(office.Path());
        Assert.Contains("Recommendations: 2 open, 1 overdue", Shown.Own(child), StringComparison.Ordinal);
        Assert.Equal(rows, Shown.Rows(child).Where(rows.Contains));
        Assert.Contains("Recommended, starred by Ruth Adeyemi 27 April 2026 Agree the transition plan with the school. By 1 June 2026. Owner: Social worker.", Shown.Own(child), StringComparison.Ordinal);
        Assert.Equal(rows, Shown.Rows(await office.Pages.Read(office.Path("record-review"))));
    }

    [Fact]
    public async Task Say_of_owner_and_theme_which_is_which()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Pages.Post(office.Path("recommendations"), [.. school.Where(field => field.Item1 is not ("Owner" or "Theme")), ("Owner", "outside"), ("OwnerOutside", "Health"), ("Theme", "health")]);
        Assert.Contains("Owner: Health (outside) Theme: Health", Shown.Own(await office.Pages.Read(await OnlyOne(office))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_a_duty_whose_page_leads_to_the_recommendation_and_which_is_listed_once()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Pages.Post(office.Path("recommendations"), school);
        var path = await OnlyOne(office);
        var duty = office.Path($"duties/{await office.Council.ReadAsync(db => db.Deadlines.Where(d => d.Duty == "do-what-was-recommended").Select(d => d.Id).SingleAsync())}");
        Assert.DoesNotContain("Do what was recommended", string.Join('\n', Shown.Rows(await office.Pages.Read(office.Path()))), StringComparison.Ordinal);
        await office.Pages.Become("Dev Parmar");
        Assert.DoesNotContain("Do what was recommended", Shown.Own(await office.Pages.Read("/work")), StringComparison.Ordinal);
        var page = await office.Pages.Read(duty);
        Assert.Contains("1 June 2026 is the day by which it is to be done, as recommended.", Shown.Own(page), StringComparison.Ordinal);
        Assert.Contains($"<a class=\"govuk-link\" href=\"{path}\">Open the recommendation</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Is it done?", page, StringComparison.Ordinal);
        var refused = await (await office.Pages.Post(duty, ("Answer", "done"), ("DoneOn.Day", "9"), ("DoneOn.Month", "6"), ("DoneOn.Year", "2026"), ("Evidence", "Signed"))).Body();
        Assert.Contains("This is answered on the page of the recommendation, and nowhere else: open the recommendation", refused, StringComparison.Ordinal);
        await SayDone(office, path, 0);
        Assert.Contains("Done 8 days late", Shown.Own(await office.Pages.Read(duty)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_what_is_missing_and_lose_nothing_that_was_typed()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var nothing = await (await office.Pages.Post(office.Path("recommendations"), ("Owner", "outside"))).Body();
        foreach (var (field, why) in new[]
        {
            ("Made", "Select at which review it was made"), ("Words", "Enter what is to be done"), ("OwnerOutside", "Enter whose it is"), ("DueOn.Day", "Enter the day by which it is to be done"), ("Theme", "Select what it is about"),
        })
            Assert.Contains($"<a href=\"#{field}\">{why}</a>", nothing, StringComparison.Ordinal);
        var early = await (await office.Pages.Post(office.Path("recommendations"), [.. school.Where(field => field.Item1 != "DueOn.Month"), ("DueOn.Month", "4")])).Body();
        Assert.Contains("<a href=\"#DueOn.Day\">The day must be 27 April 2026, the day of the review, or later</a>", early, StringComparison.Ordinal);
        Assert.Contains("Agree the transition plan with the school</textarea>", early, StringComparison.Ordinal);
        Assert.Contains("<option value=\"education\" selected=\"selected\">Education</option>", early, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_said_done_by_the_social_worker_sent_back_and_accepted_by_the_IRO()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Pages.Post(office.Path("recommendations"), school);
        var path = await OnlyOne(office);

        await office.Pages.Become("Dev Parmar");
        var work = await office.Pages.Read("/work");
        Assert.Contains("Recommendations to be done (1, 1 overdue)", Shown.Own(work), StringComparison.Ordinal);
        Assert.Contains("Ben Oak Agree the transition plan with the school (starred) Social worker 1 June 2026 9 days overdue Overdue", Shown.Rows(work));
        Assert.Contains($"href=\"{path}?from=work\"", work, StringComparison.Ordinal);
        Assert.DoesNotContain("Add a recommendation", await office.Pages.Read(office.Path("recommendations")), StringComparison.Ordinal);
        var wrong = await (await office.Pages.Post($"{path}?handler=Done&from=work", ("Version", "0"), ("DoneOn.Day", "11"), ("DoneOn.Month", "6"), ("DoneOn.Year", "2026"), ("Evidence", "Signed"))).Body();
        Assert.Contains("<a href=\"#DoneOn.Day\">The day it was done must be today or in the past</a>", wrong, StringComparison.Ordinal);
        Assert.Contains("Signed</textarea>", wrong, StringComparison.Ordinal);
        var said = await SayDone(office, path, 0);
        Assert.Equal("/work", said.Headers.Location!.OriginalString);
        Assert.StartsWith("Success It waits for the IRO to accept it.", Shown.Own(await office.Pages.Read("/work")), StringComparison.Ordinal);
        Assert.DoesNotContain("Recommendations", Shown.Own(await office.Pages.Read("/work")), StringComparison.Ordinal);

        await office.Pages.Become("Ruth Adeyemi");
        work = await office.Pages.Read("/work");
        Assert.Contains("Recommendations said to be done: accept or send back (1)", Shown.Own(work), StringComparison.Ordinal);
        Assert.Contains("Ben Oak Agree the transition plan with the school (starred) Social worker 1 June 2026 Said on 10 June 2026 Said done", Shown.Rows(work));
        Assert.Contains("<a href=\"#Decision\">Select whether it is done</a>", await (await office.Pages.Post($"{path}?handler=Decide", ("Version", "1"))).Body(), StringComparison.Ordinal);
        Assert.Contains("<a href=\"#SentBackBecause\">Enter why</a>", await (await office.Pages.Post($"{path}?handler=Decide", ("Version", "1"), ("Decision", "send-back"))).Body(), StringComparison.Ordinal);
        await office.Pages.Post($"{path}?handler=Decide", ("Version", "1"), ("Decision", "send-back"), ("SentBackBecause", "Not signed"));
        await office.Pages.Become("Joanna Lyle");
        await SayDone(office, path, 2);
        await office.Pages.Become("Ruth Adeyemi");
        await office.Pages.Post($"{path}?handler=Decide", ("Version", "3"), ("Decision", "accept"));
        var list = await office.Pages.Read(office.Path("recommendations"));
        Assert.StartsWith("Back to the child Success Accepted as done.", Shown.Own(list), StringComparison.Ordinal);
        Assert.Contains("Nothing is left to be done.", list, StringComparison.Ordinal);
        Assert.Equal(
        [
            "Said to be done 9 June 2026 Signed by the school Dev Parmar 10 June 2026",
            "Sent back: not done yet 10 June 2026 Not signed Ruth Adeyemi 10 June 2026",
            "Said to be done 9 June 2026 Signed by the school Joanna Lyle 10 June 2026",
            "Accepted as done 10 June 2026 Ruth Adeyemi 10 June 2026",
        ], Shown.Rows(await office.Pages.Read(path)));
    }

    [Fact]
    public async Task Tell_the_second_of_two_who_was_first_and_keep_what_was_typed()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Pages.Post(office.Path("recommendations"), school);
        var path = await OnlyOne(office);
        await office.Pages.Become("Dev Parmar");
        await SayDone(office, path, 0);
        await office.Pages.Become("Ruth Adeyemi");
        var second = await (await office.Pages.Post($"{path}?handler=Decide", ("Version", "0"), ("Decision", "not-needed"), ("NotNeededBecause", "He moved away"))).Body();
        Assert.Contains("<a href=\"#steps\">Dev Parmar was first, on 10 June 2026: said to be done. Yours was not saved</a>", second, StringComparison.Ordinal);
        Assert.Contains("You typed: He moved away", second, StringComparison.Ordinal);
        Assert.Contains("name=\"Version\" value=\"1\"", second, StringComparison.Ordinal);
        var july = school.Where(field => field.Item1 != "DueOn.Month").Append(("DueOn.Month", "7"));
        var late = await (await office.Pages.Post($"{path}/change", [.. july, ("Version", "0"), ("Because", "Later")])).Body();
        Assert.Contains("<a href=\"#Version\">Dev Parmar was first, on 10 June 2026: said to be done. Yours was not saved</a>", late, StringComparison.Ordinal);
        Assert.Contains("Later</textarea>", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_changed_corrected_with_a_reason_and_replaced()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Pages.Post(office.Path("recommendations"), school);
        var path = await OnlyOne(office);
        (string, string)[] july = [.. school.Where(field => field.Item1 != "DueOn.Month"), ("DueOn.Month", "7")];
        Assert.Contains("Agree the transition plan with the school</textarea>", await office.Pages.Read($"{path}/change"), StringComparison.Ordinal);
        await office.Pages.Post($"{path}/change", [.. july, ("Version", "0")]);
        Assert.Contains("Changed 10 June 2026 Before: By 1 June 2026. Ruth Adeyemi 10 June 2026", Shown.Rows(await office.Pages.Read(path)));
        await office.Pages.Become("Dev Parmar");
        await SayDone(office, path, 1);
        await office.Pages.Become("Ruth Adeyemi");
        Assert.Contains("<a href=\"#Because\">Enter why it is corrected</a>", await (await office.Pages.Post($"{path}/change", [.. school, ("Version", "2")])).Body(), StringComparison.Ordinal);
        var replaced = await office.Pages.Post($"{path}/change?handler=Replace", [.. school.Where(field => field.Item1 != "Words"), ("Words", "Agree and sign the plan"), ("Version", "2")]);
        Assert.Equal(office.Path("recommendations"), replaced.Headers.Location!.OriginalString);
        var list = Shown.Rows(await office.Pages.Read(office.Path("recommendations")));
        Assert.StartsWith("Agree and sign the plan (starred) Social worker: Dev Parmar 1 June 2026 9 days overdue Overdue", list[0], StringComparison.Ordinal);
        Assert.Equal("Agree the transition plan with the school (starred) Social worker 1 July 2026 10 June 2026 Replaced", list[1]);
        Assert.Contains("In its place stands another .", Shown.Own(await office.Pages.Read(path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Iro, "Decide")]
    [InlineData(Role.SocialWorker, "Done")]
    [InlineData(Role.TeamManager, "Done")]
    [InlineData(Role.GroupManager, "Done")]
    [InlineData(Role.HeadOfService, "")]
    [InlineData(Role.BusinessSupport, "")]
    [InlineData(Role.PrincipalIro, "Decide and Done")]
    [InlineData(Role.Inspector, "")]
    public async Task Show_each_role_what_it_may_do_and_refuse_the_rest(Role role, string form)
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        var child = council.Children[Relation.Own];
        await council.Council.ChangeAsync(async db =>
        {
            var one = await db.Recommendations.SingleAsync(r => r.ChildId == child.Id);
            one.Terms = one.Terms with { Owner = Role.SocialWorker };
        });
        await using var pages = await Shell.RunningPages.On(council.Council);
        await pages.Become(council.People[role].Name);
        var path = $"/children/{child.Id}/recommendations/{await council.Council.ReadAsync(db => db.Recommendations.Where(r => r.ChildId == child.Id).Select(r => r.Id).SingleAsync())}";
        var page = await pages.Read(path);
        var offered = new[] { "Decide", "Done" }.Where(handler => page.Contains($"action=\"?handler={handler}\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(form, string.Join(" and ", offered));
        foreach (var handler in new[] { "Decide", "Done" })
        {
            var may = (handler, role) switch
            {
                ("Decide", Role.Iro or Role.PrincipalIro) or ("Done", Role.SocialWorker or Role.TeamManager or Role.GroupManager or Role.PrincipalIro) => true,
                _ => false,
            };
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await pages.Post($"{path}?handler={handler}", ("Version", "0"))).StatusCode);
        }

        Assert.Equal(role is Role.Iro or Role.BusinessSupport or Role.PrincipalIro ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await pages.Post($"/children/{child.Id}/recommendations")).StatusCode);
    }

    static Task<HttpResponseMessage> SayDone(AnOffice office, string path, int version) => office.Pages.Post(
        $"{path}?handler=Done&from=work",
        ("Version", version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("DoneOn.Day", "9"), ("DoneOn.Month", "6"), ("DoneOn.Year", "2026"), ("Evidence", "Signed by the school"));

    static async Task<string> OnlyOne(AnOffice office) => office.Path($"recommendations/{await office.Council.ReadAsync(db => db.Recommendations.Select(r => r.Id).SingleAsync())}");
}
