namespace IroService.Domain.Notifications;

/// <summary>The teams whose people a person answers for: those that they manage, and all below.</summary>
public static class ManagedTeams
{
    /// <summary>Their numbers. A manager of teams or groups answers for the own team too, whoever is entered as its manager.</summary>
    public static IReadOnlySet<int> Of(Person person, IReadOnlyCollection<Team> teams)
    {
        var below = teams.ToLookup(t => t.ParentId, t => t.Id);
        var isManager = person.Role is Role.TeamManager or Role.GroupManager;
        var found = new HashSet<int>();
        var open = new Stack<int>(teams.Where(t => t.ManagerId == person.Id || (isManager && t.Id == person.TeamId)).Select(t => t.Id));
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

        return found;
    }
}
