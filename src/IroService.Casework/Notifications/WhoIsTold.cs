using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>Who is told of deadlines, as the allocations, teams and deputies of a day have it. Everybody is read once, however many deadlines are asked of.</summary>
internal sealed class WhoIsTold
{
    private readonly IroDbContext _db;
    private readonly Rulebook _rulebook;
    private readonly DateOnly _today;
    private readonly IReadOnlyDictionary<int, Person> _people;
    private readonly IReadOnlyDictionary<int, Team> _teams;
    private readonly IReadOnlyCollection<Deputy> _deputies;

    private WhoIsTold(
        IroDbContext db, Rulebook rulebook, DateOnly today, IReadOnlyDictionary<int, Person> people, IReadOnlyDictionary<int, Team> teams, IReadOnlyCollection<Deputy> deputies) =>
        (_db, _rulebook, _today, _people, _teams, _deputies) = (db, rulebook, today, people, teams, deputies);

    public static async Task<WhoIsTold> OnAsync(IroDbContext db, Rulebook rulebook, DateOnly today, CancellationToken cancellation) => new(
        db,
        rulebook,
        today,
        await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation),
        await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation),
        await db.Deputies.AsNoTracking().HoldingOn(today).ToListAsync(cancellation));

    // When something later was announced, its own message tells it: whoever hears late hears once.
    public static bool StillStands(Announced announced, Deadline deadline)
    {
        var last = deadline.Announcements.MaxBy(a => a.Id);
        return deadline.State == DeadlineState.Open && deadline.Terms.DueOn == announced.DueOn
            && (last is null || (last.Kind, last.Number, last.DueOn) == (announced.Kind, announced.Number, announced.DueOn));
    }

    public async Task<IReadOnlyList<Recipient>> OfAsync(Deadline deadline, AnnouncementKind kind, CancellationToken cancellation)
    {
        var child = await _db.Children.AsNoTracking().Include(c => c.RestrictedTo).SingleAsync(c => c.Id == deadline.ChildId, cancellation);
        var recipients = new Recipients(
            await _db.Allocations.AsNoTracking().Where(a => a.ChildId == deadline.ChildId).ToListAsync(cancellation), child.OpennessOn(_today), _people, _teams, _deputies, _today);
        return recipients.Of(_rulebook.StageOf(deadline) is { } stage
            ? AnnouncementPlan.Told(stage.Announce, deadline.Terms, kind, _today, _rulebook.Calendar)
            : [deadline.Terms.Owner]);
    }

    /// <summary>The notices of those among the recipients who have not been told of it yet.</summary>
    public async Task<List<Notice>> NoticesAsync(
        Announced announced, Deadline deadline, IReadOnlyList<Recipient> recipients, DateTime now, CancellationToken cancellation)
    {
        var told = await _db.Notices
            .Where(n => n.DeadlineId == deadline.Id && n.Kind == announced.Kind && n.Number == announced.Number && n.DueOn == announced.DueOn)
            .Select(n => n.PersonId)
            .ToListAsync(cancellation);
        return [.. recipients
            .Where(recipient => !told.Contains(recipient.PersonId))
            .Select(recipient => new Notice
            {
                PersonId = recipient.PersonId,
                ChildId = deadline.ChildId,
                DeadlineId = deadline.Id,
                Kind = announced.Kind,
                Number = announced.Number,
                DueOn = announced.DueOn,
                AsRole = recipient.AsRole,
                CreatedAt = now,
            })];
    }
}
