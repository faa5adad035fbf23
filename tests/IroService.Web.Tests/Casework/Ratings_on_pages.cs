using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 10 June 2026 at Ben Oak's, whose last review was held on 27 April, and before which no midway review was held.</summary>
public class Ratings_on_pages
{
    static readonly (string, string)[] green =
    [
        ("FormVersion", "1"), ("Plan", "green"), ("Domain-recommendations", "green"), ("Domain-partner-agencies", "green"), ("Domain-plans-complete", "green"), ("Domain-needs", "green"), ("Domain-drift", "green"),
    ];

    [Fact]
    public async Task First_say_what_is_recorded_and_suggest_nothing()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var page = Shown.Own(await office.Pages.Read(office.Path("rate")));
        Assert.Contains("What the records say No midway review was held, wanted by 27 January 2026", page, StringComparison.Ordinal);
        Assert.Contains("The plan is being followed and meets the child's needs", page, StringComparison.Ordinal);
        Assert.DoesNotContain("suggest", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Then_say_what_the_rule_suggests_and_why_and_keep_the_first_when_it_is_changed()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Pages.Post(office.Path("rate"), green);
        var first = await LastAsync(office);
        var page = Shown.Own(await office.Pages.Read(office.Path($"ratings/{first}")));
        Assert.Contains("Amber Worse than this rating. Recorded when it was given: No midway review", page, StringComparison.Ordinal);
        Assert.Contains("Change the rating", page, StringComparison.Ordinal);

        var unsaid = await (await office.Pages.Post(office.Path("rate"), [.. green.Where(f => f.Item1 != "Plan"), ("Replaces", $"{first}"), ("Plan", "amber"), ("Plan-why", "Nobody looked between")])).Body();
        Assert.Contains("<a href=\"#ChangedBecause\">Enter why you rate it otherwise now</a>", unsaid, StringComparison.Ordinal);
        Assert.Contains("Nobody looked between</textarea>", unsaid, StringComparison.Ordinal);
        await office.Pages.Post(office.Path("rate"), [.. green.Where(f => f.Item1 != "Plan"), ("Replaces", $"{first}"), ("Plan", "amber"), ("Plan-why", "Nobody looked between"), ("ChangedBecause", "The midway review was missed")]);
        var ratings = Shown.Own(await office.Pages.Read(office.Path("ratings")));
        Assert.Contains("Amber since 10 June 2026", ratings, StringComparison.Ordinal);
        Assert.Contains("after a review, changed", ratings, StringComparison.Ordinal);
        Assert.Contains("Changed since Amber, 10 June 2026 The midway review was missed", Shown.Own(await office.Pages.Read(office.Path($"ratings/{first}"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_beside_each_field_what_is_missing()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var wrong = await (await office.Pages.Post(office.Path("rate"), [("FormVersion", "1"), ("Plan", "red"), ("Domain-drift", "amber"), ("Domain-needs", "green")])).Body();
        Assert.Contains("<a href=\"#Plan-why\">Enter why you rate the plan as a whole red</a>", wrong, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Domain-drift-why\">Enter why you rate “Drift and delay” amber</a>", System.Net.WebUtility.HtmlDecode(wrong), StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Domain-recommendations\">", wrong, StringComparison.Ordinal);
        Assert.Matches("value=\"red\" checked=\"checked\"", wrong);
    }

    [Fact]
    public async Task Are_led_to_from_the_duty()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        Assert.Contains($"{office.Path("rate")}\">", await office.Pages.Read(office.Path()), StringComparison.Ordinal);
        await office.Pages.Post(office.Path("rate"), green);
        Assert.DoesNotContain("Rate the care plan after the review", Shown.Own(await office.Pages.Read("/work")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_given_again_by_the_Principal_IRO_who_is_not_shown_the_first()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await office.Pages.Post(office.Path("rate"), green);
        office.Council.Clock.SetUtcNow(new(2026, 7, 2, 9, 0, 0, TimeSpan.Zero));
        await office.Pages.Become("Helen Szabo");
        Assert.Contains("Enter a number from 1 to 50", await (await office.Pages.Post("/ratings/second", [("Count", "many")])).Body(), StringComparison.Ordinal);
        await office.Pages.Post("/ratings/second", [("Count", "5")]);
        Assert.Contains("1 rating drawn.", Shown.Own(await office.Pages.Read("/ratings/second")), StringComparison.Ordinal);
        var again = office.Path($"ratings/{await LastAsync(office)}/second");
        Assert.DoesNotContain("●", Shown.Own(await office.Pages.Read("/ratings/second")), StringComparison.Ordinal);
        Assert.Contains("What the records said that day No midway review was held, wanted by 27 January 2026", Shown.Own(await office.Pages.Read(again)), StringComparison.Ordinal);
        await office.Pages.Post(again, [("Plan", "amber"), ("Plan-why", "Nobody looked between")]);
        var sample = Shown.Own(await office.Pages.Read("/ratings/second"));
        Assert.Contains("Recorded: first Green, now Amber.", sample, StringComparison.Ordinal);
        Assert.Contains("Exact agreement: 0 of 1", sample, StringComparison.Ordinal);
    }

    static Task<int> LastAsync(AnOffice office) => office.Council.ReadAsync(db => db.Ratings.MaxAsync(r => r.Id));
}
