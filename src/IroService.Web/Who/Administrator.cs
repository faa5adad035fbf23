using System.Security.Claims;
using IroService.Domain.Notifications;
using Microsoft.AspNetCore.Authorization;

namespace IroService.Web.Who;

/// <summary>Who runs the service: keeps people and settings in order, sees how it stands, and no child.</summary>
static class Administrator
{
    /// <summary>The policy of the scheduler's jobs.</summary>
    public const string Policy = "Administrators";

    /// <summary>The first of their pages.</summary>
    public const string StartPage = "/operations";

    public static bool Is(ClaimsPrincipal user) => SignedInPerson.From(user)?.Role == Role.Administrator;

    /// <summary>Where the user's pages begin, administrator or not.</summary>
    public static string StartPageOf(ClaimsPrincipal user) => Is(user) ? StartPage : "/";

    /// <summary>Every page is for who is signed in; what they may do there is asked by <see cref="Access.AskBeforePages"/>.</summary>
    public static void AddAccessRules(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Policy, rule => rule.RequireAuthenticatedUser().RequireAssertion(asked => Is(asked.User)))
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
}
