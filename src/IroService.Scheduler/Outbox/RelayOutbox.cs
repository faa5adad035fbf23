using IroService.Casework.Storage;
using IroService.Casework.Storage.Outbox;
using IroService.Casework.WorkingDays;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace IroService.Scheduler.Outbox;

/// <summary>
/// Brings outbox messages to the bus and settles them. A message is done when each consumer that expects it has left its receipt; until then it
/// is sent again, which the receipts make harmless. So a kill between sending and marking, a purged queue, a broker that lost its disk and a bus
/// in memory that forgets at every start are all one case.
/// </summary>
public sealed class RelayOutbox(OpenDatabase open, SendToBus send, TimeProvider clock, ILogger<RelayOutbox> log)
{
    private const int BatchSize = 100;
    private static readonly TimeSpan ReceivedWithin = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan BrokerAnswersWithin = TimeSpan.FromSeconds(10);

    private DateTime _lookedAt;

    /// <summary>At the start of the one process: what was on the bus in memory is gone, and is sent again at once.</summary>
    public async Task SendAgainAsync(CancellationToken cancel)
    {
        await using var db = open();
        var now = clock.Moment();
        await db.Outbox
            .Where(m => m.NextAttemptAt > now && m.SentAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, now), cancel);
    }

    /// <summary>Looks at the messages whose time has come.</summary>
    /// <returns>How many there were, at most a batch; null when the broker could not be reached.</returns>
    public async Task<int?> SendDueAsync(CancellationToken cancel)
    {
        await using var db = open();
        var now = clock.Moment();
        if (now < _lookedAt)
        {
            await ForgetWaitsAsync(db, now, cancel);
        }

        _lookedAt = now;
        var due = await db.Outbox.Where(m => m.NextAttemptAt <= now).OrderBy(m => m.Number).Take(BatchSize).ToListAsync(cancel);
        var ids = due.Select(m => m.Id).ToList();
        var received = (await db.ReceivedMessages.AsNoTracking().Where(r => ids.Contains(r.MessageId)).ToListAsync(cancel)).ToLookup(r => r.MessageId, r => r.Consumer);
        var failed = (await db.FailedMessages.Where(f => ids.Contains(f.MessageId)).ToListAsync(cancel)).ToLookup(f => f.MessageId);
        var reached = true;
        foreach (var message in due.TakeWhile(_ => reached && !cancel.IsCancellationRequested))
        {
            reached = await LookAsync(db, message, [.. received[message.Id]], [.. failed[message.Id]], now, cancel);
        }

        // What the broker has confirmed is kept even when the program is being stopped.
        await db.SaveChangesAsync(CancellationToken.None);
        return reached ? due.Count : null;
    }

    // The clock was set back: what waits for a moment of before would wait for as much longer. To look too soon is harmless.
    private static async Task ForgetWaitsAsync(IroDbContext db, DateTime now, CancellationToken cancel)
    {
        await db.FailedMessages.Where(f => f.NextAttemptAt > now).ExecuteUpdateAsync(set => set.SetProperty(f => f.NextAttemptAt, now), cancel);
        await db.Outbox.Where(m => m.NextAttemptAt > now).ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, now), cancel);
    }

    private async Task<bool> LookAsync(
        IroDbContext db, OutboxMessage message, HashSet<string> received, List<FailedMessage> failed, DateTime now, CancellationToken cancel)
    {
        if (message.Read() is not { } content)
        {
            log.LogError("Outbox message {MessageId} is of a type that this version does not know: {Type}.", message.Id, message.Type);
            message.NextAttemptAt = now + LongestWait;
            return true;
        }

        var expected = ExpectedConsumers.Of(content.GetType());
        var missing = expected.Where(c => !received.Contains(c)).ToList();
        if (message.SentAt is not null && missing.Count == 0)
        {
            (message.DoneAt, message.NextAttemptAt) = (now, null);
            db.FailedMessages.RemoveRange(failed);
            return true;
        }

        var failures = failed.Where(f => missing.Contains(f.Consumer)).ToList();
        if (message.SentAt is not null && failures.Count == missing.Count && !failures.Exists(f => f.NextAttemptAt <= now))
        {
            // Null when all of them wait for a person.
            message.NextAttemptAt = failures.Min(f => f.NextAttemptAt);
            return true;
        }

        return await SendAsync(message, content, mandatory: expected.Count > 0, now, cancel);
    }

    private async Task<bool> SendAsync(OutboxMessage message, object content, bool mandatory, DateTime now, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(BrokerAnswersWithin);
        try
        {
            await send(content, message.Id, mandatory, patience.Token);
        }
        catch (MessageReturnedException)
        {
            log.LogWarning("Outbox message {MessageId} ({Type}) was returned: no queue takes it. Is the notifier running?", message.Id, message.Type);
            message.NextAttemptAt = now + Growing(TimeSpan.FromSeconds(2), message.Attempts++);
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            log.LogWarning("The bus cannot be reached ({Problem}); the outbox waits.", problem.GetType().Name);
            return false;
        }

        message.SentAt = now;
        message.NextAttemptAt = mandatory ? now + Growing(ReceivedWithin, message.Attempts) : null;
        message.DoneAt = mandatory ? null : now;
        message.Attempts++;
        return true;
    }

    private static TimeSpan Growing(TimeSpan first, int attempts)
    {
        var wait = first * Math.Pow(2, Math.Min(attempts, 16));
        return wait < LongestWait ? wait : LongestWait;
    }
}
