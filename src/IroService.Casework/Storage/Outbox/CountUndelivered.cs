using IroService.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Storage.Outbox;

/// <summary>Messages on their way for longer than they should be. All zero when everybody who is to know has been told.</summary>
/// <param name="NeverSent">The broker is down, or no queue takes them: is the notifier running?</param>
/// <param name="NeverReceived">The broker took them and no consumer has left its receipt.</param>
/// <param name="WaitingForAPerson">They failed too often; once the cause is gone, <see cref="RetryFailedMessages"/> sends them again.</param>
public sealed record Undelivered(int NeverSent, int NeverReceived, int WaitingForAPerson);

/// <summary>The alarm of the outbox.</summary>
public sealed class CountUndelivered(OpenDatabase open, TimeProvider clock)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(5);

    /// <summary>Counts those that were written more than five minutes ago.</summary>
    public async Task<Undelivered> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        var before = clock.Moment() - Usual;
        var late = db.Outbox.Where(m => m.DoneAt == null && m.CreatedAt < before);
        return new Undelivered(
            await late.CountAsync(m => m.SentAt == null, cancellation),
            await late.CountAsync(m => m.SentAt != null && m.NextAttemptAt != null && !db.ReceivedMessages.Any(r => r.MessageId == m.Id), cancellation),
            await late.CountAsync(m => m.NextAttemptAt == null, cancellation));
    }
}
