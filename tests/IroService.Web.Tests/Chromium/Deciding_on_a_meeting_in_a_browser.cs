using IroService.Web.Tests.Casework;

namespace IroService.Web.Tests.Chromium;

public class Deciding_on_a_meeting_in_a_browser(Browser browser)
{
    [Fact]
    public async Task Is_accessible_and_fits_at_a_desk_and_on_a_phone()
    {
        await using var here = await Meetings_that_need_approval.Here.OnAsync("principal-iro");
        await here.MoveAsync("2026-04-03");
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await browser.Window(here.Pages.Address, width);
            await page.Become("Helen Szabo");
            await page.IsFitToUse("/work", "work-with-changes-of-meetings");
            await page.IsFitToUse(await here.PathAsync(), "decide-meeting");
            await page.IsFitToUse($"/children/{here.Child}", "child-with-a-change-of-a-meeting");
            await page.Context.DisposeAsync();
        }
    }
}
