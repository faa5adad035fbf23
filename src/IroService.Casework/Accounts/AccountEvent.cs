namespace IroService.Casework.Accounts;

/// <summary>What happened at the door.</summary>
public enum AccountEventKind
{
    /// <summary>The account was made, and the person invited.</summary>
    Invited,

    /// <summary>Somebody asked for a link to set another password.</summary>
    ResetAsked,

    /// <summary>A password was set.</summary>
    PasswordSet,

    /// <summary>An authenticator was set up.</summary>
    AuthenticatorSet,

    /// <summary>The authenticator was taken away: the next sign-in sets up another.</summary>
    AuthenticatorRemoved,

    /// <summary>The person came in.</summary>
    SignedIn,

    /// <summary>The person went out.</summary>
    SignedOut,

    /// <summary>A wrong password was given.</summary>
    PasswordWrong,

    /// <summary>A wrong code was given after the right password.</summary>
    CodeWrong,

    /// <summary>Too many were wrong: nobody comes in for a while.</summary>
    Locked,

    /// <summary>The while was ended early.</summary>
    Unlocked,

    /// <summary>The account was turned off.</summary>
    TurnedOff,

    /// <summary>The account was turned on again.</summary>
    TurnedOn,

    /// <summary>The person was signed out everywhere.</summary>
    SignedOutEverywhere,

    /// <summary>The person came in by an account of the council's directory for the first time.</summary>
    Linked,

    /// <summary>The person was parted from that account: the next one that comes with the email address is theirs.</summary>
    Unlinked,

    /// <summary>The council's directory gave the person another role.</summary>
    RoleGiven,
}

/// <summary>Something that happened at the door, for whoever keeps accounts in order. Never changed, and never what was typed.</summary>
public sealed class AccountEvent
{
    /// <summary>Our own number.</summary>
    public long Id { get; private set; }

    /// <summary>Whose account.</summary>
    public required int PersonId { get; init; }

    /// <summary>What.</summary>
    public required AccountEventKind Kind { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Who did it, when it was another person.</summary>
    public int? ById { get; init; }
}
