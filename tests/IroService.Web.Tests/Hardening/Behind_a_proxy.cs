using System.Net;
using IroService.Casework.Storage;
using IroService.Web.Hosting;
using IroService.Web.Tests.Shell;

namespace IroService.Web.Tests.Hardening;

public class Behind_a_proxy
{
    const string Name = "iro.example.test";
    static readonly string[] Settings = ["--Web:PublicUrl", $"https://{Name}", "--Web:Proxies", "127.0.0.1, 10.1.0.0/16"];

    [Fact]
    public async Task Cookies_never_travel_in_the_open_and_are_of_this_host_alone()
    {
        await using var pages = await RunningPages.Start(also: null, Settings);
        using var answer = await Ask(pages, "/sign-in", "https");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-iro-", cookie, StringComparison.Ordinal);
            foreach (var flag in new[] { "; secure", "; httponly", "; path=/", "; samesite=" })
                Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("; domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task A_person_is_known_by_such_a_cookie()
    {
        await using var pages = await RunningPages.Start(also: null, Settings);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = pages.Address };
        browser.DefaultRequestHeaders.Host = Name;
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var entered = await browser.GetAsync(RunningPages.DoorOf("Ruth Adeyemi"), TestContext.Current.CancellationToken);
        var known = Assert.Single(entered.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-iro-session=", StringComparison.Ordinal));
        Assert.Contains("; secure", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_without_encryption_is_sent_to_the_councils_own_address()
    {
        await using var pages = await RunningPages.Start(also: null, Settings);
        foreach (var (host, scheme) in new[] { (Name, "http"), ("127.0.0.1", "http") })
        {
            using var answer = await Ask(pages, "/children?search=x", scheme, host);
            Assert.Equal((HttpStatusCode.TemporaryRedirect, $"https://{Name}/children?search=x"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
            Assert.False(answer.Headers.Contains("Strict-Transport-Security") || answer.Headers.Contains("Set-Cookie"));
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }

        // Whoever watches the service from this machine is answered.
        using var health = await Ask(pages, "/alive", "http", "127.0.0.1");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Only_the_proxies_that_were_named_are_believed()
    {
        await using var pages = await RunningPages.Start(also: null, "--Web:PublicUrl", $"https://{Name}", "--Web:Proxies", "10.1.0.0/16");
        using var answer = await Ask(pages, "/sign-in", "https");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_believed_unless_one_was_named()
    {
        // What ASP.NET Core would read as "believe everybody".
        await using var pages = await RunningPages.Start(also: null, "--ForwardedHeaders_Enabled", "true");
        using var answer = await Ask(pages, "/sign-in", "https", "127.0.0.1");
        Assert.DoesNotContain("secure", answer.Headers.GetValues("Set-Cookie").First(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("rebound.example.org")]
    [InlineData("iro.example.test.evil.example")]
    [InlineData("evil.iro.example.test")]
    [InlineData("")]
    public async Task Another_name_is_refused(string host)
    {
        await using var pages = await RunningPages.Start(also: null, Settings);
        Assert.StartsWith("HTTP/1.1 400 ", await RawHttp.Ask(pages.Address, $"GET /who HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: {Name}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://iro.council.gov.uk", "", "Setting Web:PublicUrl is \"http://iro.council.gov.uk\"; expected an https address: what people read and type here must not cross a network in the open.")]
    [InlineData("https://iro.council.gov.uk/iro", "127.0.0.1", "Setting Web:PublicUrl is \"https://iro.council.gov.uk/iro\"; expected the address of the pages, without a path, such as https://iro.council.gov.uk.")]
    [InlineData("https://iro.council.gov.uk", "", "Setting Web:PublicUrl is \"https://iro.council.gov.uk/\"; expected an https address among --urls or Kestrel:Endpoints, or in Web:Proxies the reverse proxy that answers there.")]
    [InlineData("https://iro.council.gov.uk", "proxy.council.gov.uk", "Setting Web:Proxies is \"proxy.council.gov.uk\"; expected addresses or networks with commas between, such as 127.0.0.1 or 10.1.2.0/24.")]
    [InlineData("https://iro.council.gov.uk", "0.0.0.0/0", "Setting Web:Proxies is \"0.0.0.0/0\"; expected the reverse proxies alone: whoever is named here is believed.")]
    public void Settings_that_would_leave_a_way_open_are_refused(string address, string proxies, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingException>(() => PagesHost.Build(["--Web:PublicUrl", address, "--Web:Proxies", proxies])).Message);

    [Fact]
    public async Task On_this_computer_alone_cookies_are_hidden_from_scripts_and_other_sites_too()
    {
        await using var pages = await RunningPages.Start();
        using var answer = await pages.NewClient().GetAsync("/sign-in/forgotten", TestContext.Current.CancellationToken);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("iro-form=", StringComparison.Ordinal));
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=strict", cookie, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    static async Task<HttpResponseMessage> Ask(RunningPages pages, string path, string scheme, string host = Name)
    {
        using var browser = pages.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
