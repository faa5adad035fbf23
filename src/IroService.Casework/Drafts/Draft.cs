namespace IroService.Casework.Drafts;

/// <summary>What a person is typing into a form and has not sent: kept, sealed, and handed to nobody else.</summary>
public sealed class Draft
{
    /// <summary>The greatest length of <see cref="Path"/>.</summary>
    public const int PathLength = 200;

    /// <summary>How long it is kept after the last letter: who falls ill over a form finds it again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public required int PersonId { get; init; }

    /// <summary>The page of the form.</summary>
    public required string Path { get; init; }

    /// <summary>The fields, sealed with the keys of the service.</summary>
    public required string Sealed { get; set; }

    /// <summary>When it was kept last (UTC).</summary>
    public required DateTime KeptAt { get; set; }
}
