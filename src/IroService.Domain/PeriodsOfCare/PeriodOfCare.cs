namespace IroService.Domain.PeriodsOfCare;

/// <summary>
/// An unbroken time in care, or a series of short breaks: what one sequence of reviews belongs to.
/// It is worked out from the episodes; when they are corrected, it keeps its number.
/// </summary>
public sealed class PeriodOfCare
{
    /// <summary>Our own number, kept when the dates are corrected.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The day the child became looked after, as far as the records say.</summary>
    public required DateOnly StartedOn { get; set; }

    /// <summary>Whether the records say that it began on that day; false when it may have begun earlier.</summary>
    public required bool StartKnown { get; set; }

    /// <summary>Whether it is a series of short breaks.</summary>
    public required bool ShortBreaks { get; set; }

    /// <summary>The day it ended; null while it is open. A day after today counts as still open.</summary>
    public required DateOnly? EndedOn { get; set; }

    /// <summary>Whether the episodes that it came from have been corrected away; its deadlines are kept, closed.</summary>
    public bool Withdrawn { get; set; }

    /// <summary>Whether this day, which may be its last one, is one of it; none is of a period that was corrected away.</summary>
    public bool Includes(DateOnly day) => !Withdrawn && StartedOn <= day && !(EndedOn < day);

    /// <summary>Whether it has begun and not ended on or before this day.</summary>
    public bool IsOpenOn(DateOnly day) => StartedOn <= day && (EndedOn is not { } end || end > day);
}
