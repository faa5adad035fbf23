using System.Net;
using IroService.Domain.Notifications;
using IroService.Domain.Records;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 10 June 2026 at Ben Oak's, whose last review was on 27 April: Ruth is the IRO, Dev the social worker, Joanna his manager.</summary>
public class The_record_of_a_review_on_pages
{
    static readonly (string, string)[] school = [("recommend.1.words", "Find a school"), ("recommend.1.owner", "social-worker"), ("recommend.1.by.Day", "1"), ("recommend.1.by.Month", "7"), ("recommend.1.by.Year", "2026"), ("recommend.1.theme", "education")];

    [Fact]
    public async Task Is_saved_as_often_as_wanted_recorded_as_held_and_signed_off()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var path = office.Path("record");
        var saved = await office.Pages.Post(path, [("edit", "0"), ("mode", "video"), ("attended", "child"), ("attended", "carer"), .. school]);
        Assert.Equal(path, saved.Headers.Location!.OriginalString);
        var page = await office.Pages.Read(path);
        Assert.Contains("Success Saved. The review is not recorded as held yet.", Shown.Own(page), StringComparison.Ordinal);
        Assert.Contains("Last saved by Ruth Adeyemi", Shown.Own(page), StringComparison.Ordinal);
        Assert.Contains("name=\"attended\" value=\"carer\" checked=\"checked\"", page, StringComparison.Ordinal);
        Assert.Contains("Find a school</textarea>", page, StringComparison.Ordinal);

        var held = await office.Pages.Post(path, [("edit", "1"), ("then", "held"), ("participation", "PN1"), .. Date("held-on", "10", "6", "2026"), .. school, .. Complete()]);
        Assert.StartsWith(office.Path("reviews/"), held.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var review = held.Headers.Location!.OriginalString;
        page = Shown.Own(await office.Pages.Read(review));
        Assert.Contains("Success The review is recorded as held.", page, StringComparison.Ordinal);
        Assert.Contains("Find a school Social worker: Dev Parmar 1 July 2026", page, StringComparison.Ordinal);
        Assert.Contains("Care plan: seen Seen before the meeting Care plan: date 1 May 2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("recommend.1", await office.Council.ReadAsync(db => db.RecordAnswers.Where(a => a.Value != "").Select(a => a.Question).ToListAsync(TestContext.Current.CancellationToken)));

        await office.Pages.Post($"{review}?handler=Decisions");
        Assert.Contains("Agree or contest the review's decisions", Shown.Own(await office.Pages.Read(review)), StringComparison.Ordinal);
        await office.Pages.Post($"{review}?handler=SignOff");
        page = Shown.Own(await office.Pages.Read(review));
        Assert.Contains("Signed off by Ruth Adeyemi", page, StringComparison.Ordinal);
        Assert.Contains("The full record of the review is written", page, StringComparison.Ordinal);
        Assert.Contains("Done on time: The record is signed off", page, StringComparison.Ordinal);
        Assert.Contains("Ruth Adeyemi signed this record off", Shown.Own(await office.Pages.Read($"{review}/record")), StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Addendum\">Enter what is to be added</a>", await (await office.Pages.Post($"{review}?handler=Add")).Body(), StringComparison.Ordinal);
        await office.Pages.Post($"{review}?handler=Add", ("Addendum", "The father came as well"));
        Assert.Contains("Added since The father came as well Ruth Adeyemi", Shown.Own(await office.Pages.Read(review)), StringComparison.Ordinal);
        Assert.Contains("10 June 2026 Came and spoke for themselves Signed off Not written", Shown.Rows(await office.Pages.Read(office.Path("reviews"))));
    }

    [Fact]
    public async Task Says_what_is_wrong_at_its_box_and_loses_nothing()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews.Born("2016-01-01"));
        var path = office.Path("record");
        var wrong = await (await office.Pages.Post(path, [("edit", "0"), ("summary", "So \"far\""), .. Date("plan.care-plan.date", "31", "2", "2026")])).Body();
        Assert.Contains("<a href=\"#plan.care-plan.date.Day\">The date must be a real date</a>", wrong, StringComparison.Ordinal);
        Assert.Contains("So &quot;far&quot;</textarea>", wrong, StringComparison.Ordinal);
        Assert.Contains("name=\"plan.care-plan.date.Day\" type=\"text\" value=\"31\"", wrong, StringComparison.Ordinal);

