namespace IroService.Domain.Notifications;

/// <summary>Why somebody may not be a child's IRO.</summary>
/// <param name="IroId">Who.</param>
/// <param name="Because">What they are to the child, in the middle of a sentence: "manages the child's social worker".</param>
public sealed record NotIndependent(int IroId, string Because)
{
    /// <summary>The rule, as it is named to a person.</summary>
    public const string Rule = "SI 2010/959 reg 46";
}

/// <summary>
/// Whether an IRO is independent (SI 2010/959 reg 46): nobody who is involved in the child's care plan or the management of the case may be the child's IRO,
/// and nobody who manages one of those. Here: the child's social worker, that one's team manager, group manager, and so on to the top of the tree of teams,
/// and whoever manages any of them by the team that they are in themselves.
/// </summary>
/// <param name="people">Everybody, by number.</param>
/// <param name="teams">Every team, by number.</param>
public sealed class Independence(IReadOnlyDictionary<int, Person> people, IReadOnlyDictionary<int, Team> teams)
{
    /// <summary>What stands against somebody as IRO of a child with these social workers; null when nothing does.</summary>
    public NotIndependent? Of(int iroId, IEnumerable<int> socialWorkerIds)
    {
        var workers = socialWorkerIds.ToHashSet();
        if (workers.Contains(iroId))
        {
            return new(iroId, "is the child's social worker");
        }

        var above = ManagersOf(workers);
        return above.Contains(iroId) ? new(iroId, "manages the child's social worker")
            : AllAbove(above).Contains(iroId) ? new(iroId, "manages somebody who manages the child's social worker")
            : null;
    }

    /// <summary>What stands against an IRO whom a child has on this day or later, beside a social worker of the same time; null when nothing does.</summary>
    public NotIndependent? Broken(IReadOnlyCollection<Allocation> allocations, DateOnly from) => allocations
        .Where(a => a.Role == Role.Iro && !(a.To < from))
        .Select(iro => Of(iro.PersonId, Workers(allocations, iro.From > from ? iro.From : from, iro.To)))
        .FirstOrDefault(found => found is not null);

    /// <summary>What would stand against the child's IRO if somebody took a role over; null when nothing would.</summary>
    /// <param name="allocations">The child's.</param>
    /// <param name="role">IRO or social worker.</param>
    /// <param name="personId">Who takes over.</param>
    /// <param name="from">The first day.</param>
    public NotIndependent? BrokenBy(IReadOnlyCollection<Allocation> allocations, Role role, int personId, DateOnly from) => role == Role.Iro
        ? Of(personId, Workers(allocations, from, null))
        : allocations
            .Where(a => a.Role == Role.Iro && !(a.To < from))
            .Select(iro => Of(iro.PersonId, [personId]))
            .FirstOrDefault(found => found is not null);

    private static IEnumerable<int> Workers(IReadOnlyCollection<Allocation> allocations, DateOnly from, DateOnly? to) =>
        allocations.Where(a => a.Role == Role.SocialWorker && a.Overlaps(from, to)).Select(a => a.PersonId);

    // The managers of a person's team and of every team above it.
    private HashSet<int> ManagersOf(IEnumerable<int> personIds)
    {
        var managers = new HashSet<int>();
        foreach (var id in personIds)
        {
            var passed = new HashSet<int>();
            for (var team = people[id].TeamId; team is { } at && passed.Add(at); team = teams[at].ParentId)
            {
                if (teams[at].ManagerId is { } manager && manager != id)
                {
                    managers.Add(manager);
                }
            }
        }

        return managers;
    }

    private HashSet<int> AllAbove(IReadOnlySet<int> managers)
    {
        var all = managers.ToHashSet();
        for (var next = ManagersOf(all); !next.IsSubsetOf(all); next = ManagersOf(all))
        {
            all.UnionWith(next);
        }

        return all;
    }
}
