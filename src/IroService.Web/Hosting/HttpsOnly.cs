using Microsoft.AspNetCore.Http.Extensions;

namespace IroService.Web.Hosting;

/// <summary>Where the pages have an https address, whoever asks without encryption is sent there. Only what watches the service from this machine is answered.</summary>
sealed class HttpsOnly(RequestDelegate next, PagesAddress address)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.IsHttps || request.Path == "/health" || request.Path == "/alive")
            return next(context);

        // To the council's own name, whatever name was asked for.
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = UriHelper.BuildAbsolute(address.Url.Scheme, new(address.Url.Authority), request.PathBase, request.Path, request.QueryString);
        return Task.CompletedTask;
    }
}
