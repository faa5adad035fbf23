using Hangfire;
using Hangfire.Client;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.Server;
using Hangfire.Storage;
using IroService.Scheduler.Jobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Notifier.Tests.Clocks;

/// <summary>Hangfire's own scheduler of recurring jobs, by another clock: what it begins each time that it looks.</summary>
sealed class JobsByAnotherClock(TimeProvider clock) : IDisposable
{
    private readonly StorageWithoutAClock _storage = new();
    private RecurringJobs? _registered;

    public IRecurringJobManager Recurring => new RecurringJobManager(_storage, JobFilterProviders.Providers, new DefaultTimeZoneResolver(), Now);

    private RecurringJobs Registered => _registered ??= new(Recurring, new BackgroundJobClient(_storage), _storage, clock, NullLogger<RecurringJobs>.Instance);

    /// <summary>As the service registers them; what it begins at its start is left out.</summary>
    public async Task RegisterAsync()
    {
        await Registered.StartAsync(CancellationToken.None);
        await Registered.StopAsync(CancellationToken.None);
        Taken();
    }

    public IReadOnlyList<Job> Begin()
    {
        Registered.RegisterAnew();
        var scheduler = new RecurringJobScheduler(new BackgroundJobFactory(JobFilterProviders.Providers), TimeSpan.FromTicks(1), new DefaultTimeZoneResolver(), Now);
        scheduler.Execute(new BackgroundProcessContext("test", _storage, new Dictionary<string, object>(), Guid.Empty, default, default, default));
        return Taken();
    }

    public void Dispose()
    {
        _registered?.Dispose();
        _storage.Dispose();
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;

    private List<Job> Taken()
    {
        var taken = new List<Job>();
        using var connection = _storage.GetConnection();
        while (_storage.GetMonitoringApi().EnqueuedCount("default") > 0)
        {
            using var fetched = connection.FetchNextJob(["default"], CancellationToken.None);
            taken.Add(connection.GetJobData(fetched.JobId).Job);
            fetched.RemoveFromQueue();
        }

        return taken;
    }
}

/// <summary>Hangfire asks the storage what time it is, where it can: this one cannot.</summary>
sealed class StorageWithoutAClock : JobStorage, IDisposable
{
    private readonly InMemoryStorage _inner = new();

    public override IMonitoringApi GetMonitoringApi() => _inner.GetMonitoringApi();

    public override IStorageConnection GetConnection() => _inner.GetConnection();

    public override bool HasFeature(string featureId) => featureId != JobStorageFeatures.Connection.GetUtcDateTime && _inner.HasFeature(featureId);

    public void Dispose() => _inner.Dispose();
}
