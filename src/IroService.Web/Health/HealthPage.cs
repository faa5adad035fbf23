using System.Data.Common;
using IroService.Casework.Operations;

namespace IroService.Web.Health;

/// <summary>
/// <c>/alive</c>: this program runs; it asks nobody. <c>/health</c>: whether the service can do its work, for whoever watches it from outside.
/// Anybody may ask: it says nothing of people, and never what an exception says.
/// </summary>
static class HealthPage
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services) => services.AddSingleton<BrokerAnswers>();

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/alive", (HttpContext context) => Text(context, "alive")).AllowAnonymous();
        app.MapGet("/health", WriteAsync).AllowAnonymous();
    }

    static IResult Text(HttpContext context, string word)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(word);
    }

    static async Task WriteAsync(HttpContext context, ReadStanding read, BrokerAnswers broker)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        Finding[] findings = [.. await DatabaseAsync(read, patience.Token), await broker.AskAsync(patience.Token)];
        var worst = findings.Max(f => f.Level);
        context.Response.StatusCode = worst == Level.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(
            new Answer($"{worst}", findings.ToDictionary(f => f.Part, f => new Said($"{f.Level}", f.Says))), context.RequestAborted);
    }

    static async Task<IReadOnlyList<Finding>> DatabaseAsync(ReadStanding read, CancellationToken cancel)
    {
        try
        {
            return [new("database", Level.Healthy, "The database answers."), .. Finding.Of(await read.ApplyAsync(cancel))];
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException or OperationCanceledException or TimeoutException)
        {
            // Not what it says: a provider may name the server, the user or a row.
            return [new("database", Level.Unhealthy, "The database does not answer.")];
        }
    }

    sealed record Answer(string Status, Dictionary<string, Said> Checks);

    sealed record Said(string Status, string Says);
}
