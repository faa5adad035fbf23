using IroService.Web.Tests.Casework;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

/// <summary>Ruth, an IRO, prepares a review, writes its record on one screen, records it as held, sends the decisions, signs it off and writes to the child.</summary>
public class A_review_from_preparation_to_letter(Browser browser)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task Is_done_at_a_desk_on_a_phone_and_without_scripts(int width, bool javaScript)
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews.BookedFor("2026-06-10"));
        var page = await browser.Window(office.Pages.Address, width, javaScript);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync(office.Path());
        await page.GetByRole(AriaRole.Link, new() { Name = "Prepare the review", Exact = true }).ClickAsync();
        await Look("prepare");
        await page.GetByLabel("Mother: consultation form").SelectOptionAsync("Back");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Said("Saved.");
        await page.GotoAsync(office.Path("pre-read"));
        await Look("pre-read");

        await page.GotoAsync(office.Path("record"));
        await Look("record");
        await page.GetByLabel("In person", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Summary of the review").FillAsync("Ben is doing well where he lives.");
        await page.GetByLabel("Recommendation 1", new() { Exact = true }).FillAsync("Find a school near his carers");
        await page.GetByLabel("Recommendation 1: whose").SelectOptionAsync("Social worker");
        await Fill("Recommendation 1: by", "1", "7");
        await page.GetByLabel("Recommendation 1: about").SelectOptionAsync("Education");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the review as held" }).ClickAsync();
        await page.GetByText("Enter the date of the review").First.WaitForAsync();
        await Look("record-wrong");
        await Fill("When was the review completed?", "10", "6");
        await page.GetByLabel("Came and spoke for themselves").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the review as held" }).ClickAsync();
        await Said("The review is recorded as held.");
        await Look("review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the decisions to the manager" }).ClickAsync();
        await Said("The decisions are with the manager");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign the record off" }).ClickAsync();
        await page.GetByText("The record is not complete yet").WaitForAsync();
        await Look("review-incomplete");
        await page.GetByRole(AriaRole.Link, new() { Name = "Letter to the child" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the letter" }).ClickAsync();
        await Said("The letter is saved.");
        await Look("letter");
        await page.GotoAsync(office.Path("reviews"));
        await Look("reviews");
        await page.Context.DisposeAsync();

        Task Said(string words) => Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);

        async Task Fill(string legend, string day, string month)
        {
            var date = page.GetByRole(AriaRole.Group, new() { Name = legend });
            await date.GetByLabel("Day", new() { Exact = true }).FillAsync(day);
            await date.GetByLabel("Month", new() { Exact = true }).FillAsync(month);
            await date.GetByLabel("Year", new() { Exact = true }).FillAsync("2026");
        }

        async Task Look(string name)
        {
            if (javaScript)
                await page.IsFitToUseAsItIs($"record-{name}");
        }
    }
}
