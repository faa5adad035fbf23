using IroService.Casework.Operations;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>
/// What was said to somebody who has left, or whose child was handed over since, and who did not acknowledge it, is said to those who are to be told today.
/// The first notice stays as it is: who did not acknowledge it has not.
/// </summary>
public sealed class PassOnNotices(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Passes them on; again, it finds nothing.</summary>
    /// <returns>How many notices were made.</returns>
    public Task<int> ApplyAsync(CancellationToken cancellation = default) =>
        // Somebody may be told at the same moment by a message: the second finds the first.
        LostRace.AgainAsync(() => TryAsync(cancellation));

    /// <summary>The open notices of somebody that were not acknowledged.</summary>
    internal static IQueryable<Notice> Open(IroDbContext db, int personId) =>
        db.Notices.StillAsking().Where(n => n.PersonId == personId && n.AcknowledgedAt == null);

    private async Task<int> TryAsync(CancellationToken cancellation)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var (now, today) = (clock.Moment(), clock.Today());
        var left = await db.Notices.AsNoTracking()
            .StillAsking()
            .Where(n => n.AcknowledgedAt == null)
            .Where(n => db.People.Any(p => p.Id == n.PersonId && p.To < today)
                || db.Allocations.Any(a => a.ChildId == n.ChildId && a.PersonId == n.PersonId && a.HandedOverHere && a.To < today))
            .Include(n => n.Deadline!.Announcements)
            .Include(n => n.Dispute!.Steps)
            .AsSplitQuery()
            .OrderBy(n => n.Id)
            .ToListAsync(cancellation);
        if (left.Count == 0)
        {
            return 0;
        }

        var (made, who) = (0, await WhoIsTold.OnAsync(db, rulebook, today, cancellation));
        foreach (var last in left.GroupBy(n => (n.PersonId, n.DeadlineId, n.DisputeId)).Select(g => g.Last()))
        {
            made += await PassOnAsync(db, who, last, now, cancellation);
        }

        Measures.Count(DeliveryOutcome.Notice, made);
        return made;
    }

    // Each is saved before the next: two who have left may have been told of the same.
    private static async Task<int> PassOnAsync(IroDbContext db, WhoIsTold who, Notice last, DateTime now, CancellationToken cancellation)
    {
        var notices = await (last.Dispute is { } dispute
            ? OfStepAsync(who, last, dispute, last.StepOf(dispute)!, now, cancellation)
            : OfDeadlineAsync(who, last, last.Deadline!, now, cancellation));
        db.Notices.AddRange(notices);
        await db.SaveChangesAsync(cancellation);
        return notices.Count;
    }

    private static async Task<List<Notice>> OfDeadlineAsync(WhoIsTold who, Notice last, Deadline deadline, DateTime now, CancellationToken cancellation)
    {
        var announced = new Announced(deadline.Id, last.Kind, last.Number, last.DueOn);
        if (!WhoIsTold.StillStands(announced, deadline))
        {
            return [];
        }

        var recipients = await who.OfAsync(deadline, last.Kind, cancellation);
        return recipients.Any(r => r.PersonId == last.PersonId) ? [] : await who.NoticesAsync(announced, deadline, recipients, now, cancellation);
    }

    private static async Task<List<Notice>> OfStepAsync(WhoIsTold who, Notice last, Dispute dispute, DisputeStep step, DateTime now, CancellationToken cancellation)
    {
        var recipients = await who.OfAsync(dispute, step, cancellation);
        return recipients.Any(r => r.PersonId == last.PersonId) ? [] : await who.NoticesAsync(dispute, step, recipients, now, cancellation);
    }
}
