using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Ratings;

/// <summary>
/// A rating of a sample that another person rates again without knowing how it was rated first, so that it can be said how far two IROs agree (local: what the Principal IRO
/// moderates by). It changes nothing of the first.
/// </summary>
public sealed class SecondRating : IRecordedHere
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The rating that was drawn.</summary>
    public int RatingId { get; private set; }

    /// <summary>Who is to rate again; never who rated first.</summary>
    public required int RaterId { get; init; }

    /// <summary>Who drew the sample.</summary>
    public required int DrawnById { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime DrawnAt { get; init; }

    /// <summary>What it counts as; null while it is not rated again.</summary>
    public RatingColour? Colour { get; private set; }

    /// <summary>The point of the scale; blank while it is not rated again.</summary>
    public string Point { get; private set; } = "";

    /// <summary>What is behind it; may be blank of a green one.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was rated again (UTC); null while it is not.</summary>
    public DateTime? RatedAt { get; private set; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>It is rated again.</summary>
    /// <exception cref="InvalidOperationException">It was already.</exception>
    public void Rate(RatingPoint point, string reason, DateTime at)
    {
        if (RatedAt is not null)
        {
            throw new InvalidOperationException("A second rating is given once.");
        }

        (Colour, Point, Reason, RatedAt) = (point.Colour, point.Id, reason, at);
    }
}
