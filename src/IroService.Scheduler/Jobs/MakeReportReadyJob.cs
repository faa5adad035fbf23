using Hangfire;
using IroService.Casework.Reports.Quarterly;

namespace IroService.Scheduler.Jobs;

/// <summary>Each night, and at start: after a quarter its report is made ready, and the Principal IROs are told; again before and after the report's day.</summary>
public sealed class MakeReportReadyJob(MakeReportReady make)
{
    [DisableConcurrentExecution(timeoutInSeconds: 600)]
    public Task Run(CancellationToken cancel) => make.ApplyAsync(cancel);
}
