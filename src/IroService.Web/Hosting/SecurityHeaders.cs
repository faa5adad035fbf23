using Microsoft.Net.Http.Headers;

namespace IroService.Web.Hosting;

/// <summary>Nothing from another origin, nothing inline, nothing kept by a shared browser.</summary>
sealed class SecurityHeaders(RequestDelegate next)
{
    const string ContentPolicy = "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (MediaTypeHeaderValue.TryParse(context.Response.ContentType, out var type) && type.MediaType == "text/html")
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
