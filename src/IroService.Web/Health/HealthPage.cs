using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IroService.Web.Health;

/// <summary>
/// <c>/health</c>: whether the service can do its work, for whoever watches it from outside. Anybody may ask: it says nothing of people, and
/// never what an exception says. Another check is another class and another line here.
/// </summary>
static class HealthPage
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseAnswers>("database", timeout: Patience)
        .AddCheck<CalendarReaches>("calendar", timeout: Patience);

    public static void MapHealth(this WebApplication app) =>
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();

    static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new Answer($"{report.Status}", report.Entries.ToDictionary(e => e.Key, e => new Finding($"{e.Value.Status}", e.Value.Description ?? ""))), context.RequestAborted);

    sealed record Answer(string Status, Dictionary<string, Finding> Checks);

    sealed record Finding(string Status, string Says);
}
