using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

/// <summary>The pages opened by one person in a wide and in a narrow window, for tests that only look.</summary>
public sealed class DeskAndPhone(Browser browser) : IAsyncLifetime
{
    ACouncil? council;
    RunningPages? pages;

    public IReadOnlyList<IPage> Windows { get; private set; } = [];

    /// <summary>The child with the most to tell.</summary>
    public Child Told { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        (council, Told) = await ABusyCaseload.OfRuthAdeyemi();
        pages = await RunningPages.On(council);
        Windows = [await browser.Window(pages.Address, 1280), await browser.Window(pages.Address, 390)];
        foreach (var window in Windows)
            await window.Become("Ruth Adeyemi");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in Windows)
            await window.Context.DisposeAsync();
        if (pages is not null)
            await pages.DisposeAsync();
        council?.Dispose();
    }
}
