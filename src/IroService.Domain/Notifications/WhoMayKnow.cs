using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Notifications;

/// <summary>
/// Who may know of a child on a day (local). Casework's <c>Sight</c> asks the same of the database; a test holds the two together.
/// <list type="bullet">
/// <item>A sealed record: the Principal IRO.</item>
/// <item>A restricted one: the child's IRO and social worker, those who manage them, the Principal IRO, and who is named on its list.</item>
/// <item>Any other: besides those, the head of service, business support and an inspector, and who stands in for somebody who may know of it.</item>
/// </list>
/// An analyst and an administrator know of no child, and nobody does who does not work here on the day.
/// </summary>
/// <param name="allocations">The child's IROs and social workers.</param>
/// <param name="openness">How open the record is.</param>
/// <param name="people">Everybody, by number.</param>
/// <param name="teams">Every team, by number.</param>
/// <param name="deputies">Who stands in for whom.</param>
/// <param name="today">The day in Europe/London.</param>
public sealed class WhoMayKnow(
    IReadOnlyCollection<Allocation> allocations,
    Openness openness,
    IReadOnlyDictionary<int, Person> people,
    IReadOnlyDictionary<int, Team> teams,
    IReadOnlyCollection<Deputy> deputies,
    DateOnly today)
{
    /// <summary>Whether this person may.</summary>
    public bool Includes(Person person)
    {
        if (!person.Role.IsShownChildren() || !person.WorksHereOn(today))
        {
            return false;
        }

        if (person.Role == Role.PrincipalIro)
        {
            return true;
        }

        if (openness.Sealed)
        {
            return false;
        }

        return WorksWith(person) || (openness.Restricted
            ? openness.Named.Any(n => n.PersonId == person.Id && n.HoldsOn(today))
            : person.Role.SeesEveryChild() || AwayOf(person).Any(away => away.Role.SeesEveryChild() || WorksWith(away)));
    }

    private IEnumerable<Person> AwayOf(Person deputy) => deputies.Where(d => d.DeputyId == deputy.Id && d.HoldsOn(today)).Select(d => people[d.PersonId]);

    private bool WorksWith(Person person)
    {
        var managed = ManagedTeams.Of(person, [.. teams.Values]);
        return allocations.Any(a => a.HoldsOn(today) && (a.PersonId == person.Id || (people[a.PersonId].TeamId is { } team && managed.Contains(team))));
    }
}
