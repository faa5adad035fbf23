using IroService.Web.Tests.Casework;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public class Booking_in_a_browser(Browser browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_meeting_is_found_booked_for_two_moved_and_cancelled_without_JavaScript(int width)
    {
        await using var family = await AFamilyToBook.OnAsync();
        var page = await browser.Window(family.Pages.Address, width, javaScript: false);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync(family.Path());
        await page.GetByRole(AriaRole.Button, new() { Name = "Book the review" }).ClickAsync();
        await page.GetByLabel("Bea Oak").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the days that suit all who are ticked" }).ClickAsync();
        await page.GetByText("3 days before the earliest due date (Ash O., 30 March 2026)").WaitForAsync();
        await page.GetByLabel("Friday 27 March 2026").CheckAsync();
        await page.GetByLabel("What time does it begin?").FillAsync("2.30pm");
        await page.GetByLabel("In person", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Where is it?").FillAsync("Civic Centre");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Booked for 27 March 2026 at 14:30, together with Bea Oak").WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Move or change it" }).ClickAsync();
        await page.GetByLabel("Monday 30 March 2026").CheckAsync();
        await page.GetByLabel("Why is the meeting moved?").FillAsync("The school asked");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("Moved to 30 March 2026 at 14:30, together with Bea Oak").WaitForAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Put it into a diary (.ics)" }).ClickAsync());
        Assert.Matches(@"^review-\d+\.ics$", download.SuggestedFilename);

        await page.GetByRole(AriaRole.Link, new() { Name = "Cancel it" }).ClickAsync();
        await page.GetByLabel("Why is it cancelled?").FillAsync("The carer is ill");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the meeting" }).ClickAsync();
        await page.GetByText("The meeting of 30 March 2026 is cancelled, for Bea Oak too. First review: due 30 March 2026.").WaitForAsync();
        await page.GotoAsync("/calendar");
        await page.GetByText("Meeting Cal Elm").WaitForAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_pages_are_accessible_and_fit_at_a_desk_and_on_a_phone()
    {
        await using var family = await AFamilyToBook.OnAsync();
        await family.Pages.Post(family.Path("book"), ("Day", "2026-03-27"), ("At", "14:30"), ("Mode", "in person"), ("Venue", "Civic Centre"), ("With", $"{family.Bea.Id}"));
        var booking = (await family.Bookings(family.Ash))[0];
        foreach (var width in new[] { 1280, 390 })
        {
            var window = await browser.Window(family.Pages.Address, width);
            await window.Become("Ruth Adeyemi");
            await window.IsFitToUse(family.Path(), "booked-child");
            await window.IsFitToUse(family.Path("book"), "booking-moved");
            await window.IsFitToUse(family.Path($"bookings/{booking.Id}/cancel"), "booking-cancel");
            await window.IsFitToUse("/calendar", "calendar");
            await window.IsFitToUse("/calendar?month=2026-04", "calendar-april");
            await window.GotoAsync(family.Path("book"));
            await window.GetByLabel("Another day").CheckAsync();
            await window.GetByLabel("Day", new() { Exact = true }).FillAsync("26");
            await window.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await window.GetByText("There is a problem").WaitForAsync();
            await window.IsFitToUseAsItIs("booking-warned");
            await window.Context.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_full_calendar_is_accessible_and_fits()
    {
        var (council, _) = await ABusyCaseload.OfRuthAdeyemi();
        await using var pages = await Shell.RunningPages.On(council);
        foreach (var width in new[] { 1280, 390 })
        {
            var window = await browser.Window(pages.Address, width);
            await window.Become("Ruth Adeyemi");
            await window.IsFitToUse("/calendar", "calendar-busy");
            await window.Context.DisposeAsync();
        }

        council.Dispose();
    }
}
