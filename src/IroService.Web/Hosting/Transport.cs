using IroService.Casework.Settings;
using IroService.Casework.Storage;
using Microsoft.AspNetCore.HostFiltering;

namespace IroService.Web.Hosting;

/// <summary>
/// The way between browser and pages: encrypted unless it stays on this computer, by Kestrel itself or by a reverse proxy that the council names,
/// and under the council's own name.
/// </summary>
static class Transport
{
    static readonly string[] ThisComputer = ["localhost", "127.0.0.1", "[::1]"];

    /// <exception cref="SettingException"><c>Web:PublicUrl</c> or <c>Web:Proxies</c> cannot be used, or nothing would answer at an https address.</exception>
    public static void AddTransport(this WebApplicationBuilder builder)
    {
        var (address, proxies) = (PublicAddress.Read(builder.Configuration), TrustedProxies.Read(builder.Configuration));
        if (address.Scheme == Uri.UriSchemeHttps && !proxies.Any && !HasHttps(builder.Configuration))
            throw new SettingException("Web:PublicUrl", address.ToString(), "an https address among --urls or Kestrel:Endpoints, or in Web:Proxies the reverse proxy that answers there");

        builder.Services.AddSingleton(new PagesAddress(address)).AddSingleton(proxies);
        // By its variable, ASP.NET Core believes what anybody says of whom they ask for.
        builder.WebHost.UseSetting("ForwardedHeaders_Enabled", "false");
        builder.Services.Configure<ForwardedHeadersOptions>(proxies.Apply);
        builder.Services.Configure<HostFilteringOptions>(hosts =>
        {
            hosts.AllowedHosts = [.. ThisComputer, address.Host];
            hosts.AllowEmptyHosts = false;
            hosts.IncludeFailureMessage = false;
        });
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddCookieRules(address.Scheme == Uri.UriSchemeHttps);
    }

    public static void UseTransport(this WebApplication app)
    {
        if (app.Services.GetRequiredService<TrustedProxies>().Any)
            app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Services.GetRequiredService<PagesAddress>().IsHttps)
            return;
        app.UseMiddleware<HttpsOnly>();
        app.UseHsts();
    }

    static bool HasHttps(IConfiguration configuration) =>
        ListenAddresses.Of(configuration).Any(address => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Where people reach the pages.</summary>
sealed record PagesAddress(Uri Url)
{
    public bool IsHttps => Url.Scheme == Uri.UriSchemeHttps;
}
