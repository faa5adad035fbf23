using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace IroService.Casework.Storage.Moving;

/// <summary>One table on its way from a SQLite file to a server.</summary>
internal sealed class TableCopy
{
    private readonly DatabaseProvider _provider;
    private readonly IReadOnlySet<string> _setLater;
    private readonly (StoredTable Table, DbConnection Connection, DbTransaction Transaction) _from;
    private readonly (StoredTable Table, DbConnection Connection, DbTransaction Transaction) _to;
    private readonly RowDigest _read = new();

    private TableCopy(
        PlacedTable placed, DatabaseProvider provider, (StoredTable, DbConnection, DbTransaction) from, (StoredTable, DbConnection, DbTransaction) to) =>
        (_setLater, _provider, _from, _to) = (placed.SetLater, provider, from, to);

    public string Name => _to.Table.Name;

    /// <summary>How many rows were read.</summary>
    public long Rows => _read.Rows;

    public static TableCopy Of(
        PlacedTable placed,
        DatabaseProvider provider,
        (IroDbContext Model, SqliteConnection Connection, SqliteTransaction Transaction) source,
        (IroDbContext Database, DbTransaction Transaction) target) => new(
            placed,
            provider,
            (new StoredTable(source.Model.Model.GetRelationalModel().FindTable(placed.Table.Name, placed.Table.Schema)!, source.Model.GetService<ISqlGenerationHelper>()), source.Connection, source.Transaction),
            (new StoredTable(placed.Table, target.Database.GetService<ISqlGenerationHelper>()), target.Transaction.Connection!, target.Transaction));

    /// <exception cref="DatabaseException">The server's table has rows.</exception>
    public async Task RequireEmptyAsync(CancellationToken cancellation)
    {
        await using var command = Command($"SELECT CASE WHEN EXISTS (SELECT 1 FROM {_to.Table.Quoted}) THEN 1 ELSE 0 END");
        if (await command.ExecuteScalarAsync(cancellation) is 1)
        {
            throw new DatabaseException($"The {_provider} database holds data already: table {Name} has rows. A copy goes into an empty database only, made by \"iro migrate\".");
        }
    }

    /// <summary>Reads every row and writes it, without what is set later.</summary>
    public Task WriteAsync(CancellationToken cancellation) => OrSayAsync(async () =>
    {
        var most = Math.Min(ServerSql.MostRows, ServerSql.MostParameters / _to.Table.Columns.Count);
        var batch = new List<object?[]>(most);
        await foreach (var row in _from.Table.ReadAsync(_from.Connection, _from.Transaction, cancellation))
        {
            _read.Add(row);
            batch.Add(row);
            if (batch.Count == most)
            {
                await InsertAsync(batch, cancellation);
                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            await InsertAsync(batch, cancellation);
        }
    });

    /// <summary>Sets the columns that point at rows which were not there yet.</summary>
    public Task SetLaterAsync(CancellationToken cancellation) => OrSayAsync(async () =>
    {
        if (_setLater.Count == 0)
        {
            return;
        }

        var columns = _to.Table.Columns;
        string Assigned(string separator, Func<StoredColumn, bool> which) =>
            string.Join(separator, columns.Index().Where(c => which(c.Item)).Select(c => $"{c.Item.Quoted} = @p{c.Index}"));
        var text = $"UPDATE {_to.Table.Quoted} SET {Assigned(", ", c => _setLater.Contains(c.Name))} WHERE {Assigned(" AND ", c => c.IsKey)}";
        await foreach (var row in _from.Table.ReadAsync(_from.Connection, _from.Transaction, cancellation))
        {
            await using var command = Command(text);
            foreach (var (i, column) in columns.Index().Where(c => c.Item.IsKey || _setLater.Contains(c.Item.Name)))
            {
                command.Parameters.Add(column.Parameter(command, $"@p{i}", row[i]));
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    });

    /// <exception cref="DatabaseException">What the server holds is not what was read.</exception>
    public async Task CompareAsync(CancellationToken cancellation)
    {
        var written = new RowDigest();
        await foreach (var row in _to.Table.ReadAsync(_to.Connection, _to.Transaction, cancellation))
        {
            written.Add(row);
        }

        if (!written.Agrees(_read))
        {
            throw new DatabaseException($"Table {Name} is not equal on both sides ({_read.Rows} rows were read, {written.Rows} are there). Nothing was copied.");
        }
    }

    /// <summary>The server goes on numbering where the file left off, so that no number is ever given twice.</summary>
    public async Task GoOnNumberingAsync(long last, CancellationToken cancellation)
    {
        if (last > 0 && _to.Table.Numbered is not null)
        {
            await using var command = Command(ServerSql.GoOnAfter(_provider, _to.Table, last, Rows == 0));
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private async Task InsertAsync(List<object?[]> rows, CancellationToken cancellation)
    {
        await using var command = Command(ServerSql.Insert(_provider, _to.Table, rows.Count));
        foreach (var row in rows)
        {
            foreach (var (i, column) in _to.Table.Columns.Index())
            {
                var value = _setLater.Contains(column.Name) ? null : row[i];
                command.Parameters.Add(column.Parameter(command, $"@p{command.Parameters.Count}", value));
            }
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    private DbCommand Command(string text)
    {
        var command = _to.Connection.CreateCommand();
        command.Transaction = _to.Transaction;
        command.CommandText = text;
        return command;
    }

    private async Task OrSayAsync(Func<Task> copy)
    {
        try
        {
            await copy();
        }
        catch (DbException fault)
        {
            // Not a server's details, which may hold what is in the row.
            var said = fault is Npgsql.PostgresException postgres ? $"{postgres.MessageText}." : DatabaseException.Said(fault);
            throw new DatabaseException($"Table {Name} cannot be copied: {said} Nothing was copied.", fault);
        }
    }
}
