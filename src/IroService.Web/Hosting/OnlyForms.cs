using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Diagnostics;

namespace IroService.Web.Hosting;

/// <summary>On a page that takes files: it may be sent a form in several parts.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class TakesFilesAttribute : Attribute;

/// <summary>
/// Pages are read and are sent forms. Razor Pages would show a page for any method and any body: what no page asks for is refused here, before
/// anything of it is read.
/// </summary>
sealed class OnlyForms(RequestDelegate next)
{
    static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];

    public Task InvokeAsync(HttpContext context)
    {
        // The page that says what was wrong with a request is shown for that request.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && Refusal(context) is { } status)
        {
            context.Response.StatusCode = status;
            if (status == StatusCodes.Status405MethodNotAllowed)
            {
                context.Response.Headers.Allow = string.Join(", ", Methods);
                // The page that says so is one that is read.
                context.Request.Method = HttpMethods.Get;
            }

            return Task.CompletedTask;
        }

        return next(context);
    }

    static int? Refusal(HttpContext context)
    {
        var (request, metadata) = (context.Request, context.GetEndpoint()?.Metadata);
        if (!Methods.Contains(request.Method, StringComparer.Ordinal) && metadata?.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(request.Method, StringComparer.OrdinalIgnoreCase) != true)
            return StatusCodes.Status405MethodNotAllowed;
        if (request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
            return StatusCodes.Status413PayloadTooLarge;

        // What says itself what it takes, such as an API of JSON, is asked by routing.
        var hasBody = context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;
        if (!hasBody || metadata?.GetMetadata<IAcceptsMetadata>() is not null)
            return null;
        var type = request.ContentType?.Split(';')[0].Trim() ?? "";
        return type.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            || (type.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) && metadata?.GetMetadata<TakesFilesAttribute>() is not null)
            ? null
            : StatusCodes.Status415UnsupportedMediaType;
    }
}
