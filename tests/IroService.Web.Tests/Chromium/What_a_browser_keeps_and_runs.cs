using IroService.TestKit.Servers;
using IroService.Web.Tests.Shell;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public class What_a_browser_keeps_and_runs(Browser browser)
{
    const string Known = "You are: <strong>Ruth Adeyemi";

    // The scheduler's own pages come with styles and scripts of theirs.
    [Fact]
    public async Task Nothing_that_the_content_policy_would_refuse()
    {
        await using var pages = await RunningPages.Start();
        var page = await browser.Window(pages.Address);
        List<string> refused = [];
        page.Console += (_, said) =>
        {
            if (said.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                refused.Add($"{page.Url}: {said.Text}");
        };
        await pages.BecomeAdministrator();
        await page.Become(RunningPages.AdministratorsName);
        foreach (var path in new[] { "/operations", "/operations/jobs", "/operations/jobs/recurring", "/operations/jobs/servers", "/operations/jobs/retries", "/operations/jobs/jobs/enqueued", "/operations/jobs/jobs/succeeded" })
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            if (Environment.GetEnvironmentVariable("IRO_SCREENSHOTS") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"policy{path.Replace('/', '-')}.png") });
        }

        await page.Context.DisposeAsync();
        Assert.Equal("", string.Join("\n", refused));
    }

    // With the pages that a browser keeps for its Back button, which tests otherwise run without.
    [Fact]
    public async Task No_page_for_whoever_comes_back_when_a_person_is_gone()
    {
        await using var pages = await RunningPages.Start();
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = RequiresServer.Program("chromium", "chromium", "/usr/bin"),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
        });
        var page = await chromium.NewPageAsync(new() { BaseURL = pages.Address.ToString() });
        await page.Become("Ruth Adeyemi");
        foreach (var path in new[] { "/duties", "/notices" })
        {
            await page.GotoAsync(path);
            Assert.Contains(Known, await page.ContentAsync(), StringComparison.Ordinal);
        }

        // What signing out does to the browser.
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in");
        for (var back = 0; back < 2; back++)
        {
            await page.GoBackAsync();
            await page.WaitForURLAsync("**/sign-in?returnTo=**");
            Assert.DoesNotContain(Known, await page.ContentAsync(), StringComparison.Ordinal);
        }
    }
}
