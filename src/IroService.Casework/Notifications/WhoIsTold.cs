using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>Who is told of a deadline, as the allocations, teams and deputies of the day have it.</summary>
internal static class WhoIsTold
{
    public static async Task<IReadOnlyList<Recipient>> OfAsync(
        IroDbContext db, Rulebook rulebook, Deadline deadline, AnnouncementKind kind, DateOnly today, CancellationToken cancellation)
    {
        var child = await db.Children.AsNoTracking().Include(c => c.RestrictedTo).SingleAsync(c => c.Id == deadline.ChildId, cancellation);
        var recipients = new Recipients(
            await db.Allocations.AsNoTracking().Where(a => a.ChildId == deadline.ChildId).ToListAsync(cancellation),
            child.OpennessOn(today),
            await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation),
            await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation),
            await db.Deputies.AsNoTracking().HoldingOn(today).ToListAsync(cancellation),
            today);
        return recipients.Of(rulebook.StageOf(deadline) is { } stage
            ? AnnouncementPlan.Told(stage.Announce, deadline.Terms, kind, today, rulebook.Calendar)
            : [deadline.Terms.Owner]);
    }

    // When something later was announced, its own message tells it: whoever hears late hears once.
    public static bool StillStands(Announced announced, Deadline deadline)
    {
        var last = deadline.Announcements.MaxBy(a => a.Id);
        return deadline.State == DeadlineState.Open && deadline.Terms.DueOn == announced.DueOn
            && (last is null || (last.Kind, last.Number, last.DueOn) == (announced.Kind, announced.Number, announced.DueOn));
    }

    public static Notice Notice(Announced announced, int childId, Recipient recipient, DateTime now) => new()
    {
        PersonId = recipient.PersonId,
        ChildId = childId,
        DeadlineId = announced.DeadlineId,
        Kind = announced.Kind,
        Number = announced.Number,
        DueOn = announced.DueOn,
        AsRole = recipient.AsRole,
        CreatedAt = now,
    };
}
