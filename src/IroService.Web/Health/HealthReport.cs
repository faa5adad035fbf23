using System.Data.Common;
using IroService.Casework.Access;
using IroService.Casework.Operations;
using IroService.Casework.WorkingDays;

namespace IroService.Web.Health;

/// <summary>What was found of every part, and the numbers that it was found from.</summary>
/// <param name="Findings">The database, what stands in it, the broker, and who opens records.</param>
/// <param name="Standing">Null when the database does not answer.</param>
public sealed record Health(IReadOnlyList<Finding> Findings, Standing? Standing);

/// <summary>What <c>/health</c> and the operations page say.</summary>
public sealed class HealthReport(ReadStanding read, BrokerAnswers broker, KeepOpenings openings, TimeProvider clock)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // A database that is started again, or copied, is away for seconds.
    static readonly TimeSpan NotWritten = TimeSpan.FromMinutes(1);

    /// <summary>Asks the database and the broker, for five seconds at most.</summary>
    public async Task<Health> ReadAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        var standing = await DatabaseAsync(patience.Token);
        Finding[] ofDatabase = standing is null
            ? [new("database", Level.Unhealthy, "The database does not answer.")]
            : [new("database", Level.Healthy, "The database answers."), .. Finding.Of(standing)];
        return new([.. ofDatabase, await broker.AskAsync(patience.Token), Openings], standing);
    }

    Finding Openings => clock.Moment() - openings.FailingSince > NotWritten
        ? new("openings", Level.Degraded, $"Who opens records could not be written for more than a minute: {openings.Waiting} wait. Can the database be written to?")
        : new("openings", Level.Healthy, "Who opens records is kept.");

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
