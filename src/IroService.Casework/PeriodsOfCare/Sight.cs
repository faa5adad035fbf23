using IroService.Casework.Access;
using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>
/// Which children a person works with and which they may know of: the one place that says so, for lists, pages, notices and searches.
/// A restricted child is known to the IRO, the social worker, those who manage them, and the Principal IRO, and to nobody else.
/// </summary>
public sealed class Sight
{
    private readonly Person _viewer;
    private readonly List<int> _self;
    private readonly List<int> _inPlaceOf;
    private readonly bool _inPlaceOfEveryone;
    private readonly DateOnly _today;

    private Sight(Person viewer, IEnumerable<int> staff, IReadOnlyList<Person> away, IEnumerable<int> staffOfAway, DateOnly today)
    {
        _viewer = viewer;
        _self = [viewer.Id, .. staff.Where(id => id != viewer.Id)];
        _inPlaceOf = [.. away.Select(p => p.Id), .. staffOfAway];
        _inPlaceOfEveryone = away.Any(p => AnswersForEveryone(p.Role));
        _today = today;
    }

    /// <summary>Whether the person answers for every child, and not only for those of some people.</summary>
    public bool IsOfEveryone => AnswersForEveryone(_viewer.Role);

    /// <summary>Whether the person looks at the work of others, so that lists say whose a child is.</summary>
    public bool IsOfOthers => IsOfEveryone || _viewer.Role is Role.TeamManager or Role.GroupManager || _inPlaceOf.Count > 0;

    /// <summary>The person.</summary>
    public Person Viewer => _viewer;

    /// <summary>
    /// The children whose records the person opened in an emergency that holds now, and until when (UTC): known for reading, and to be written by nobody
    /// for that. Lists never hold them: it is empty unless <see cref="WithEmergenciesAsync"/> was asked for.
    /// </summary>
    public IReadOnlyDictionary<int, DateTime> OpenedByBreakGlass { get; private set; } = new Dictionary<int, DateTime>();

    /// <summary>The same with what the person opened in an emergency that holds at this moment (UTC): for the pages of one child.</summary>
    public async Task<Sight> WithEmergenciesAsync(IroDbContext db, DateTime now, CancellationToken cancellation)
    {
        OpenedByBreakGlass = await db.EmergencyAccesses.HoldingAt(now)
            .Where(e => e.PersonId == _viewer.Id)
            .GroupBy(e => e.ChildId)
            .ToDictionaryAsync(g => g.Key, g => g.Max(e => e.Until), cancellation);
        return this;
    }

    /// <summary>What this person sees today; null when there is no such person.</summary>
    public static async Task<Sight?> OfAsync(IroDbContext db, int personId, DateOnly today, CancellationToken cancellation = default)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellation) is not { } viewer)
        {
            return null;
        }

        var away = await db.Deputies
            .HoldingOn(today)
            .Where(d => d.DeputyId == personId)
            .Join(db.People, d => d.PersonId, p => p.Id, (d, p) => p)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var teams = await db.Teams.AsNoTracking().ToListAsync(cancellation);
        return new Sight(
            viewer,
            await StaffAsync(db, ManagedTeams.Of(viewer, teams), cancellation),
            away,
            await StaffAsync(db, away.SelectMany(p => ManagedTeams.Of(p, teams)).ToHashSet(), cancellation),
            today);
    }

    /// <summary>Whether the person answers for what this one does: it is the same, one of those they manage, or anybody for the Principal IRO.</summary>
    public bool AnswersFor(int personId) => _viewer.Role == Role.PrincipalIro || _self.Contains(personId);

    /// <summary>The children that the person may know of.</summary>
    public IQueryable<Child> Known(IQueryable<Child> children) => _viewer.Role switch
    {
        // They work with figures, or with settings, not with names.
        Role.Analyst or Role.Administrator => children.Where(c => false),
        Role.PrincipalIro => children,
        _ => children.Where(c => !c.Restricted || Opened.Contains(c.Id) || c.Allocations.Any(a => _self.Contains(a.PersonId) && a.From <= _today && (a.To == null || a.To >= _today))),
    };

    private List<int> Opened => [.. OpenedByBreakGlass.Keys];

    /// <summary>
    /// The children that the person works with today: their own, those of the people they manage, or everyone's. For those who are away, a deputy
    /// works with the children that are not restricted.
    /// </summary>
    public IQueryable<Child> Own(IQueryable<Child> children) => IsOfEveryone || !_viewer.Role.IsShownChildren()
        ? Known(children)
        : children.Where(c => c.Allocations.Any(a => _self.Contains(a.PersonId) && a.From <= _today && (a.To == null || a.To >= _today))
            || (!c.Restricted && (_inPlaceOfEveryone
                || c.Allocations.Any(a => _inPlaceOf.Contains(a.PersonId) && a.From <= _today && (a.To == null || a.To >= _today)))));

    private static bool AnswersForEveryone(Role role) => role is Role.PrincipalIro or Role.HeadOfService or Role.BusinessSupport;

    private static async Task<List<int>> StaffAsync(IroDbContext db, IReadOnlySet<int> teams, CancellationToken cancellation) => teams.Count == 0
        ? []
        : await db.People.Where(p => p.TeamId != null && teams.Contains(p.TeamId.Value)).Select(p => p.Id).ToListAsync(cancellation);
}
