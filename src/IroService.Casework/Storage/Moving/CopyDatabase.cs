using IroService.Casework.Imports;
using IroService.Casework.Storage.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IroService.Casework.Storage.Moving;

/// <summary>What was copied.</summary>
/// <param name="Tables">Each table in the order of its name, with its number of rows.</param>
/// <param name="HistoryEntries">The number of entries of the history, which verifies.</param>
public sealed record DatabaseCopied(IReadOnlyList<(string Table, long Rows)> Tables, long HistoryEntries);

/// <summary>Moves a council from a SQLite file to the server that the settings name: wholly, or not at all. Every row keeps its number.</summary>
public sealed class CopyDatabase(OpenDatabase open, DatabaseOptions options, MigrateDatabase migrate)
{
    /// <summary>Copies, and holds what was written against what was read before it is made permanent.</summary>
    /// <param name="path">The SQLite file, which nobody is to write meanwhile; it stays as it is.</param>
    /// <param name="progress">Told of each table.</param>
    /// <param name="cancellation">Stops; nothing is copied then.</param>
    /// <exception cref="SettingException">The settings name no server.</exception>
    /// <exception cref="DatabaseException">The file or the server cannot be used, the server holds data already, or the copy is not equal; nothing was copied.</exception>
    public async Task<DatabaseCopied> ApplyAsync(string path, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            throw new SettingException("Database:Provider", options.Provider.ToString(), "PostgreSql or SqlServer, the server that is to hold the data from now on");
        }

        await using var file = await CouncilFile.OpenAsync(path, cancellation);
        await using var source = StorageRegistration.Open(new DatabaseOptions { Provider = DatabaseProvider.Sqlite, ConnectionString = file.Connection.ConnectionString });
        VersionOfData.RequireThis(path, await file.MigrationsAsync(cancellation), [.. source.Database.GetMigrations()]);
        await migrate.RequireUpToDateAsync(cancellation);

        return await open.InOneTransactionAsync(
            async target =>
            {
                await using var reading = file.Connection.BeginTransaction(deferred: true);
                var writing = target.Database.CurrentTransaction!.GetDbTransaction();
                var tables = TablesInOrder.Of(target.Model.GetRelationalModel())
                    .Select(placed => TableCopy.Of(placed, options.Provider, (source, file.Connection, reading), (target, writing)))
                    .ToList();
                return await CopyAsync(tables, file, target, progress, cancellation);
            },
            cancellation);
    }

    private static async Task<DatabaseCopied> CopyAsync(
        List<TableCopy> tables, CouncilFile file, IroDbContext target, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            await table.RequireEmptyAsync(cancellation);
        }

        var (done, steps) = (0, 3 * tables.Count);
        foreach (var step in new Func<TableCopy, Task>[] { t => t.WriteAsync(cancellation), t => t.SetLaterAsync(cancellation), t => t.CompareAsync(cancellation) })
        {
            foreach (var table in tables)
            {
                await step(table);
                progress?.Report(new ImportProgress("Copying tables", ++done, steps));
            }
        }

        var (entries, faults) = await VerifyHistory.OfAsync(target, cancellation);
        if (faults is [var first, ..])
        {
            throw new DatabaseException($"The history in {file.Path} does not verify ({faults.Count} faults, the first: {first}). Nothing was copied.");
        }

        // Last, because PostgreSQL does not take it back when the rest fails.
        foreach (var table in tables)
        {
            await table.GoOnNumberingAsync(await file.LastNumberAsync(table.Name, cancellation), cancellation);
        }

        return new DatabaseCopied([.. tables.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (t.Name, t.Rows))], entries);
    }
}
