using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Casework.Reviews;

/// <summary>A booking that a person cancels.</summary>
public sealed record BookingToCancel
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The booking.</summary>
    public required int BookingId { get; init; }

    /// <summary>Why.</summary>
    public required string Because { get; init; }

    /// <summary>The person who cancels it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record BookingCancelled
{
    private BookingCancelled()
    {
    }

    /// <summary>It is cancelled.</summary>
    public sealed record Done : BookingCancelled;

    /// <summary>It waits for somebody to agree (<see cref="AskForMeetingChange"/>); until then the meeting stands.</summary>
    public sealed record Asked : BookingCancelled;

    /// <summary>It does not stand any more, or there is none; nothing was changed.</summary>
    public sealed record DoesNotStand : BookingCancelled;

    /// <summary>It cannot be cancelled so.</summary>
    /// <param name="Why">A sentence about the reason.</param>
    public sealed record Refused(string Why) : BookingCancelled;
}

/// <summary>A person cancels a meeting without naming another day. The date by which the review is due remains, and the meeting is to be booked again.</summary>
public sealed class CancelBooking(ChangeChild changeChild)
{
    /// <summary>Cancels it.</summary>
    /// <returns>Null when there is no such child.</returns>
    public Task<BookingCancelled?> ApplyAsync(BookingToCancel cancel, CancellationToken cancellation = default) => changeChild.ApplyAsync<BookingCancelled>(
        cancel.ChildId,
        new Change(nameof(CancelBooking), $"person:{cancel.RecordedById}", cancel.Because.Trim()),
        child => Cancel(child, cancel),
        cancellation);

    private static (BookingCancelled Answer, WrittenChild? Written) Cancel(Child child, BookingToCancel cancel)
    {
        if (child.Bookings.Find(b => b.Id == cancel.BookingId) is not { Status: BookingStatus.Booked } booking)
        {
            return (new BookingCancelled.DoesNotStand(), null);
        }

        if (WrongWords.Find(cancel.Because, Booking.ReasonLength, "Enter why the meeting is cancelled", "The reason") is { } wrong)
        {
            return (new BookingCancelled.Refused(wrong), null);
        }

        (booking.Status, booking.Reason) = (BookingStatus.Cancelled, cancel.Because.Trim());
        booking.Revision++;
        return (new BookingCancelled.Done(), new WrittenChild(child, cancel));
    }
}
