using System.Data.Common;
using IroService.Casework.Storage.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace IroService.Casework.Storage;

/// <summary>
/// How an operation that saves more than once writes: all of it or nothing. Where the database is a server that may go away for a moment, the
/// provider's execution strategy does the work again, from fresh facts; it refuses a transaction that is begun in any other way.
/// </summary>
public static class OneTransaction
{
    /// <summary>Does the work in one transaction.</summary>
    /// <param name="open">The database.</param>
    /// <param name="work">Reads its facts itself, by the context that it is given, and saves; it may be called again.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>The work's answer.</returns>
    /// <exception cref="DbUpdateException">Another writer was first, or the save was refused.</exception>
    public static async Task<T> InOneTransactionAsync<T>(this OpenDatabase open, Func<IroDbContext, Task<T>> work, CancellationToken cancellation)
    {
        await using var first = open();
        (HistoryEntry? Entry, T? Answer) written = default;
        return await first.Database.CreateExecutionStrategy().ExecuteAsync(
            open,
            async (_, _, cancel) =>
            {
                written = default;
                await using var db = open();
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                db.IsInOneTransaction = true;
                var answer = await work(db);
                written = (db.ChangeTracker.Entries<HistoryEntry>().Select(e => e.Entity).MaxBy(e => e.Id), answer);
                await CommitAsync(transaction, cancel);
                return answer;
            },
            async (_, _, cancel) => new ExecutionResult<T>(await WasKeptAsync(open, written.Entry, cancel), written.Answer!),
            cancellation);
    }

    /// <inheritdoc cref="InOneTransactionAsync{T}"/>
    public static Task InOneTransactionAsync(this OpenDatabase open, Func<IroDbContext, Task> work, CancellationToken cancellation) => open.InOneTransactionAsync(
        async db =>
        {
            await work(db);
            return true;
        },
        cancellation);

    private static async Task CommitAsync(IDbContextTransaction transaction, CancellationToken cancellation)
    {
        try
        {
            await transaction.CommitAsync(cancellation);
        }
        catch (ObjectDisposedException lost)
        {
            // The connection broke unseen, and took the transaction with it.
            throw new TimeoutException("The connection was lost before the commit.", lost);
        }
    }

    // The server's answer to the commit got lost: whether it was done, stands in the history. Done again, what was kept would be refused as known.
    private static async Task<bool> WasKeptAsync(OpenDatabase open, HistoryEntry? entry, CancellationToken cancellation)
    {
        if (entry is null)
        {
            return false;
        }

        await using var db = open();
        return await db.History.AnyAsync(h => h.Id == entry.Id && h.Hash == entry.Hash, cancellation);
    }
}

/// <summary>
/// A connection that broke unseen, while an answer was read that nobody waited for, is opened again by EF Core with the next command: without the
/// transaction that was begun on it, so that half of the work would be kept. Such a command fails instead, as one that may be tried again.
/// </summary>
internal sealed class NoHalfTransaction : DbConnectionInterceptor
{
    public static readonly NoHalfTransaction Instance = new();

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => Refused(eventData, result);

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => ValueTask.FromResult(Refused(eventData, result));

    private static InterceptionResult Refused(ConnectionEventData eventData, InterceptionResult result) => eventData.Context is IroDbContext { IsInOneTransaction: true }
        ? throw new TimeoutException("The connection was lost in the middle of a transaction.")
        : result;
}
