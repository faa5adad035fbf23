using Hangfire;
using IroService.Casework.Deadlines;
using IroService.Casework.Disputes;

namespace IroService.Scheduler.Jobs;

/// <summary>
/// Every minute: what fell due to be said. First whoever was asked and did not answer has agreed, and disputes that were not answered go up, so that nobody is told
/// that something is overdue which is no longer theirs.
/// </summary>
public sealed class AnnounceDeadlinesJob(AgreeBySilence agree, MoveUpUnanswered moveUp, AnnounceDeadlines announce)
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
            await MoveUpAndAnnounceAsync(cancel);
        }
    }

    private async Task MoveUpAndAnnounceAsync(CancellationToken cancel)
    {
        try
        {
            await moveUp.ApplyAsync(cancel);
        }
        finally
        {
            // Rather told too much than not told.
            await announce.ApplyAsync(cancel);
        }
    }
}
