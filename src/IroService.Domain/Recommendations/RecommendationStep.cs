using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Recommendations;

/// <summary>One thing that became of a recommendation. It is added and never altered.</summary>
public sealed class RecommendationStep : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Words"/>.</summary>
    public const int WordsLength = 1000;

    /// <summary>The greatest length of <see cref="Before"/>: every field of a recommendation, with its name.</summary>
    public const int BeforeLength = 2000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The recommendation.</summary>
    public int RecommendationId { get; private set; }

    /// <summary>1, 2, 3, … for each recommendation: of two who take the same step at once, one is told.</summary>
    public int Number { get; internal set; }

    /// <summary>What was done.</summary>
    public required RecommendationMove Kind { get; init; }

    /// <summary>The day: of what is said to be done, the day it was done.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The evidence, or the reason; blank where none is asked for.</summary>
    public required string Words { get; init; }

    /// <summary>What a change replaced, in sentences; blank of any other step.</summary>
    public string Before { get; init; } = "";

    /// <summary>Who did it.</summary>
    public required int RecordedById { get; init; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTime At { get; init; }
}
