using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Recommendations;

/// <summary>How far a recommendation has come, as the IRO finds at a review or midway review (local): a closed list, so that it can be counted.</summary>
public enum ProgressMade
{
    /// <summary>It is being done, and will be done by its day.</summary>
    OnTrack,

    /// <summary>It is being done, and not by its day.</summary>
    Delayed,

    /// <summary>Its owner says that it is done; the IRO has not accepted that by this.</summary>
    SaidDone,

    /// <summary>Nobody has begun.</summary>
    NotStarted,
}

/// <summary>
/// How far one recommendation had come at a later review or midway review: what was decided before is looked at again (SI 2010/959 Schedule 7, para 1). It says
/// nothing of how the recommendation stands. One recommendation has at most one of each review.
/// </summary>
public sealed class RecommendationProgress : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Words"/>.</summary>
    public const int WordsLength = 300;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The recommendation.</summary>
    public int RecommendationId { get; private set; }

    /// <summary>At which kind of review.</summary>
    public required RecommendedAt SeenAt { get; init; }

    /// <summary>The day of that review.</summary>
    public required DateOnly SeenOn { get; init; }

    /// <summary>How far.</summary>
    public required ProgressMade Made { get; init; }

    /// <summary>What is behind it; may be blank.</summary>
    public required string Words { get; init; }

    /// <summary>Who recorded it.</summary>
    public required int RecordedById { get; init; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>When (UTC).</summary>
    public required DateTime RecordedAt { get; init; }
}
