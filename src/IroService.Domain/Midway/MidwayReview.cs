using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Midway;

/// <summary>Whether the child was met for a midway review.</summary>
public enum ChildMet
{
    /// <summary>The IRO saw the child.</summary>
    Seen,

    /// <summary>The IRO spoke with the child by phone or video.</summary>
    SpokenTo,

    /// <summary>Neither.</summary>
    No,
}

/// <summary>What a midway review led to.</summary>
public enum MidwayOutcome
{
    /// <summary>The plan works: nothing more is to be done.</summary>
    None,

    /// <summary>Somebody is to be told of something.</summary>
    Notice,

    /// <summary>The review is to be held earlier.</summary>
    BringForward,

    /// <summary>A dispute is wanted.</summary>
    DisputeWanted,
}

/// <summary>A midway review: between two reviews the IRO looks whether the plan is being followed (local practice that carries out Children Act 1989 s.25B(1)(a)). One child has at most one on a day.</summary>
public sealed class MidwayReview : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Changes"/> and <see cref="OutcomeInFile"/>.</summary>
    public const int TextLength = 2000;

    /// <summary>The greatest length of <see cref="NotMetBecause"/> and <see cref="OutcomeWords"/>.</summary>
    public const int WordsLength = 500;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The day.</summary>
    public required DateOnly HeldOn { get; set; }

    /// <summary>Whether the child was seen or spoken to; null when a file does not say.</summary>
    public ChildMet? ChildMet { get; set; }

    /// <summary>Why the child was neither seen nor spoken to; blank when it was, or when a file does not say.</summary>
    public string NotMetBecause { get; set; } = "";

    /// <summary>What has changed since the review; blank when nothing or not said.</summary>
    public string Changes { get; set; } = "";

    /// <summary>What it led to; null when only a file says it, in its own words.</summary>
    public MidwayOutcome? Outcome { get; set; }

    /// <summary>What is to be told, why the review is wanted earlier, or what the dispute is about; blank when nothing more is to be done.</summary>
    public string OutcomeWords { get; set; } = "";

    /// <summary>The outcome as the council's file says it; blank when no file does.</summary>
    public string OutcomeInFile { get; set; } = "";

    /// <summary>Who recorded it here; null when it came from a file.</summary>
    public int? RecordedById { get; set; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }
}
