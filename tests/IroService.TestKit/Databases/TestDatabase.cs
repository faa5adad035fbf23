using IroService.Casework.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IroService.TestKit.Databases;

/// <summary>A migrated database of one test's own.</summary>
public sealed class TestDatabase : IDisposable
{
    // Migrating takes the better part of a second: it is done once and copied.
    private static readonly Lazy<Task<byte[]>> MigratedFile = new(MigrateAFileAsync);

    private readonly DirectoryInfo? _folder;

    private TestDatabase(DatabaseOptions options, DirectoryInfo? folder) => (Options, _folder) = (options, folder);

    public DatabaseOptions Options { get; }

    public IroDbContext Open() => StorageRegistration.Open(Options);

    /// <summary>A SQLite file, gone afterwards.</summary>
    public static async Task<TestDatabase> SqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("iro-db-");
        var file = Path.Combine(folder.FullName, "iro.db");
        await File.WriteAllBytesAsync(file, await MigratedFile.Value);
        return new TestDatabase(SqliteOptions(file), folder);
    }

    /// <summary>An empty database on a server that the test has.</summary>
    public static async Task<TestDatabase> OnAsync(DatabaseProvider provider, string connectionString)
    {
        var database = new TestDatabase(new DatabaseOptions { Provider = provider, ConnectionString = connectionString }, null);
        await new MigrateDatabase(database.Open, database.Options).ApplyAsync();
        return database;
    }

    public void Dispose()
    {
        if (_folder is null)
            return;
        using (var connection = new SqliteConnection(Options.ConnectionString))
            SqliteConnection.ClearPool(connection);
        _folder.Delete(recursive: true);
    }

    private static DatabaseOptions SqliteOptions(string file) => new() { Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={file}" };

    private static async Task<byte[]> MigrateAFileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("iro-db-");
        var file = Path.Combine(folder.FullName, "iro.db");
        using var database = new TestDatabase(SqliteOptions(file), folder);
        await new MigrateDatabase(database.Open, database.Options).ApplyAsync();
        await using (var db = database.Open())
        {
            // What stands in the write-ahead log goes into the one file that is copied.
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        return await File.ReadAllBytesAsync(file);
    }
}
