using System.Text.RegularExpressions;
using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public partial class Another_councils_colour_and_words(Browser browser)
{
    static readonly string[] settings =
    [
        "--Council:Name", "Seaside Council", "--Council:Colour", "#6b2a5b",
        "--Terminology:Service", "Reviewing Service",
        "--Terminology:Review", "Our Children's Review", "--Terminology:Reviews", "Our Children's Reviews",
        "--Terminology:Midway", "mid-point", "--Terminology:MidwayReview", "mid-point check", "--Terminology:MidwayReviews", "mid-point checks",
        "--Terminology:Iro", "IRM", "--Terminology:Iros", "IRMs", "--Terminology:IroInFull", "Independent Reviewing Manager", "--Terminology:PrincipalIro", "Lead IRM",
        "--Terminology:ChildInCare", "cared for child", "--Terminology:ChildrenInCare", "cared for children",
    ];

    [Fact]
    public async Task Are_in_headings_menus_and_buttons_and_fit_at_a_desk_and_on_a_phone()
    {
        var (council, told) = await ABusyCaseload.OfRuthAdeyemi();
        using var _ = council;
        await using var pages = await RunningPages.On(council, settings);
        var (child, held) = ($"/children/{told.Id}", told.Reviews.MaxBy(review => review.HeldOn)!.Id);
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await browser.Window(pages.Address, width);
            await page.IsFitToUse("/sign-in", "own-sign-in");
            await page.Become("Helen Szabo");
            await page.IsFitToUse("/team", "own-team");
            await OnlyOwnWordsAsync(page);
            await page.Become("Ruth Adeyemi");
            foreach (var (path, name) in new[]
            {
                ("/", "home"), ("/reviews", "reviews"), ("/calendar", "calendar"), ("/children", "children"), ("/children/without-date", "without-date"), ("/recommendations", "recommendations"),
                (child, "child"), ($"{child}/reviews", "reviews-of-child"), ($"{child}/reviews/{held}", "review"), ($"{child}/reviews/{held}/letter", "letter"), ($"{child}/prepare", "prepare"), ($"{child}/pre-read", "pre-read"),
                ($"{child}/record-review", "record-review"), ($"{child}/midway", "midway"), ($"{child}/book", "book"), ($"{child}/tell-iro", "tell-iro"), ($"{child}/early-review", "early-review"), ($"{child}/correct", "correct"),
            })
            {
                await page.IsFitToUse(path, $"own-{name}");
                await OnlyOwnWordsAsync(page);
            }

            await page.Context.DisposeAsync();
        }
    }

    [Fact]
    public async Task Colour_the_header_and_what_belongs_to_it()
    {
        var (council, told) = await ABusyCaseload.OfRuthAdeyemi();
        using var _ = council;
        await using var pages = await RunningPages.On(council, settings);
        var page = await browser.Window(pages.Address);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync($"/children/{told.Id}");
        Assert.Equal("rgb(107, 42, 91)", await Style(".iro-header", "backgroundColor"));
        Assert.Equal("rgb(107, 42, 91)", await Style(".iro-deadline:not(.iro-deadline--pressing)", "borderLeftColor"));
        Assert.Equal("rgb(107, 42, 91)", await Style(".iro-footer", "borderTopColor"));
        Assert.Equal("rgb(245, 241, 244)", await Style(".govuk-service-navigation", "backgroundColor"));
        Assert.Equal("rgb(245, 241, 244)", await Style(".iro-footer", "backgroundColor"));
        await Assertions.Expect(page.Locator(".iro-header__name")).ToHaveTextAsync("Reviewing Service");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "My Our Children's Reviews" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Record that an Our Children's Review was held" })).ToBeVisibleAsync();
        await page.Context.DisposeAsync();

        Task<string> Style(string of, string which) => page.Locator(of).First.EvaluateAsync<string>("(element, which) => getComputedStyle(element)[which]", which);
    }

    // The titles of duties, which are definitions, and the questions of a record are not among these.
    static async Task OnlyOwnWordsAsync(IPage page)
    {
        var shown = await page.Locator("h1, nav, button, thead th, caption, .iro-identity dt, .iro-you, a.govuk-button, .govuk-back-link").AllInnerTextsAsync();
        Assert.Empty(shown.Append(await page.TitleAsync()).Where(text => UsualWord().IsMatch(text)).Select(text => $"{page.Url}: {text}"));
    }

    [GeneratedRegex(@"(?<!Our Children's )\b[Rr]eviews?\b|\b[Mm]idway\b|\bIROs?\b|\bin care\b|Independent Reviewing Officer", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex UsualWord();
}
