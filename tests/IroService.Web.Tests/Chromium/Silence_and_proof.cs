using IroService.Web.Tests.Casework;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Chromium;

public class Silence_and_proof(Browser browser)
{
    [Fact]
    public async Task Are_accessible_and_fit_at_a_desk_and_on_a_phone()
    {
        var (council, child) = await ASilentCouncil.OnTuesday();
        using var disposing = council;
        await council.ProvedAsync(new(2026, 3, 24, 0, 50, 0, DateTimeKind.Utc), $"Child {child.Id}, deadline 40 (after-the-review/managers-answer): stored as due on 1 January 2027, the facts say due on 12 March 2026.");
        await using var pages = await RunningPages.On(council);
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await browser.Window(pages.Address, width);
            await page.Become("Helen Szabo");
            foreach (var (path, name) in new[] { ("/", "home-alarm"), ("/proof", "proof"), ("/silence", "silence"), ("/silence?weeks=this&team=1", "silence-team"), ("/duties", "duties-proof") })
                await page.IsFitToUse(path, name);
            await page.Context.DisposeAsync();
        }
    }
}
