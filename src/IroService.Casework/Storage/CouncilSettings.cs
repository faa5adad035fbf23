namespace IroService.Casework.Storage;

/// <summary>What holds for the whole council and is kept with its data. There is one row.</summary>
public sealed class CouncilSettings
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>Duties of guidance and of the council arise only for what happens on or after this day; null before the first import.</summary>
    public DateOnly? GoLive { get; set; }

    /// <summary>The day from which reviews are known: the 1 April on or before the earliest review ever imported; null before there is one.</summary>
    public DateOnly? ReviewsKnownFrom { get; set; }

    /// <summary>When everything was last worked out afresh (UTC).</summary>
    public DateTime? RecomputedAt { get; set; }

    /// <summary>When the sweep last looked at every deadline (UTC); null before it first did.</summary>
    public DateTime? SweptAt { get; set; }

    /// <summary>Goes up with each import of bank holidays, and tells every program to read them again; 0 as long as there was none.</summary>
    public int CalendarVersion { get; set; }
}
