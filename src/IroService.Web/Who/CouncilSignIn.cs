using System.Security.Claims;
using IroService.Casework.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IroService.Web.Who;

/// <summary>
/// Signing in with the council's own account: OpenID Connect's authorization code flow with PKCE, state and nonce. What the directory says of the person
/// is asked of <see cref="AdmitFromDirectory"/>; from then on it is a session like any other. The tokens are kept nowhere.
/// </summary>
static class CouncilSignIn
{
    public const string Scheme = "Council";

    /// <summary>The page that leads there.</summary>
    public const string StartPage = "/sign-in/council";

    /// <summary>Where the directory sends people back; to be registered there.</summary>
    const string Back = "/sign-in/council/back";

    /// <summary>Where it sends them after they have signed out there; to be registered there.</summary>
    const string SignedOut = "/sign-in/council/signed-out";

    /// <summary>Where a browser tells that they have signed out elsewhere (OpenID Connect Front-Channel Logout); to be registered there.</summary>
    const string Ended = "/sign-in/council/ended";

    static readonly object wayOut = new();

    public static void AddCouncilSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        if (CouncilDirectory.Read(configuration) is not { } directory)
            return;
        services.AddAuthentication().AddOpenIdConnect(Scheme, council =>
        {
            council.Authority = directory.Authority.ToString();
            council.RequireHttpsMetadata = directory.Authority.Scheme == Uri.UriSchemeHttps;
            council.ClientId = directory.ClientId;
            council.ClientSecret = directory.ClientSecret;
            council.ResponseType = OpenIdConnectResponseType.Code;
            // Unlike a form sent by the directory's page, it brings cookies along that no other site may send.
            council.ResponseMode = OpenIdConnectResponseMode.Query;
            council.Scope.Add("email");
            council.MapInboundClaims = false;
            council.ClaimActions.Clear();
            council.GetClaimsFromUserInfoEndpoint = false;
            council.SaveTokens = false;
            council.CallbackPath = Back;
            council.SignedOutCallbackPath = SignedOut;
            council.RemoteSignOutPath = Ended;
            council.NonceCookie.Name = "iro-nonce.";
            council.CorrelationCookie.Name = "iro-on-the-way.";
            council.Events.OnTicketReceived = LetIn;
            council.Events.OnRemoteFailure = SayWhy;
            council.Events.OnRemoteSignOut = EndSession;
            council.Events.OnRedirectToIdentityProviderForSignOut = KeepWayOut;
            council.Events.OnSignedOutCallbackRedirect = ToTheDoor;
        });
    }

    /// <summary>The address at which the person signs out of the council's account too; null when there is none, or the directory does not answer.</summary>
    public static async Task<string?> WayOut(HttpContext context)
    {
        try
        {
            await context.SignOutAsync(Scheme);
            return context.Items[wayOut] as string;
        }
        catch (Exception unreachable) when (IsUnreachable(unreachable))
        {
            return null;
        }
    }

    /// <summary>Whether it is that the directory does not answer, or not as it should.</summary>
    public static bool IsUnreachable(Exception fault) => fault is InvalidOperationException or HttpRequestException or IOException or TaskCanceledException;

    static async Task LetIn(TicketReceivedContext ticket)
    {
        var (context, told) = (ticket.HttpContext, ticket.Principal!);
        var directory = context.RequestServices.GetRequiredService<CouncilDirectory>();
        var issuer = told.FindFirstValue("iss")!;
        var user = new DirectoryUser(
            issuer,
            told.FindFirstValue("sub")!,
            told.FindFirstValue("name") ?? "",
            told.HasClaim("email_verified", "false") ? "" : told.FindFirstValue(directory.EmailClaim) ?? "",
            [.. told.FindAll(directory.RoleClaim).Select(claim => claim.Value)]);
        ticket.HandleResponse();
        switch (await context.RequestServices.GetRequiredService<AdmitFromDirectory>().ApplyAsync(user, context.RequestAborted))
        {
            case Admitted.Done done:
                // Whoever was in at this browser is out.
                context.User = (await context.AuthenticateAsync(SessionCookie.Scheme)).Principal ?? new();
                var session = told.FindFirstValue("sid") is { } sid ? DirectoryLink.HashOf(issuer, sid) : null;
                context.Response.Redirect(await context.Enter(done.PersonId, SignedInBy.Council, ticket.ReturnUri, session));
                break;
            case Admitted.Refused refused:
                BackToTheDoor(context, refused.Why + ".");
                break;
        }
    }

    static Task SayWhy(RemoteFailureContext failure)
    {
        BackToTheDoor(failure.HttpContext, "Signing in with your council account came to no end. Try again.");
        failure.HandleResponse();
        return Task.CompletedTask;
    }

    static void BackToTheDoor(HttpContext context, string sentence)
    {
        var said = context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
        said[nameof(Pages.SignIn.IndexModel.Said)] = sentence;
        said.Save();
        context.Response.Redirect(SessionCookie.SignInPage);
    }

    // The directory's page asks for this in a frame, without our cookie: the session is known by the name that it has there.
    static async Task EndSession(RemoteSignOutContext told)
    {
        if (told.ProtocolMessage is { Iss: { Length: > 0 } issuer, Sid: { Length: > 0 } session })
            await told.HttpContext.RequestServices.GetRequiredService<EndSessions>().OfDirectoryAsync(issuer, session, told.HttpContext.RequestAborted);
        told.HandleResponse();
    }

    static Task KeepWayOut(RedirectContext leaving)
    {
        // Whose account it is stands in the directory's own cookie, and in no address of ours.
        leaving.ProtocolMessage.ClientId = leaving.Options.ClientId;
        if (leaving.ProtocolMessage.IssuerAddress is { Length: > 0 })
            leaving.HttpContext.Items[wayOut] = leaving.ProtocolMessage.CreateLogoutRequestUrl();
        leaving.HandleResponse();
        return Task.CompletedTask;
    }

    static Task ToTheDoor(RemoteSignOutContext back)
    {
        back.Response.Redirect(SessionCookie.SignInPage);
        back.HandleResponse();
        return Task.CompletedTask;
    }
}
