using System.Data.Common;
using IroService.Casework.Operations;

namespace IroService.Web.Health;

/// <summary>What <c>/health</c> and the operations page say: the database, what stands in it, and the broker.</summary>
public sealed class HealthReport(ReadStanding read, BrokerAnswers broker)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks each, for five seconds at most.</summary>
    public async Task<IReadOnlyList<Finding>> ReadAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        return [.. await DatabaseAsync(patience.Token), await broker.AskAsync(patience.Token)];
    }

    async Task<IReadOnlyList<Finding>> DatabaseAsync(CancellationToken cancel)
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
}
