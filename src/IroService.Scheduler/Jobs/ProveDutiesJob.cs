using Hangfire;
using IroService.Casework.Deadlines;

namespace IroService.Scheduler.Jobs;

/// <summary>Each night after everything was worked out afresh, and at start: every duty of every child, one by one.</summary>
public sealed class ProveDutiesJob(ProveDuties prove)
{
    [DisableConcurrentExecution(timeoutInSeconds: 600)]
    public Task Run(CancellationToken cancel) => prove.ApplyAsync(cancel);
}
