using IroService.Domain.Notifications;
using IroService.Web.Tests.Casework;
using Microsoft.Playwright;

namespace IroService.Web.Tests.Chromium;

public class Leavers_in_a_browser(Browser browser)
{
    [Fact]
    public async Task Are_accessible_and_fit_at_a_desk_and_on_a_phone()
    {
        await using var leaver = await ALeaver.OnAsync();
        await leaver.Council.ChangeAsync(db =>
        {
            db.Deputies.Add(new Deputy { PersonId = leaver.Ruth.Id, DeputyId = leaver.Nia.Id, From = new(2026, 3, 20), To = null, NamedById = leaver.Ruth.Id, NamedAt = new(2026, 3, 20, 9, 0, 0, DateTimeKind.Utc) });
            return Task.CompletedTask;
        });
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await browser.Window(leaver.Pages.Address, width);
            await page.Become("Helen Szabo");
            foreach (var (path, name) in new[] { ("/duties", "duties-left"), ("/people/hand-over", "leavers"), (leaver.Path, "hand-over") })
                await page.IsFitToUse(path, name);
            await page.GetByRole(AriaRole.Button, new() { Name = "Check the hand-over" }).ClickAsync();
            await page.IsFitToUseAsItIs("hand-over-wrong");
            await page.GetByLabel("Who takes over the children as IRO?").SelectOptionAsync($"{leaver.Martin.Id}");
            await page.GetByLabel("Who takes over Cara Smith").SelectOptionAsync($"{leaver.Nia.Id}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Check the hand-over" }).ClickAsync();
            await page.IsFitToUseAsItIs("hand-over-check");
            await page.GetByRole(AriaRole.Button, new() { Name = "Change it" }).ClickAsync();
            Assert.Equal($"{leaver.Nia.Id}", await page.GetByLabel("Who takes over Cara Smith").InputValueAsync());
            await page.Context.DisposeAsync();
        }
    }
}
