using IroService.Domain.Notifications;
using IroService.Web.Tests.Casework;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public class Duties_at_the_desk(Browser browser)
{
    [Fact]
    public async Task Are_accessible_and_fit_at_a_desk_and_on_a_phone_open_and_answered()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews.BookedFor("2026-11-02"));
        await office.Council.PersonAsync("Bea Support", Role.BusinessSupport);
        var answered = await office.DutyPath("decisions");
        await office.Pages.Post(answered, ("Answer", "done"), ("DoneOn.Day", "30"), ("DoneOn.Month", "4"), ("DoneOn.Year", "2026"), ("Evidence", "By email"));
        await office.Pages.Post(office.Path("early-review"),
            ("Reason", "iro-asks"), ("KnownOn.Day", "9"), ("KnownOn.Month", "6"), ("KnownOn.Year", "2026"), ("Day.Day", "1"), ("Day.Month", "8"), ("Day.Year", "2026"), ("Words", "The carer has given notice"));
        (string Path, string Name)[] all =
        [
            (office.Path(), "duties-child"), (await office.DutyPath("full-record"), "duty-open"), (answered, "duty-answered"), (await office.DutyPath("managers-answer"), "duty-manager"),
            (await office.DutyPath("midway-review"), "duty-midway"), (office.Path("early-review"), "early-review-called"), (office.Path("midway"), "midway-due"), ("/work", "duties-work"),
        ];
        foreach (var width in new[] { 1280, 390 })
        {
            var window = await browser.Window(office.Pages.Address, width);
            await window.Become("Ruth Adeyemi");
            foreach (var (path, name) in all)
                await window.IsFitToUse(path, name);
            await window.GotoAsync(await office.DutyPath("full-record"));
            await window.GetByLabel("Done", new() { Exact = true }).CheckAsync();
            await window.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
            await window.GetByText("There is a problem").WaitForAsync();
            await window.IsFitToUseAsItIs("duty-wrong");
            await window.Context.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Are_answered_and_recorded_without_JavaScript(int width)
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var page = await browser.Window(office.Pages.Address, width, javaScript: false);
        await page.Become("Ruth Adeyemi");
        await page.GetByRole(AriaRole.Link, new() { Name = "My duties", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "The full record of the review is written", Exact = true }).ClickAsync();
        await page.GetByLabel("Done", new() { Exact = true }).CheckAsync();
        await Fill(page, "When was it done?", "20", "5", "2026");
        await page.GetByLabel("What shows it?").FillAsync("In the case file");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("recorded as done");

        await page.GotoAsync(office.Path());
        await page.GetByRole(AriaRole.Link, new() { Name = "Record a midway review" }).ClickAsync();
        await Fill(page, "When was it?", "9", "6", "2026");
        await page.GetByLabel("Seen", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("The review is to be held earlier").CheckAsync();
        await Fill(page, "By when is the review wanted?", "1", "8", "2026");
        await page.GetByLabel("Why is it wanted earlier?").FillAsync("The carer has given notice");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The review is wanted by 1 August 2026.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Record an adjournment" }).ClickAsync();
        await Fill(page, "On which day was the meeting?", "10", "6", "2026");
        await page.GetByLabel("Why was it adjourned?").FillAsync("No interpreter came");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Complete the review by 8 July 2026.");
        await page.Context.DisposeAsync();
    }

    static async Task Fill(IPage page, string legend, string day, string month, string year)
    {
        var date = page.GetByRole(AriaRole.Group, new() { Name = legend });
        await date.GetByLabel("Day", new() { Exact = true }).FillAsync(day);
        await date.GetByLabel("Month", new() { Exact = true }).FillAsync(month);
        await date.GetByLabel("Year", new() { Exact = true }).FillAsync(year);
    }
}
