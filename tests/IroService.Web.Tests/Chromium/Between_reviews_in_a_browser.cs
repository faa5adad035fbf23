using IroService.Web.Tests.Casework;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public class Between_reviews_in_a_browser(Browser browser)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task The_IRO_is_told_looks_at_what_was_recommended_and_finds_it_by_age(int width, bool javaScript)
    {
        await using var office = await The_ages_of_recommendations.Recommended();
        var page = await browser.Window(office.Pages.Address, width, javaScript);
        await page.Become("Dev Parmar");
        await page.GotoAsync(office.Path());
        await page.GetByRole(AriaRole.Link, new() { Name = "Tell the IRO of something" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tell the IRO" }).ClickAsync();
        await page.GetByText("There is a problem").WaitForAsync();
        await Look("tell-iro-wrong");
        await page.GetByLabel("The child was missing").CheckAsync();
        await Fill(page, "When did it happen?");
        await page.GetByLabel("What is the IRO to know?").FillAsync("For a night, found at a friend's");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tell the IRO" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Recorded: the IRO will be told.");
        await Look("tell-iro-told");

        await page.Become("Ruth Adeyemi");
        await page.GotoAsync("/work");
        await page.GetByRole(AriaRole.Link, new() { Name = "Consider what you were told, and whether an early review is wanted", Exact = true }).ClickAsync();
        await Look("tell-iro-duty");
        await page.GotoAsync(office.Path("midway"));
        await Fill(page, "When was it?");
        await page.GetByLabel("Seen", new() { Exact = true }).CheckAsync();
        var plan = page.GetByRole(AriaRole.Group, new() { Name = "Sign the plan" });
        await plan.GetByLabel("Delayed").CheckAsync();
        await plan.GetByLabel("Why? (optional)").First.FillAsync("The school is full");
        await Look("progress-midway");
        await page.GetByLabel("Nothing more: the plan is being followed").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Delayed: “Sign the plan”. The school is full.")).ToBeVisibleAsync();

        await page.GotoAsync("/recommendations");
        await Look("recommendations-by-age");
        await page.GetByRole(AriaRole.Link, new() { Name = "1 Education: overdue by up to 1 month" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign the plan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Midway review of 9 June 2026")).ToBeVisibleAsync();
        await Look("progress-recommendation");
        await page.Context.DisposeAsync();

        async Task Look(string name)
        {
            if (javaScript)
                await page.IsFitToUseAsItIs(name);
        }
    }

    static async Task Fill(IPage page, string legend)
    {
        var date = page.GetByRole(AriaRole.Group, new() { Name = legend });
        await date.GetByLabel("Day", new() { Exact = true }).FillAsync("9");
        await date.GetByLabel("Month", new() { Exact = true }).FillAsync("6");
        await date.GetByLabel("Year", new() { Exact = true }).FillAsync("2026");
    }
}
