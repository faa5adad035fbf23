namespace IroService.Casework.Accounts;

/// <summary>By what a person came in.</summary>
public enum SignedInBy
{
    /// <summary>A password and a code of the authenticator.</summary>
    Password,

    /// <summary>A password and one of the codes that were written down for a lost authenticator.</summary>
    RecoveryCode,

    /// <summary>Chosen from the list of a made-up council.</summary>
    Demo,

    /// <summary>An account of the council's own directory.</summary>
    Council,
}

/// <summary>From a person's sign-in at one browser to the sign-out. The browser has its key; here is only the key's hash.</summary>
public sealed class SignInSession
{
    /// <summary>The length of <see cref="KeyHash"/>.</summary>
    public const int HashLength = 64;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>Who.</summary>
    public required int PersonId { get; init; }

    /// <summary>SHA-256 of the key, in hexadecimal.</summary>
    public required string KeyHash { get; init; }

    /// <summary>By what.</summary>
    public required SignedInBy By { get; init; }

    /// <summary>The hash of the session at the council's directory that it came from; null when it came from none, or the directory did not name it.</summary>
    public string? DirectoryHash { get; init; }

    /// <summary>When it began (UTC).</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When the last page was asked for, to the minute (UTC).</summary>
    public required DateTime SeenAt { get; set; }

    /// <summary>When it was ended, by the person or for them (UTC); null when it was not.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Whether a page may be shown by it at this moment.</summary>
    public bool IsOpenAt(DateTime now, SignInTimes times) => EndedAt is null && now < SeenAt + times.Idle && now < StartedAt + times.Longest;
}

/// <summary>How long a person stays signed in (settings <c>SignIn:IdleMinutes</c>, <c>SignIn:LongestHours</c>).</summary>
public sealed record SignInTimes
{
    /// <summary>Without asking for a page.</summary>
    public required TimeSpan Idle { get; init; }

    /// <summary>In any case.</summary>
    public required TimeSpan Longest { get; init; }
}
