namespace IroService.Casework.Accounts;

/// <summary>Which account of the council's directory is a person's. Made when they first come in by it; from then on no address or name decides.</summary>
public sealed class DirectoryLink
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>Whose. A person has one.</summary>
    public required int PersonId { get; init; }

    /// <summary>The account: a hash of the issuer and of what the issuer calls it (<c>sub</c>).</summary>
    public required string KeyHash { get; init; }

    /// <summary>When the person first came in by it (UTC).</summary>
    public required DateTime LinkedAt { get; init; }

    /// <summary>The hash of an account, or of a session there, of an issuer: letters count as they are written.</summary>
    public static string HashOf(string issuer, string name) => SessionKey.HashOf($"{issuer}\n{name}");
}
