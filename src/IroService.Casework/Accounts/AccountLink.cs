namespace IroService.Casework.Accounts;

/// <summary>What a link lets a person do.</summary>
public enum AccountLinkKind
{
    /// <summary>Set the first password.</summary>
    Invitation,

    /// <summary>Set another password.</summary>
    Reset,
}

/// <summary>A link by which a person sets a password, once. The link holds its number, sealed with the keys of the service; a number alone opens nothing.</summary>
public sealed class AccountLink
{
    /// <summary>Its number.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose password.</summary>
    public required int AccountId { get; init; }

    /// <summary>What for.</summary>
    public required AccountLinkKind Kind { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>From when on it opens nothing (UTC).</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When the password was set by it, or a later link took its place (UTC).</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>How long a link of a kind is good for.</summary>
    public static TimeSpan LifeOf(AccountLinkKind kind) => kind == AccountLinkKind.Invitation ? TimeSpan.FromDays(7) : TimeSpan.FromHours(1);

    /// <summary>Whether it opens something at this moment.</summary>
    public bool IsGoodAt(DateTime now) => UsedAt is null && now < ExpiresAt;
}
