using System.Security.Claims;
using IroService.Domain.Notifications;
using Microsoft.AspNetCore.Authorization;

namespace IroService.Web.Who;

/// <summary>Who runs the service: keeps people and settings in order, sees how it stands, and no child.</summary>
static class Administrator
{
    /// <summary>The policy of their pages.</summary>
    public const string Policy = "Administrators";

    /// <summary>The policy of a page that is for everybody who is signed in.</summary>
    public const string Anybody = "Anybody";

    /// <summary>The first of their pages.</summary>
    public const string StartPage = "/operations";

    public static bool Is(ClaimsPrincipal user) => SignedInPerson.From(user)?.Role == Role.Administrator;

    /// <summary>Where the user's pages begin, administrator or not.</summary>
    public static string StartPageOf(ClaimsPrincipal user) => Is(user) ? StartPage : "/";

    /// <summary>Some pages are for administrators, every other is for a person who is none.</summary>
    public static void AddAccessRules(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Policy, rule => rule.RequireAuthenticatedUser().RequireAssertion(asked => Is(asked.User)))
        .AddPolicy(Anybody, rule => rule.RequireAuthenticatedUser())
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(asked => SignedInPerson.From(asked.User) is { Role: not Role.Administrator }).Build());
}
