using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>Who is told of deadlines and of steps of disputes, as the allocations, teams and deputies of a day have it. Everybody is read once, however many deadlines are asked of.</summary>
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
        var of = deadline.DisputeId is { } id ? await _db.Disputes.Where(d => d.Id == id).Select(d => (DisputeKind?)d.Kind).SingleOrDefaultAsync(cancellation) : null;
        var child = await _db.Children.AsNoTracking().Include(c => c.RestrictedTo).SingleAsync(c => c.Id == deadline.ChildId, cancellation);
        return (await AroundAsync(child, of, cancellation)).Of(_rulebook.StageOf(deadline) is { } stage
            ? AnnouncementPlan.Told(stage.Announce, deadline.Terms, kind, _today, _rulebook.Calendar)
            : [deadline.Terms.Owner]);
    }

    /// <summary>Who is told of a step by a notice of its own: not who took it, nor who hears at once of what is owed by it, and nobody once the child has died.</summary>
    public async Task<IReadOnlyList<Recipient>> OfAsync(Dispute dispute, DisputeStep step, CancellationToken cancellation)
    {
        var child = await _db.Children.AsNoTracking().AsSplitQuery().Include(c => c.RestrictedTo).Include(c => c.Deaths).Include(c => c.Episodes).SingleAsync(c => c.Id == dispute.ChildId, cancellation);
        if (child.DiedOn is not null)
        {
            return [];
        }

        var rule = DisputeDuties.RuleOf(dispute, _rulebook.Rules);
        var around = await AroundAsync(child, dispute.Kind, cancellation);
        var hears = around.Of(DisputeNews.ToldOfDuties(dispute, step, rule, _rulebook.Calendar)).Select(r => r.PersonId).Append(step.RecordedById).ToHashSet();

        // Nothing is owed by a notice of a step: one for nobody would ask nobody for anything.
        return [.. around.Of(DisputeNews.Told(dispute, step, rule.Disputes!)).Where(r => r.PersonId is not null && !hears.Contains(r.PersonId))];
    }

    private async Task<Recipients> AroundAsync(Child child, DisputeKind? kind, CancellationToken cancellation) => new(
        await _db.Allocations.AsNoTracking().Where(a => a.ChildId == child.Id).ToListAsync(cancellation), child.OpennessOn(_today), _people, _teams, _deputies, _today)
    {
        KeptFrom = kind?.KeptFrom(),
    };

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

    /// <summary>The notices of those among the recipients who have not been told of the step yet.</summary>
    public async Task<List<Notice>> NoticesAsync(Dispute dispute, DisputeStep step, IReadOnlyList<Recipient> recipients, DateTime now, CancellationToken cancellation)
    {
        var told = await _db.Notices.Where(n => n.DisputeId == dispute.Id && n.Number == step.Number).Select(n => n.PersonId).ToListAsync(cancellation);
        return [.. recipients
            .Where(recipient => !told.Contains(recipient.PersonId))
            .Select(recipient => new Notice
            {
                PersonId = recipient.PersonId,
                ChildId = dispute.ChildId,
                DeadlineId = null,
                DisputeId = dispute.Id,
                Kind = AnnouncementKind.DisputeStep,
                Number = step.Number,
                DueOn = step.On,
                AsRole = recipient.AsRole,
                CreatedAt = now,
            })];
    }
}
