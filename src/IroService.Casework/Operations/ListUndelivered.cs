using IroService.Casework.Storage;
using IroService.Casework.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Operations;

/// <summary>A message that has not arrived, and what keeps it.</summary>
/// <param name="Message">The message's row; its body says ids, dates and codes.</param>
/// <param name="Failures">The consumers that could not take it.</param>
public sealed record UndeliveredMessage(OutboxMessage Message, IReadOnlyList<FailedMessage> Failures)
{
    /// <summary>The contract's name without its namespace.</summary>
    public string Type => Message.Type[(Message.Type.LastIndexOf('.') + 1)..];
}

/// <summary>For the operations page: the messages that have not arrived, the oldest first.</summary>
public sealed class ListUndelivered(OpenDatabase open)
{
    /// <summary>How many are listed at most: with more than these, their number says enough.</summary>
    public const int Most = 50;

    /// <summary>Those that failed come first, whatever their age.</summary>
    public async Task<IReadOnlyList<UndeliveredMessage>> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        var messages = await db.Outbox.AsNoTracking()
            // One that was received is done as well: the relay has only not looked at it yet.
            .Where(m => m.DoneAt == null && (db.FailedMessages.Any(f => f.MessageId == m.Id) || !db.ReceivedMessages.Any(r => r.MessageId == m.Id)))
            .OrderByDescending(m => db.FailedMessages.Any(f => f.MessageId == m.Id))
            .ThenBy(m => m.Number)
            .Take(Most)
            .ToListAsync(cancellation);
        var ids = messages.Select(m => m.Id).ToList();
        var failures = (await db.FailedMessages.AsNoTracking().Where(f => ids.Contains(f.MessageId)).ToListAsync(cancellation)).ToLookup(f => f.MessageId);
        return [.. messages.Select(m => new UndeliveredMessage(m, [.. failures[m.Id].OrderBy(f => f.Consumer, StringComparer.Ordinal)]))];
    }
}
