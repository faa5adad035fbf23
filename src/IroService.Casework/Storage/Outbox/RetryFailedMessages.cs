using IroService.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Storage.Outbox;

/// <summary>A person has seen to the cause: messages are sent again at once, whether they wait for their time, for a receipt or for a person.</summary>
public sealed class RetryFailedMessages(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Sends these again, whether they failed or not, or all that failed; each that failed has its three attempts anew.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancellation, params IReadOnlyCollection<Guid> messageIds)
    {
        await using var db = open();
        var now = clock.Moment();
        var failed = await db.FailedMessages.Where(f => messageIds.Count == 0 || messageIds.Contains(f.MessageId)).ToListAsync(cancellation);
        var ids = failed.Select(f => f.MessageId).Concat(messageIds).ToHashSet();
        foreach (var failure in failed)
        {
            failure.Attempts = 0;
            failure.NextAttemptAt = now;
        }

        var messages = await db.Outbox.Where(m => ids.Contains(m.Id) && m.DoneAt == null).ToListAsync(cancellation);
        foreach (var message in messages)
        {
            message.NextAttemptAt = now;
        }

        await db.SaveChangesAsync(cancellation);
        return messages.Count;
    }
}