        var early = await (await office.Pages.Post(path, [("edit", "0"), ("then", "held"), ("participation", "PN0"), .. Date("held-on", "9", "6", "2026"), ("summary", "So far"), ("recommend.1.words", "Find a school")])).Body();
        Assert.Contains("<a href=\"#recommend.1.by.Day\">Enter by when it is to be done</a>", early, StringComparison.Ordinal);
        early = await (await office.Pages.Post(path, [("edit", "1"), ("then", "held"), ("participation", "PN0"), .. Date("held-on", "9", "6", "2026"), ("summary", "So far")])).Body();
        Assert.Contains("<a href=\"#participation\">The child was 4 or older on the day of the review: say how they took part</a>", early, StringComparison.Ordinal);
        Assert.Contains("So far</textarea>", early, StringComparison.Ordinal);
        Assert.Contains("So far</textarea>", await office.Pages.Read(path), StringComparison.Ordinal);
        Assert.Equal(4, await office.Council.ReadAsync(db => db.Reviews.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task By_two_at_once_shows_both_and_lets_the_second_choose()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        var path = office.Path("record");
        await office.Pages.Post(path, ("edit", "0"), ("summary", "First"));
        await office.Pages.Become("Helen Szabo");
        await office.Pages.Post(path, ("edit", "1"), ("summary", "Helen's words"), ("mode", "video"));
        await office.Pages.Become("Ruth Adeyemi");
        var both = await (await office.Pages.Post(path, ("edit", "1"), ("summary", "Ruth's words"), ("mode", "video"), ("absent", "Father"))).Body();
        Assert.Contains("<a href=\"#meanwhile\">Helen Szabo wrote in this record while you did.", both, StringComparison.Ordinal);
        Assert.Contains("Yours Ruth's words Theirs Helen's words", Shown.Own(both), StringComparison.Ordinal);
        Assert.Contains("Ruth&#x27;s words</textarea>", both, StringComparison.Ordinal);
        await office.Pages.Post(path, ("edit", "2"), ("summary", "Ruth's words"), ("choose.summary", "theirs"), ("mode", "video"), ("absent", "Father"));
        var page = await office.Pages.Read(path);
        Assert.Contains("Helen&#x27;s words</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("Father</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_prepared_by_the_councils_own_list_and_read_on_one_page()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews.BookedFor("2026-06-12"));
        var path = office.Path("prepare");
        var page = Shown.Own(await office.Pages.Read(path));
        Assert.Contains("Prepare the review Not ready", page, StringComparison.Ordinal);
        Assert.Contains("IRO and social worker plan the review", page, StringComparison.Ordinal);
        Assert.Contains("Speak with the child in private, or record why not", page, StringComparison.Ordinal);
        await office.Pages.Post(path, ("edit", "0"), ("form.mother", "back"), ("form.school", "sent"), ("note-for-chair", "Ask for Rex first"));
        Assert.Contains("<option value=\"back\" selected=\"selected\">Back</option>", await office.Pages.Read(path), StringComparison.Ordinal);
        foreach (var duty in new[] { "plan-the-review", "invitations", "social-workers-report", "speak-with-child", "parents-wishes" })
            await office.Council.ChangeAsync(async db => (await db.Deadlines.Where(d => d.ChildId == office.Child.Id && d.Duty == duty).ToListAsync()).ForEach(d => d.Become(d.Terms, IroService.Domain.Deadlines.DeadlineState.Met, IroService.Domain.Workflows.FactKind.Done, new(2026, 6, 9), DateTime.UnixEpoch, "Test")));
        Assert.Contains("Prepare the review Ready", Shown.Own(await office.Pages.Read(path)), StringComparison.Ordinal);
        page = Shown.Own(await office.Pages.Read(office.Path("pre-read")));
        Assert.Contains("Booked for 12 June 2026", page, StringComparison.Ordinal);
        Assert.Contains("What to know first Ask for Rex first", page, StringComparison.Ordinal);
        await office.Pages.Become("Dev Parmar");
        page = Shown.Own(await office.Pages.Read(path));
        Assert.Contains("Mother Back", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", await office.Pages.Read(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.Pages.Client.GetAsync(office.Path("record"), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Gives_a_letter_to_the_child_that_the_IRO_makes_their_own()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var review = await office.Council.ReadAsync(db => db.Reviews.MaxAsync(r => r.Id, TestContext.Current.CancellationToken));
        var path = office.Path($"reviews/{review}/letter");
        Assert.Contains("Dear Ben,", await office.Pages.Read(path), StringComparison.Ordinal);
        await office.Pages.Post($"{path}?handler=Sent");
        Assert.Contains("No record of this review is written: there is nothing to add to", await office.Pages.Read(path), StringComparison.Ordinal);
        await office.Pages.Post(path, ("edit", "0"), ("Words", "Dear Ben,\r\nit was good to see you."));
        Assert.Contains("As it is printed Dear Ben, it was good to see you.", Shown.Own(await office.Pages.Read(path)), StringComparison.Ordinal);
        await office.Pages.Post($"{path}?handler=Sent");
        var sent = await office.Pages.Read(path);
        Assert.Contains("With the child since", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", sent, StringComparison.Ordinal);
    }

    static IEnumerable<(string, string)> Complete() => ARecord.Complete(new(null, null, new(2026, 6, 10))).SelectMany(answer => RecordForm.Questions[answer.Key].Kind switch
    {
        AnswerKind.Day => Date(answer.Key, answer.Value[8..], answer.Value[5..7], answer.Value[..4]),
        AnswerKind.SomeOf => answer.Value.Split(',').Select(value => (answer.Key, value)),
        _ => [(answer.Key, answer.Value)],
    });

    static IEnumerable<(string, string)> Date(string field, string day, string month, string year) => [($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year)];
}
