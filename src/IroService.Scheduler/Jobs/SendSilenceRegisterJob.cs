using Hangfire;
using IroService.Casework.Deadlines;

namespace IroService.Scheduler.Jobs;

/// <summary>Each morning, and at start: on the first working day of a week the managers are told what moved on in silence the week before.</summary>
public sealed class SendSilenceRegisterJob(SendSilenceRegister send)
{
    [DisableConcurrentExecution(timeoutInSeconds: 600)]
    public Task Run(CancellationToken cancel) => send.ApplyAsync(cancel);
}
