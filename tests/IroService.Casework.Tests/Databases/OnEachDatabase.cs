using IroService.Casework.Storage;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;

namespace IroService.Casework.Tests.Databases;

/// <summary>The databases that the storage suite runs on: SQLite always, PostgreSQL where it is installed, SQL Server where a connection string is given.</summary>
internal static class OnEachDatabase
{
    /// <summary>Where the connection string of a SQL Server is read from.</summary>
    public const string SqlServerVariable = "IRO_TEST_SQLSERVER";

    public static TheoryData<DatabaseProvider> All => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql, DatabaseProvider.SqlServer];

    public static async Task<TestDatabase> MakeAsync(DatabaseProvider provider)
    {
        switch (provider)
        {
            case DatabaseProvider.Sqlite:
                return await TestDatabase.SqliteAsync();
            case DatabaseProvider.PostgreSql:
                return await TestDatabase.OnAsync(provider, await (await PostgresServer.Shared()).NewDatabase());
            default:
                var connection = Environment.GetEnvironmentVariable(SqlServerVariable);
                Assert.SkipWhen(string.IsNullOrEmpty(connection), $"There is no SQL Server here; {SqlServerVariable} holds the connection string of one.");
                return await TestDatabase.OnAsync(provider, connection!);
        }
    }
}
