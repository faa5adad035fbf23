using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using IroService.Casework.Settings;
using IroService.Casework.Storage;

namespace IroService.Scheduler.Jobs;

/// <summary>
/// Where Hangfire keeps the jobs: in the council's own PostgreSQL or SQL Server, in a schema of its own, so that any number of schedulers share
/// them; in memory in the one process, and on SQLite, where each scheduler has its own. What two do twice, the unique keys of the data make once.
/// </summary>
public static class KeptJobs
{
    private const string Schema = "hangfire";

    /// <summary>How soon a job that was waiting is begun.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    /// <summary>
    /// After a scheduler was killed in the middle of a job, its lock is let go of and the job is begun again after this long. A job that takes
    /// longer may run twice at once, which is wasteful and harmless; a sweep that waits for a dead scheduler is not.
    /// </summary>
    private static readonly TimeSpan TakenForDead = TimeSpan.FromMinutes(2);

    /// <summary>Adds Hangfire's client on that storage, without a server that works the jobs. Needed besides: the database.</summary>
    public static IServiceCollection AddIroJobStorage(this IServiceCollection services, BusOptions bus) => services
        // Of this host's own: Hangfire's are static, and with two hosts in a process one would work its jobs on the other's database.
        .AddSingleton(provider => Of(provider.GetRequiredService<DatabaseOptions>(), bus))
        .AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()))
        .AddHangfire(hangfire => hangfire.UseRecommendedSerializerSettings());

    private static JobStorage Of(DatabaseOptions database, BusOptions bus) => (bus.InMemory ? DatabaseProvider.Sqlite : database.Provider) switch
    {
        DatabaseProvider.PostgreSql => PostgreSql(database.ConnectionString),
        DatabaseProvider.SqlServer => new SqlServerStorage(
            database.ConnectionString,
            new SqlServerStorageOptions
            {
                SchemaName = Schema,
                QueuePollInterval = Poll,
                SlidingInvisibilityTimeout = TakenForDead,
                UseRecommendedIsolationLevel = true,
                DisableGlobalLocks = true,
            }),
        DatabaseProvider.Sqlite => new InMemoryStorage(new InMemoryStorageOptions()),
        _ => throw new InvalidOperationException($"Unknown provider {database.Provider}."),
    };

    private static PostgreSqlStorage PostgreSql(string connectionString)
    {
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = Schema,
            QueuePollInterval = Poll,
            DistributedLockTimeout = TakenForDead,
            InvisibilityTimeout = TakenForDead,
            UseSlidingInvisibilityTimeout = true,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, options), options);
    }
}
