using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.Notifications;

/// <summary>How a child passes from one person to another, in every operation that allocates somebody here.</summary>
internal static class PassAllocation
{
    /// <summary>Ends what one has and begins what another has.</summary>
    /// <param name="child">The child.</param>
    /// <param name="held">Allocations of one role that are passed on; none when nobody has the role.</param>
    /// <param name="role">As what.</param>
    /// <param name="toId">Who takes over.</param>
    /// <param name="from">The first day.</param>
    public static void Take(Child child, IReadOnlyCollection<Allocation> held, Role role, int toId, DateOnly from)
    {
        foreach (var allocation in held)
        {
            var begins = allocation.From > from ? allocation.From : from;
            var lasted = allocation.To;
            if (!(lasted < begins))
            {
                allocation.HandOver(begins.AddDays(-1));
            }

            // Whoever was to follow still does.
            var until = child.Allocations.Exists(a => a.Role == role && a.PersonId != allocation.PersonId && a.From > lasted) && !(lasted < begins) ? lasted : null;
            Begin(child, role, toId, begins, until);
        }

        if (held.Count == 0)
        {
            Begin(child, role, toId, from, child.Allocations.Where(a => a.Role == role && a.From > from).Select(a => (DateOnly?)a.From.AddDays(-1)).Min());
        }
    }

    private static void Begin(Child child, Role role, int toId, DateOnly from, DateOnly? until)
    {
        if (!child.Allocations.Exists(a => a.Role == role && a.PersonId == toId && a.HoldsOn(from) && (a.To is null || a.To >= until)))
        {
            child.Allocations.Add(Allocation.TakenOver(role, toId, from, until));
        }
    }
}
