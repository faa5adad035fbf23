using IroService.Casework.Notifications;
using IroService.Casework.Reports.Quarterly;
using IroService.Domain.Notifications;
using IroService.Domain.Ratings;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Casework;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

/// <summary>The story of the Principal IRO's report: a quarter ends, the notice arrives, the narrative is written and kept, the report is signed, and the next one stands beside it.</summary>
public class A_quarter_ends(Browser browser)
{
    const string Words = "Ratings are mostly green; two plans in North are rated again.";

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task And_its_report_is_written_signed_and_read_beside_the_next(int width, bool javaScript)
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await office.Council.ChangeAsync(async db => (await db.Children.Include(c => c.Ratings).SingleAsync()).Ratings.Add(new CarePlanRating { RatedOn = new(2026, 4, 28), Rating = RatingColour.Green, Reason = "" }));
        await MorningOf(office.Council, new(2026, 7, 1));
        var page = await browser.Window(office.Pages.Address, width, javaScript);
        await page.Become("Helen Szabo");
        await page.GotoAsync("/notices");
        await page.GetByRole(AriaRole.Link, new() { Name = "The quarterly report of 1 April 2026 to 30 June 2026" }).ClickAsync();
        await Look("ready");
        await Box(page).FillAsync(Words);
        if (javaScript)
        {
            // The telephone rings, the browser is closed, and nothing is lost.
            await page.GetByText("What you typed is kept,").WaitForAsync();
            await page.GotoAsync("/reports/quarterly/1");
            await page.GetByRole(AriaRole.Button, new() { Name = "Go on with it" }).ClickAsync();
            await Assertions.Expect(Box(page)).ToHaveValueAsync(Words);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Saved.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign the report" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Signed by Helen Szabo on 1 July 2026")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(Words)).ToBeVisibleAsync();
        await Look("signed");
        await page.GetByRole(AriaRole.Link, new() { Name = "1 of 1 Ratings: All, Green" }).ClickAsync();
        await Assertions.Expect(page.GetByText("as it was signed")).ToBeVisibleAsync();

        await MorningOf(office.Council, new(2026, 10, 1));
        await page.Become("Helen Szabo");
        await page.GotoAsync("/notices");
        await page.GetByRole(AriaRole.Link, new() { Name = "The quarterly report of 1 July 2026 to 30 September 2026" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Last quarter" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(Words)).ToBeVisibleAsync();
        await Assertions.Expect(Box(page)).ToHaveValueAsync("");
        await Look("beside");
        await page.Context.DisposeAsync();

        async Task Look(string name)
        {
            if (javaScript)
                await page.IsFitToUseAsItIs($"quarter-{name}");
        }
    }

    static ILocator Box(IPage page) => page.Locator("textarea").First;

    // What the scheduler does each morning.
    static Task MorningOf(ACouncil council, DateOnly day)
    {
        council.Clock.SetUtcNow(new(day.ToDateTime(new(7, 0)), TimeSpan.Zero));
        return new MakeReportReady(council.Database.Open, new TellByEmail(council.Database.Open, council.Clock), ACouncil.Definitions, council.Clock).ApplyAsync(TestContext.Current.CancellationToken);
    }
}
