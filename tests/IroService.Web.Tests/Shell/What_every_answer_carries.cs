using System.Net;
using System.Text.RegularExpressions;

namespace IroService.Web.Tests.Shell;

public class What_every_answer_carries
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/fails")]
    public async Task Nothing_inline_and_nothing_from_elsewhere_is_allowed(string path)
    {
        await using var pages = await RunningPages.Start();
        var headers = (await pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", headers.GetValues("X-Frame-Options").Single());
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task A_page_is_not_kept_by_the_browser_but_styles_are()
    {
        await using var pages = await RunningPages.Start();
        var page = await pages.Client.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        Assert.True(page.Headers.CacheControl!.NoStore);
        var style = Regex.Match(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "/assets/app\\.[a-z0-9]+\\.css", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var sheet = await pages.Client.GetAsync(style, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        Assert.Equal(TimeSpan.FromDays(365), sheet.Headers.CacheControl!.MaxAge);
    }

    [Theory]
    [InlineData("app.css")]
    [InlineData("app.js")]
    [InlineData("favicon.svg")]
    public async Task The_look_is_the_councils_own(string asset)
    {
        await using var pages = await RunningPages.Start();
        var text = await pages.Read("/assets/" + asset);
        foreach (var mark in new[] { "GDS Transport", "crown", "crest" })
            Assert.DoesNotContain(mark, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_councils_name_stands_on_the_page()
    {
        await using var pages = await RunningPages.Start(also: null, "--Council:Name", "Anyshire & District");
        Assert.Contains("<span>Anyshire &amp; District</span>", await pages.Read("/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_sites_name_for_this_computer_is_refused()
    {
        await using var pages = await RunningPages.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = "rebound.example.org" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await pages.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }
}
