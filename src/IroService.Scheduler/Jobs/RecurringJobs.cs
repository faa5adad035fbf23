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
        recurring.AddOrUpdate<ProveDutiesJob>("prove-duties", job => job.Run(CancellationToken.None), Cron.Daily(0, 50), London);
        recurring.AddOrUpdate<SendSilenceRegisterJob>("send-silence-register", job => job.Run(CancellationToken.None), Cron.Daily(7, 0), London);

        // What fell due while nothing ran is not kept waiting: dates first, then what is to be said of them, then whether it all adds up.
        var recomputed = once.Enqueue<RecomputeChildrenJob>(job => job.Run("Start of the service", CancellationToken.None));
        var announced = once.ContinueJobWith<AnnounceDeadlinesJob>(recomputed, job => job.Run(CancellationToken.None), options: JobContinuationOptions.OnAnyFinishedState);
        var proved = once.ContinueJobWith<ProveDutiesJob>(announced, job => job.Run(CancellationToken.None), options: JobContinuationOptions.OnAnyFinishedState);
        once.ContinueJobWith<SendSilenceRegisterJob>(proved, job => job.Run(CancellationToken.None), options: JobContinuationOptions.OnAnyFinishedState);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
