using IroService.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Storage.Outbox;

/// <summary>A person has seen to the cause: the messages that failed are sent again at once, whether they wait for their time or for a person.</summary>
public sealed class RetryFailedMessages(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Sends these again, or all that failed; each has its three attempts anew.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancellation, params IReadOnlyCollection<Guid> messageIds)
    {
        await using var db = open();
        var now = clock.Moment();
        var failed = await db.FailedMessages.Where(f => messageIds.Count == 0 || messageIds.Contains(f.MessageId)).ToListAsync(cancellation);
        var ids = failed.Select(f => f.MessageId).ToHashSet();
        foreach (var failure in failed)
        {
            failure.Attempts = 0;
            failure.NextAttemptAt = now;
        }

        foreach (var message in await db.Outbox.Where(m => ids.Contains(m.Id) && m.DoneAt == null).ToListAsync(cancellation))
        {
            message.NextAttemptAt = now;
        }

        await db.SaveChangesAsync(cancellation);
        return ids.Count;
    }
}
