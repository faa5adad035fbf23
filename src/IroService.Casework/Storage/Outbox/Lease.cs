namespace IroService.Casework.Storage.Outbox;

/// <summary>
/// Who may do a thing that only one program may do at a time. No clock stands in it: the holder keeps the beat going, and whoever sees the
/// same beat for long enough by a watch of its own takes over, so that clocks which differ do no harm.
/// </summary>
public sealed class Lease
{
    /// <summary>The thing.</summary>
    public required string Name { get; init; }

    /// <summary>The program that holds it; blank when it was handed back.</summary>
    public required string Holder { get; set; }

    /// <summary>Goes up by one each time that the holder renews it.</summary>
    public required long Beat { get; set; }
}
