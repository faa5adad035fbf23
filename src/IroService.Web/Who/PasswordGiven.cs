using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace IroService.Web.Who;

/// <summary>Between the first question at the door and the second: a cookie of some minutes that says whose password was right. It shows no page but those of the door.</summary>
static class PasswordGiven
{
    const string Scheme = "PasswordGiven";

    static readonly TimeSpan goodFor = TimeSpan.FromMinutes(10);

    public static void AddPasswordGiven(this AuthenticationBuilder builder) => builder.AddCookie(Scheme, cookie =>
    {
        cookie.Cookie.Name = "iro-password-given";
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.ExpireTimeSpan = goodFor;
        cookie.SlidingExpiration = false;
    });

    /// <summary>The password of this account was right.</summary>
    public static Task Remember(HttpContext context, int accountId) => context.SignInAsync(
        Scheme, new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, accountId.ToString(CultureInfo.InvariantCulture))], Scheme)));

    /// <summary>Whose password was given at this browser; null when none was, or too long ago.</summary>
    public static async Task<int?> AccountIn(HttpContext context) => await context.AuthenticateAsync(Scheme) is { Succeeded: true, Principal: { } given }
        && int.TryParse(given.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var account)
            ? account
            : null;

    public static Task Forget(HttpContext context) => context.SignOutAsync(Scheme);
}
