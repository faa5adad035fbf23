using Microsoft.Data.Sqlite;

namespace IroService.Casework.Storage;

/// <summary>Which database: settings <c>Database:Provider</c> and <c>Database:ConnectionString</c>, the same for every program.</summary>
public enum DatabaseProvider
{
    /// <summary>A file, the default.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 and later.</summary>
    PostgreSql,

    /// <summary>SQL Server 2019 and later.</summary>
    SqlServer,
}

/// <summary>Where the data is kept.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The kind of database.</summary>
    public required DatabaseProvider Provider { get; init; }

    /// <summary>How to reach it, as its provider writes it.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The SQLite file, as the connection string names it.</summary>
    internal string SqliteFile => new SqliteConnectionStringBuilder(ConnectionString).DataSource;
}
