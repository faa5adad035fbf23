namespace IroService.Casework.Storage.History;

/// <summary>
/// One thing that was done to a child's facts: what, when, who, why. Append-only, chained by the hash of the payload's stored bytes,
/// so that a payload can be blanked on lawful disposal without breaking the chain.
/// </summary>
public sealed class HistoryEntry
{
    /// <summary>Our own number.</summary>
    public long Id { get; private set; }

    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>1, 2, 3, … for each child.</summary>
    public required int Number { get; init; }

    /// <summary>What was done: the operation's name.</summary>
    public required string What { get; init; }

    /// <summary>When (UTC, whole milliseconds).</summary>
    public required DateTime At { get; init; }

    /// <summary>Who: <c>person:12</c>, <c>person:12 for person:7</c> of a deputy, <c>import:3</c> or <c>system</c>.</summary>
    public required string Who { get; init; }

    /// <summary>Why, in the words of the one who did it; blank when nobody said.</summary>
    public required string Why { get; init; }

    /// <summary>What was written, as JSON; null once lawfully disposed of.</summary>
    public string? Payload { get; set; }

    /// <summary>SHA-256 of the payload's UTF-8 bytes, in hexadecimal.</summary>
    public required string PayloadHash { get; init; }

    /// <summary>The hash of the entry before; blank for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over everything above but the payload itself, in hexadecimal.</summary>
    public required string Hash { get; init; }
}

/// <summary>How many entries there were at the end of a day, and one hash over every child's last entry: what was removed since then shows.</summary>
public sealed class HistorySeal
{
    /// <summary>The day, a Europe/London calendar date.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The last entry that it covers, by our own number.</summary>
    public required long LastEntryId { get; init; }

    /// <summary>The number of entries.</summary>
    public required long Entries { get; init; }

    /// <summary>SHA-256 over the last hash of each child, in the order of the children's numbers.</summary>
    public required string Hash { get; init; }
}
