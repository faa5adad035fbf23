using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>
/// Which roles a person fills today, and for which children, as <see cref="Recipients"/> fills them: IRO and social worker by allocation, managers by
/// the team of the social worker, every other role for all children. The duties of an IRO, social worker or manager whom a child does not have, of business
/// support that may not know of the child, and of a sealed record stand on the Principal IRO's list as well: none is on nobody's.
/// </summary>
internal sealed class RolesFilled
{
    private readonly Person _person;
    private readonly DateOnly _today;
    private readonly List<int>[] _workersBelow;

    /// <summary>Those whose deputy the person is today. Whoever is their deputy in turn is left out.</summary>
    public IReadOnlyList<RolesFilled> StandsInFor { get; private init; } = [];

    private RolesFilled(Person person, DateOnly today, List<int>[] workersBelow) => (_person, _today, _workersBelow) = (person, today, workersBelow);

    private bool IsPrincipal => _person.Role == Role.PrincipalIro && _person.WorksHereOn(_today);

    /// <summary>Reads them; null when there is no such person.</summary>
    public static async Task<RolesFilled?> ByAsync(IroDbContext db, int personId, DateOnly today, CancellationToken cancellation)
    {
        var away = await db.Deputies.HoldingOn(today).Where(d => d.DeputyId == personId).Select(d => d.PersonId).Distinct().ToListAsync(cancellation);
        var standsInFor = new List<RolesFilled>();
        foreach (var id in away)
        {
            standsInFor.AddRange(await OfAsync(db, id, today, [], cancellation) is { } roles ? [roles] : []);
        }

        return await OfAsync(db, personId, today, standsInFor, cancellation);
    }

