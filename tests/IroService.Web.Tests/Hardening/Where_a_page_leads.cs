using System.Net;
using IroService.Web.Tests.Accounts;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Hardening;

public class Where_a_page_leads
{
    public static TheoryData<string> Elsewhere =>
    [
        "https://evil.example/", "//evil.example/", "/\\evil.example", "\\\\evil.example", "https:evil.example", "javascript:alert(1)", "/\t/evil.example",
        "~//evil.example", "/%09/evil.example", "http:\\\\evil.example", "/\r\n/evil.example", "/\r\nSet-Cookie: iro-session=x",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task After_saying_who_you_are_is_a_page_of_ours(string returnTo)
    {
        await using var pages = await RunningPages.Start(In_a_made_up_council.MadeUp);
        var answer = await In_a_made_up_council.Choose(pages, "Ruth Adeyemi", returnTo);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(pages.Address.ToString(), new Uri(pages.Address, answer.Headers.Location!.OriginalString).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("iro-session=x", answer.Headers.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_never_elsewhere_whatever_the_address_says()
    {
        await using var pages = await RunningPages.Start();
        foreach (var enter in new Func<Task>[] { () => Task.CompletedTask, () => pages.Become("Helen Szabo"), () => pages.BecomeAdministrator() })
        {
            await enter();
            foreach (var path in pages.All())
            {
                var query = string.Join('&', new[] { "returnTo", "returnUrl", "backTo", "from", "next", "url", "redirect", "to" }.Select(name => $"{name}=https%3A%2F%2Fevil.example%2F%0D%0ASet-Cookie%3A%20a%3Db"));
                using var answer = await pages.Client.GetAsync($"{path}?{query}", TestContext.Current.CancellationToken);
                if (answer.Headers.Location is { } location)
                    Assert.Equal((path, pages.Address.Authority), (path, new Uri(pages.Address, location).Authority));
                Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("a=", StringComparison.Ordinal)));
                Assert.DoesNotContain("href=\"https://evil.example", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/assets/../appsettings.json")]
    [InlineData("/assets/%2e%2e/appsettings.json")]
    [InlineData("/assets/..%2fappsettings.json")]
    [InlineData("/assets/..%5cappsettings.json")]
    [InlineData("/assets/..\\appsettings.json")]
    [InlineData("/assets/%252e%252e/appsettings.json")]
    [InlineData("/assets/....//appsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/IroService.Web.dll")]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd")]
    [InlineData("/packages.lock.json")]
    [InlineData("/data/iro.db")]
    public async Task Is_no_file_but_an_asset(string path)
    {
        await using var pages = await RunningPages.Start();
        // As it stands: a client would tidy the address.
        var answer = await RawHttp.Ask(pages.Address, $"GET {path} HTTP/1.1\r\nHost: {pages.Address.Authority}\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 (302|400|404) ", answer);
        Assert.DoesNotContain("\"Council\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }
}
