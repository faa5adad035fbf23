namespace IroService.Domain.Disputes;

/// <summary>A dispute as the council's own file has it (local, under IRO Handbook (2010) ch. 6): kept as written, so that the figures of earlier years can be worked out.</summary>
public sealed class DisputeOnFile
{
    /// <summary>The greatest length of <see cref="Reference"/>, <see cref="Kind"/>, <see cref="Theme"/> and of a stage.</summary>
    public const int WordLength = 200;

    /// <summary>The greatest length of <see cref="Outcome"/>.</summary>
    public const int OutcomeLength = 1000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>As the council numbers it.</summary>
    public required string Reference { get; init; }

    /// <summary>What kind.</summary>
    public required string Kind { get; set; }

    /// <summary>The day on which it was opened.</summary>
    public required DateOnly OpenedOn { get; set; }

    /// <summary>What it is about; may be blank.</summary>
    public required string Theme { get; set; }

    /// <summary>The stage at which it was opened: <c>informal</c>, <c>1</c>, <c>2</c>, …</summary>
    public required string StageOpened { get; set; }

    /// <summary>The highest stage that it reached.</summary>
    public required string StageReached { get; set; }

    /// <summary>The day of the first answer; null when there was none.</summary>
    public required DateOnly? RespondedOn { get; set; }

    /// <summary>The day on which it was resolved; null while it is open.</summary>
    public required DateOnly? ResolvedOn { get; set; }

    /// <summary>What came of it; may be blank.</summary>
    public required string Outcome { get; set; }
}
