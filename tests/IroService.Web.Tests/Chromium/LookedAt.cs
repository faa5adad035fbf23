using Deque.AxeCore.Commons;
using IroService.Web.Tests.Shell;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

/// <summary>What is asked of every page, at every width.</summary>
static class LookedAt
{
    // Axe's own runner opens a second page for each that it looks at, to put the answers of frames together, and no page of ours has a frame.
    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // All rules that axe runs unless told otherwise; of what they find only what is wrong is wanted, and the rest is not described.
    const string Violations = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(found => `${found.id}: ${found.help}: ${found.nodes.map(node => node.html).join('; ')}`)
        """;

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
        Assert.True(complaints.Count == 0, $"{path}: {string.Join("; ", complaints)}");
    }

    /// <summary>Holds the page that is open to the same, with everything that can be unfolded unfolded.</summary>
    public static async Task IsFitToUseAsItIs(this IPage page, string name)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(folded => folded.open = true)");
        var width = page.ViewportSize!.Width;
        if (Environment.GetEnvironmentVariable("IRO_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{name} scrolls sideways at {width}");
        Assert.Single(page.Frames);
        await page.EvaluateAsync(Axe);
        Assert.Empty((await page.EvaluateAsync<string[]>(Violations)).Select(found => $"{name}: {found}"));
    }

    public static async Task Become(this IPage page, string person)
    {
        await page.GotoAsync(RunningPages.DoorOf(person));
        await page.GotoAsync("/account");
        await page.GetByText($"You are: {person}").WaitForAsync();
    }
}
