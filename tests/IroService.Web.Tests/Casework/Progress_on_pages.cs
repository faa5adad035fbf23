using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>On 10 June 2026 at Ben Oak's: something was recommended at the review of 27 April, for 1 June.</summary>
public class Progress_on_pages
{
    static readonly (string, string)[] school =
    [
        ("Made", "review-2026-04-27"), ("Words", "Agree the transition plan"), ("Owner", "social-worker"), ("DueOn.Day", "1"), ("DueOn.Month", "6"), ("DueOn.Year", "2026"), ("Theme", "education"),
    ];

    static readonly (string, string)[] midway = [("HeldOn.Day", "9"), ("HeldOn.Month", "6"), ("HeldOn.Year", "2026"), ("ChildMet", "seen"), ("Outcome", "none")];

    [Fact]
    public async Task Is_asked_of_each_recommendation_at_a_midway_review_and_stands_with_both()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var id = await Recommended(office);
        Assert.Contains(
            "How far has each recommendation come? Agree the transition plan Social worker: Dev Parmar. By 1 June 2026: overdue. On track Delayed Why? (optional) Done, as its owner says Not started",
            Shown.Own(await office.Pages.Read(office.Path("midway"))), StringComparison.Ordinal);
        await office.Pages.Post(office.Path("midway"), [.. midway, ($"Progress-{id}", "delayed"), ($"Progress-{id}-delayed", "The school is full")]);
        Assert.Contains("Delayed: “Agree the transition plan”. The school is full.", Shown.Own(await office.Pages.Read(office.Path())), StringComparison.Ordinal);
        Assert.Contains("Midway review of 9 June 2026 Delayed The school is full Ruth Adeyemi", Shown.Rows(await office.Pages.Read(office.Path($"recommendations/{id}"))));
    }

    [Fact]
    public async Task Is_kept_as_typed_when_something_else_is_wrong()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var id = await Recommended(office);
        var wrong = await (await office.Pages.Post(office.Path("midway"), [.. midway.Where(field => field.Item1 != "Outcome"), ($"Progress-{id}", "not-started"), ($"Progress-{id}-not-started", "No answer")])).Body();
        Assert.Contains("Select what the midway review leads to", wrong, StringComparison.Ordinal);
        Assert.Contains("value=\"not-started\" checked=\"checked\"", wrong, StringComparison.Ordinal);
        Assert.Contains("No answer</textarea>", wrong, StringComparison.Ordinal);
        var another = await (await office.Pages.Post(office.Path("midway"), [.. midway, ($"Progress-{id}", "nearly")])).Body();
        Assert.Contains($"<a href=\"#Progress-{id}\">Select how far it has come</a>", another, StringComparison.Ordinal);
        var long301 = await (await office.Pages.Post(office.Path("midway"), [.. midway, ($"Progress-{id}", "delayed"), ($"Progress-{id}-delayed", new string('x', 301))])).Body();
        Assert.Contains($"<a href=\"#Progress-{id}-delayed\">This must have 300 characters or fewer; it has 301</a>", long301, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Need_not_be_answered()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await Recommended(office);
        await office.Pages.Post(office.Path("midway"), midway);
        Assert.Empty(await office.Council.ReadAsync(db => db.RecommendationProgress.ToListAsync()));
        Assert.Single(await office.Council.ReadAsync(db => db.Midways.ToListAsync()));
    }

    static async Task<string> Recommended(AnOffice office)
    {
        await office.Pages.Post(office.Path("recommendations"), school);
        return (await office.Council.ReadAsync(db => db.Recommendations.Select(r => r.Id).SingleAsync())).ToString(CultureInfo.InvariantCulture);
    }
}
