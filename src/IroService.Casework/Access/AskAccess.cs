using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Access;

/// <summary>What a person may do of one child.</summary>
/// <param name="Roles">As whom the person works with the child: the own role, and that of each one in whose place; none when the person does not.</param>
/// <param name="InEmergency">Whether the person has opened the record in an emergency that holds now, and reads it for that alone.</param>
public sealed record AccessToChild(IReadOnlyCollection<Role> Roles, bool InEmergency = false)
{
    /// <summary>Nobody has told the person that there is such a child.</summary>
    public static readonly AccessToChild Unknown = new([]);

    /// <summary>Whether the person may know of the child.</summary>
    public bool IsKnown => Roles.Count > 0 || InEmergency;

    /// <summary>Whether the person may do it.</summary>
    public bool May(Act act) => Roles.Any(role => role.May(act)) || (InEmergency && act == Act.SeeChild);
}

/// <summary>Says what a person may do of one child today.</summary>
public sealed class AskAccess(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Answers. A child that there is not and one whom the person may not know of are asked for in the same way and answered alike.</summary>
    public async Task<AccessToChild> ApplyAsync(int personId, int childId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        if (await Sight.OfAsync(db, personId, today, cancellation) is not { } sight)
        {
            return AccessToChild.Unknown;
        }

        if (!await sight.Known(db.Children).AnyAsync(c => c.Id == childId, cancellation))
        {
            await sight.WithEmergenciesAsync(db, clock.Moment(), cancellation);
            return new AccessToChild([], InEmergency: await sight.Known(db.Children).AnyAsync(c => c.Id == childId, cancellation));
        }

        if (sight.StandsInFor.Count == 0)
        {
            return new AccessToChild([sight.Viewer.Role]);
        }

        // A deputy works with no restricted child of the one who is away.
        var restricted = await db.Children.AnyAsync(c => c.Id == childId && c.Restricted, cancellation);
        var allocated = await db.Allocations.HoldingOn(today).Where(a => a.ChildId == childId).Select(a => a.PersonId).ToListAsync(cancellation);
        var inPlaceOf = sight.StandsInFor.Where(away => !restricted && (away.Person.Role.SeesEveryChild() || away.Self.Any(allocated.Contains)));
        return new AccessToChild([.. inPlaceOf.Select(away => away.Person.Role).Append(sight.Viewer.Role).Distinct()]);
    }
}
