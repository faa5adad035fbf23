using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reviews;

/// <summary>
/// Where the council wants it, a meeting that is to be cancelled, or moved to a day after the due date, waits for somebody to agree: what is asked for is
/// recorded, and the booking stands as it was.
/// </summary>
public sealed class AskForMeetingChange(OpenDatabase open, ChangeChild changeChild, Rulebook rulebook, MovesNeedApproval approval, TimeProvider clock)
{
    /// <summary>Asks to move a meeting, when that has to be asked.</summary>
    /// <returns>False when it need not be asked: it is for <see cref="RecordBooking"/>.</returns>
    public async Task<bool> ToMoveAsync(NewBooking booking, CancellationToken cancellation = default) =>
        await IsAskedOfAsync(booking.RecordedById, cancellation) && await AskAsync(
            booking.ChildId,
            booking.RecordedById,
            booking.Reason.Trim(),
            child => StandingOf(child, booking.BookedFor) is { } standing && booking.BookedFor > DueOf(child)
                && WrongWords.Find(booking.Reason, NewBooking.ReasonLength, "?", "") is null && WrongWords.Find(booking.Venue.Trim(), Booking.VenueLength, ifNone: null, "") is null
                ? new BookingChange
                {
                    BookingId = standing.Id,
                    MoveTo = booking.BookedFor,
                    At = booking.At,
                    Mode = booking.Mode,
                    Venue = booking.Venue.Trim(),
                    Reason = booking.Reason.Trim(),
                    AskedById = booking.RecordedById,
                    AskedAt = clock.Moment(),
                }
                : null,
            cancellation);

    /// <summary>Asks to cancel a meeting, when that has to be asked.</summary>
    /// <returns>False when it need not be asked: it is for <see cref="CancelBooking"/>.</returns>
    public async Task<bool> ToCancelAsync(BookingToCancel cancel, CancellationToken cancellation = default) =>
        await IsAskedOfAsync(cancel.RecordedById, cancellation) && await AskAsync(
            cancel.ChildId,
            cancel.RecordedById,
            cancel.Because.Trim(),
            child => child.Bookings.Exists(b => b.Id == cancel.BookingId && b.Status == BookingStatus.Booked) && WrongWords.Find(cancel.Because, Booking.ReasonLength, "?", "") is null
                ? new BookingChange { BookingId = cancel.BookingId, MoveTo = null, Reason = cancel.Because.Trim(), AskedById = cancel.RecordedById, AskedAt = clock.Moment() }
                : null,
            cancellation);

    private async Task<bool> IsAskedOfAsync(int personId, CancellationToken cancellation)
    {
        if (approval.Of is null)
        {
            return false;
        }

        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        return approval.IsAskedOf(await db.People.Where(p => p.Id == personId).Select(p => p.Role).SingleAsync(cancellation));
    }

    private Task<bool> AskAsync(int childId, int byId, string reason, Func<Child, BookingChange?> asks, CancellationToken cancellation) => changeChild.ApplyAsync<bool>(
        childId,
        new Change(nameof(AskForMeetingChange), $"person:{byId}", reason),
        child =>
        {
            if (asks(child) is not { } change)
            {
                return (false, null);
            }

            if (child.BookingChanges.Exists(c => c.State == ChangeState.Waiting && c.AsksTheSameAs(change)))
            {
                return (true, null);
            }

            child.BookingChanges.Add(change);
            return (true, new WrittenChild(child, new { Booking = change.BookingId, change.MoveTo, change.At, change.Reason }));
        },
        cancellation);

    private Booking? StandingOf(Child child, DateOnly bookedFor) => child.Bookings
        .Where(b => b.Status == BookingStatus.Booked && b.BookedFor >= clock.Today() && b.BookedFor != bookedFor)
        .MinBy(b => b.BookedFor);

    private DateOnly? DueOf(Child child) => PlanMeeting.DueOf(child, rulebook);
}
