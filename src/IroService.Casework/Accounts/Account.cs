using Microsoft.AspNetCore.Identity;

namespace IroService.Casework.Accounts;

/// <summary>By what a person signs in here: an email address, a password and the codes of an authenticator. One for a person.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>Whose it is.</summary>
    public required int PersonId { get; init; }

    /// <summary>Since when nobody can sign in by it (UTC); null while it is in use.</summary>
    public DateTime? TurnedOffAt { get; set; }

    /// <summary>Whether it was made on the server (<c>iro admin create</c>): it opens also where everybody else signs in with the council's own account.</summary>
    public bool IsBreakGlass { get; set; }

    /// <summary>How many tries at the password or a code were wrong, or are being looked at, since the last right one (<see cref="CountTries"/>).</summary>
    public int Tries { get; set; }

    /// <summary>Until when nobody comes in, because too many were wrong (UTC); null when it is not locked.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>The last code of the authenticator that was taken: no code is taken twice.</summary>
    public string? LastCode { get; set; }

    /// <summary>The sign-in name as it was given.</summary>
    public string Address => Email ?? "";
}
