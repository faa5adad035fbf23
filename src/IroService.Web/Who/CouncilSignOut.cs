using System.Text.Json;
using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Web.Access;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace IroService.Web.Who;

/// <summary>The council's directory tells, server to server, that a person has signed out of it (OpenID Connect Back-Channel Logout 1.0).</summary>
static class CouncilSignOut
{
    const string Path = "/sign-in/council/ended/told";

    const string SignedOut = "http://schemas.openid.net/event/backchannel-logout";

    public static void MapCouncilSignOut(this WebApplication app) =>
        app.MapPost(Path, End).AllowAnonymous().DisableAntiforgery().WithMetadata(new AsksAttribute(Act.Open));

    static async Task<IResult> End(
        HttpContext context, [FromServices] CouncilDirectory? directory, IOptionsMonitor<OpenIdConnectOptions> options, EndSessions end, CancellationToken cancel)
    {
        if (directory is null)
            return Results.NotFound();
        if (!context.Request.HasFormContentType || await Read((await context.Request.ReadFormAsync(cancel))["logout_token"].ToString(), options.Get(CouncilSignIn.Scheme), cancel) is not { } token)
            return Results.BadRequest();
        if (token.TryGetPayloadValue<string>("sid", out var session))
            await end.OfDirectoryAsync(token.Issuer, session, cancel);
        else
            await end.OfDirectoryAccountAsync(token.Issuer, token.Subject, cancel);
        return Results.Ok();
    }

    // Signed by the directory, for us, young, about signing out, and no ID token (§2.4 and §2.6).
    static async Task<JsonWebToken?> Read(string word, OpenIdConnectOptions options, CancellationToken cancel)
    {
        var directory = await options.ConfigurationManager!.GetConfigurationAsync(cancel);
        var expected = options.TokenValidationParameters.Clone();
        (expected.ValidIssuer, expected.IssuerSigningKeys, expected.RequireExpirationTime) = (directory.Issuer, directory.SigningKeys, true);
        return await new JsonWebTokenHandler().ValidateTokenAsync(word, expected) is { IsValid: true, SecurityToken: JsonWebToken token }
            && token.TryGetPayloadValue<JsonElement>("events", out var events) && events.ValueKind == JsonValueKind.Object && events.TryGetProperty(SignedOut, out _)
            && !token.TryGetPayloadValue<string>("nonce", out _)
            && (token.Subject is { Length: > 0 } || token.TryGetPayloadValue<string>("sid", out _))
            ? token
            : null;
    }
}
