using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>A duty that silence answers, whose day has passed without an answer.</summary>
/// <param name="Deadline">The duty; open.</param>
/// <param name="Asking">Whether somebody had been reached who was to answer.</param>
internal sealed record SilentDuty(Deadline Deadline, Asking Asking)
{
    /// <summary>All of them today, by our own numbers.</summary>
    public static async Task<IReadOnlyList<SilentDuty>> AllAsync(IroDbContext db, Rulebook rulebook, DateOnly today, CancellationToken cancellation)
    {
        var duties = rulebook.Rules.SelectMany(r => r.Versions).SelectMany(v => v.Stages).Where(s => s.SilenceAgrees).Select(s => s.Id).Distinct().ToList();
        var passed = await db.Deadlines.AsNoTracking()
            .Where(d => d.State == DeadlineState.Open && d.Terms.DueOn < today && duties.Contains(d.Duty) && !d.Period.Withdrawn)
            .OrderBy(d => d.Id)
            .ToListAsync(cancellation);
        passed.RemoveAll(d => rulebook.StageOf(d) is not { SilenceAgrees: true });
        if (passed.Count == 0)
        {
            return [];
        }

        var asked = await Asked.ReadAsync(db, passed, today, cancellation);
        var silent = new List<SilentDuty>();
        foreach (var deadline in passed)
        {
            var owners = await asked.OwnersAsync(deadline, cancellation);
            silent.Add(new SilentDuty(deadline, Asking.Of(deadline.Terms.Owner, deadline.Terms.DueOn!.Value, owners)));
        }

        return silent;
    }
}

/// <summary>Who fills the roles of today, and what they were told.</summary>
file sealed class Asked(IroDbContext db, IReadOnlyCollection<int> children, DateOnly today)
{
    private readonly Dictionary<int, HashSet<int>> _known = [];

    private Dictionary<int, Person> People { get; init; } = [];

    private Dictionary<int, Team> Teams { get; init; } = [];

    private ILookup<int, Allocation> Allocations { get; init; } = Array.Empty<Allocation>().ToLookup(a => a.ChildId);

    private ILookup<int, Notice> Notices { get; init; } = Array.Empty<Notice>().ToLookup(n => n.DeadlineId!.Value);

    private Dictionary<Guid, Email> Emails { get; init; } = [];

    public static async Task<Asked> ReadAsync(IroDbContext db, IReadOnlyCollection<Deadline> deadlines, DateOnly today, CancellationToken cancellation)
    {
        var children = deadlines.Select(d => d.ChildId).Distinct().ToList();
        var ids = deadlines.Select(d => d.Id).ToList();
        var notices = await db.Notices.AsNoTracking().Where(n => ids.Contains(n.DeadlineId!.Value)).ToListAsync(cancellation);
        var emails = notices.Select(n => n.EmailId).OfType<Guid>().Distinct().ToList();
        var allocations = await db.Allocations.AsNoTracking().Where(a => children.Contains(a.ChildId)).ToListAsync(cancellation);
        return new Asked(db, children, today)
        {
            People = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation),
            Teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation),
            Allocations = allocations.ToLookup(a => a.ChildId),
            Notices = notices.ToLookup(n => n.DeadlineId!.Value),
            Emails = await db.Emails.AsNoTracking().Where(e => emails.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellation),
        };
    }

    public async Task<IReadOnlyList<AskedOwner>> OwnersAsync(Deadline deadline, CancellationToken cancellation)
    {
        var owners = new List<AskedOwner>();
        foreach (var person in new Recipients([.. Allocations[deadline.ChildId]], Openness.Ordinary, People, Teams, deputies: [], today).Filling(deadline.Terms.Owner))
        {
            var told = Notices[deadline.Id].Where(n => n.PersonId == person.Id && n.DueOn == deadline.Terms.DueOn).Select(ToldBy);
            owners.Add(new AskedOwner(person, person.WorksHereOn(today), await MayKnowAsync(person.Id, deadline.ChildId, cancellation), [.. told]));
        }

        return owners;
    }

    private async Task<bool> MayKnowAsync(int personId, int childId, CancellationToken cancellation)
    {
        if (!_known.TryGetValue(personId, out var known))
        {
            var sight = await Sight.OfAsync(db, personId, today, cancellation);
            _known[personId] = known = sight is null
                ? []
                : [.. await sight.Known(db.Children).Where(c => children.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellation)];
        }

        return known.Contains(childId);
    }

    private Told ToldBy(Notice notice)
    {
        var email = notice.EmailId is { } id ? Emails[id] : null;
        return new Told(
            LondonTime.DateOf(notice.CreatedAt),
            email is { State: EmailState.Accepted, SettledAt: { } accepted } ? LondonTime.DateOf(accepted) : null,
            email?.State == EmailState.Failed,
            notice.AcknowledgedAt is { } acknowledged ? LondonTime.DateOf(acknowledged) : null);
    }
}
