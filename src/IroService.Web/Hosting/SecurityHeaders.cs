using Microsoft.AspNetCore.StaticAssets;

namespace IroService.Web.Hosting;

/// <summary>Nothing from another origin, nothing inline, nothing framed, and nothing kept by a shared browser but styles and scripts.</summary>
sealed class SecurityHeaders(RequestDelegate next)
{
    const string ContentPolicy = "default-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'none'; worker-src 'none'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; ";

    const string OurPages = ContentPolicy + "style-src 'self'; img-src 'self'; font-src 'self'";

    // The chart and the icon of Hangfire's pages; its scripts keep to the rule.
    const string JobsPages = ContentPolicy + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        // Not later: Hangfire's branch takes its part of the path away.
        var policy = context.Request.Path.StartsWithSegments(PagesHost.JobsPath, StringComparison.OrdinalIgnoreCase) ? JobsPages : OurPages;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            // An asset's name changes with its content, and so does the address of the council's colour. Everything else, also a redirect, an error or a file, is of somebody.
            if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                headers.CacheControl = CouncilStyles.MayBeKept(context) ? "public, max-age=31536000, immutable" : "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
