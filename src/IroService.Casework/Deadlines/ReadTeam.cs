using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>
/// Reads how the people stand for whom somebody answers: for the Principal IRO the IROs, for a manager the social workers of the teams. Of a child whom the
/// reader may not know of it says nothing, and counts nothing.
/// </summary>
public sealed class ReadTeam(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>From how many working days before its day a duty is at risk.</summary>
    public const int AtRiskWorkingDays = 5;

    /// <returns>Null when there is no such reader.</returns>
    public async Task<TeamOverview?> ApplyAsync(int readerId, CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var today = clock.Today();
        if (await Sight.OfAsync(db, readerId, today, cancellation) is not { } sight || await RolesFilled.ByAsync(db, readerId, today, cancellation) is not { } roles)
        {
            return null;
        }

        var role = sight.Viewer.Role == Role.PrincipalIro ? Role.Iro : Role.SocialWorker;
        var people = (await db.People.AsNoTracking().ToListAsync(cancellation)).Where(p => sight.AnswersFor(p.Id)).ToDictionary(p => p.Id);
        var has = await MembersOfAsync(db, sight, role, people, today, cancellation);
        var duties = await DutiesAsync(db, has, today, cancellation);
        var standIns = await StandInsAsync(db, today, cancellation);
        var listed = people.Values.Where(p => p.Role == role && p.WorksHereOn(today)).Union(has.Values.Select(h => h.Member).OfType<Person>(), ByNumber);
        return new TeamOverview(
            role,
            [
                .. listed.OrderBy(p => p.NameOrReference, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id).Select(p => (Person?)p)
                    .Concat(has.Values.Any(h => h.Member is null) ? [null] : [])
                    .Select(p => Of(p, has, duties, p is null ? [] : [.. standIns[p.Id]], today))
            ],
            duties,
            await DecisionsAsync(db, has, roles, today, cancellation),
            today);
    }

    private static IEqualityComparer<Person> ByNumber { get; } = EqualityComparer<Person>.Create((one, other) => one?.Id == other?.Id, p => p.Id);

    private static TeamMember Of(
        Person? person, Dictionary<int, OfTeam> has, IReadOnlyList<TeamDuty> duties, IReadOnlyList<(Person, DateOnly?)> standIns, DateOnly today)
    {
        var theirs = duties.Where(d => d.Member?.Id == person?.Id).ToList();
        var children = has.Values.Where(h => h.Member?.Id == person?.Id).Select(h => h.Child).OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Id);
        return new(person, [.. children], theirs.Count(d => d.DueOn < today), theirs.Count(d => d.DueOn >= today), standIns);
    }

    // The children of the team, each with the one who has it: the latest allocated of several. Those of nobody are the Principal IRO's to see to.
    private static async Task<Dictionary<int, OfTeam>> MembersOfAsync(
        IroDbContext db, Sight sight, Role role, Dictionary<int, Person> people, DateOnly today, CancellationToken cancellation)
    {
        var known = sight.Known(db.Children.AsNoTracking())
            .InCareOn(today);
        var children = await known.ToDictionaryAsync(c => c.Id, cancellation);
        var held = await db.Allocations.AsNoTracking().HoldingOn(today).Where(a => a.Role == role).ToListAsync(cancellation);
        var holders = held.GroupBy(a => a.ChildId).ToDictionary(g => g.Key, g => g.OrderBy(a => a.From).ThenBy(a => a.Id).Select(a => people.GetValueOrDefault(a.PersonId)).LastOrDefault(p => p is not null));
        return children
            .Where(c => holders.GetValueOrDefault(c.Key) is not null || (role == Role.Iro && !holders.ContainsKey(c.Key)))
            .ToDictionary(c => c.Key, c => new OfTeam(c.Value, holders.GetValueOrDefault(c.Key)));
    }

    private async Task<IReadOnlyList<TeamDuty>> DutiesAsync(IroDbContext db, Dictionary<int, OfTeam> has, DateOnly today, CancellationToken cancellation)
    {
        var soon = rulebook.Calendar.After(today, AtRiskWorkingDays).Date ?? today.AddDays(7);
        var due = await db.Deadlines.AsNoTracking()
            .Where(d => d.State == DeadlineState.Open && !d.Period.Withdrawn && d.Terms.DueOn <= soon)
            .Select(d => new { d.Id, d.ChildId, d.Terms.Title, d.Terms.Owner, d.Terms.DueOn })
            .ToListAsync(cancellation);
        return
        [
            .. due
                .Where(d => has.ContainsKey(d.ChildId))
                .Select(d => new TeamDuty(d.Id, has[d.ChildId].Child, d.Title, d.Owner, d.DueOn!.Value, Left(today, d.DueOn.Value), has[d.ChildId].Member))
                .OrderBy(d => d.Member is null)
                .ThenBy(d => d.Member?.NameOrReference, StringComparer.OrdinalIgnoreCase)
                .ThenBy(d => d.Member?.Id)
                .ThenBy(d => d.DueOn)
                .ThenBy(d => d.DeadlineId)
        ];
    }

    private async Task<IReadOnlyList<DecisionsToAnswer>> DecisionsAsync(
        IroDbContext db, Dictionary<int, OfTeam> has, RolesFilled roles, DateOnly today, CancellationToken cancellation)
    {
        var named = rulebook.Rules.SelectMany(r => r.Versions).SelectMany(v => v.Stages).Where(s => s.SilenceAgrees).Select(s => s.Id).Distinct().ToList();
        var waiting = db.Deadlines.Where(d => d.State == DeadlineState.Open && !d.Period.Withdrawn && d.Terms.DueOn != null && named.Contains(d.Duty));
        var mine = (await roles.Own(db, waiting).Select(d => d.Id).ToListAsync(cancellation)).ToHashSet();
        return
        [
            .. (await waiting.AsNoTracking().ToListAsync(cancellation))
                .Where(d => has.ContainsKey(d.ChildId) && rulebook.StageOf(d) is { SilenceAgrees: true })
                .Select(d => new DecisionsToAnswer(d, has[d.ChildId].Child, has[d.ChildId].Member, mine.Contains(d.Id), Left(today, d.Terms.DueOn!.Value)))
                .OrderBy(d => d.Deadline.Terms.DueOn)
                .ThenBy(d => d.Deadline.Id)
        ];
    }

    private int? Left(DateOnly today, DateOnly due) => due < today ? null : rulebook.Calendar.Between(today, due);

    private static async Task<ILookup<int, (Person Who, DateOnly? Until)>> StandInsAsync(IroDbContext db, DateOnly today, CancellationToken cancellation)
    {
        var standing = await db.Deputies.AsNoTracking().HoldingOn(today).Join(db.People, d => d.DeputyId, p => p.Id, (d, p) => new { d.PersonId, Who = p, d.To }).ToListAsync(cancellation);
        return standing.OrderBy(d => d.To).ToLookup(d => d.PersonId, d => (d.Who, d.To));
    }

    private sealed record OfTeam(Child Child, Person? Member);
}
