using System.Data.Common;
using IroService.Casework.Operations;

namespace IroService.Web.Health;

/// <summary>What was found of every part, and the numbers that it was found from.</summary>
/// <param name="Findings">The database, what stands in it, and the broker.</param>
/// <param name="Standing">Null when the database does not answer.</param>
public sealed record Health(IReadOnlyList<Finding> Findings, Standing? Standing);

/// <summary>What <c>/health</c> and the operations page say.</summary>
public sealed class HealthReport(ReadStanding read, BrokerAnswers broker)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks the database and the broker, for five seconds at most.</summary>
    public async Task<Health> ReadAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        var standing = await DatabaseAsync(patience.Token);
        Finding[] ofDatabase = standing is null
            ? [new("database", Level.Unhealthy, "The database does not answer.")]
            : [new("database", Level.Healthy, "The database answers."), .. Finding.Of(standing)];
        return new([.. ofDatabase, await broker.AskAsync(patience.Token)], standing);
    }

    async Task<Standing?> DatabaseAsync(CancellationToken cancel)
    {
        try
        {
            return await read.ApplyAsync(cancel);
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException or OperationCanceledException or TimeoutException)
        {
            // Nothing of what it says goes on: a provider may name the server, the user or a row.
            return null;
        }
    }
}
