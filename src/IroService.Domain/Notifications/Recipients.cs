using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Notifications;

/// <summary>Somebody who is to be told.</summary>
/// <param name="PersonId">The person; null when there is nobody at all.</param>
/// <param name="AsRole">Why this person: "Social worker", "Deputy for the IRO", "In place of the social worker: nobody is allocated".</param>
public sealed record Recipient(int? PersonId, string AsRole);

/// <summary>
/// Who is told of a duty (local). A role is filled by the allocations and teams of the day. A deputy of the day is told besides the one who is away;
/// a deputy's own deputy is not. Nobody is told of a child that they may not know of (<see cref="WhoMayKnow"/>). What cannot reach the one who is to be
/// told goes to the Principal IRO as well, and where there is none, to nobody by name: it is never dropped.
/// </summary>
/// <param name="allocations">The child's IROs and social workers.</param>
/// <param name="openness">How open the child's record is.</param>
/// <param name="people">Everybody, by number.</param>
/// <param name="teams">Every team, by number.</param>
/// <param name="deputies">Who stands in for whom.</param>
/// <param name="today">The day in Europe/London.</param>
public sealed class Recipients(
    IReadOnlyCollection<Allocation> allocations,
    Openness openness,
    IReadOnlyDictionary<int, Person> people,
    IReadOnlyDictionary<int, Team> teams,
    IReadOnlyCollection<Deputy> deputies,
    DateOnly today)
{
    /// <summary>How <see cref="Recipient.AsRole"/> begins for who stands in, and what stands between two reasons.</summary>
    public const string DeputyForThe = "Deputy for the ", Between = "; ";

    private readonly WhoMayKnow _mayKnow = new(allocations, openness, people, teams, deputies, today);
    private readonly List<(int? PersonId, string AsRole)> _told = [];

    /// <summary>A role whose holders are kept from what is told, whomever they stand in for; null when none is.</summary>
    public Role? KeptFrom { get; init; }

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
        Role.Inspector => "Inspector",
        Role.Administrator => "Administrator",
        _ => throw new InvalidOperationException($"Unknown role {role}."),
    };

    /// <summary>The role in the middle of a sentence: "team manager", "Principal IRO".</summary>
    public static string InWords(Role role)
    {
        var title = Title(role);
        return role is Role.Iro or Role.PrincipalIro ? title : char.ToLowerInvariant(title[0]) + title[1..];
    }

    private void Tell(Role role)
    {
        var filled = Fill(role);
        if (filled.Count == 0)
        {
            InPlaceOf(role, InWords(role), role is Role.Iro or Role.SocialWorker ? "nobody is allocated" : "nobody is known");
        }
        else if (!filled.Any(person => !person.WorksHereOn(today) || MayKnow(person)))
        {
            InPlaceOf(role, InWords(role), Why(filled[0]));
        }

        foreach (var person in filled)
        {
            if (!person.WorksHereOn(today))
            {
                InPlaceOf(role, InWords(role), WhyNotHere(person));
                continue;
            }

            // Of several who have the role one may know of the child, or else the Principal IRO is told above.
            if (!MayKnow(person))
            {
                continue;
            }

            _told.Add((person.Id, Title(role)));
            if (person.Email.Length == 0)
            {
                InPlaceOf(role, InWords(role), "has no email address");
            }

            TellDeputyOf(person, role);
        }
    }

    private bool MayKnow(Person person) => person.Role != KeptFrom && _mayKnow.Includes(person);

    private string Why(Person person) => person.Role == KeptFrom ? $"it is kept from {InWords(person.Role)}s" : openness.Why;

    private void TellDeputyOf(Person away, Role role)
    {
        foreach (var deputy in DeputiesOf(away))
        {
            var whom = $"deputy for the {InWords(role)}";
            if (!deputy.WorksHereOn(today))
            {
                InPlaceOf(role, whom, WhyNotHere(deputy), deputy: true);
                continue;
            }

            if (!MayKnow(deputy))
            {
                InPlaceOf(role, whom, Why(deputy), deputy: true);
                continue;
            }

            _told.Add((deputy.Id, DeputyForThe + InWords(role)));
            if (deputy.Email.Length == 0)
            {
                InPlaceOf(role, whom, "has no email address", deputy: true);
            }
        }
    }

    private IEnumerable<Person> DeputiesOf(Person away) =>
        deputies.Where(d => d.PersonId == away.Id && d.HoldsOn(today)).OrderBy(d => d.From).Select(d => people[d.DeputyId]).Distinct();

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

    private void InPlaceOf(Role role, string whom, string why, bool deputy = false)
    {
        var reason = $"In place of the {whom}: {why}";

        // Nobody takes the place of the Principal IRO; of a deputy that one has, another who is here does.
        var principals = Fill(Role.PrincipalIro).Where(p => role != Role.PrincipalIro || (deputy && !DeputiesOf(p).Any())).ToList();
        if (principals.Count == 0)
        {
            _told.Add((null, reason));
        }

        foreach (var principal in principals)
        {
            _told.Add((principal.Id, reason));
            if (role != Role.PrincipalIro)
            {
                TellDeputyOf(principal, Role.PrincipalIro);
            }
        }
    }

    private string WhyNotHere(Person person) => person.From > today ? "has not started yet" : "has left";

    private static string Join(IEnumerable<string> reasons)
    {
        var all = string.Join(Between, reasons.Distinct());
        return all.Length <= Notice.AsRoleLength ? all : all[..Notice.AsRoleLength];
    }
}
