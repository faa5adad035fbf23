using Microsoft.EntityFrameworkCore.Design;

namespace IroService.Casework.Storage;

// `dotnet ef migrations add NAME --context XIroDbContext` finds these; nothing else does. The connections are never opened.
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteIroDbContext>
{
    public SqliteIroDbContext CreateDbContext(string[] args) => (SqliteIroDbContext)DesignTime.Open(DatabaseProvider.Sqlite, "Data Source=:memory:");
}

internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlIroDbContext>
{
    public PostgreSqlIroDbContext CreateDbContext(string[] args) => (PostgreSqlIroDbContext)DesignTime.Open(DatabaseProvider.PostgreSql, "Host=localhost");
}

internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerIroDbContext>
{
    public SqlServerIroDbContext CreateDbContext(string[] args) => (SqlServerIroDbContext)DesignTime.Open(DatabaseProvider.SqlServer, "Server=localhost");
}

file static class DesignTime
{
    public static IroDbContext Open(DatabaseProvider provider, string connectionString) =>
        StorageRegistration.Open(new DatabaseOptions { Provider = provider, ConnectionString = connectionString });
}
