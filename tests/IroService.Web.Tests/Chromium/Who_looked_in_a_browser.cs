using IroService.Casework.Access;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Web.Tests.Chromium;

public class Who_looked_in_a_browser(Browser browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Is_accessible_and_fits_at_a_desk_and_on_a_phone(int width)
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        await council.PersonAsync("Martin Clough", Role.Iro);
        var secret = await council.LooksAfterAsync(AChild.Named("Secret Person", "S-1").LookedAfterSince("2026-03-02").ReviewedBy(ruth).Restricted());
        await using var pages = await RunningPages.On(council);
        await pages.Become("Martin Clough");
        await pages.Post("/break-glass", ("Number", "S-1"), ("Reason", "The police ask where the child may be"));
        await pages.Read($"/children/{secret.Id}");
        await pages.Become("Ruth Adeyemi");
        await pages.Read($"/children/{secret.Id}");
        Assert.True(await pages.Services.GetRequiredService<KeepOpenings>().WriteWaitingAsync(TestContext.Current.CancellationToken));
        var window = await browser.Window(pages.Address, width);
        await window.Become("Martin Clough");
        await window.IsFitToUse($"/children/{secret.Id}", "emergency-child");
        await window.IsFitToUse("/break-glass", "break-glass");
        await window.Become("Ruth Adeyemi");
        await window.IsFitToUse($"/children/{secret.Id}/looked-at", "looked-at-child");
        await window.IsFitToUse("/looked-at", "looked-at");
        await window.IsFitToUse("/break-glass/opened", "break-glass-opened");
        await window.IsFitToUse("/notices", "notices-emergency");
        await window.IsFitToUse($"/children/{secret.Id}/died", "died");
        await window.Context.DisposeAsync();
    }
}
