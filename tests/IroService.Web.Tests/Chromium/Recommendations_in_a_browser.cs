using IroService.Web.Tests.Casework;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public class Recommendations_in_a_browser(Browser browser)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task Are_made_by_the_IRO_said_done_by_the_social_worker_and_accepted(int width, bool javaScript)
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var page = await browser.Window(office.Pages.Address, width, javaScript);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync(office.Path());
        await page.GetByRole(AriaRole.Link, new() { Name = "Recommendations", Exact = true }).ClickAsync();
        await Recommend(page, "Agree the transition plan with the school", "Social worker: Dev Parmar", "1", "6");
        await Recommend(page, "Dental check and the strengths and difficulties questionnaire", "Somebody who does not use this service", "1", "9");
        await Assertions.Expect(page.GetByText("Recommendations: 2 open, 1 overdue")).ToBeVisibleAsync();
        await Look("list");

        await page.Become("Dev Parmar");
        await page.GotoAsync("/work");
        await Look("work-owner");
        await page.GetByRole(AriaRole.Link, new() { Name = "Agree the transition plan with the school" }).ClickAsync();
        await Look("say-done");
        await Fill(page, "When was it done?", "9", "6");
        await page.GetByLabel("What shows it?").FillAsync("Signed by the school on 9 June, in the education folder");
        await page.GetByRole(AriaRole.Button, new() { Name = "Say that it is done" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("It waits for the IRO to accept it.");

        await page.Become("Ruth Adeyemi");
        await page.GotoAsync("/work");
        await Look("work-iro");
        await page.GetByRole(AriaRole.Link, new() { Name = "Agree the transition plan with the school" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await page.GetByText("There is a problem").WaitForAsync();
        await Look("decide-wrong");
        await page.GetByLabel("Accept: it is done").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Accepted as done.");

        await page.GotoAsync(office.Path("record-review"));
        await Assertions.Expect(page.GetByText("Recommendations: 1 open")).ToBeVisibleAsync();
        if (javaScript)
        {
            await page.IsFitToUse(office.Path("record-review"), "recommendations-record-review");
            await page.IsFitToUse(office.Path(), "recommendations-child");
            await page.IsFitToUse(office.Path("recommendations"), "recommendations-after");
            await page.GetByRole(AriaRole.Link, new() { Name = "Dental check and the strengths and difficulties questionnaire" }).ClickAsync();
            await Look("open-iro");
            await page.GetByRole(AriaRole.Link, new() { Name = "Change it, or make another in its place" }).ClickAsync();
            await Look("change");
        }

        await page.Context.DisposeAsync();

        async Task Look(string name)
        {
            if (javaScript)
                await page.IsFitToUseAsItIs($"recommendations-{name}");
        }
    }

    static async Task Recommend(IPage page, string what, string whose, string day, string month)
    {
        await page.GetByLabel("What is to be done?").FillAsync(what);
        await page.GetByLabel(whose, new() { Exact = true }).CheckAsync();
        if (whose.StartsWith("Somebody", StringComparison.Ordinal))
            await page.GetByLabel("Who?").FillAsync("Health");
        await Fill(page, "By when?", day, month);
        await page.GetByLabel("What is it about?").SelectOptionAsync(whose.StartsWith("Somebody", StringComparison.Ordinal) ? "Health" : "Education");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Recommendation recorded");
    }

    static async Task Fill(IPage page, string legend, string day, string month)
    {
        var date = page.GetByRole(AriaRole.Group, new() { Name = legend });
        await date.GetByLabel("Day", new() { Exact = true }).FillAsync(day);
        await date.GetByLabel("Month", new() { Exact = true }).FillAsync(month);
        await date.GetByLabel("Year", new() { Exact = true }).FillAsync("2026");
    }
}
