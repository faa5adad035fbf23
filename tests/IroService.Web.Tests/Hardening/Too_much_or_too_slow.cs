using System.Diagnostics;
using System.Net;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Hardening;

public class Too_much_or_too_slow
{
    [Theory]
    [InlineData(3000, 20, 404)]
    [InlineData(5000, 20, 414)]
    [InlineData(10, 20_000, 431)]
    public async Task Addresses_and_headers_have_their_limits(int addressLength, int headerLength, int status)
    {
        await using var pages = await RunningPages.Start();
        var answer = await RawHttp.Ask(
            pages.Address,
            $"GET /assets/{new string('a', addressLength)} HTTP/1.1\r\nHost: {pages.Address.Authority}\r\nX-Long: {new string('b', headerLength)}\r\nConnection: close\r\n\r\n");
        Assert.StartsWith(status == 404 ? "HTTP/1.1 " : $"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Equal(status == 404, answer.Contains("no-store", StringComparison.Ordinal));
    }

    [Fact]
    public async Task So_has_the_number_of_headers()
    {
        await using var pages = await RunningPages.Start();
        var headers = string.Concat(Enumerable.Range(0, 70).Select(i => $"X-{i}: 1\r\n"));
        Assert.StartsWith("HTTP/1.1 431 ", await RawHttp.Ask(pages.Address, $"GET / HTTP/1.1\r\nHost: {pages.Address.Authority}\r\n{headers}\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Whoever_drips_a_form_is_cut_off()
    {
        await using var pages = await RunningPages.Start();
        var since = Stopwatch.StartNew();
        await RawHttp.Ask(pages.Address, $"POST /sign-in HTTP/1.1\r\nHost: {pages.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nPerson=");
        Assert.InRange(since.Elapsed, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(25));
    }

    [Fact]
    public async Task Whoever_asks_without_end_is_told_to_wait()
    {
        await using var pages = await RunningPages.Start(also: null, "--Web:RequestsPerMinute", "60");
        await pages.Become("Ruth Adeyemi");
        var answer = await AskUntilRefused(pages.Client, "/sign-in");
        var wait = answer.Headers.RetryAfter!.Delta!.Value;
        Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Too many requests", page, StringComparison.Ordinal);
        Assert.Contains(wait == TimeSpan.FromSeconds(1) ? "Wait 1 second and try again." : $"Wait {wait.TotalSeconds} seconds and try again.", page, StringComparison.Ordinal);
        // Another person's session is not held up by it.
        using var other = pages.NewClient();
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/health", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_account_is_tried_ten_times_at_once_however_it_is_written()
    {
        await using var pages = await RunningPages.Start();
        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 12; i++)
            answers.Add((await Try(pages, i % 2 == 0 ? "ruth@council.test" : " RUTH@council.TEST ")).StatusCode);
        Assert.Equal(10, answers.Count(status => status == HttpStatusCode.OK));
        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers[^2..]);
        Assert.Equal(HttpStatusCode.OK, (await Try(pages, "martin@council.test")).StatusCode);
    }

    [Fact]
    public async Task Accounts_are_not_tried_one_after_the_other_without_end()
    {
        await using var pages = await RunningPages.Start();
        var refused = 0;
        for (var i = 0; i < 75; i++)
            refused += (await Try(pages, $"somebody{i}@council.test")).StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
        Assert.InRange(refused, 1, 15);
    }

    static Task<HttpResponseMessage> Try(RunningPages pages, string account) =>
        pages.Post("/sign-in/forgotten", ("Address", account));

    static async Task<HttpResponseMessage> AskUntilRefused(HttpClient client, string path)
    {
        for (var i = 0; i < 200; i++)
        {
            var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                return answer;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        throw new InvalidOperationException("Two hundred requests were answered.");
    }
}
