using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace IroService.Web.Who;

/// <summary>
/// Who runs the service: sees how it stands, and no child. Until people sign in, that is whoever sits at this computer and says so, also when
/// nobody has been imported yet.
/// </summary>
static class Administrator
{
    /// <summary>The policy of the operations pages.</summary>
    public const string Policy = "Administrators";

    public const string Name = "The administrator of this computer";

    const string Role = "Administrator";

    /// <summary>The first of their pages.</summary>
    public const string StartPage = "/operations";

    public static bool Is(ClaimsPrincipal user) => user.IsInRole(Role);

    /// <summary>Where the user's pages begin, administrator or not.</summary>
    public static string StartPageOf(ClaimsPrincipal user) => Is(user) ? StartPage : "/";

    public static ClaimsPrincipal ToUser(string scheme) => new(new ClaimsIdentity([new(ClaimTypes.Name, Name), new(ClaimTypes.Role, Role)], scheme));

    /// <summary>Operations are for administrators, every other page is for a person.</summary>
    public static void AddAccessRules(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Policy, rule => rule.RequireRole(Role))
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(asked => SignedInPerson.From(asked.User) is not null).Build());
}
