using IroService.Casework.Operations;
using IroService.Casework.WorkingDays;

namespace IroService.Casework.Storage.Outbox;

/// <summary>A consumer could not take a message, however often it tried: what is to become of it.</summary>
public sealed class RecordFailedMessage(OpenDatabase open, TimeProvider clock)
{
    private static readonly int[] SentAgainAfterMinutes = [5, 30, 120];

    /// <summary>Keeps the failure; after 5, 30 and 120 minutes the message is sent again, and then it waits for a person.</summary>
    public async Task ApplyAsync(Guid messageId, string consumer, Exception fault, CancellationToken cancellation)
    {
        await using var db = open();
        var now = clock.Moment();
        var failed = await db.FailedMessages.FindAsync([messageId, consumer], cancellation);
        if (failed is null)
        {
            failed = new FailedMessage { MessageId = messageId, Consumer = consumer, FailedAt = now, Fault = "", Attempts = 0 };
            db.FailedMessages.Add(failed);
        }

        failed.Attempts++;
        failed.FailedAt = now;
        failed.Fault = Cut(fault.GetType().FullName ?? fault.GetType().Name);
        failed.NextAttemptAt = failed.Attempts <= SentAgainAfterMinutes.Length ? now.AddMinutes(SentAgainAfterMinutes[failed.Attempts - 1]) : null;
        await db.SaveChangesAsync(cancellation);
        Measures.Count(DeliveryOutcome.MessageFailed);
    }

    private static string Cut(string fault) => fault.Length <= FailedMessage.FaultLength ? fault : fault[..FailedMessage.FaultLength];
}
