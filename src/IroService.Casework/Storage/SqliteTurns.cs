using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IroService.Casework.Storage;

/// <summary>
/// Whoever writes to a SQLite file from within one program takes turns, in the order of asking. SQLite has one writer at a time and lets the others try again
/// at intervals, in no order: while many write, one of them can go without for longer than its patience, and a person who signs in is told of a fault.
/// A turn begins before the transaction, or before the one statement that needs none, and ends when the connection is closed or disposed of. Between programs
/// SQLite's own lock decides, as ever.
/// </summary>
internal sealed class SqliteTurns : IDbTransactionInterceptor, IDbConnectionInterceptor, IDbCommandInterceptor
{
    public static readonly SqliteTurns Instance = new();

    /// <summary>After this a writer takes the turn that nobody gave back, and SQLite's lock decides: nobody is held up for good.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _files = new();
    private readonly ConcurrentDictionary<DbConnection, SemaphoreSlim> _taken = new();

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (Waits(connection) is { } file)
        {
            file.Wait(Patience);
            _taken[connection] = file;
        }

        return result;
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        await TakeAsync(connection, cancellationToken);
        return result;
    }

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is null && eventData.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete)
        {
            await TakeAsync(command.Connection!, cancellationToken);
        }

        return result;
    }

    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => GiveBack(connection);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        GiveBack(connection);
        return Task.CompletedTask;
    }

    // A connection whose transaction could not begin is not closed, only disposed of.
    public void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => GiveBack(connection);

    public Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        GiveBack(connection);
        return Task.CompletedTask;
    }

    private async Task TakeAsync(DbConnection connection, CancellationToken cancellation)
    {
        if (Waits(connection) is { } file)
        {
            await file.WaitAsync(Patience, cancellation);
            _taken[connection] = file;
        }
    }

    private void GiveBack(DbConnection connection)
    {
        if (_taken.TryRemove(connection, out var file))
        {
            lock (file)
            {
                // It may have been taken by somebody who waited in vain, and given back by both.
                if (file.CurrentCount == 0)
                {
                    file.Release();
                }
            }
        }
    }

    // Null when the turn is this connection's already.
    private SemaphoreSlim? Waits(DbConnection connection) => _taken.ContainsKey(connection) ? null : _files.GetOrAdd(connection.DataSource, _ => new SemaphoreSlim(1, 1));
}
