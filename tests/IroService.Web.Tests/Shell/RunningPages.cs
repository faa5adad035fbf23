using System.Net;
using System.Text.RegularExpressions;
using IroService.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Web.Tests.Shell;

/// <summary>The real host on a free port of 127.0.0.1, with the design page and a page that fails, and a browser's cookies.</summary>
sealed partial class RunningPages : IAsyncDisposable
{
    readonly WebApplication app;

    RunningPages(WebApplication app)
    {
        this.app = app;
        Client = NewClient();
    }

    public Uri Address => new(app.Urls.Single());

    public HttpClient Client { get; }

    public static async Task<RunningPages> Start(Action<WebApplicationBuilder>? also = null, params string[] settings)
    {
        var host = PagesHost.Build(["--urls", "http://127.0.0.1:0", .. settings], builder =>
        {
            builder.Services.AddRazorPages().AddApplicationPart(typeof(RunningPages).Assembly);
            also?.Invoke(builder);
        });
        host.MapMethods("/fails", ["GET", "POST"], string () => throw new InvalidOperationException("A fault that a test asked for.")).AllowAnonymous();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host);
    }

    /// <summary>Another browser, with no cookies; it does not follow redirects.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public async Task<string> Read(string path) => await Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Posts a form of the page as a browser does, its hidden token included.</summary>
    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Read(path)).Groups["token"].Value;
        var form = fields.Append(("__RequestVerificationToken", token)).ToDictionary(field => field.Item1, field => field.Item2);
        return await Client.PostAsync(path, new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> Become(string person, string returnTo = "") => Post("/who", ("Person", person), ("ReturnTo", returnTo));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