    private static async Task<RolesFilled?> OfAsync(IroDbContext db, int personId, DateOnly today, IReadOnlyList<RolesFilled> standsInFor, CancellationToken cancellation)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellation) is not { } person)
        {
            return null;
        }

        var teams = await db.Teams.AsNoTracking().ToListAsync(cancellation);
        var below = teams.ToLookup(t => t.ParentId, t => t.Id);
        var own = teams.Where(t => t.ManagerId == personId).Select(t => t.Id).ToList();
        List<int>[] levels = [own, [.. own.SelectMany(t => below[t])], [.. own.SelectMany(t => below[t]).SelectMany(t => below[t])]];
        var members = own.Count == 0
            ? []
            : await db.People.Where(p => p.TeamId != null).Select(p => new { p.Id, TeamId = p.TeamId!.Value }).ToListAsync(cancellation);
        return new RolesFilled(person, today, [.. levels.Select(level => members.Where(m => level.Contains(m.TeamId)).Select(m => m.Id).ToList())]) { StandsInFor = standsInFor };
    }

    /// <summary>Of these deadlines, which are the person's only in place of one who is missing.</summary>
    public async Task<IReadOnlySet<int>> InPlaceAsync(IroDbContext db, IReadOnlyCollection<Deadline> deadlines, CancellationToken cancellation)
    {
        var ofAllocated = deadlines.Where(d => IsPrincipal && d.Terms.Owner is Role.Iro or Role.SocialWorker or Role.BusinessSupport or Role.TeamManager or Role.GroupManager or Role.HeadOfService).ToList();
        if (ofAllocated.Count == 0)
        {
            return new HashSet<int>();
        }

        var mine = await db.Allocations.AsNoTracking().Where(a => a.PersonId == _person.Id).ToListAsync(cancellation);
        return ofAllocated.Where(d => !mine.Exists(a => a.ChildId == d.ChildId && a.Role == d.Terms.Owner && a.HoldsOn(_today))).Select(d => d.Id).ToHashSet();
    }

    /// <summary>The open ones of these deadlines that are the person's today.</summary>
    public IQueryable<Deadline> Own(IroDbContext db, IQueryable<Deadline> deadlines)
    {
        var (me, today, isPrincipal) = (_person.Id, _today, IsPrincipal);
        var (teams, groups, service) = (_workersBelow[0], _workersBelow[1], _workersBelow[2]);
        var forAll = _person.WorksHereOn(today) && _person.Role is Role.PrincipalIro or Role.BusinessSupport or Role.Analyst ? _person.Role : (Role?)null;
        // As lists of children that do not depend on the deadline: a database works each out once.
        var held = db.Allocations.HoldingOn(today);
        var people = Here(db);
        var here = held.Where(a => people.Any(p => p.Id == a.PersonId));
        var (asIro, asWorker) = (Of(held, Role.Iro), Of(held, Role.SocialWorker));
        var (hasIro, hasWorker) = (Of(here, Role.Iro).Select(a => a.ChildId), Of(here, Role.SocialWorker).Select(a => a.ChildId));
        var (hasManager, hasGroup, hasService) = (UnderManager(db, held, people, 0), UnderManager(db, held, people, 1), UnderManager(db, held, people, 2));
        var support = people.Where(p => p.Role == Role.BusinessSupport).Select(p => p.Id);
        var withoutSupport = db.Children
            .Where(c => c.Restricted && !c.RestrictedTo.Any(r => support.Contains(r.PersonId) && r.From <= today && (r.To == null || r.To >= today)))
            .Select(c => c.Id);
        var sealedRecords = db.Children.Where(c => c.SealedOn <= today).Select(c => c.Id);
        return deadlines.Where(d => d.State == DeadlineState.Open && !d.Period.Withdrawn
            && (d.Terms.Owner == forAll
                || (d.Terms.Owner == Role.Iro && asIro.Where(a => a.PersonId == me).Select(a => a.ChildId).Contains(d.ChildId))
                || (d.Terms.Owner == Role.SocialWorker && asWorker.Where(a => a.PersonId == me).Select(a => a.ChildId).Contains(d.ChildId))
                || (d.Terms.Owner == Role.TeamManager && asWorker.Where(a => teams.Contains(a.PersonId)).Select(a => a.ChildId).Contains(d.ChildId))
                || (d.Terms.Owner == Role.GroupManager && asWorker.Where(a => groups.Contains(a.PersonId)).Select(a => a.ChildId).Contains(d.ChildId))
                || (d.Terms.Owner == Role.HeadOfService && asWorker.Where(a => service.Contains(a.PersonId)).Select(a => a.ChildId).Contains(d.ChildId))
                || (isPrincipal && d.Terms.Owner == Role.Iro && !hasIro.Contains(d.ChildId))
                || (isPrincipal && d.Terms.Owner == Role.SocialWorker && !hasWorker.Contains(d.ChildId))
                || (isPrincipal && d.Terms.Owner == Role.TeamManager && !hasManager.Contains(d.ChildId))
                || (isPrincipal && d.Terms.Owner == Role.GroupManager && !hasGroup.Contains(d.ChildId))
                || (isPrincipal && d.Terms.Owner == Role.HeadOfService && !hasService.Contains(d.ChildId))
                || (isPrincipal && d.Terms.Owner == Role.BusinessSupport && withoutSupport.Contains(d.ChildId))
                || (isPrincipal && sealedRecords.Contains(d.ChildId))));
    }

    /// <summary>The children to whom the person answers for a role today: by allocation, by the team of the social worker, or in place of one who is missing.</summary>
    public IQueryable<int> ChildrenAs(IroDbContext db, Role role)
    {
        var (me, today, isPrincipal) = (_person.Id, _today, IsPrincipal);
        var held = db.Allocations.HoldingOn(today);
        var here = Here(db);
        var (own, ofSomebody) = role is Role.Iro or Role.SocialWorker
            ? (Of(held, role).Where(a => a.PersonId == me).Select(a => a.ChildId), Of(held, role).Where(a => here.Any(p => p.Id == a.PersonId)).Select(a => a.ChildId))
            : ByTeam(LevelOf(role));
        return db.Children.Where(c => own.Contains(c.Id) || (isPrincipal && !ofSomebody.Contains(c.Id))).Select(c => c.Id);

        (IQueryable<int> Mine, IQueryable<int> Filled) ByTeam(int level)
        {
            var workers = _workersBelow[level];
            return (Of(held, Role.SocialWorker).Where(a => workers.Contains(a.PersonId)).Select(a => a.ChildId), UnderManager(db, held, here, level));
        }
    }

    /// <summary>The same with those to whom the person stands in for somebody.</summary>
    public async Task<HashSet<int>> ChildrenWithDeputiesAsync(IroDbContext db, Role role, CancellationToken cancellation)
    {
        var found = (await ChildrenAs(db, role).ToListAsync(cancellation)).ToHashSet();
        foreach (var away in StandsInFor)
        {
            found.UnionWith(await away.ChildrenAs(db, role).ToListAsync(cancellation));
        }

        return found;
    }

    private IQueryable<Person> Here(IroDbContext db)
    {
        var today = _today;
        return db.People.Where(p => (p.From == null || p.From <= today) && (p.To == null || p.To >= today));
    }

    /// <summary>The children whose social worker is in a team that has a manager who works here so many levels above.</summary>
    private static IQueryable<int> UnderManager(IroDbContext db, IQueryable<Allocation> held, IQueryable<Person> here, int level)
    {
        var managed = Managed(db, level, here);
        return Of(held, Role.SocialWorker).Where(a => db.People.Any(p => p.Id == a.PersonId && p.TeamId != null && managed.Contains(p.TeamId.Value))).Select(a => a.ChildId);
    }

    private static int LevelOf(Role role) => role switch
    {
        Role.TeamManager => 0,
        Role.GroupManager => 1,
        Role.HeadOfService => 2,
        _ => throw new InvalidOperationException($"{role} is filled neither by allocation nor by the team of the social worker."),
    };

    /// <summary>The teams that have a manager who works here so many levels above.</summary>
    private static IQueryable<int> Managed(IroDbContext db, int level, IQueryable<Person> here)
    {
        var managed = db.Teams.Where(t => here.Any(p => p.Id == t.ManagerId)).Select(t => t.Id);
        for (; level > 0; level--)
        {
            var above = managed;
            managed = db.Teams.Where(t => t.ParentId != null && above.Contains(t.ParentId.Value)).Select(t => t.Id);
        }

        return managed;
    }

    private static IQueryable<Allocation> Of(IQueryable<Allocation> allocations, Role role) => allocations.Where(a => a.Role == role);
}
