using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Hosting;

/// <summary>
/// Cookies that no script reads and no other site sends. Where the pages have an https address they never travel in the open, and by the prefix of
/// their names (<c>__Host-</c>) a browser takes them from this host alone.
/// </summary>
static class CookieRules
{
    const string ThisHostOnly = "__Host-";

    /// <param name="services">The program's services.</param>
    /// <param name="https">Whether people reach the pages by https.</param>
    public static void AddCookieRules(this IServiceCollection services, bool https)
    {
        services.Configure<AntiforgeryOptions>(forms => forms.Cookie.Name = "iro-form");
        services.Configure<CookieTempDataProviderOptions>(said => said.Cookie.Name = "iro-said");

        services.PostConfigure<AntiforgeryOptions>(forms => Tighten(forms.Cookie, https));
        services.PostConfigure<CookieTempDataProviderOptions>(said => Tighten(said.Cookie, https));
        // Whatever cookies people are known by.
        services.PostConfigureAll<CookieAuthenticationOptions>(known => Tighten(known.Cookie, https));
        services.PostConfigureAll<OpenIdConnectOptions>(onTheWay =>
        {
            Tighten(onTheWay.NonceCookie, https);
            Tighten(onTheWay.CorrelationCookie, https);
        });
        services.Configure<CookiePolicyOptions>(all =>
        {
            all.HttpOnly = HttpOnlyPolicy.Always;
            all.Secure = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
    }

    static void Tighten(CookieBuilder cookie, bool https)
    {
        cookie.HttpOnly = true;
        if (cookie.SameSite is SameSiteMode.Unspecified or SameSiteMode.None)
            cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        if (!https)
            return;
        (cookie.Path, cookie.Domain) = ("/", null);
        if (cookie.Name is { } name && !name.StartsWith(ThisHostOnly, StringComparison.Ordinal))
            cookie.Name = ThisHostOnly + name;
    }
}
