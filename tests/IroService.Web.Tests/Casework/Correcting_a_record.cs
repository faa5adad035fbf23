using System.Net;
using System.Text.RegularExpressions;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>Amelia, looked after since 2 March 2026, whose first review is due on 30 March; it is 24 March.</summary>
public partial class Correcting_a_record
{
    [Fact]
    public async Task Shows_what_would_move_and_saves_only_when_that_is_confirmed()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02"));
        Assert.Contains("href=\"" + desk.Path("correct") + "\">Correct a record</a>", await desk.Pages.Read(desk.Path()), StringComparison.Ordinal);
        var path = desk.Path($"correct/episode/{desk.Child.Episodes[0].Id}");
        var form = await desk.Pages.Read(path);
        Assert.Contains("name=\"Began.Day\" type=\"text\" value=\"2\"", form, StringComparison.Ordinal);
        Assert.Contains("<option value=\"C2\" selected=\"selected\">Full care order (C2)</option>", form, StringComparison.Ordinal);

        var shown = await (await desk.Pages.Post(path, Episode("4"))).Body();
        Assert.Contains("What would follow First review: from 30 March 2026 to 1 April 2026", Shown.Own(shown), StringComparison.Ordinal);
        Assert.Contains("name=\"Began.Day\" type=\"text\" value=\"4\"", shown, StringComparison.Ordinal);
        Assert.Contains(">The order is of the 4th</textarea>", shown, StringComparison.Ordinal);
        Assert.Null((await EpisodeAsync(desk)).Said);

        // Another value is shown anew, and not taken for confirmed.
        var other = await (await desk.Pages.Post(path, [.. Episode("5"), ("Confirmed", Confirmed(shown))])).Body();
        Assert.Contains("First review: from 30 March 2026 to 2 April 2026", Shown.Own(other), StringComparison.Ordinal);

