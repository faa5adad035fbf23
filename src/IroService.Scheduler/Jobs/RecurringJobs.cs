using Hangfire;
using Hangfire.States;
using Hangfire.Storage;

namespace IroService.Scheduler.Jobs;

/// <summary>When each sweep runs, by the clock of Europe/London.</summary>
/// <param name="recurring">Where they are registered.</param>
/// <param name="once">What is begun at the start.</param>
/// <param name="kept">Where Hangfire keeps them.</param>
/// <param name="clock">The machine's, as for Hangfire.</param>
/// <param name="log">Says when they cannot be looked at.</param>
public sealed class RecurringJobs(IRecurringJobManager recurring, IBackgroundJobClient once, JobStorage kept, TimeProvider clock, ILogger<RecurringJobs> log) : BackgroundService
{
    private const int MostLookedAt = 100;
    private static readonly RecurringJobOptions London = new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London") };
    private static readonly TimeSpan LookAgainEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TwoMinutes = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestDay = TimeSpan.FromHours(25);

    /// <inheritdoc />
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Register();
        RegisterAnew();
        if (!IsCatchingUpAskedFor())
        {
            CatchUp();
        }

        return base.StartAsync(cancellationToken);
    }

    /// <summary>
    /// After the clock was set back, Hangfire waits until the moment that it had worked out before has come again: an hour, or a day, without a
    /// sweep. A job whose next run is further off than it can be is registered anew.
    /// </summary>
    public void RegisterAnew()
    {
        using var connection = kept.GetConnection();
        var jobs = connection.GetRecurringJobs();
        var now = Now(connection);
        var stale = jobs.Where(job => job.NextExecution - now > (job.Cron == Cron.Minutely() ? TwoMinutes : LongestDay)).ToList();
        foreach (var job in stale)
        {
            recurring.RemoveIfExists(job.Id);
        }

        if (stale.Count > 0)
        {
            Register();
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(LookAgainEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                TryRegisterAnew();
            }
        }
    }

    private void TryRegisterAnew()
    {
        try
        {
            RegisterAnew();
        }
        catch (Exception problem)
        {
            // The database may be away; the next look is soon.
            log.LogWarning("The recurring jobs could not be looked at: {Problem}.", problem.GetType().Name);
        }
    }

    // Schedulers that start together, or one that is killed again and again, ask for it once: every child is worked out in it.
    private bool IsCatchingUpAskedFor() =>
        kept.GetMonitoringApi().EnqueuedJobs(EnqueuedState.DefaultQueue, 0, MostLookedAt).Any(job => job.Value.Job?.Type == typeof(RecomputeChildrenJob));

    private void CatchUp()
    {
        // What fell due while nothing ran is not kept waiting: dates first, then what is to be said of them, then whether it all adds up.
        var recomputed = once.Enqueue<RecomputeChildrenJob>(job => job.Run("Start of the service", CancellationToken.None));
        var announced = once.ContinueJobWith<AnnounceDeadlinesJob>(recomputed, job => job.Run(CancellationToken.None), options: JobContinuationOptions.OnAnyFinishedState);
        var proved = once.ContinueJobWith<ProveDutiesJob>(announced, job => job.Run(CancellationToken.None), options: JobContinuationOptions.OnAnyFinishedState);
        var registered = once.ContinueJobWith<SendSilenceRegisterJob>(proved, job => job.Run(CancellationToken.None), options: JobContinuationOptions.OnAnyFinishedState);
        once.ContinueJobWith<MakeReportReadyJob>(registered, job => job.Run(CancellationToken.None), options: JobContinuationOptions.OnAnyFinishedState);
    }

    private void Register()
    {
        recurring.AddOrUpdate<AnnounceDeadlinesJob>("announce-deadlines", job => job.Run(CancellationToken.None), Cron.Minutely(), London);
        recurring.AddOrUpdate<RecomputeChildrenJob>("recompute-children", job => job.Run("A new day", CancellationToken.None), Cron.Daily(0, 10), London);
        recurring.AddOrUpdate<MakeReportReadyJob>("make-report-ready", job => job.Run(CancellationToken.None), Cron.Daily(0, 20), London);
        recurring.AddOrUpdate<SealHistoryJob>("seal-history", job => job.Run(CancellationToken.None), Cron.Daily(0, 40), London);
        recurring.AddOrUpdate<ProveDutiesJob>("prove-duties", job => job.Run(CancellationToken.None), Cron.Daily(0, 50), London);
        recurring.AddOrUpdate<SendSilenceRegisterJob>("send-silence-register", job => job.Run(CancellationToken.None), Cron.Daily(7, 0), London);
    }

    // As Hangfire does: by the clock of the storage where it has one.
    private DateTime Now(IStorageConnection connection) =>
        connection is JobStorageConnection storage && kept.HasFeature(JobStorageFeatures.Connection.GetUtcDateTime) ? storage.GetUtcDateTime() : clock.GetUtcNow().UtcDateTime;
}
