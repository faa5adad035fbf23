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
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The day.</summary>
    public required DateOnly BookedFor { get; set; }

    /// <summary>The day on which it was made here, or first stood in a file.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>In person, by video, a series: in the council's words; blank when not said.</summary>
    public required string Mode { get; set; }

    /// <summary>What became of it.</summary>
    public required BookingStatus Status { get; set; }

    /// <summary>Why it was cancelled or adjourned; blank when it stands.</summary>
    public required string Reason { get; set; }

    /// <summary>What the council's file last said of it; null when no file has it. A file that only repeats itself does not undo what was done here since.</summary>
    public BookingStatus? SaidByFile { get; set; }

    /// <summary>Who booked it here; null when it came from a file.</summary>
    public int? RecordedById { get; set; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }
}
