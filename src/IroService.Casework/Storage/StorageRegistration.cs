using IroService.Casework.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Casework.Storage;

/// <summary>Adds the database to a program. Operations ask for <see cref="IroDbContext"/>, or for <see cref="OpenDatabase"/> when they start anew after losing to another writer.</summary>
public static class StorageRegistration
{
    private const int ProviderTimeoutSeconds = 30;
    private const int PatienceSeconds = 5;
    private const int MostPrepared = 200;

    /// <summary>A server that is started again, or hands over to another, is back before these have passed: with growing pauses, about 15 seconds.</summary>
    private const int Retries = 5;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>PostgreSQL ends the connections of a server that is stopped with one of these; the provider counts them as final.</summary>
    private static readonly string[] ShutDown = [Npgsql.PostgresErrorCodes.AdminShutdown, Npgsql.PostgresErrorCodes.CrashShutdown];

    /// <summary>Reads the settings; a bad one is said with its name, value and what is allowed.</summary>
    /// <exception cref="SettingException">The provider is not one of the three, or a server has no connection string.</exception>
    public static DatabaseOptions ReadDatabaseOptions(this IConfiguration configuration)
    {
        var section = configuration.GetSection("Database");
        var word = section["Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(word, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
        {
            throw new SettingException("Database:Provider", word, $"one of {string.Join(", ", Enum.GetNames<DatabaseProvider>())}");
        }

        var connection = configuration.ReadSecret("Database:ConnectionString");
        if (string.IsNullOrWhiteSpace(connection))
        {
            connection = provider == DatabaseProvider.Sqlite
                ? "Data Source=data/iro.db"
                : throw new SettingException("Database:ConnectionString", connection ?? "", $"the connection string of the {provider} database");
        }

        RefuseUnreadable(provider, connection);
        return new DatabaseOptions { Provider = provider, ConnectionString = connection };
    }

    /// <summary>Registers the context of the provider, as itself and as a factory.</summary>
    public static IServiceCollection AddIroDatabase(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<OpenDatabase>(() => Open(options));
        services.AddScoped<IroDbContext>(provider => provider.GetRequiredService<OpenDatabase>()());
        return services;
    }

    /// <summary>A new context on the database.</summary>
    public static IroDbContext Open(DatabaseOptions options) => options.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteIroDbContext(
            new DbContextOptionsBuilder<SqliteIroDbContext>().UseSqlite(Patient(options.ConnectionString)).AddInterceptors(SqlitePragmas.Instance, SqliteTurns.Instance).Options),
        DatabaseProvider.PostgreSql => new PostgreSqlIroDbContext(
            new DbContextOptionsBuilder<PostgreSqlIroDbContext>().UseNpgsql(Prepared(options.ConnectionString), server => server.EnableRetryOnFailure(Retries, LongestPause, ShutDown)).AddInterceptors(NoHalfTransaction.Instance).Options),
        DatabaseProvider.SqlServer => new SqlServerIroDbContext(
            new DbContextOptionsBuilder<SqlServerIroDbContext>().UseSqlServer(options.ConnectionString, server => server.EnableRetryOnFailure(Retries, LongestPause, errorNumbersToAdd: null)).AddInterceptors(NoHalfTransaction.Instance).Options),
        _ => throw new InvalidOperationException($"Unknown provider {options.Provider}."),
    };

    /// <summary>
    /// PostgreSQL plans a query of ours for as long as it runs it. What a connection asks again and again is planned once, unless the council's own
    /// connection string says something else, as it must where a pool of another program stands in between.
    /// </summary>
    private static string Prepared(string connectionString) =>
        connectionString.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase) ? connectionString : $"{connectionString};Max Auto Prepare={MostPrepared}";

    /// <summary>
    /// SQLite's provider waits for a lock as long as a command may take; five seconds are enough to say that another program holds it. It does not
    /// pool: its pool can lend one connection to two owners at once (decision 0010).
    /// </summary>
    private static string Patient(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        settings.DefaultTimeout = settings.DefaultTimeout == ProviderTimeoutSeconds ? PatienceSeconds : settings.DefaultTimeout;
        return settings.ConnectionString;
    }

    private static void RefuseUnreadable(DatabaseProvider provider, string connection)
    {
        try
        {
            _ = provider switch
            {
                DatabaseProvider.Sqlite => new SqliteConnectionStringBuilder(connection),
                DatabaseProvider.PostgreSql => new Npgsql.NpgsqlConnectionStringBuilder(connection),
                DatabaseProvider.SqlServer => (System.Data.Common.DbConnectionStringBuilder)new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(connection),
                _ => throw new InvalidOperationException($"Unknown provider {provider}."),
            };
        }
        catch (ArgumentException)
        {
            // Not the value: it may hold a password.
            throw new SettingException("Database:ConnectionString", "…", $"a connection string that {provider} can read");
        }
    }
}

/// <summary>Opens a new context on the database; the caller disposes of it.</summary>
public delegate IroDbContext OpenDatabase();
