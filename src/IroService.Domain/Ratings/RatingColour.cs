namespace IroService.Domain.Ratings;

/// <summary>What a rating counts as in every figure, the worse the later. A council's scale may have more points than colours, and each point has one.</summary>
public enum RatingColour
{
    /// <summary>The plan is followed and meets the child's needs.</summary>
    Green,

    /// <summary>Something is not as planned.</summary>
    Amber,

    /// <summary>The plan is not followed, or does not meet the child's needs.</summary>
    Red,
}
