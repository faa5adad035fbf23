using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reviews;

/// <summary>A change of a meeting that waits to be decided.</summary>
/// <param name="Change">What is asked for.</param>
/// <param name="Booking">The meeting as it stands.</param>
/// <param name="Child">The child.</param>
/// <param name="AskedBy">Who asks.</param>
public sealed record MeetingChangeOnList(BookingChange Change, Booking Booking, Child Child, Person AskedBy);

/// <summary>The changes of meetings that wait for a person to decide: of the children that the person works with.</summary>
public sealed class ListMeetingChanges(OpenDatabase open, MovesNeedApproval approval, TimeProvider clock)
{
    /// <summary>Lists them, by the day of the meeting.</summary>
    public async Task<IReadOnlyList<MeetingChangeOnList>> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        if (approval.Of is null || await Sight.OfAsync(db, personId, clock.Today(), cancellation) is not { } sight
            || !(approval.IsDecidedBy(sight.Viewer.Role) || sight.StandsInFor.Any(away => approval.IsDecidedBy(away.Person.Role))))
        {
            return [];
        }

        var waiting = await db.BookingChanges.AsNoTracking()
            .Where(c => c.State == ChangeState.Waiting)
            .Join(sight.Own(db.Children).AsNoTracking(), c => c.ChildId, c => c.Id, (c, child) => new { Change = c, Child = child })
            .Join(db.Bookings.AsNoTracking(), c => c.Change.BookingId, b => b.Id, (c, b) => new { c.Change, c.Child, Booking = b })
            .Join(db.People.AsNoTracking(), c => c.Change.AskedById, p => p.Id, (c, p) => new MeetingChangeOnList(c.Change, c.Booking, c.Child, p))
            .ToListAsync(cancellation);
        return [.. waiting.OrderBy(c => c.Booking.BookedFor).ThenBy(c => c.Change.Id)];
    }
}
