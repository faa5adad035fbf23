using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Casework.Reviews;

/// <summary>What a person books.</summary>
public sealed record NewBooking
{
    /// <summary>The greatest length of <see cref="Reason"/>: the new day is kept with it.</summary>
    public const int ReasonLength = 450;

    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>The day of the meeting.</summary>
    public required DateOnly BookedFor { get; init; }

    /// <summary>When it begins, by the clock in London; null when that is not said.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>In person, by video, in parts: in the council's words.</summary>
    public required string Mode { get; init; }

    /// <summary>Where it takes place; blank when that is not said.</summary>
    public string Venue { get; init; } = "";

    /// <summary>Why the meeting is moved from the day that it was booked for; blank when it was not booked.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The person who books.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record BookingRecorded
{
    private BookingRecorded()
    {
    }

    /// <summary>It is booked. An earlier booking that still stood for a day to come is moved by it.</summary>
    /// <param name="MovedFrom">The day that the meeting was booked for until now; null when it was not, or was for the same day.</param>
    public sealed record Done(DateOnly? MovedFrom) : BookingRecorded;

    /// <summary>It waits for somebody to agree (<see cref="AskForMeetingChange"/>); until then the meeting stands as it was.</summary>
    public sealed record Asked : BookingRecorded;

    /// <summary>It cannot be booked.</summary>
    /// <param name="Field">The field that is wrong, as <see cref="NewBooking"/> names it.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : BookingRecorded;
}

/// <summary>A person books the meeting of the next review, or moves it. A booking meets no duty: the date by which the review is due remains.</summary>
public sealed class RecordBooking(ChangeChild changeChild, TimeProvider clock)
{
    /// <summary>Records it; the same again changes nothing.</summary>
    /// <returns>Null when there is no such child.</returns>
    public Task<BookingRecorded?> ApplyAsync(NewBooking booking, CancellationToken cancellation = default) => changeChild.ApplyAsync<BookingRecorded>(
        booking.ChildId,
        new Change(nameof(RecordBooking), $"person:{booking.RecordedById}", booking.Reason.Trim()),
        child => Record(child, booking with { Venue = booking.Venue.Trim(), Reason = booking.Reason.Trim() }, clock.Today()),
        cancellation);

    private static (BookingRecorded Answer, WrittenChild? Written) Record(Child child, NewBooking booking, DateOnly today)
    {
        var standing = child.Bookings.Where(b => b.Status == BookingStatus.Booked && b.BookedFor >= today).OrderBy(b => b.BookedFor).ThenBy(b => b.Id).ToList();
        var sameDay = standing.Find(b => b.BookedFor == booking.BookedFor);
        var others = standing.Where(b => b != sameDay).ToList();
        if (Refusal(child, booking, others, today) is { } refused)
        {
            return (refused, null);
        }

        if (others.Count == 0 && sameDay is not null && (sameDay.At, sameDay.Mode, sameDay.Venue) == (booking.At, booking.Mode, booking.Venue))
        {
            return (new BookingRecorded.Done(MovedFrom: null), null);
        }

        foreach (var other in others)
        {
            (other.Status, other.Reason) = (BookingStatus.Cancelled, MovedBecause(booking));
            other.Revision++;
        }

        if (sameDay is not null)
        {
            (sameDay.At, sameDay.Mode, sameDay.Venue) = (booking.At, booking.Mode, booking.Venue);
            (sameDay.RecordedById, sameDay.RecordedForId) = (booking.RecordedById, null);
            sameDay.Revision++;
        }
        else
        {
            child.Bookings.Add(New(booking, others.FirstOrDefault(), today));
        }

        return (new BookingRecorded.Done(others.FirstOrDefault()?.BookedFor), new WrittenChild(child, booking));
    }

    // Its row stays with its day, so that a file that repeats the old day does not bring the meeting back; a diary sees one meeting that moved.
    private static Booking New(NewBooking booking, Booking? before, DateOnly today) => new()
    {
        BookedFor = booking.BookedFor,
        At = booking.At,
        MadeOn = today,
        Mode = booking.Mode,
        Venue = booking.Venue,
        Status = BookingStatus.Booked,
        Reason = "",
        RecordedById = booking.RecordedById,
        MovedFromId = before?.FirstId,
        Revision = before?.Revision ?? 0,
    };

    private static string MovedBecause(NewBooking booking)
    {
        var words = $"Moved to {Explanation.Written(booking.BookedFor)}: {booking.Reason}";
        return words.Length > Booking.ReasonLength ? words[..Booking.ReasonLength] : words;
    }

    private static BookingRecorded.Refused? Refusal(Child child, NewBooking booking, List<Booking> others, DateOnly today)
    {
        if (booking.BookedFor < today)
        {
            return new(nameof(booking.BookedFor), "The date of the meeting must be today or in the future");
        }

        if (!child.IsInCareOn(today))
        {
            return new(nameof(booking.BookedFor), "The child is not looked after today: there is no review to book");
        }

        if (WrongWords.Find(booking.Venue, Booking.VenueLength, ifNone: null, "The place") is { } wrongVenue)
        {
            return new(nameof(booking.Venue), wrongVenue);
        }

        return others.Count > 0 && WrongWords.Find(booking.Reason, NewBooking.ReasonLength, AskWhy(others[0].BookedFor), "The reason") is { } wrong
            ? new(nameof(booking.Reason), wrong)
            : null;
    }

    /// <summary>The sentence that asks why a meeting is moved from its day.</summary>
    public static string AskWhy(DateOnly bookedFor) => $"Enter why the meeting of {Explanation.Written(bookedFor)} is moved";
}
