using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public class Notices_in_a_browser(Browser browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task All_are_acknowledged_at_once_without_JavaScript(int width)
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        foreach (var child in await council.LooksAfterAsync(Enumerable.Range(1, 130).Select(number => AChild.Named($"Child {number}").LookedAfterSince("2026-03-02").ReviewedBy(ruth))))
            await council.TellsAsync(ruth, child);
        await using var pages = await RunningPages.On(council);
        var page = await browser.Window(pages.Address, width, javaScript: false);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync("/notices");
        await Assertions.Expect(page.Locator("tbody input")).ToHaveCountAsync(100);
        await page.GetByRole(AriaRole.Link, new() { Name = "Select all 130 notices" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody input:checked")).ToHaveCountAsync(130);
        await page.GetByLabel("Child 7,").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Acknowledge the selected notices" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("129 notices acknowledged.");
        await Assertions.Expect(page.GetByText("1 notice to acknowledge.")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_deputy_reads_them_for_who_is_away_who_comes_back_and_sees_it(int width)
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var (ruth, martin) = (await council.PersonAsync("Ruth Adeyemi", Role.Iro), await council.PersonAsync("Martin Clough", Role.Iro));
        await council.LooksAfterAsync([
            AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02").ReviewedBy(ruth), AChild.Named("Ben Oak").LookedAfterSince("2026-02-16").ReviewedBy(ruth),
            AChild.Named("Cora Pine").LookedAfterSince("2026-03-03").ReviewedBy(martin)]);
        await using var pages = await RunningPages.On(council);
        var page = await browser.Window(pages.Address, width, javaScript: false);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync("/deputies");
        await page.GetByLabel("Who stands in?").SelectOptionAsync("Martin Clough");
        var from = page.GetByRole(AriaRole.Group, new() { Name = "What is the first day?" });
        await from.GetByLabel("Day", new() { Exact = true }).FillAsync("24");
        await from.GetByLabel("Month", new() { Exact = true }).FillAsync("3");
        await from.GetByLabel("Year", new() { Exact = true }).FillAsync("2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Name the deputy" }).ClickAsync();
        await council.TellsOfAllAsync();

        var other = await browser.Window(pages.Address, width);
        await other.Become("Martin Clough");
        await other.IsFitToUse("/notices", "notices-deputy");
        await other.GetByLabel("For whom").SelectOptionAsync("Those you stand in for");
        await other.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Assertions.Expect(other.GetByText("Deputy for the IRO (for Ruth Adeyemi)")).ToHaveCountAsync(2);
        await other.GetByLabel("Amelia Okonkwo,").CheckAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Acknowledge the selected notices" }).ClickAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 notice acknowledged.");
        await other.IsFitToUseAsItIs("notices-deputy-read");

        await page.GotoAsync("/notices");
        await Assertions.Expect(page.GetByText("Martin Clough has read it, 24 March 2026")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByText("Martin Clough has not read it yet")).ToHaveCountAsync(1);
        await page.Context.DisposeAsync();
        await other.Become("Ruth Adeyemi");
        await other.IsFitToUse("/notices", "notices-stood-in-for");
        await other.IsFitToUse("/notices?all=", "notices-all");
        await other.Context.DisposeAsync();
    }

    [Fact]
    public async Task Of_every_state_and_closed_are_accessible_and_fit()
    {
        var (council, told) = await ABusyCaseload.OfRuthAdeyemi();
        using var disposing = council;
        await using var pages = await RunningPages.On(council);
        await pages.Become("Ruth Adeyemi");
        await pages.Post($"/children/{told.Id}/record-review", ("HeldOn.Day", "23"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Participation", "PN1"));
        foreach (var width in new[] { 1280, 390 })
        {
            var window = await browser.Window(pages.Address, width);
            await window.Become("Ruth Adeyemi");
            await window.IsFitToUse("/notices?show=closed", "notices-closed");
            await window.IsFitToUse("/notices?show=failed", "notices-none-failed");
            await window.Become("Joanna Lyle");
            await window.IsFitToUse("/notices?show=closed", "notices-failed");
            await window.Context.DisposeAsync();
        }
    }
}
