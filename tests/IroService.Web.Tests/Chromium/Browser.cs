using IroService.TestKit.Servers;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(IroService.Web.Tests.Chromium.Browser))]

namespace IroService.Web.Tests.Chromium;

/// <summary>The machine's own Chromium, started by the first test that opens a page and closed at the end of the run.</summary>
public sealed class Browser : IAsyncDisposable
{
    // A test that waits for a page waits for what comes, and does not measure how busy the machine is.
    const int MostMilliseconds = 60_000;

    readonly Lazy<Task<(IPlaywright Playwright, IBrowser Chromium)>> started = new(Start);

    /// <summary>A window with no cookies.</summary>
    /// <param name="width">In CSS pixels: 1280 for a desk, 390 for a phone.</param>
    /// <param name="javaScript">Whether scripts run.</param>
    /// <param name="address">What paths are relative to.</param>
    public async Task<IPage> Window(Uri address, int width = 1280, bool javaScript = true)
    {
        var (_, chromium) = await started.Value;
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        context.SetDefaultTimeout(MostMilliseconds);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated || !started.Value.IsCompletedSuccessfully)
            return;
        var (playwright, chromium) = await started.Value;
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    static async Task<(IPlaywright Playwright, IBrowser Chromium)> Start()
    {
        Assertions.SetDefaultExpectTimeout(MostMilliseconds);
        var program = RequiresServer.Program("chromium", "chromium", "/usr/bin");
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return (playwright, chromium);
    }
}
