using System.Net;
using System.Text.RegularExpressions;
using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.TestKit.Servers;
using IroService.Web.Access;
using IroService.Web.Hosting;
using IroService.Web.Who;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Web.Tests.Shell;

/// <summary>The real host on a free port of 127.0.0.1, with the design page and a page that fails, and a browser's cookies.</summary>
sealed partial class RunningPages : IAsyncDisposable
{
    readonly WebApplication app;

    readonly ACouncil council;
    readonly bool ownsCouncil;

    RunningPages(WebApplication app, ACouncil council, bool ownsCouncil)
    {
        (this.app, this.council, this.ownsCouncil) = (app, council, ownsCouncil);
        Client = NewClient();
    }

    public Uri Address => new(app.Urls.Single());

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>On a council of five people and no children.</summary>
    public static async Task<RunningPages> Start(Action<WebApplicationBuilder>? also = null, params string[] settings)
    {
        var small = await ACouncil.OnAsync("2026-03-24");
        await small.PersonAsync("Ruth Adeyemi", Role.Iro);
        await small.PersonAsync("Martin Clough", Role.Iro);
        await small.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await small.PersonAsync("Dev Parmar", Role.SocialWorker);
        await small.PersonAsync("Joanna Lyle", Role.TeamManager);
        return await Start(small, ownsCouncil: true, also, settings);
    }

    /// <summary>On a council of the test's own, on its day.</summary>
    public static Task<RunningPages> On(ACouncil council, params string[] settings) => Start(council, ownsCouncil: false, also: null, settings);
    public static Task<RunningPages> On(ACouncil council, Action<WebApplicationBuilder> also) => Start(council, ownsCouncil: false, also);

    /// <summary>On a council whose people sign in at its own directory.</summary>
    public static Task<RunningPages> On(ACouncil council, CouncilDirectoryServer directory, params string[] settings) => Start(
        council,
        ownsCouncil: false,
        // What is said on the way there and back is good for minutes, by the directory's clock.
        builder => builder.Services.PostConfigureAll<OpenIdConnectOptions>(way => way.TimeProvider = TimeProvider.System),
        [.. directory.Settings, .. settings]);

    static async Task<RunningPages> Start(ACouncil council, bool ownsCouncil, Action<WebApplicationBuilder>? also, params string[] settings)
    {
        var host = PagesHost.Build(
            // With a broker named, scheduler and notifier are other programs: the pages do without them, and nothing happens here but what a test does.
            [
                "--urls", "http://127.0.0.1:0", "--Bus:Host", "broker.example.test", "--Database:Provider", $"{council.Database.Options.Provider}",
                "--Database:ConnectionString", council.Database.Options.ConnectionString, .. settings,
            ],
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(council.Clock);
                builder.Services.AddRazorPages().AddApplicationPart(typeof(RunningPages).Assembly);
                also?.Invoke(builder);
            });
        host.MapGet("/test/sign-in", async (HttpContext context, string person) =>
            await context.LetIn(await council.ReadAsync(db => db.People.Where(one => one.Name == person).Select(one => one.Id).FirstAsync()), SignedInBy.Demo)).AllowAnonymous().WithMetadata(new AsksAttribute(Act.Open));
        host.MapMethods("/fails", ["GET", "POST"], string () => throw new InvalidOperationException("A fault that a test asked for.")).AllowAnonymous().WithMetadata(new AsksAttribute(Act.Open));
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host, council, ownsCouncil);
    }

    /// <summary>Another browser, with no cookies; it does not follow redirects.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public async Task<string> Read(string path) => await Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Posts a form of the page as a browser does, its hidden token included.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) => PostFrom(path, path, fields);

    /// <summary>Posts to an address with the token of another page's form: that of a form which was open before the page lost it.</summary>
    public async Task<HttpResponseMessage> PostFrom(string page, string path, params (string Name, string Value)[] fields)
    {
        var token = TokenOn(await Read(page));
        var form = fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return await Client.PostAsync(path, new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
    }

    /// <summary>The token that a form of whoever is signed in carries.</summary>
    public async Task<string> FormToken() => TokenOn(await Read("/account"));

    /// <summary>Somebody of the council, by name, comes in: by a door that only tests have.</summary>
    public async Task Become(string person)
    {
        using var answer = await Client.GetAsync(DoorOf(person), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>An administrator comes in, who is made for it when the council has none.</summary>
    public async Task BecomeAdministrator()
    {
        if (!await council.ReadAsync(db => db.People.AnyAsync(one => one.Role == Role.Administrator)))
            await council.PersonAsync(AdministratorsName, Role.Administrator);
        await Become(AdministratorsName);
    }

    /// <summary>The name of that administrator.</summary>
    public const string AdministratorsName = "Ada Keeper";

    /// <summary>The tests' door of a person.</summary>
    public static string DoorOf(string person) => $"/test/sign-in?person={Uri.EscapeDataString(person)}";

    public ACouncil Council => council;

    /// <summary>The hidden token of a form on a page.</summary>
    public static string TokenOn(string page) => Token().Match(page).Groups["token"].Value;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        if (ownsCouncil)
            council.Dispose();
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Token();
}
