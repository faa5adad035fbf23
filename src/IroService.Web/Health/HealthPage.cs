using IroService.Casework.Access;
using IroService.Casework.Operations;
using IroService.Web.Access;

namespace IroService.Web.Health;

/// <summary>
/// <c>/alive</c>: this program runs; it asks nobody. <c>/health</c>: whether the service can do its work, for whoever watches it from outside.
/// Anybody may ask: it says nothing of people, and never what an exception says.
/// </summary>
static class HealthPage
{
    public static void AddHealth(this IServiceCollection services) => services.AddSingleton<BrokerAnswers>().AddSingleton<HealthReport>();

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/alive", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return "alive";
        }).AllowAnonymous().WithMetadata(new AsksAttribute(Act.Open));
        app.MapGet("/health", WriteAsync).AllowAnonymous().WithMetadata(new AsksAttribute(Act.Open));
    }

    static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        var (findings, _) = await report.ReadAsync(context.RequestAborted);
        var worst = findings.Max(f => f.Level);
        context.Response.StatusCode = worst == Level.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(
            new Answer($"{worst}", findings.ToDictionary(f => f.Part, f => new Said($"{f.Level}", f.Says))), context.RequestAborted);
    }

    sealed record Answer(string Status, Dictionary<string, Said> Checks);

    sealed record Said(string Status, string Says);
}
