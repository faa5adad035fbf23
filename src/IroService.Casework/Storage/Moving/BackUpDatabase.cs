using System.Data;
using Npgsql;

namespace IroService.Casework.Storage.Moving;

/// <summary>A backup that was written and read again.</summary>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Contents">What the database held at the moment of the backup.</param>
public sealed record BackupWritten(long Bytes, DatabaseContents Contents);

/// <summary>Writes the whole database into one file, as it is at one moment, while programs go on writing to it.</summary>
public sealed class BackUpDatabase(DatabaseOptions options)
{
    /// <summary>Writes it.</summary>
    /// <param name="file">A file that does not exist yet.</param>
    /// <param name="cancellation">Stops; there is no file then.</param>
    /// <exception cref="DatabaseException">The file exists or cannot be written, or the database cannot be read; there is no file then.</exception>
    public async Task<BackupWritten> ApplyAsync(string file, CancellationToken cancellation = default)
    {
        if (options.Provider == DatabaseProvider.SqlServer)
        {
            throw new DatabaseException("A SQL Server is backed up by its own BACKUP DATABASE, and Azure SQL by itself; iro backs up SQLite and PostgreSQL.");
        }

        using var part = new PartFile(file);
        var contents = options.Provider == DatabaseProvider.Sqlite
            ? await FromFileAsync(part.Path, cancellation)
            : await FromPostgresAsync(part.Path, cancellation);
        return new BackupWritten(part.Keep(), contents);
    }

    private async Task<DatabaseContents> FromFileAsync(string part, CancellationToken cancellation)
    {
        await using (var database = await CouncilFile.OpenAsync(options.SqliteFile, cancellation))
        {
            await database.CopyToAsync(part, cancellation);
        }

        await using var written = await CouncilFile.OpenAsync(part, cancellation);
        await written.RequireSoundAsync(cancellation);
        return await written.ContentsAsync(cancellation);
    }

    private async Task<DatabaseContents> FromPostgresAsync(string part, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync(cancellation);

        // The counts and pg_dump see the same moment.
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var contents = await PostgresContents.ReadAsync(connection, cancellation);
        await using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", connection);
        var snapshot = (string)(await export.ExecuteScalarAsync(cancellation))!;
        await PostgresTool.RunAsync(
            "pg_dump", new NpgsqlConnectionStringBuilder(options.ConnectionString), ["--format=custom", "--no-password", $"--snapshot={snapshot}", $"--file={part}"], null, cancellation);
        await PostgresArchive.MigrationsAsync(part, cancellation);
        return contents;
    }
}
