using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
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
    public static IServiceCollection AddIroJobStorage(this IServiceCollection services, BusOptions bus) => services.AddHangfire((provider, hangfire) =>
    {
        var database = provider.GetRequiredService<DatabaseOptions>();
        hangfire.UseRecommendedSerializerSettings();
        switch (bus.InMemory ? DatabaseProvider.Sqlite : database.Provider)
        {
            case DatabaseProvider.PostgreSql:
                hangfire.UsePostgreSqlStorage(
                    storage => storage.UseNpgsqlConnection(database.ConnectionString),
                    new PostgreSqlStorageOptions
                    {
                        SchemaName = Schema,
                        QueuePollInterval = Poll,
                        DistributedLockTimeout = TakenForDead,
                        InvisibilityTimeout = TakenForDead,
                        UseSlidingInvisibilityTimeout = true,
                    });
                break;
            case DatabaseProvider.SqlServer:
                hangfire.UseSqlServerStorage(
                    database.ConnectionString,
                    new SqlServerStorageOptions
                    {
                        SchemaName = Schema,
                        QueuePollInterval = Poll,
                        SlidingInvisibilityTimeout = TakenForDead,
                        UseRecommendedIsolationLevel = true,
                        DisableGlobalLocks = true,
                    });
                break;
            case DatabaseProvider.Sqlite:
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions());
                break;
            default:
                throw new InvalidOperationException($"Unknown provider {database.Provider}.");
        }
    });
}
