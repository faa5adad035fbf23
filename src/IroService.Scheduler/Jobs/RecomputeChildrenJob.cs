using Hangfire;
using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;

namespace IroService.Scheduler.Jobs;

/// <summary>
/// Each night after midnight, and at start: time itself ends periods of care, and a new version may bring new definitions or bank holidays. Then what was
/// said to somebody whose last day is past is said to who has the child now.
/// </summary>
public sealed class RecomputeChildrenJob(RecomputeChildren recompute, PassOnNotices passOn)
{
    [DisableConcurrentExecution(timeoutInSeconds: 600)]
    public async Task Run(string cause, CancellationToken cancel)
    {
        await recompute.ApplyAsync(cause, cancellation: cancel);
        await passOn.ApplyAsync(cancel);
    }
}
