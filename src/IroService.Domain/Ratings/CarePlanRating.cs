using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;

namespace IroService.Domain.Ratings;

/// <summary>After what a care plan is rated.</summary>
public enum RatedAfter
{
    /// <summary>A review.</summary>
    Review,

    /// <summary>A midway review.</summary>
    Midway,
}

/// <summary>
/// How an IRO rated a child's care plan on a day (local: after each review and midway review). It is never altered: who rates otherwise after seeing what the rule suggests
/// makes another, which names the first and says why.
/// </summary>
public sealed class CarePlanRating : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Reason"/>, <see cref="ChangedBecause"/> and the reason of a domain.</summary>
    public const int ReasonLength = 1000;

    /// <summary>The greatest length of <see cref="Point"/>.</summary>
    public const int PointLength = 64;

    /// <summary>The greatest length of a colour and of <see cref="After"/> as they are stored.</summary>
    public const int WordLength = 20;

    /// <summary>The greatest length of <see cref="FactsSeen"/>.</summary>
    public const int FactsLength = 1000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The day.</summary>
    public required DateOnly RatedOn { get; init; }

    /// <summary>What it counts as.</summary>
    public required RatingColour Rating { get; set; }

    /// <summary>What is behind it; may be blank of a green one, and of one from a file.</summary>
    public required string Reason { get; set; }

    /// <summary>The version of the council's form by which it was rated; null when it came from a file.</summary>
    public int? FormVersion { get; init; }

    /// <summary>The point of that form's scale; blank when it came from a file.</summary>
    public string Point { get; init; } = "";

    /// <summary>After what; null when a file says it.</summary>
    public RatedAfter? After { get; init; }

    /// <summary>How each domain of the form was rated.</summary>
    public List<DomainRating> Domains { get; } = [];

    /// <summary>What the published rule suggested on what was recorded then; null when it came from a file.</summary>
    public RatingColour? Suggested { get; init; }

    /// <summary>The kinds of the facts that the IRO was shown, as words with commas between; blank when there were none.</summary>
    public string FactsSeen { get; init; } = "";

    /// <summary>The rating in whose place it is made; null for a first one.</summary>
    public CarePlanRating? Replaces { get; init; }

    /// <summary>Its number.</summary>
    public int? ReplacesId { get; private set; }

    /// <summary>Why it is another than that; blank for a first one.</summary>
    public string ChangedBecause { get; init; } = "";

    /// <summary>How another person rates it again, when it was drawn for that; else null.</summary>
    public SecondRating? Second { get; set; }

    /// <summary>Who recorded it here; null when it came from a file.</summary>
    public int? RecordedById { get; init; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>When it was recorded here (UTC); null when it came from a file.</summary>
    public DateTime? RecordedAt { get; init; }

    /// <summary>The facts that the IRO was shown.</summary>
    public IEnumerable<PlanFact> Shown => FactsSeen.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Word.Read<PlanFact>).OfType<PlanFact>();

    /// <summary>The kinds of some findings as <see cref="FactsSeen"/> keeps them.</summary>
    public static string FactsOf(IEnumerable<PlanFinding> findings) => string.Join(',', findings.Select(f => f.Fact).Distinct().Select(Word.Of));
}

/// <summary>How one domain was rated.</summary>
public sealed class DomainRating
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The rating it is part of.</summary>
    public int RatingId { get; private set; }

    /// <summary>Which, as the form names it.</summary>
    public required string Domain { get; init; }

    /// <summary>The point of the scale.</summary>
    public required string Point { get; init; }

    /// <summary>What it counts as.</summary>
    public required RatingColour Colour { get; init; }

    /// <summary>What is behind it; may be blank of a green one.</summary>
    public required string Reason { get; init; }
}
