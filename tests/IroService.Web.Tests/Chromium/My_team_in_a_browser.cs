using IroService.Web.Tests.Casework;

namespace IroService.Web.Tests.Chromium;

public class My_team_in_a_browser(Browser browser)
{
    [Fact]
    public async Task Is_accessible_and_fits_at_a_desk_and_on_a_phone()
    {
        var (council, pages) = await My_team.OnTuesday(goLive: new(2026, 1, 1));
        using var _ = council;
        await using var __ = pages;
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await browser.Window(pages.Address, width);
            await page.Become("Joanna Lyle");
            await page.IsFitToUse("/team", "team");
            await page.Become("Helen Szabo");
            await page.IsFitToUse("/team", "team-of-iros");
            await page.Context.DisposeAsync();
        }
    }
}
