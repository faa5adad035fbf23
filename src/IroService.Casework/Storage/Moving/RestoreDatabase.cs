using IroService.Casework.Storage.History;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IroService.Casework.Storage.Moving;

/// <summary>A backup that is a database again.</summary>
/// <param name="Contents">What it holds.</param>
/// <param name="UpToDate">Whether it is of this version; <c>iro migrate</c> is to run first when it is not.</param>
/// <param name="HistoryFaults">A sentence for each fault of the history; none when it is whole, or is not of this version and was not read.</param>
public sealed record DatabaseRestored(DatabaseContents Contents, bool UpToDate, IReadOnlyList<string> HistoryFaults);

/// <summary>Makes the database that the settings name out of a backup. It writes only where nothing is.</summary>
public sealed class RestoreDatabase(OpenDatabase open, DatabaseOptions options)
{
    /// <summary>Restores it.</summary>
    /// <param name="file">What <see cref="BackUpDatabase"/> wrote on the same kind of database.</param>
    /// <param name="cancellation">Stops; there is no database then.</param>
    /// <exception cref="DatabaseException">The file cannot be used, or there is a database already; nothing was written.</exception>
    public async Task<DatabaseRestored> ApplyAsync(string file, CancellationToken cancellation = default)
    {
        if (!File.Exists(file))
        {
            throw new DatabaseException($"There is no file {file}.");
        }

        var contents = options.Provider switch
        {
            DatabaseProvider.Sqlite => await IntoFileAsync(file, cancellation),
            DatabaseProvider.PostgreSql => await IntoPostgresAsync(file, cancellation),
            _ => throw new DatabaseException("A SQL Server is restored by its own RESTORE DATABASE; iro restores SQLite and PostgreSQL."),
        };
        await using var db = open();
        var upToDate = !(await db.Database.GetPendingMigrationsAsync(cancellation)).Any();
        return new DatabaseRestored(contents, upToDate, upToDate ? (await VerifyHistory.OfAsync(db, cancellation)).Faults : []);
    }

    private async Task<DatabaseContents> IntoFileAsync(string file, CancellationToken cancellation)
    {
        var place = Path.GetFullPath(options.SqliteFile);
        if (!File.Exists(place) && new FileInfo($"{place}-wal") is { Exists: true, Length: > 0 })
        {
            throw new DatabaseException($"{place}-wal is left of another database, whose last changes it may hold. Move it away.");
        }

        await using var backup = await CouncilFile.OpenAsync(file, cancellation);
        VersionOfData.RefuseNewer(file, await backup.MigrationsAsync(cancellation), KnownMigrations());
        await backup.RequireSoundAsync(cancellation);
        MakeFolderOf(place);
        using var part = new PartFile(place);
        await backup.CopyToAsync(part.Path, cancellation);
        await KeepWriteAheadLogAsync(part.Path, cancellation);
        part.Keep();
        return await backup.ContentsAsync(cancellation);
    }

    private async Task<DatabaseContents> IntoPostgresAsync(string file, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync(cancellation);
        if (await PostgresContents.AnyTableAsync(connection, cancellation) is { } table)
        {
            throw new DatabaseException($"The PostgreSql database is not empty: it has table {table}. A backup is restored into an empty database only.");
        }

        VersionOfData.RefuseNewer(file, await PostgresArchive.MigrationsAsync(file, cancellation), KnownMigrations());
        var server = new NpgsqlConnectionStringBuilder(options.ConnectionString);

        // Another server has other roles: everything belongs to the one who restores, as after "iro migrate".
        await PostgresTool.RunAsync(
            "pg_restore",
            server,
            ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--no-password", $"--dbname={server.Database ?? server.Username}", file],
            null,
            cancellation);
        return await PostgresContents.ReadAsync(connection, cancellation);
    }

    /// <summary>A copy has none, and programs look for their database by a connection that may not change it.</summary>
    private static async Task KeepWriteAheadLogAsync(string file, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL";
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private List<string> KnownMigrations()
    {
        using var db = open();
        return [.. db.Database.GetMigrations()];
    }

    private static void MakeFolderOf(string place)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"{place} cannot be written: {fault.Message}", fault);
        }
    }
}
