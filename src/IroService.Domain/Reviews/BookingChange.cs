namespace IroService.Domain.Reviews;

/// <summary>What became of a change that was asked for.</summary>
public enum ChangeState
{
    /// <summary>Nobody has decided: the booking stands as it was.</summary>
    Waiting,

    /// <summary>It was agreed to, and made.</summary>
    Agreed,

    /// <summary>It was refused: the booking stands.</summary>
    Refused,

    /// <summary>It was agreed to when it could not be made any more: the meeting's day, or the new one, had passed.</summary>
    TooLate,
}

/// <summary>A meeting that somebody asked to cancel, or to move to a day after the due date, where the council wants that approved (local).</summary>
public sealed class BookingChange
{
    /// <summary>The greatest length of <see cref="DecidedBecause"/>.</summary>
    public const int DecisionLength = 500;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The booking that stands until it is decided.</summary>
    public required int BookingId { get; init; }

    /// <summary>The new day; null when the meeting is to be cancelled.</summary>
    public required DateOnly? MoveTo { get; init; }

    /// <summary>When it is to begin then, by the clock in London; null when that is not said.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>How it is to take place then; blank when it is to be cancelled.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Where; blank when that is not said.</summary>
    public string Venue { get; init; } = "";

    /// <summary>Why it is asked for.</summary>
    public required string Reason { get; init; }

    /// <summary>Who asks.</summary>
    public required int AskedById { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>What became of it.</summary>
    public ChangeState State { get; private set; }

    /// <summary>Who decided; null while nobody has.</summary>
    public int? DecidedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>In the words of who decided; blank when nothing was said.</summary>
    public string DecidedBecause { get; private set; } = "";

    /// <summary>Somebody decides.</summary>
    public void Decide(ChangeState state, string because, int byId, DateTime now) => (State, DecidedBecause, DecidedById, DecidedAt) = (state, because, byId, now);

    /// <summary>Whether this asks for the same.</summary>
    public bool AsksTheSameAs(BookingChange other) =>
        (BookingId, MoveTo, At, Mode, Venue) == (other.BookingId, other.MoveTo, other.At, other.Mode, other.Venue);
}
