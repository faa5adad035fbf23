using IroService.Casework.Operations;
using IroService.Casework.Storage;
using IroService.Casework.Storage.Outbox;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>What a message says was announced.</summary>
/// <param name="DeadlineId">Of which deadline.</param>
/// <param name="Kind">What was said.</param>
/// <param name="Number">Which of its kind.</param>
/// <param name="DueOn">Of which due date.</param>
public sealed record Announced(int DeadlineId, AnnouncementKind Kind, int Number, DateOnly DueOn);

/// <summary>
/// Puts an announcement into the inbox of everybody who is to know, as the allocations and deputies of the day have it. Notices and receipt are one save;
/// a message that comes again, or that the facts have overtaken, leaves the receipt only.
/// </summary>
public sealed class TellPeople(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Takes one message for one consumer.</summary>
    public async Task ApplyAsync(Announced announced, Guid messageId, string consumer, CancellationToken cancellation)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        if (await db.ReceivedMessages.AnyAsync(r => r.MessageId == messageId && r.Consumer == consumer, cancellation))
        {
            return;
        }

        var now = clock.Moment();
        var deadline = await db.Deadlines.AsNoTracking().Include(d => d.Announcements).SingleOrDefaultAsync(d => d.Id == announced.DeadlineId, cancellation);
        var notices = deadline is not null && WhoIsTold.StillStands(announced, deadline) ? await NoticesAsync(db, announced, deadline, now, cancellation) : [];
        db.Notices.AddRange(notices);
        db.ReceivedMessages.Add(new ReceivedMessage { MessageId = messageId, Consumer = consumer, ReceivedAt = now });
        var writtenAt = await WrittenAtAsync(db, messageId, notices.Count, cancellation);
        await db.SaveChangesAsync(cancellation);
        Measure(notices.Count, now - writtenAt);
    }

    // The database is not asked for what nobody measures.
    private static async Task<DateTime?> WrittenAtAsync(IroDbContext db, Guid messageId, int notices, CancellationToken cancellation) =>
        notices > 0 && Measures.NoticeDelay.Enabled
            ? await db.Outbox.Where(m => m.Id == messageId).Select(m => (DateTime?)m.CreatedAt).SingleOrDefaultAsync(cancellation)
            : null;

    private static void Measure(int notices, TimeSpan? sinceFact)
    {
        Measures.Count(DeliveryOutcome.Notice, notices);
        if (sinceFact is { } delay)
        {
            Measures.NoticeDelay.Record(delay.TotalSeconds);
        }
    }

    private async Task<List<Notice>> NoticesAsync(IroDbContext db, Announced announced, Deadline deadline, DateTime now, CancellationToken cancellation)
    {
        var who = await WhoIsTold.OnAsync(db, rulebook, clock.Today(), cancellation);
        return await who.NoticesAsync(announced, deadline, await who.OfAsync(deadline, announced.Kind, cancellation), now, cancellation);
    }
}
