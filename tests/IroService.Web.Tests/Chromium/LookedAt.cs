using Deque.AxeCore.Playwright;
using IroService.Web.Tests.Shell;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

/// <summary>What is asked of every page, at every width.</summary>
static class LookedAt
{
    /// <summary>
    /// Opens the page and holds it to: no accessibility violation that axe finds, no sideways scrolling, nothing refused by the content
    /// security policy. Where <c>IRO_SCREENSHOTS</c> names a folder, a picture is left there for a person to look at.
    /// </summary>
    public static async Task IsFitToUse(this IPage page, string path, string name)
    {
        var complaints = new List<string>();
        void Said(object? sender, IConsoleMessage message)
        {
            // A page that says 404 is itself reported as a failed load.
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
                complaints.Add(message.Text);
        }

        void Failed(object? sender, string error) => complaints.Add(error);

        page.Console += Said;
        page.PageError += Failed;
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        page.Console -= Said;
        page.PageError -= Failed;
        await page.IsFitToUseAsItIs(name);
        Assert.Empty(complaints);
    }

    /// <summary>Holds the page that is open to the same, with everything that can be unfolded unfolded.</summary>
    public static async Task IsFitToUseAsItIs(this IPage page, string name)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(folded => folded.open = true)");
        var width = page.ViewportSize!.Width;
        if (Environment.GetEnvironmentVariable("IRO_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{name} scrolls sideways at {width}");
        var axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Select(found => $"{name}: {found.Id}: {found.Help}: {string.Join("; ", found.Nodes.Select(node => node.Html))}"));
    }

    public static async Task Become(this IPage page, string person)
    {
        await page.GotoAsync(RunningPages.DoorOf(person));
        await page.GotoAsync("/account");
        await page.GetByText($"You are: {person}").WaitForAsync();
    }
}
