using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Walk;

/// <summary>Who is told, by the lists of people, teams, allocations, restricted records and adoption orders alone.</summary>
sealed class PlainStaff(
    Dictionary<int, Person> people, Dictionary<int, Team> teams, ILookup<int, Allocation> allocations, HashSet<int> restricted, Dictionary<int, DateOnly> adopted)
{
    public static async Task<PlainStaff> OfAsync(IroDbContext db) => new(
        await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id),
        await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id),
        (await db.Allocations.AsNoTracking().ToListAsync()).ToLookup(a => a.ChildId),
        [.. await db.Children.Where(c => c.Restricted).Select(c => c.Id).ToListAsync()],
        (await db.Children.AsNoTracking().Include(c => c.Episodes).ToListAsync())
            .Select(c => (c.Id, Last: c.Episodes.Where(e => !e.IsWithdrawn).MaxBy(e => e.Decom)))
            .Where(c => c.Last?.Rec is "E11" or "E12")
            .ToDictionary(c => c.Id, c => c.Last!.Dec!.Value));

    /// <summary>
    /// Whoever fills the roles; the Principal IRO for each of them who is missing or cannot be reached, for the office when the record is restricted, and
    /// for everybody once the child is adopted.
    /// </summary>
    public IEnumerable<string> Who(IEnumerable<Role> roles, int childId, DateOnly today)
    {
        var now = allocations[childId].Where(a => a.From <= today && (a.To is null || a.To >= today)).ToList();
        var workers = now.Where(a => a.Role == Role.SocialWorker).Select(a => people[a.PersonId]).ToList();
        var principals = people.Values.Where(p => p.Role == Role.PrincipalIro && Here(p)).ToList();
        var told = new HashSet<string>();
        foreach (var role in roles)
        {
            var filled = role switch
            {
                Role.Iro => now.Where(a => a.Role == Role.Iro).Select(a => people[a.PersonId]).ToList(),
                Role.SocialWorker => workers,
                Role.TeamManager => Managers(levelsUp: 0),
                Role.GroupManager => Managers(levelsUp: 1),
                Role.HeadOfService => Managers(levelsUp: 2),
                _ => people.Values.Where(p => p.Role == role && Here(p)).ToList(),
            };
            var withheld = role != Role.PrincipalIro
                && ((role == Role.BusinessSupport && restricted.Contains(childId)) || (adopted.TryGetValue(childId, out var ordered) && ordered <= today));
            told.UnionWith(filled.Where(p => Here(p) && !withheld).Select(p => p.Reference));
            var missing = withheld || filled.Count == 0 || filled.Exists(p => !Here(p) || p.Email == "");
            if (missing && (role != Role.PrincipalIro || filled.Count == 0))
            {
                told.UnionWith(role != Role.PrincipalIro && principals.Count > 0 ? principals.Select(p => p.Reference) : [Told.Nobody]);
            }
        }

        return told;

        bool Here(Person person) => !(person.From > today) && !(person.To < today);

        List<Person> Managers(int levelsUp) =>
            [.. workers.Select(w => Up(w.TeamId, levelsUp)?.ManagerId).Where(id => id is not null).Select(id => people[id!.Value]).Distinct()];

        Team? Up(int? team, int levels) => team is not { } id ? null : levels == 0 ? teams[id] : Up(teams[id].ParentId, levels - 1);
    }
}
