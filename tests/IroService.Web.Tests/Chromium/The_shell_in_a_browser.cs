using IroService.Web.Tests.Shell;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public class The_shell_in_a_browser(Browser browser, DeskAndPhone both) : IClassFixture<DeskAndPhone>
{
    public static TheoryData<string, string> EveryPage => new()
    {
        { "/", "home" }, { "/reviews", "reviews" }, { "/reviews?show=to-book&sort=child&order=descending", "reviews-to-book" }, { "/reviews?show=date-not-known", "reviews-none" },
        { "/work", "work" }, { "/work?show=overdue", "work-overdue" }, { "/notices", "notices" }, { "/children", "children" }, { "/children/without-date", "without-date" }, { "/duties", "duties" },
        { "/sign-in", "sign-in" }, { "/sign-in/forgotten", "forgotten" }, { "/account", "account" }, { "/no-such-page", "not-found" }, { "/design", "design" },
    };

    [Theory, MemberData(nameof(EveryPage))]
    public async Task Is_accessible_and_fits_at_a_desk_and_on_a_phone(string path, string name)
    {
        foreach (var window in both.Windows)
            await window.IsFitToUse(path, name);
    }

    [Fact]
    public async Task Works_without_JavaScript()
    {
        await using var pages = await RunningPages.Start();
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await browser.Window(pages.Address, width, javaScript: false);
            await page.Become("Helen Szabo");
            foreach (var link in new[] { "My reviews", "My duties", "Notices", "Children", "Duties to sort out" })
            {
                await page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
                await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(link);
            }

            await page.GotoAsync("/design?sort=child");
            await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("Amelia Okonkwo");
            await page.Context.DisposeAsync();
        }
    }

    [Fact]
    public async Task Sorts_a_table_in_place_where_JavaScript_runs()
    {
        await using var pages = await RunningPages.Start();
        var page = await browser.Window(pages.Address);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync("/design");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("20 March 2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Due" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("30 June 2026");
        Assert.EndsWith("/design", page.Url, StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Prints_the_list_and_not_the_menus()
    {
        await using var pages = await RunningPages.Start();
        var page = await browser.Window(pages.Address);
        await page.Become("Ruth Adeyemi");
        await page.GotoAsync("/design");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByText("Maryam Siddiqui")).ToBeVisibleAsync();
        if (Environment.GetEnvironmentVariable("IRO_SCREENSHOTS") is { Length: > 0 } folder)
            await page.PdfAsync(new() { Path = Path.Combine(folder, "design.pdf"), Format = "A4", Landscape = true });
        await page.Context.DisposeAsync();
    }
}
