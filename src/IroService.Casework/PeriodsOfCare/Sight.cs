using IroService.Casework.Access;
using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>
/// Which children a person may know of, and which of them they work with: the one place that says so to the database, for lists, pages, notices and
/// searches. The rule is <see cref="WhoMayKnow"/>'s, which says it of one child in memory; a test holds the two together.
/// </summary>
public sealed class Sight
{
    private readonly Person _viewer;
    private readonly List<int> _self;
    private readonly List<int> _inPlaceOf;
    private readonly bool _inPlaceOfEveryone;
    private readonly DateOnly _today;

    private Sight(Person viewer, IEnumerable<int> staff, IReadOnlyList<Away> away, DateOnly today)
    {
        _viewer = viewer;
        _self = [viewer.Id, .. staff.Where(id => id != viewer.Id)];
        _inPlaceOf = [.. away.SelectMany(a => a.Self).Distinct()];
        _inPlaceOfEveryone = away.Any(a => a.Person.Role.SeesEveryChild());
        _today = today;
        StandsInFor = away;
    }

    /// <summary>Whether the person answers for every child, and not only for those of some people.</summary>
    public bool IsOfEveryone => _viewer.Role.SeesEveryChild();

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

    /// <summary>Those for whom the person stands in today, each with the people whose children are theirs.</summary>
    internal IReadOnlyList<Away> StandsInFor { get; }

    /// <summary>What this person sees today; null when there is no such person.</summary>
    public static async Task<Sight?> OfAsync(IroDbContext db, int personId, DateOnly today, CancellationToken cancellation = default)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellation) is not { } viewer)
        {
            return null;
        }

        var people = await db.Deputies
            .HoldingOn(today)
            .Where(d => d.DeputyId == personId)
            .Join(db.People, d => d.PersonId, p => p.Id, (d, p) => p)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var teams = await db.Teams.AsNoTracking().ToListAsync(cancellation);
        var away = new List<Away>();
        foreach (var person in people)
        {
            away.Add(new Away(person, [person.Id, .. await StaffAsync(db, ManagedTeams.Of(person, teams), cancellation)]));
        }

        return new Sight(viewer, await StaffAsync(db, ManagedTeams.Of(viewer, teams), cancellation), away, today);
    }

    /// <summary>Whether the person answers for what this one does: it is the same, one of those they manage, or anybody for the Principal IRO.</summary>
    public bool AnswersFor(int personId) => _viewer.Role == Role.PrincipalIro || _self.Contains(personId);

    /// <summary>The children that the person may know of.</summary>
    public IQueryable<Child> Known(IQueryable<Child> children)
    {
        if (!_viewer.Role.IsShownChildren() || !_viewer.WorksHereOn(_today))
        {
            return children.Where(c => false);
        }

        if (_viewer.Role == Role.PrincipalIro)
        {
            return children;
        }

        var (me, everyone, opened) = (_viewer.Id, IsOfEveryone || _inPlaceOfEveryone, OpenedByBreakGlass.Keys.ToList());
        return children.Where(c => (c.SealedOn == null || c.SealedOn > _today)
            && (opened.Contains(c.Id)
                || c.Allocations.Any(a => _self.Contains(a.PersonId) && a.From <= _today && (a.To == null || a.To >= _today))
                || (c.Restricted && c.RestrictedTo.Any(r => r.PersonId == me && r.From <= _today && (r.To == null || r.To >= _today)))
                || (!c.Restricted && (everyone
                    || c.Allocations.Any(a => _inPlaceOf.Contains(a.PersonId) && a.From <= _today && (a.To == null || a.To >= _today))))));
    }

    /// <summary>
    /// The children that the person works with today: their own, those of the people they manage and of those they stand in for, or everyone's. Who is
    /// only named on a restricted child's list may know of the child, and does not work with it.
    /// </summary>
    public IQueryable<Child> Own(IQueryable<Child> children) => IsOfEveryone || _inPlaceOfEveryone
        ? Known(children)
        : Known(children).Where(c => c.Allocations.Any(a =>
            (_self.Contains(a.PersonId) || _inPlaceOf.Contains(a.PersonId)) && a.From <= _today && (a.To == null || a.To >= _today)));

    /// <summary>
    /// The children who count in the figures that the person is shown: those they may know of. Who is shown figures and no child counts those that are
    /// neither restricted nor sealed: no number may tell that there is a child whom nobody may know of.
    /// </summary>
    public IQueryable<Child> Counted(IQueryable<Child> children) => _viewer.Role.IsShownChildren() || !_viewer.WorksHereOn(_today)
        ? Known(children)
        : children.Where(c => !c.Restricted && (c.SealedOn == null || c.SealedOn > _today));

    private static async Task<List<int>> StaffAsync(IroDbContext db, IReadOnlySet<int> teams, CancellationToken cancellation) => teams.Count == 0
        ? []
        : await db.People.Where(p => p.TeamId != null && teams.Contains(p.TeamId.Value)).Select(p => p.Id).ToListAsync(cancellation);
}

/// <summary>Somebody who is away today, and the people whose children are theirs: their own number and those whom they manage.</summary>
internal sealed record Away(Person Person, IReadOnlyList<int> Self);
