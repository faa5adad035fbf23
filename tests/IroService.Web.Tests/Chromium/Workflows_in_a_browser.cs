using IroService.Domain.Notifications;
using IroService.TestKit;
using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public class Workflows_in_a_browser(Browser browser)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task Are_looked_at_and_a_new_version_is_previewed(int width, bool javaScript)
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        await office.Council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await office.Pages.Post(
            office.Path("disputes/raise"),
            ("Theme", "Drift and delay"), ("WrittenTo", "yes"), ("Wrong", "You have waited a year"), ("Impact", "You do not sleep"), ("Remedy", "A dated plan"), ("NotTriedBecause", "The panel meets tomorrow"), ("Stage", "stage-1"));
        var page = await browser.Window(office.Pages.Address, width, javaScript);
        await page.Become("Helen Szabo");
        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Workflows" }).ClickAsync();
        await Look("list");
        await page.GetByRole(AriaRole.Link, new() { Name = "Reviews of the child's case", Exact = true }).ClickAsync();
        await Look("deadlines");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the workflows" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Dispute resolution", Exact = true }).ClickAsync();
        await Look("disputes");
        await page.GetByRole(AriaRole.Link, new() { Name = "1 open at Stage 1: Team Manager" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("Drift and delay");
        await page.GetByRole(AriaRole.Link, new() { Name = "See what a new version would change" }).ClickAsync();
        await page.GetByLabel("The new version's text").FillAsync(ANewVersion.First.Replace("judge: 1 working day", "judge: one day", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Check and compare" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("Version 1 is there already");
        await Look("refused");
        await page.GetByLabel("The new version's text").FillAsync(ANewVersion.Second);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check and compare" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Version 2 holds" })).ToBeVisibleAsync();
        await Look("previewed");
        await page.Context.DisposeAsync();

        using var folder = new TemporaryFolder();
        await using var later = await RunningPages.On(office.Council, "--Workflows:Folder", ANewVersion.InForceIn(folder));
        page = await browser.Window(later.Address, width, javaScript);
        await page.Become("Helen Szabo");
        await page.GotoAsync("/workflows/dispute-resolution/2");
        await Look("second");
        await page.Context.DisposeAsync();

        async Task Look(string name)
        {
            if (javaScript)
                await page.IsFitToUseAsItIs($"workflows-{name}");
        }
    }
}
