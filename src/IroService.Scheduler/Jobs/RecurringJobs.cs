using Hangfire;

namespace IroService.Scheduler.Jobs;

/// <summary>When each sweep runs, by the clock of Europe/London.</summary>
sealed class RecurringJobs(IRecurringJobManager recurring, IBackgroundJobClient once) : IHostedService
{
    static readonly RecurringJobOptions London = new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London") };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        recurring.AddOrUpdate<AnnounceDeadlinesJob>("announce-deadlines", job => job.Run(CancellationToken.None), Cron.Minutely(), London);
        recurring.AddOrUpdate<RecomputeChildrenJob>("recompute-children", job => job.Run("A new day", CancellationToken.None), Cron.Daily(0, 10), London);
        recurring.AddOrUpdate<SealHistoryJob>("seal-history", job => job.Run(CancellationToken.None), Cron.Daily(0, 40), London);

        // What fell due while nothing ran is not kept waiting: dates first, then what is to be said of them.
        var recomputed = once.Enqueue<RecomputeChildrenJob>(job => job.Run("Start of the service", CancellationToken.None));
        once.ContinueJobWith<AnnounceDeadlinesJob>(recomputed, job => job.Run(CancellationToken.None), JobContinuationOptions.OnAnyFinishedState);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
