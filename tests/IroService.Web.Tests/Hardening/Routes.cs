using System.Text.RegularExpressions;
using IroService.Web.Tests.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Web.Tests.Hardening;

/// <summary>Every address that the running pages know, from their own route table: a page that is added is probed from its first day.</summary>
static partial class Routes
{
    /// <summary>Each page, with the number of a child or a duty that there is none of where one belongs.</summary>
    public static IReadOnlyList<string> Pages(this RunningPages running) => [.. Endpoints(running).Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(Address).Distinct()];

    /// <summary>Each address but those of styles and scripts.</summary>
    public static IReadOnlyList<string> All(this RunningPages running) => [.. Endpoints(running).Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null).Select(Address).Distinct()];

    static IEnumerable<RouteEndpoint> Endpoints(RunningPages running) => running.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    static string Address(RouteEndpoint endpoint) => "/" + Parameter().Replace(endpoint.RoutePattern.RawText ?? "", one => one.Groups["word"] is { Success: true, Value: var word } ? word : "404").TrimStart('/');

    // {id:int}, or one of some words: {kind:regex(^(episode|review)$)}.
    [GeneratedRegex(@"\{[^}(]+(:regex\(\^\((?<word>\w+)[^}]*)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
