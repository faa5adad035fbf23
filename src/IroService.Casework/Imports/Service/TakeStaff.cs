using IroService.Casework.Files.Service;
using IroService.Domain.Notifications;

namespace IroService.Casework.Imports.Service;

/// <summary>
/// Brings teams and people to what the files say; who is absent from the files stays. In two steps, because teams refer to people and people to
/// teams: first they themselves, then, when all have their numbers, what they refer to.
/// </summary>
/// <param name="teams">The stored teams by TEAM; new ones are added.</param>
/// <param name="people">The stored people by PERSON; new ones are added.</param>
internal sealed class TakeStaff(Dictionary<string, Team> teams, Dictionary<string, Person> people)
{
    /// <summary>The length of a name's column.</summary>
    private const int NameLength = 200;
    private const int EmailLength = 254;

    private readonly Dictionary<string, (bool IsNew, FieldChanges Changes)> _teams = [];
    private readonly Dictionary<string, (bool IsNew, FieldChanges Changes)> _people = [];

    /// <summary>What has changed, the teams first.</summary>
    public IEnumerable<ServiceChange> Changes => Of("team", _teams).Concat(Of("person", _people));

    /// <summary>What changes of a person, whether or not the people file has them.</summary>
    public FieldChanges ChangesOf(string person) => (_people.TryGetValue(person, out var known) ? known : _people[person] = (false, new FieldChanges())).Changes;

    public void Themselves(ServiceFiles files)
    {
        foreach (var row in files.Teams)
        {
            var isNew = !teams.TryGetValue(row.Team, out var team);
            team ??= teams[row.Team] = new Team { Reference = row.Team, Name = "" };
            var changes = (_teams[row.Team] = (isNew, new FieldChanges())).Changes;
            changes.SetText("name", team.Name, row.Name, NameLength, v => team.Name = v);
        }

        foreach (var row in files.People)
        {
            var isNew = !people.TryGetValue(row.Person, out var person);
            person ??= people[row.Person] = new Person { Reference = row.Person, Name = "", Email = "", Role = row.Role };
            var changes = (_people[row.Person] = (isNew, new FieldChanges())).Changes;
            changes.SetText("name", person.Name, row.Name, NameLength, v => person.Name = v);
            changes.SetText("email", person.Email, row.Email, EmailLength, v => person.Email = v);
            if (row.Role != person.RoleInFile)
            {
                changes.Set("role", person.Role, row.Role, v => person.Role = v);
                person.RoleInFile = row.Role;
            }

            changes.Set("FTE", person.FullTimeEquivalent, row.FullTimeEquivalent, v => person.FullTimeEquivalent = v);
            changes.Set("first day", person.From, row.From, v => person.From = v);
            changes.Set("last day", person.To, row.To, v => person.To = v);
        }
    }

    public void WhatTheyReferTo(ServiceFiles files)
    {
        foreach (var row in files.Teams)
        {
            var (team, changes) = (teams[row.Team], _teams[row.Team].Changes);
            Refer(changes, "team above", team.ParentId, row.Parent, teams, t => t.Id, v => team.ParentId = v);
            Refer(changes, "manager", team.ManagerId, row.Manager, people, p => p.Id, v => team.ManagerId = v);
        }

        foreach (var row in files.People)
        {
            var person = people[row.Person];
            Refer(_people[row.Person].Changes, "team", person.TeamId, row.Team, teams, t => t.Id, v => person.TeamId = v);
        }
    }

    private static void Refer<T>(
        FieldChanges changes, string what, int? before, string reference, Dictionary<string, T> all, Func<T, int> id, Action<int?> write)
        where T : class
    {
        var after = reference.Length == 0 ? (int?)null : id(all[reference]);
        if (after == before)
        {
            return;
        }

        var was = all.FirstOrDefault(o => id(o.Value) == before).Key ?? "";
        changes.Set(what, before is null ? "" : was, reference, _ => { });
        write(after);
    }

    private static IEnumerable<ServiceChange> Of(string of, Dictionary<string, (bool IsNew, FieldChanges Changes)> all) => all
        .Where(o => o.Value.IsNew || o.Value.Changes.All.Count > 0)
        .Select(o => new ServiceChange(of, o.Key, o.Value.IsNew, o.Value.Changes.All));
}
