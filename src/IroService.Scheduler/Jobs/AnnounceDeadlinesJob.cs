using Hangfire;
using IroService.Casework.Deadlines;

namespace IroService.Scheduler.Jobs;

/// <summary>Every minute: what fell due to be said. First whoever was asked and did not answer has agreed, so that nobody is told that it is overdue.</summary>
public sealed class AnnounceDeadlinesJob(AgreeBySilence agree, AnnounceDeadlines announce)
{
    // A sweep that fails is not tried again by itself: the next minute's does the same work. Nor does it wait for one that was killed: two at once say
    // everything once, and the lock of a dead scheduler would hold up every notice until it is taken for dead.
    [AutomaticRetry(Attempts = 0)]
    public async Task Run(CancellationToken cancel)
    {
        try
        {
            await agree.ApplyAsync(cancel);
        }
        finally
        {
            // Rather told too much than not told.
            await announce.ApplyAsync(cancel);
        }
    }
}
