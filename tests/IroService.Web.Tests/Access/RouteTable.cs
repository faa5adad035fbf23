using System.Reflection;
using IroService.Casework.Access;
using IroService.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Web.Tests.Access;

/// <summary>One thing that the running host answers.</summary>
/// <param name="Route">The address, its parameters in braces.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Handler">The handler's name; blank for the page's own.</param>
/// <param name="Act">What it asks; null when it does not say.</param>
public sealed record Answered(string Route, string Method, string Handler, Act? Act)
{
    /// <summary>As a person reads it: <c>POST /children/{id}/duties/{deadlineId} (TakeBack)</c>.</summary>
    public string Title => $"{Method} {Route}{(Handler.Length > 0 ? $" ({Handler})" : "")}";
}

/// <summary>Everything that the running host answers, read from its own routes.</summary>
static class RouteTable
{
    // What the tests' host adds.
    static readonly string[] OfTests = ["/design", "/fails"];

    public static async Task<IReadOnlyList<Answered>> OfAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var all = new List<Answered>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = WithoutConstraints(endpoint.RoutePattern);
            if (OfTests.Contains(route))
                continue;
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                all.AddRange(Of(route, await loader.LoadAsync(page, EndpointMetadataCollection.Empty)));
            else
                all.Add(new(route.StartsWith("/assets/", StringComparison.Ordinal) ? "/assets/…" : route, endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET", "", endpoint.Metadata.GetMetadata<AsksAttribute>()?.Act));
        }

        return [.. all.Distinct().OrderBy(one => one.Route, StringComparer.Ordinal).ThenBy(one => one.Method, StringComparer.Ordinal).ThenBy(one => one.Handler, StringComparer.Ordinal)];
    }

    static IEnumerable<Answered> Of(string route, CompiledPageActionDescriptor page)
    {
        var ofPage = page.HandlerTypeInfo.GetCustomAttribute<AsksAttribute>()?.Act;
        var handlers = page.HandlerMethods.Select(handler => new Answered(
            route, handler.HttpMethod.ToUpperInvariant(), handler.Name ?? "", handler.MethodInfo.GetCustomAttribute<AsksAttribute>()?.Act ?? ofPage)).ToList();
        return handlers.Any(handler => handler.Method == "GET") ? handlers : handlers.Prepend(new(route, "GET", "", ofPage));
    }

    static string WithoutConstraints(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            _ => "",
        }))));
}
