using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

public class Between_and_before_reviews
{
    [Fact]
    public async Task A_midway_review_is_recorded_and_stands_in_the_history()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        Assert.Contains(
            "A midway review is due by 27 July 2026. The last review was held on 27 April 2026. Next review: due 27 October 2026.", Shown.Own(await office.Pages.Read(office.Path("midway"))), StringComparison.Ordinal);
        var done = await office.Pages.Post(office.Path("midway"),
            [.. Date("HeldOn", "9", "6", "2026"), ("ChildMet", "no"), ("NotMetBecause", "On holiday"), ("Changes", "Another social worker"), ("Outcome", "notice"), ("NoticeWords", "The school")]);
        var page = Shown.Own(await office.Pages.Read(done.Headers.Location!.OriginalString));
        Assert.StartsWith("Success Midway review recorded.", page, StringComparison.Ordinal);
        Assert.Contains(
            "Midway review held by Ruth Adeyemi 9 June 2026 The child was neither seen nor spoken to: On holiday. Another social worker. Somebody is to be told of something: The school.",
            page, StringComparison.Ordinal);
        Assert.Contains("Midway review 27 July 2026 9 June 2026 Held on time", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_midway_review_brings_the_review_forward()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        (string, string)[] form = [.. Date("HeldOn", "9", "6", "2026"), ("ChildMet", "seen"), ("Outcome", "bring-forward"), ("BringForwardWords", "The carer has given notice")];
        var late = await (await office.Pages.Post(office.Path("midway"), [.. form, .. Date("ReviewBy", "27", "10", "2026")])).Body();
        Assert.Contains("<a href=\"#ReviewBy.Day\">This day must be before 27 October 2026, by which the law wants the next review anyway</a>", late, StringComparison.Ordinal);
        Assert.Contains("The carer has given notice</textarea>", late, StringComparison.Ordinal);
        var done = await office.Pages.Post(office.Path("midway"), [.. form, .. Date("ReviewBy", "1", "7", "2026")]);
        var page = Shown.Own(await office.Pages.Read(done.Headers.Location!.OriginalString));
        Assert.StartsWith("Success Midway review recorded. The review is wanted by 1 July 2026.", page, StringComparison.Ordinal);
        Assert.Contains("Early review that the IRO asked for, due 1 July 2026", page, StringComparison.Ordinal);
        var nothing = await (await office.Pages.Post(office.Path("midway"))).Body();
        foreach (var (field, why) in new[] { ("HeldOn.Day", "Enter the day of the midway review"), ("ChildMet", "Select whether the child was seen or spoken to"), ("Outcome", "Select what the midway review leads to") })
            Assert.Contains($"<a href=\"#{field}\">{why}</a>", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_early_review_is_called_for_moved_and_withdrawn()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var path = office.Path("early-review");
        Assert.Contains("Without a call, the law wants the next review by 27 October 2026 (SI 2010/959 reg 33(2)).", Shown.Own(await office.Pages.Read(path)), StringComparison.Ordinal);
        var nothing = await (await office.Pages.Post(path)).Body();
        Assert.Contains("<a href=\"#Reason\">Select what calls for the review</a>", nothing, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#KnownOn.Day\">Enter the day on which it became known</a>", nothing, StringComparison.Ordinal);
        (string, string)[] form = [("Reason", "custody-to-end"), .. Date("KnownOn", "8", "6", "2026"), ("Words", "Released early")];
        var done = await office.Pages.Post(path, [.. form, .. Date("Day", "20", "7", "2026")]);
        Assert.StartsWith("Success Recorded. Review before custody ends: due 19 July 2026.", Shown.Own(await office.Pages.Read(done.Headers.Location!.OriginalString)), StringComparison.Ordinal);
        await office.Pages.Post(path, [.. form, .. Date("Day", "10", "7", "2026")]);
        var standing = Shown.Own(await office.Pages.Read(path));
        Assert.Contains("Custody is about to end It ends on 10 July 2026 . Known since 8 June 2026 . Released early", standing, StringComparison.Ordinal);
        var call = await office.Council.ReadAsync(db => db.EarlyReviewCalls.Select(c => c.Id).SingleAsync());
        var id = call.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var why = await (await office.Pages.Post($"{path}?handler=Withdraw", ("CallId", id))).Body();
        Assert.Contains($"<a href=\"#Because-{id}\">Enter why the early review is no longer called for</a>", why, StringComparison.Ordinal);
        var gone = await office.Pages.Post($"{path}?handler=Withdraw", ("CallId", id), ($"Because-{id}", "Sentence stands"));
        var page = Shown.Own(await office.Pages.Read(gone.Headers.Location!.OriginalString));
        Assert.StartsWith("Success The early review is no longer called for. Next review: due 27 October 2026.", page, StringComparison.Ordinal);
        Assert.Contains(
            "Early review called for: custody is about to end by Ruth Adeyemi 8 June 2026 It ends on 10 July 2026. Released early. No longer called for: Sentence stands.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adjournment_is_recorded_once_and_a_late_new_date_is_warned_of()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var path = office.Path("adjourn");
        Assert.Contains("<a href=\"#On.Day\">Enter the day of the meeting</a>", await (await office.Pages.Post(path)).Body(), StringComparison.Ordinal);
        var done = await office.Pages.Post(path, [.. Date("On", "9", "6", "2026"), ("Reason", "No interpreter came")]);
        var page = Shown.Own(await office.Pages.Read(done.Headers.Location!.OriginalString));
        Assert.StartsWith("Success Adjournment recorded. Complete the review by 7 July 2026.", page, StringComparison.Ordinal);
        Assert.Contains("Complete the adjourned review, due 7 July 2026", page, StringComparison.Ordinal);
        var again = await (await office.Pages.Post(path, [.. Date("On", "10", "6", "2026"), ("Reason", "Still none")])).Body();
        Assert.Contains("this review was adjourned on 9 June 2026: complete it by 7 July 2026</a>", again, StringComparison.Ordinal);
        Assert.Contains("Still none</textarea>", again, StringComparison.Ordinal);
        var late = await (await office.Pages.Post(office.Path("book"), [.. Date("BookedFor", "9", "7", "2026"), ("Mode", "video")])).Body();
        Assert.Contains("9 July 2026 is 2 days after the due date, 7 July 2026. The review would be late.", Shown.Own(late), StringComparison.Ordinal);
    }

    static (string Name, string Value)[] Date(string field, string day, string month, string year) => [($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year)];
}
