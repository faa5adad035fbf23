namespace IroService.Domain.Ratings;

/// <summary>How an IRO rated a child's care plan on a day (local: after each review and midway review).</summary>
public sealed class CarePlanRating
{
    /// <summary>The greatest length of <see cref="Rating"/>.</summary>
    public const int RatingLength = 20;

    /// <summary>The greatest length of <see cref="Reason"/>.</summary>
    public const int ReasonLength = 1000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>The day.</summary>
    public required DateOnly RatedOn { get; init; }

    /// <summary><c>Green</c>, <c>Amber</c> or <c>Red</c>.</summary>
    public required string Rating { get; set; }

    /// <summary>What is behind it; may be blank.</summary>
    public required string Reason { get; set; }
}
