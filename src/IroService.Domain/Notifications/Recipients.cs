namespace IroService.Domain.Notifications;

/// <summary>Somebody who is to be told.</summary>
/// <param name="PersonId">The person; null when there is nobody at all.</param>
/// <param name="AsRole">Why this person: "Social worker", "In place of the social worker: nobody is allocated".</param>
public sealed record Recipient(int? PersonId, string AsRole);

/// <summary>
/// Who is told of a duty (local). A role is filled by the allocations and teams of the day. What cannot reach the one whose role it is goes to the
/// Principal IRO as well, and where there is none, to nobody by name: it is never dropped.
/// </summary>
/// <param name="allocations">The child's IROs and social workers.</param>
/// <param name="people">Everybody, by number.</param>
/// <param name="teams">Every team, by number.</param>
/// <param name="today">The day in Europe/London.</param>
public sealed class Recipients(
    IReadOnlyCollection<Allocation> allocations,
    IReadOnlyDictionary<int, Person> people,
    IReadOnlyDictionary<int, Team> teams,
    DateOnly today)
{
    private const string Nobody = "nobody is allocated";

    private readonly List<(int? PersonId, string AsRole)> _told = [];

    /// <summary>Who is told when these roles are to be told: each person once, with every reason.</summary>
    public IReadOnlyList<Recipient> Of(IEnumerable<Role> roles)
    {
        _told.Clear();
        foreach (var role in roles.Distinct())
        {
            Tell(role);
        }

        return [.. _told.GroupBy(t => t.PersonId).Select(g => new Recipient(g.Key, Join(g.Select(t => t.AsRole))))];
    }

    /// <summary>Who fills a role today, also who has left since or has not started yet; nobody when it is not filled.</summary>
    public IReadOnlyList<Person> Filling(Role role) => Fill(role);

    /// <summary>The role as a person says it.</summary>
    public static string Title(Role role) => role switch
    {
        Role.Iro => "IRO",
        Role.PrincipalIro => "Principal IRO",
        Role.SocialWorker => "Social worker",
        Role.TeamManager => "Team manager",
        Role.GroupManager => "Group manager",
        Role.HeadOfService => "Head of service",
        Role.BusinessSupport => "Business support",
        Role.Analyst => "Analyst",
        _ => throw new InvalidOperationException($"Unknown role {role}."),
    };

    private void Tell(Role role)
    {
        var filled = Fill(role);
        if (filled.Count == 0)
        {
            InPlaceOf(role, role is Role.Iro or Role.SocialWorker ? Nobody : "nobody is known");
        }

        foreach (var person in filled)
        {
            if (!person.WorksHereOn(today))
            {
                InPlaceOf(role, person.From > today ? "has not started yet" : "has left");
                continue;
            }

            _told.Add((person.Id, Title(role)));
            if (person.Email.Length == 0)
            {
                InPlaceOf(role, "has no email address");
            }
        }
    }

    private List<Person> Fill(Role role) => role switch
    {
        Role.Iro or Role.SocialWorker => Allocated(role),
        Role.TeamManager => Managers(levelsUp: 0),
        Role.GroupManager => Managers(levelsUp: 1),
        Role.HeadOfService => Managers(levelsUp: 2),
        _ => [.. people.Values.Where(p => p.Role == role && p.WorksHereOn(today)).OrderBy(p => p.Id)],
    };

    private List<Person> Allocated(Role role) =>
        [.. allocations.Where(a => a.Role == role && a.HoldsOn(today)).OrderBy(a => a.From).Select(a => people[a.PersonId]).Distinct()];

    private List<Person> Managers(int levelsUp) =>
        [.. Allocated(Role.SocialWorker)
            .Select(worker => Up(worker.TeamId, levelsUp)?.ManagerId)
            .OfType<int>()
            .Distinct()
            .Select(id => people[id])];

    private Team? Up(int? teamId, int levels)
    {
        var team = teamId is { } id ? teams[id] : null;
        for (; levels > 0 && team is not null; levels--)
        {
            team = team.ParentId is { } parent ? teams[parent] : null;
        }

        return team;
    }

    private void InPlaceOf(Role role, string why)
    {
        var title = Title(role);
        var inWords = role is Role.Iro or Role.PrincipalIro ? title : char.ToLowerInvariant(title[0]) + title[1..];
        var reason = $"In place of the {inWords}: {why}";
        var principals = role == Role.PrincipalIro ? [] : Fill(Role.PrincipalIro);
        if (principals.Count == 0)
        {
            _told.Add((null, reason));
        }

        _told.AddRange(principals.Select(p => ((int?)p.Id, reason)));
    }

    private static string Join(IEnumerable<string> reasons)
    {
        var all = string.Join("; ", reasons.Distinct());
        return all.Length <= Notice.AsRoleLength ? all : all[..Notice.AsRoleLength];
    }
}
