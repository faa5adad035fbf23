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
    private readonly DateOnly _today;

    private Sight(Person viewer, IEnumerable<int> staff, DateOnly today)
    {
        _viewer = viewer;
        _self = [viewer.Id, .. staff.Where(id => id != viewer.Id)];
        _today = today;
    }

    /// <summary>Whether the person answers for every child, and not only for those of some people.</summary>
    public bool IsOfEveryone => _viewer.Role is Role.PrincipalIro or Role.HeadOfService or Role.BusinessSupport;

    /// <summary>Whether the person looks at the work of others, so that lists say whose a child is.</summary>
    public bool IsOfOthers => IsOfEveryone || _viewer.Role is Role.TeamManager or Role.GroupManager;

    /// <summary>The person.</summary>
    public Person Viewer => _viewer;

    /// <summary>What this person sees today; null when there is no such person.</summary>
    public static async Task<Sight?> OfAsync(IroDbContext db, int personId, DateOnly today, CancellationToken cancellation = default)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellation) is not { } viewer)
        {
            return null;
        }

        var teams = await db.Teams.AsNoTracking().ToListAsync(cancellation);
        var managed = Below(teams, teams.Where(t => t.ManagerId == personId || (IsManager(viewer.Role) && t.Id == viewer.TeamId)).Select(t => t.Id));
        var staff = managed.Count == 0
            ? []
            : await db.People.Where(p => p.TeamId != null && managed.Contains(p.TeamId.Value)).Select(p => p.Id).ToListAsync(cancellation);
        return new Sight(viewer, staff, today);
    }

    /// <summary>The children that the person may know of.</summary>
    public IQueryable<Child> Known(IQueryable<Child> children) => _viewer.Role switch
    {
        // They work with figures, not with names.
        Role.Analyst => children.Where(c => false),
        Role.PrincipalIro => children,
        _ => children.Where(c => !c.Restricted || c.Allocations.Any(a => _self.Contains(a.PersonId) && a.From <= _today && (a.To == null || a.To >= _today))),
    };

    /// <summary>The children that the person works with today: their own, those of the people they manage, or everyone's.</summary>
    public IQueryable<Child> Own(IQueryable<Child> children) => IsOfEveryone || _viewer.Role == Role.Analyst
        ? Known(children)
        : children.Where(c => c.Allocations.Any(a => _self.Contains(a.PersonId) && a.From <= _today && (a.To == null || a.To >= _today)));

    private static bool IsManager(Role role) => role is Role.TeamManager or Role.GroupManager;

    private static List<int> Below(List<Team> teams, IEnumerable<int> tops)
    {
        var below = teams.ToLookup(t => t.ParentId, t => t.Id);
        var found = new HashSet<int>();
        var open = new Stack<int>(tops);
        while (open.TryPop(out var team))
        {
            if (found.Add(team))
            {
                foreach (var child in below[team])
                {
                    open.Push(child);
                }
            }
        }

        return [.. found];
    }
}
