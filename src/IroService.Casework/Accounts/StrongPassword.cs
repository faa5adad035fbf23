using Microsoft.AspNetCore.Identity;

namespace IroService.Casework.Accounts;

/// <summary>
/// What a password must be (NIST SP 800-63B, OWASP ASVS 2.1): long, and not one that is guessed first. No rules of which signs it holds, and it never has
/// to be changed for its age.
/// </summary>
public sealed class StrongPassword : IPasswordValidator<Account>
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters.</summary>
    public const int Longest = 200;

    /// <summary>Of 0 to 4, as zxcvbn estimates it: 3 stands for more than 100 million guesses.</summary>
    private const int EnoughScore = 3;

    /// <summary>What lies beyond is not estimated: the estimate's time grows with the square.</summary>
    private const int Estimated = 100;

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Fault(password ?? "", user.Address) is { } fault ? IdentityResult.Failed(new IdentityError { Description = fault }) : IdentityResult.Success);

    /// <summary>What is wrong with it, in a sentence; null when nothing is.</summary>
    public static string? Fault(string password, string address) => password.Length switch
    {
        < Shortest => $"The password must have at least {Shortest} characters",
        > Longest => $"The password must have at most {Longest} characters",
        _ when Zxcvbn.Zxcvbn.MatchPassword(password[..Math.Min(password.Length, Estimated)], [address, .. address.Split('@', '.'), "iro", "council"]).Score < EnoughScore =>
            "The password is too easy to guess: three or four words that do not belong together make a good one",
        _ => null,
    };
}
