using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Casework.Reviews;

/// <summary>What a person books.</summary>
public sealed record NewBooking
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The day of the meeting.</summary>
    public required DateOnly BookedFor { get; init; }

    /// <summary>In person, by video, in parts: in the council's words.</summary>
    public required string Mode { get; init; }

    /// <summary>The person who books.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record BookingRecorded
{
    private BookingRecorded()
    {
    }

    /// <summary>It is booked. An earlier booking that still stood for a day to come is cancelled by it.</summary>
    public sealed record Done : BookingRecorded;

    /// <summary>It cannot be booked.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="NewBooking"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : BookingRecorded;
}

/// <summary>A person books the meeting of the next review. A booking meets no duty: the date by which the review is due remains.</summary>
public sealed class RecordBooking(ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Records it; the same day again changes nothing.</summary>
    /// <returns>Null when there is no such child.</returns>
    public Task<BookingRecorded?> ApplyAsync(NewBooking booking, CancellationToken cancellation = default) => changeChild.ApplyAsync<BookingRecorded>(
        booking.ChildId,
        new Change(nameof(RecordBooking), $"person:{booking.RecordedById}", ""),
        child => Record(child, booking, clock.Today()),
        cancellation);

    private static (BookingRecorded Answer, WrittenChild? Written) Record(Child child, NewBooking booking, DateOnly today)
    {
        if (booking.BookedFor < today)
        {
            return (new BookingRecorded.Refused(nameof(booking.BookedFor), "The date of the meeting must be today or in the future"), null);
        }

        if (!child.IsInCareOn(today))
        {
            return (new BookingRecorded.Refused(nameof(booking.BookedFor), "The child is not looked after today: there is no review to book"), null);
        }

        var standing = child.Bookings.Where(b => b.Status == BookingStatus.Booked && b.BookedFor >= today).ToList();
        if (standing.Any(b => b.BookedFor == booking.BookedFor && b.Mode == booking.Mode))
        {
            return (new BookingRecorded.Done(), null);
        }

        foreach (var earlier in standing)
        {
            (earlier.Status, earlier.Reason) = (BookingStatus.Cancelled, $"Booked anew for {booking.BookedFor:yyyy-MM-dd}");
        }

        child.Bookings.Add(new Booking
        {
            BookedFor = booking.BookedFor,
            MadeOn = today,
            Mode = booking.Mode,
            Status = BookingStatus.Booked,
            Reason = "",
            RecordedById = booking.RecordedById,
        });
        return (new BookingRecorded.Done(), new WrittenChild(child, booking));
    }
}
