using Hangfire;
using IroService.Casework.Deadlines;

namespace IroService.Scheduler.Jobs;

/// <summary>Every minute: what fell due to be said.</summary>
public sealed class AnnounceDeadlinesJob(AnnounceDeadlines announce)
{
    // A sweep that fails is not tried again by itself: the next minute's does the same work.
    [AutomaticRetry(Attempts = 0)]
    [DisableConcurrentExecution(timeoutInSeconds: 30)]
    public Task Run(CancellationToken cancel) => announce.ApplyAsync(cancel);
}
