using IroService.Casework.Operations;
using IroService.Casework.Storage;
using IroService.Casework.Storage.Outbox;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>What a message says was announced.</summary>
/// <param name="DeadlineId">Of which deadline.</param>
/// <param name="Kind">What was said.</param>
/// <param name="Number">Which of its kind.</param>
/// <param name="DueOn">Of which due date.</param>
public sealed record Announced(int DeadlineId, AnnouncementKind Kind, int Number, DateOnly DueOn);

/// <summary>What a message says was done in a dispute.</summary>
/// <param name="DisputeId">In which.</param>
/// <param name="Number">Which of its steps.</param>
public sealed record StepTaken(int DisputeId, int Number);

/// <summary>
/// Puts an announcement, or a step of a dispute, into the inbox of everybody who is to know, as the allocations and deputies of the day have it. Notices and receipt are one save;
/// a message that comes again, or that the facts have overtaken, leaves the receipt only.
/// </summary>
public sealed class TellPeople(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Takes one message about a deadline for one consumer.</summary>
    public Task ApplyAsync(Announced announced, Guid messageId, string consumer, CancellationToken cancellation) =>
        TakeAsync((db, now) => NoticesAsync(db, announced, now, cancellation), messageId, consumer, cancellation);

    /// <summary>Takes one message about a step of a dispute for one consumer.</summary>
    public Task ApplyAsync(StepTaken taken, Guid messageId, string consumer, CancellationToken cancellation) =>
        TakeAsync((db, now) => NoticesAsync(db, taken, now, cancellation), messageId, consumer, cancellation);

    private async Task TakeAsync(Func<IroDbContext, DateTime, Task<List<Notice>>> tell, Guid messageId, string consumer, CancellationToken cancellation)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        if (await db.ReceivedMessages.AnyAsync(r => r.MessageId == messageId && r.Consumer == consumer, cancellation))
        {
            return;
        }

        var now = clock.Moment();
        var notices = await tell(db, now);
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

    private async Task<List<Notice>> NoticesAsync(IroDbContext db, Announced announced, DateTime now, CancellationToken cancellation)
    {
        var deadline = await db.Deadlines.AsNoTracking().Include(d => d.Announcements).SingleOrDefaultAsync(d => d.Id == announced.DeadlineId, cancellation);
        if (deadline is null || !WhoIsTold.StillStands(announced, deadline))
        {
            return [];
        }

        var who = await WhoIsTold.OnAsync(db, rulebook, clock.Today(), cancellation);
        return await who.NoticesAsync(announced, deadline, await who.OfAsync(deadline, announced.Kind, cancellation), now, cancellation);
    }

    private async Task<List<Notice>> NoticesAsync(IroDbContext db, StepTaken taken, DateTime now, CancellationToken cancellation)
    {
        var dispute = await db.Disputes.AsNoTracking().Include(d => d.Steps).SingleOrDefaultAsync(d => d.Id == taken.DisputeId, cancellation);
        if (dispute?.Steps.Find(s => s.Number == taken.Number) is not { } step || DisputeNews.IsPast(dispute, step))
        {
            return [];
        }

        var who = await WhoIsTold.OnAsync(db, rulebook, clock.Today(), cancellation);
        return await who.NoticesAsync(dispute, step, await who.OfAsync(dispute, step, cancellation), now, cancellation);
    }
}
