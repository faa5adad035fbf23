using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Reviews;

/// <summary>What became of a booking.</summary>
public enum BookingStatus
{
    /// <summary>It stands.</summary>
    Booked,

    /// <summary>It was cancelled; the date by which the review is due remains.</summary>
    Cancelled,

    /// <summary>The meeting was adjourned (SI 2010/959 reg 36(2)): the review is not completed.</summary>
    Adjourned,
}

/// <summary>A day that a review meeting was booked for.</summary>
public sealed class Booking : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Mode"/>.</summary>
    public const int ModeLength = 60;

    /// <summary>The greatest length of <see cref="Venue"/>.</summary>
    public const int VenueLength = 200;

    /// <summary>The greatest length of <see cref="Reason"/>.</summary>
    public const int ReasonLength = 500;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The day.</summary>
    public required DateOnly BookedFor { get; set; }

    /// <summary>When it begins, as a clock on the wall in London shows it; null when that is not said. No file says it.</summary>
    public TimeOnly? At { get; set; }

    /// <summary>The day on which it was made here, or first stood in a file.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>In person, by video, a series: in the council's words; blank when not said.</summary>
    public required string Mode { get; set; }

    /// <summary>Where it takes place; blank when that is not said. No file says it.</summary>
    public string Venue { get; set; } = "";

    /// <summary>What became of it.</summary>
    public required BookingStatus Status { get; set; }

    /// <summary>Why it was cancelled, moved or adjourned; blank when it stands.</summary>
    public required string Reason { get; set; }

    /// <summary>What the council's file last said of it; null when no file has it. A file that only repeats itself does not undo what was done here since.</summary>
    public BookingStatus? SaidByFile { get; set; }

    /// <summary>The number of the booking of which this is the meeting, moved; null when it was not moved. A diary knows the meeting by it.</summary>
    public int? MovedFromId { get; set; }

    /// <summary>How often the meeting was moved, changed or cancelled: a diary takes the greatest.</summary>
    public int Revision { get; set; }

    /// <summary>Who booked it here; null when it came from a file.</summary>
    public int? RecordedById { get; set; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>The number of the booking as which the meeting was first made: the same however often it is moved.</summary>
    public int FirstId => MovedFromId ?? Id;

    /// <summary>Whether the meeting was moved to another day, so that another booking of the child speaks of it.</summary>
    public bool IsMovedIn(Child child) => child.Bookings.Exists(b => b.FirstId == FirstId && b.Id > Id);
}
