namespace IroService.Domain.Deadlines;

/// <summary>One change of a deadline.</summary>
public sealed class DeadlineChange
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The deadline.</summary>
    public int DeadlineId { get; private set; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Why: what was recorded, corrected or imported.</summary>
    public required string Cause { get; init; }

    /// <summary>The due date before; null when it was not known.</summary>
    public required DateOnly? DueBefore { get; init; }

    /// <summary>The due date after; null when it is not known any more.</summary>
    public required DateOnly? DueAfter { get; init; }

    /// <summary>The state before.</summary>
    public required DeadlineState StateBefore { get; init; }

    /// <summary>The state after.</summary>
    public required DeadlineState StateAfter { get; init; }
}
