using System.Net;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Hardening;

public class Every_answer
{
    [Fact]
    public async Task Is_kept_by_no_browser_framed_by_nobody_and_says_nothing_of_the_server()
    {
        await using var pages = await RunningPages.Start();
        foreach (var enter in new Func<Task>[] { () => Task.CompletedTask, () => pages.Become("Helen Szabo"), () => pages.BecomeAdministrator() })
        {
            await enter();
            foreach (var path in pages.All().Append("/no-such-page"))
            {
                using var answer = await pages.Client.GetAsync(path, TestContext.Current.CancellationToken);
                var headers = answer.Headers;
                Assert.True(headers.CacheControl is { NoStore: true, Public: false }, $"{path}: {answer.StatusCode} {headers.CacheControl}");
                Assert.Equal("DENY", headers.GetValues("X-Frame-Options").Single());
                Assert.Contains("frame-ancestors 'none'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
                Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
                Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Opener-Policy").Single());
                Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Resource-Policy").Single());
                Assert.False(headers.Contains("Server") || headers.Contains("X-Powered-By"), path);
            }
        }
    }

    [Fact]
    public async Task Gives_no_script_and_no_style_a_way_in()
    {
        await using var pages = await RunningPages.Start();
        using var answer = await pages.Client.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split(';', StringSplitOptions.TrimEntries).ToDictionary(rule => rule.Split(' ')[0], rule => rule.Split(' ', 2)[1]);
        foreach (var kind in new[] { "default-src", "script-src", "style-src", "img-src", "font-src", "connect-src", "form-action" })
            Assert.Equal("'self'", policy[kind]);
        foreach (var kind in new[] { "base-uri", "object-src", "frame-ancestors", "frame-src" })
            Assert.Equal("'none'", policy[kind]);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("PROPFIND")]
    public async Task Is_to_reading_and_to_forms_only(string method)
    {
        await using var pages = await RunningPages.Start();
        await pages.Become("Helen Szabo");
        foreach (var path in new[] { "/", "/sign-in", "/children/1", "/problem/404", "/health", "/assets/app.css", "/no-such-page" })
        {
            using var request = new HttpRequestMessage(new(method), path);
            using var answer = await pages.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((path, HttpStatusCode.MethodNotAllowed), (path, answer.StatusCode));
            Assert.DoesNotContain("iro-person", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/fails")]
    [InlineData("/children/99999999999999999999")]
    [InlineData("/children/1?page=x&sort=%00")]
    [InlineData("/reviews?sort='--&order=<script>alert(1)</script>")]
    [InlineData("/%00")]
    [InlineData("/?handler=NoSuch")]
    public async Task Shows_nothing_of_how_it_is_made(string path)
    {
        await using var pages = await RunningPages.Start();
        await pages.Become("Helen Szabo");
        using var answer = await pages.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var word in new[] { "Exception", "   at ", ".cs:line", "SELECT ", "Sqlite", "A fault that a test asked for", "<script>alert" })
            Assert.DoesNotContain(word, page, StringComparison.Ordinal);
    }
}
