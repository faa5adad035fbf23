using System.Security.Claims;
using IroService.Casework.Accounts;
using IroService.Domain.Notifications;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IroService.Web.Who;

/// <summary>The browser's cookie holds the key of a session and nothing else; the database says whose it is, for each page anew.</summary>
public static class SessionCookie
{
    public const string Scheme = "Session";

    /// <summary>Where everybody comes in.</summary>
    public const string SignInPage = "/sign-in";

    const string Key = "iro:key";

    const string By = "iro:by";

    static readonly object ended = new();

    internal static void AddSessions(this IServiceCollection services) =>
        services.AddAuthentication(Scheme).AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = "iro-session";
            cookie.LoginPath = SignInPage;
            cookie.ReturnUrlParameter = "returnTo";
            // The session decides; this is longer than any.
            cookie.ExpireTimeSpan = TimeSpan.FromDays(2);
            cookie.SlidingExpiration = false;
            cookie.Events.OnValidatePrincipal = LookUp;
            cookie.Events.OnRedirectToLogin = AskWho;
            // A page that says so, and no way round.
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        }).AddPasswordGiven();

    /// <summary>Lets a person in at this browser, with a key that no one has seen before; whoever was in here is out.</summary>
    public static async Task LetIn(this HttpContext context, int personId, SignedInBy by, string? directoryHash = null)
    {
        await EndSession(context);
        var key = await context.RequestServices.GetRequiredService<BeginSession>().ApplyAsync(personId, by, directoryHash, context.RequestAborted);
        await context.SignInAsync(Scheme, new(new ClaimsIdentity([new(Key, key)], Scheme)));
    }

    /// <summary>Ends the session of this browser.</summary>
    public static async Task LetOut(this HttpContext context)
    {
        await EndSession(context);
        await context.SignOutAsync(Scheme);
    }

    /// <summary>The key of the session of this browser; null when nobody is in.</summary>
    public static string? KeyOf(ClaimsPrincipal user) => user.FindFirstValue(Key);

    /// <summary>Whether whoever is in came by the council's own account.</summary>
    public static bool IsByCouncilAccount(ClaimsPrincipal user) => user.HasClaim(By, nameof(SignedInBy.Council));

    static Task EndSession(HttpContext context) =>
        KeyOf(context.User) is { } key ? context.RequestServices.GetRequiredService<EndSessions>().OneAsync(key, CancellationToken.None) : Task.CompletedTask;

    static async Task LookUp(CookieValidatePrincipalContext context)
    {
        var find = context.HttpContext.RequestServices.GetRequiredService<FindSession>();
        var key = context.Principal!.FindFirstValue(Key);
        var found = key is null ? null : await find.ApplyAsync(key, context.HttpContext.RequestAborted);
        if (found is { IsOpen: true })
        {
            context.ReplacePrincipal(SignedInPerson.Of(found.Person).ToUser(Scheme, new Claim(Key, key!), new Claim(By, found.By.ToString())));
            return;
        }

        context.HttpContext.Items[ended] = found?.Person;
        context.RejectPrincipal();
    }

    static async Task AskWho(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.Items[ended] is Person person)
            await TypedBeforeTimeOut.Keep(context.HttpContext, person.Id);
        context.Response.Redirect(context.RedirectUri);
    }
}
