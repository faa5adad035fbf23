using Microsoft.Data.Sqlite;

namespace IroService.Casework.Storage.Moving;

/// <summary>A council's SQLite file, opened to be read as it is: nothing in it is changed, not even how it keeps its journal.</summary>
internal sealed class CouncilFile : IAsyncDisposable
{
    private CouncilFile(string path, SqliteConnection connection) => (Path, Connection) = (path, connection);

    public string Path { get; }

    public SqliteConnection Connection { get; }

    /// <summary>Opens it.</summary>
    /// <exception cref="DatabaseException">There is no such file, it is no council's database, or it cannot be read.</exception>
    public static async Task<CouncilFile> OpenAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new DatabaseException($"There is no file {path}.");
        }

        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        var file = new CouncilFile(path, new SqliteConnection(settings.ConnectionString));
        try
        {
            await file.Connection.OpenAsync(cancellation);
            if (await file.CountAsync("sqlite_master WHERE name IN ('__EFMigrationsHistory', 'Children', 'History')", cancellation) < 3)
            {
                throw new DatabaseException($"{path} holds no council's data: a database that \"iro migrate\" made was expected.");
            }

            return file;
        }
        catch (SqliteException fault)
        {
            await file.DisposeAsync();
            throw file.Unreadable(fault);
        }
        catch (DatabaseException)
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>The migrations that made it what it is, in their order.</summary>
    public async Task<IReadOnlyList<string>> MigrationsAsync(CancellationToken cancellation)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var migrations = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            migrations.Add(reader.GetString(0));
        }

        return migrations;
    }

    /// <summary>Reads all of it, and refuses one that is damaged.</summary>
    /// <exception cref="DatabaseException">It is damaged.</exception>
    public async Task RequireSoundAsync(CancellationToken cancellation)
    {
        try
        {
            await using var command = Connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            if (await command.ExecuteScalarAsync(cancellation) is not "ok")
            {
                throw new DatabaseException($"{Path} is damaged: SQLite's check of the whole file fails.");
            }
        }
        catch (SqliteException fault)
        {
            throw Unreadable(fault);
        }
    }

    /// <summary>Writes all of it, as it is at one moment, into an empty file, while others go on writing to it.</summary>
    public async Task CopyToAsync(string emptyFile, CancellationToken cancellation)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", emptyFile);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>What it holds.</summary>
    public async Task<DatabaseContents> ContentsAsync(CancellationToken cancellation) =>
        new(await CountAsync("Children", cancellation), await CountAsync("History", cancellation));

    /// <summary>The last number that a table gave to a row, if only to one that is gone; 0 when it gave none.</summary>
    public async Task<long> LastNumberAsync(string table, CancellationToken cancellation)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = "SELECT seq FROM sqlite_sequence WHERE name = $table";
        command.Parameters.AddWithValue("$table", table);
        return (long)(await command.ExecuteScalarAsync(cancellation) ?? 0L);
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    private async Task<long> CountAsync(string rows, CancellationToken cancellation)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {rows}";
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private DatabaseException Unreadable(SqliteException fault) => new($"{Path} cannot be read: {DatabaseException.Said(fault)}", fault);
}

/// <summary>What a database holds, in two numbers that an operator can compare.</summary>
/// <param name="Children">The number of children.</param>
/// <param name="HistoryEntries">The number of entries of their history.</param>
public sealed record DatabaseContents(long Children, long HistoryEntries);
