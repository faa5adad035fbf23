using Hangfire;
using IroService.Casework.Deadlines;

namespace IroService.Scheduler.Jobs;

/// <summary>Each night after midnight, and at start: time itself ends periods of care, and a new version may bring new definitions or bank holidays.</summary>
public sealed class RecomputeChildrenJob(RecomputeChildren recompute)
{
    [DisableConcurrentExecution(timeoutInSeconds: 600)]
    public Task Run(string cause, CancellationToken cancel) => recompute.ApplyAsync(cause, cancellation: cancel);
}
