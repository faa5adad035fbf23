namespace IroService.Domain.Access;

/// <summary>Somebody opened a page of a child's record. Kept as it was and never changed: it answers who looked.</summary>
public sealed class Opening
{
    /// <summary>The greatest length of <see cref="Page"/>.</summary>
    public const int PageLength = 120;

    /// <summary>Our own number.</summary>
    public long Id { get; private set; }

    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>Who looked.</summary>
    public required int PersonId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Which page, by the pattern of its address: no number and nothing that was typed stands in it.</summary>
    public required string Page { get; init; }

    /// <summary>What let the person see it.</summary>
    public required ReachedThrough Through { get; init; }

    /// <summary>For whom the person stood in; null when for nobody.</summary>
    public required int? ForPersonId { get; init; }
}
