using IroService.TestKit.Councils;
using IroService.Web.Tests.Casework;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public class Reallocating_in_a_browser(Browser browser)
{
    [Fact]
    public async Task Is_accessible_and_fits_at_a_desk_and_on_a_phone()
    {
        await using var here = await ALeaver.OnAsync(lastDay: null);
        await here.Council.ChangeAsync(async db => (await db.Teams.SingleAsync(t => t.Id == here.North.Id)).ManagerId = here.Martin.Id);
        await here.Council.LooksAfterAsync(AChild.Named("Dan Okeke").LookedAfterSince("2026-03-02").ReviewedBy(here.Ruth).WorkedWithBy(here.Dev));
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await browser.Window(here.Pages.Address, width);
            await page.Become("Helen Szabo");
            await page.IsFitToUse("/reallocate", "reallocate");
            await page.IsFitToUse($"/reallocate?of={here.Ruth.Id}", "reallocate-children");
            await page.GetByRole(AriaRole.Button, new() { Name = "See what follows" }).ClickAsync();
            await page.IsFitToUseAsItIs("reallocate-wrong");
            await page.GetByLabel("All 4, whatever is ticked below").CheckAsync();
            await page.GetByLabel("To whom do they go?").SelectOptionAsync($"{here.Martin.Id}");
            await page.GetByRole(AriaRole.Button, new() { Name = "See what follows" }).ClickAsync();
            await page.IsFitToUseAsItIs("reallocate-check");
            await page.Context.DisposeAsync();
        }
    }
}
