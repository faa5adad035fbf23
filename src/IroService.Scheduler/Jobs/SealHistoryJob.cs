using Hangfire;
using IroService.Casework.Storage.History;

namespace IroService.Scheduler.Jobs;

/// <summary>Each night: how much history there was at the end of the day.</summary>
public sealed class SealHistoryJob(SealHistory seal)
{
    [DisableConcurrentExecution(timeoutInSeconds: 600)]
    public Task Run(CancellationToken cancel) => seal.ApplyAsync(cancel);
}
