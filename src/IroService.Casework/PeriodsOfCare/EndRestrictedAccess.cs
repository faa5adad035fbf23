using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>Somebody who was named on a restricted child's list need not know of the record any more. The row stays and says who ended it and when.</summary>
public sealed class EndRestrictedAccess(ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Ends it; what is over changes nothing.</summary>
    /// <param name="childId">The child.</param>
    /// <param name="accessId">Our own number of what is ended.</param>
    /// <param name="endedById">Who ends it.</param>
    /// <param name="cancellation">Stops before it is committed.</param>
    /// <returns>False when there is no such child, or nobody is named by this number.</returns>
    public Task<bool> ApplyAsync(int childId, int accessId, int endedById, CancellationToken cancellation = default) => changeChild.ApplyAsync(
        childId,
        new Change(nameof(EndRestrictedAccess), $"person:{endedById}", ""),
        child =>
        {
            if (child.RestrictedTo.Find(r => r.Id == accessId) is not { } access)
            {
                return (false, null);
            }

            if (access.To < clock.Today())
            {
                return (true, null);
            }

            access.End(clock.Today(), endedById, clock.Moment());
            return (true, new WrittenChild(child, new { access.Id, access.PersonId }));
        },
        cancellation);
}