        var done = await desk.Pages.Post(path, [.. Episode("5"), ("Confirmed", Confirmed(other))]);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var list = await desk.Pages.Read(done.Headers.Location!.OriginalString);
        Assert.Contains("Success The episode from 5 March 2026 is corrected.", Shown.Own(list), StringComparison.Ordinal);
        Assert.Contains("5 March 2026 Corrected Full care order Foster care Entered before: began 2 March 2026. Ruth Adeyemi: The order is of the 4th Correct", Shown.Rows(list)[0], StringComparison.Ordinal);
        Assert.Contains("from 30 March 2026 to 2 April 2026, because: an episode was corrected here", Shown.Text(await desk.Pages.Read(desk.Path())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_anew_what_would_move_when_somebody_else_was_faster()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02"));
        var path = desk.Path($"correct/episode/{desk.Child.Episodes[0].Id}");
        var shown = await (await desk.Pages.Post(path, Episode("4"))).Body();
        await desk.Pages.Post(desk.Path("record-review"), ("HeldOn.Day", "20"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Participation", "PN1"));
        var anew = await desk.Pages.Post(path, [.. Episode("4"), ("Confirmed", Confirmed(shown))]);
        Assert.Contains("No open date changes.", Shown.Own(await anew.Body()), StringComparison.Ordinal);
        Assert.Null((await EpisodeAsync(desk)).Said);
    }

    [Theory]
    [InlineData("Began.Day", "", "The day it began must include a day", "Began.Day")]
    [InlineData("Began.Day", "25", "The day it began must be today or in the past", "Began.Day")]
    [InlineData("Reason", " ", "Enter the reason", "Reason")]
    [InlineData("LegalStatus", "C9", "Select the legal status", "LegalStatus")]
    [InlineData("Place", "Q1", "Select the placement", "Place")]
    [InlineData("Why", "Q", "Select why it began", "Why")]
    [InlineData("Ended.Day", "20", "The day it ended must include a month and a year", "Ended.Month")]
    [InlineData("EndedBecause", "E4A", "It has not ended: select no reason, or enter the day on which it ended", "EndedBecause")]
    public async Task Says_what_is_wrong_at_its_field_and_keeps_what_was_typed(string field, string value, string sentence, string at)
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02"));
        var typed = Episode("4").Where(one => one.Name != field).Append((field, value)).ToArray();
        var page = await (await desk.Pages.Post(desk.Path($"correct/episode/{desk.Child.Episodes[0].Id}"), typed)).Body();
        Assert.Contains($"<a href=\"#{at}\">{WebUtility.HtmlEncode(sentence)}</a>", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"{at}\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Began.Month\" type=\"text\" value=\"3\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What would follow</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<title>Error: Correct an episode", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_another_day_of_a_review()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-02-02").ReviewHeld("2026-02-20"));
        var path = desk.Path($"correct/review/{desk.Child.Reviews[0].Id}");
        (string, string)[] typed = [("HeldOn.Day", "23"), ("HeldOn.Month", "2"), ("HeldOn.Year", "2026"), ("Participation", "PN2"), ("Reason", "The minutes say so")];
        var shown = await (await desk.Pages.Post(path, typed)).Body();
        Assert.Contains("Second review: from 20 May 2026 to 23 May 2026", Shown.Own(shown), StringComparison.Ordinal);
        var done = await desk.Pages.Post(path, [.. typed, ("Confirmed", Confirmed(shown))]);
        Assert.Contains(
            "23 February 2026 Corrected Came, and an advocate spoke for them Entered before: 20 February 2026; Came and spoke for themselves. Ruth Adeyemi: The minutes say so",
            Shown.Text(await desk.Pages.Read(done.Headers.Location!.OriginalString)), StringComparison.Ordinal);
        Assert.Contains("Entered before: 20 February 2026; Came and spoke for themselves. Corrected because: The minutes say so", Shown.Own(await desk.Pages.Read(desk.Path())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraws_a_review_which_the_timeline_shows_struck_and_puts_it_back()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-02-02").ReviewHeld("2026-02-20"));
        var path = desk.Path($"correct/decide/review/{desk.Child.Reviews[0].Id}");
        Assert.Contains("Select whether the review was held", await (await desk.Pages.Post(path, ("Reason", "So"))).Body(), StringComparison.Ordinal);
        var shown = await DecidedAsync(desk, path, "DidNotHappen", "Entered for the wrong child");
        Assert.Contains("First review: will be due, 2 March 2026 Second review: no longer due on 20 May 2026", Shown.Own(shown), StringComparison.Ordinal);
        var page = await desk.Pages.Read(desk.Path());
        Assert.Contains("<s>Review held</s>", page, StringComparison.Ordinal);
        Assert.Contains("Withdrawn, it was not held. Because: Entered for the wrong child", Shown.Own(page), StringComparison.Ordinal);
        Assert.Contains("First review, due 2 March 2026", Shown.Own(page), StringComparison.Ordinal);
        Assert.Contains("20 February 2026 Withdrawn", Shown.Text(await desk.Pages.Read(desk.Path("correct"))), StringComparison.Ordinal);

        await DecidedAsync(desk, path, "Happened", "It was hers after all");
        Assert.Contains("Second review, due 20 May 2026", Shown.Own(await desk.Pages.Read(desk.Path())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decides_what_the_newest_extract_no_longer_has_from_the_list_of_duties()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-02-02").ReviewHeld("2026-02-20"));
        await desk.Council.ChangeAsync(async db =>
        {
            (await db.Reviews.SingleAsync()).MissingSinceImportId = 1;
            (await db.Episodes.SingleAsync()).MissingSinceImportId = 1;
        });
        var duties = await desk.Pages.Read("/duties");
        Assert.Contains($"<a class=\"govuk-link\" href=\"{desk.Path("correct")}\">Decide", duties, StringComparison.Ordinal);
        var list = Shown.Rows(await desk.Pages.Read(desk.Path("correct")));
        Assert.StartsWith("Episode from 2 February 2026", list[0], StringComparison.Ordinal);
        Assert.StartsWith("Review of 20 February 2026", list[1], StringComparison.Ordinal);

        await DecidedAsync(desk, desk.Path($"correct/decide/review/{desk.Child.Reviews[0].Id}"), "Happened", "I was there");
        var shown = await DecidedAsync(desk, desk.Path($"correct/decide/episode/{desk.Child.Episodes[0].Id}"), "DidNotHappen", "Another child's");
        Assert.Contains("Second review: no longer due on 20 May 2026", Shown.Own(shown), StringComparison.Ordinal);
        Assert.DoesNotContain("newest extract", await desk.Pages.Read("/duties"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_for_the_IRO_the_Principal_IRO_and_business_support_and_nobody_else()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02").ReviewHeld("2026-03-20"));
        string[] forms = [$"correct/episode/{desk.Child.Episodes[0].Id}", $"correct/review/{desk.Child.Reviews[0].Id}", $"correct/decide/review/{desk.Child.Reviews[0].Id}"];
        foreach (var (name, role) in new[] { ("Helen Szabo", Role.PrincipalIro), ("Bea Support", Role.BusinessSupport) })
        {
            await desk.Council.PersonAsync(name, role);
            await desk.Pages.Become(name);
            foreach (var form in forms.Prepend("correct"))
                Assert.Contains(form == "correct" ? "Withdraw" : "Check what would follow", Shown.Own(await desk.Pages.Read(desk.Path(form))), StringComparison.Ordinal);
        }

        var dev = await desk.Council.PersonAsync("Dev Parmar", Role.SocialWorker);
        await desk.Council.ChangeAsync(async db => (await db.Children.SingleAsync()).Allocations.Add(new() { Role = Role.SocialWorker, PersonId = dev.Id, From = new(2026, 3, 2), To = null }));
        await desk.Pages.Become("Dev Parmar");
        Assert.DoesNotContain("/correct", await desk.Pages.Read(desk.Path()), StringComparison.Ordinal);
        foreach (var form in forms.Prepend("correct"))
            Assert.Equal(HttpStatusCode.Forbidden, (await desk.Pages.Client.GetAsync(desk.Path(form), TestContext.Current.CancellationToken)).StatusCode);
        var token = await desk.Pages.FormToken();
        var posted = await desk.Pages.Client.PostAsync(
            desk.Path(forms[0]), new FormUrlEncodedContent(Episode("4").Append(("__RequestVerificationToken", token)).ToDictionary(f => f.Item1, f => f.Item2)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        Assert.Null((await EpisodeAsync(desk)).Said);
    }

    [Fact]
    public async Task Knows_only_records_of_the_child()
    {
        await using var desk = await Desk.Of(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02"));
        foreach (var path in new[] { "correct/episode/999", "correct/review/999", "correct/decide/review/999", $"correct/decide/episode/{desk.Child.Episodes[0].Id}", "correct/decide/other/1" })
            Assert.Equal(HttpStatusCode.NotFound, (await desk.Pages.Client.GetAsync(desk.Path(path), TestContext.Current.CancellationToken)).StatusCode);
    }

    static async Task<string> DecidedAsync(Desk desk, string path, string decision, string reason)
    {
        var shown = await (await desk.Pages.Post(path, ("Decision", decision), ("Reason", reason))).Body();
        var done = await desk.Pages.Post(path, ("Decision", decision), ("Reason", reason), ("Confirmed", Confirmed(shown)));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        return shown;
    }

    static Task<Episode> EpisodeAsync(Desk desk) => desk.Council.ReadAsync(db => db.Episodes.AsNoTracking().SingleAsync());

    static (string Name, string Value)[] Episode(string day) =>
    [
        ("Began.Day", day), ("Began.Month", "3"), ("Began.Year", "2026"), ("Why", "S"), ("LegalStatus", "C2"), ("Place", "U6"), ("EndedBecause", ""),
        ("Reason", "The order is of the 4th"),
    ];

    static string Confirmed(string page) => WebUtility.HtmlDecode(ConfirmButton().Match(page).Groups["value"].Value);

    [GeneratedRegex("name=\"Confirmed\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex ConfirmButton();
}
