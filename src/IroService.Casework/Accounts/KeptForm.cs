namespace IroService.Casework.Accounts;

/// <summary>What a person had typed when their session ended before it was sent: kept for a day, sealed, and handed to nobody else.</summary>
public sealed class KeptForm
{
    /// <summary>The greatest length of <see cref="Path"/>.</summary>
    public const int PathLength = 400;

    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public required int PersonId { get; init; }

    /// <summary>Where it was sent to.</summary>
    public required string Path { get; init; }

    /// <summary>The fields, sealed with the keys of the service.</summary>
    public required string Sealed { get; init; }

    /// <summary>When it was kept (UTC).</summary>
    public required DateTime KeptAt { get; init; }
}
