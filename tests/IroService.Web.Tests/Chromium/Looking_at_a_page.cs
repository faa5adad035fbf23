using Xunit.Sdk;

namespace IroService.Web.Tests.Chromium;

/// <summary>That <see cref="LookedAt"/> sees what it is asked to.</summary>
public class Looking_at_a_page(Browser browser)
{
    [Theory]
    [InlineData("<img src='data:,'>", "image-alt: ")]
    [InlineData("<p style='color: #aaa; background: #fff'>Faint</p>", "color-contrast: ")]
    [InlineData("<p style='width: 2000px'>Wide</p>", "scrolls sideways at 390")]
    [InlineData("<iframe title='Another page' srcdoc='<p>Unseen</p>'></iframe>", "Assert.Single()")]
    public async Task Finds_what_is_wrong_with_it(string wrong, string said)
    {
        var page = await browser.Window(new("http://127.0.0.1"), width: 390);
        await page.SetContentAsync($"<!DOCTYPE html><html lang='en'><title>A page</title><main><h1>A page</h1>{wrong}</main></html>");
        Assert.Contains(said, (await Assert.ThrowsAnyAsync<XunitException>(() => page.IsFitToUseAsItIs("page"))).Message, StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Finds_nothing_wrong_with_one_that_is_right()
    {
        var page = await browser.Window(new("http://127.0.0.1"), width: 390);
        await page.SetContentAsync("<!DOCTYPE html><html lang='en'><title>A page</title><main><h1>A page</h1></main></html>");
        await page.IsFitToUseAsItIs("page");
        await page.Context.DisposeAsync();
    }
}
