using IroService.Domain.Notifications;

namespace IroService.Domain.Access;

/// <summary>What lets a person see a child's record.</summary>
public enum ReachedThrough
{
    /// <summary>The person is the child's IRO or social worker.</summary>
    Own,

    /// <summary>The person manages one who is.</summary>
    Team,

    /// <summary>The person stands in for one who is, or who manages one.</summary>
    Deputy,

    /// <summary>The person is neither, and works in the service: the record is not restricted, or the person answers for every child.</summary>
    Service,

    /// <summary>The record is restricted, and the person is named for it.</summary>
    Named,

    /// <summary>The person opened the record in an emergency.</summary>
    Emergency,
}

/// <summary>What lets a person see a child's record, the nearest first.</summary>
/// <param name="Through">What it is.</param>
/// <param name="ForPersonId">For whom the person stands in; null when for nobody.</param>
public sealed record Reach(ReachedThrough Through, int? ForPersonId = null)
{
    /// <summary>Whether the person has nothing to do with the child by allocation, by line or as a deputy: that stands out.</summary>
    public static bool StandsOut(ReachedThrough through) => through is ReachedThrough.Service or ReachedThrough.Named or ReachedThrough.Emergency;

    /// <summary>How a person reaches a child who is shown to them.</summary>
    /// <param name="viewer">The person.</param>
    /// <param name="allocations">The child's IROs and social workers.</param>
    /// <param name="restricted">Whether only named people may know of the child.</param>
    /// <param name="people">Everybody who is allocated or away, by number.</param>
    /// <param name="teams">Every team.</param>
    /// <param name="deputies">Who stands in for whom.</param>
    /// <param name="inEmergency">Whether the person opened the record in an emergency that holds now.</param>
    /// <param name="today">The day in Europe/London.</param>
    public static Reach Of(
        Person viewer,
        IReadOnlyCollection<Allocation> allocations,
        bool restricted,
        IReadOnlyDictionary<int, Person> people,
        IReadOnlyCollection<Team> teams,
        IEnumerable<Deputy> deputies,
        bool inEmergency,
        DateOnly today)
    {
        var allocated = allocations.Where(a => a.HoldsOn(today)).Select(a => people[a.PersonId]).ToList();
        if (ByAllocation(viewer, allocated, teams) is { } own)
        {
            return new Reach(own);
        }

        // A restricted record is not shown to a deputy for being one.
        if (!restricted && DeputyFor(viewer, allocated, people, teams, deputies, today) is { } away)
        {
            return new Reach(ReachedThrough.Deputy, away);
        }

        return new Reach(inEmergency ? ReachedThrough.Emergency : restricted && viewer.Role != Role.PrincipalIro ? ReachedThrough.Named : ReachedThrough.Service);
    }

    // Only who stands for everybody needs nobody's place.
    private static int? DeputyFor(
        Person viewer, List<Person> allocated, IReadOnlyDictionary<int, Person> people, IReadOnlyCollection<Team> teams, IEnumerable<Deputy> deputies, DateOnly today) =>
        viewer.Role == Role.PrincipalIro
            ? null
            : deputies
                .Where(d => d.DeputyId == viewer.Id && d.HoldsOn(today))
                .OrderBy(d => d.From)
                .ThenBy(d => d.Id)
                .Select(d => people[d.PersonId])
                .Select(away => (away.Id, How: ByAllocation(away, allocated, teams) ?? (away.Role.SeesEveryChild() ? ReachedThrough.Service : null)))
                .Where(found => found.How is not null)
                .OrderBy(found => found.How)
                .Select(found => (int?)found.Id)
                .FirstOrDefault();

    private static ReachedThrough? ByAllocation(Person person, List<Person> allocated, IReadOnlyCollection<Team> teams)
    {
        if (allocated.Exists(a => a.Id == person.Id))
        {
            return ReachedThrough.Own;
        }

        var managed = ManagedTeams.Of(person, teams);
        return allocated.Exists(a => a.TeamId is { } team && managed.Contains(team)) ? ReachedThrough.Team : null;
    }
}
