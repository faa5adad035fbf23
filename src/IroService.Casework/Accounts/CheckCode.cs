using Microsoft.AspNetCore.Identity;

namespace IroService.Casework.Accounts;

/// <summary>The second of two questions at the door: a code of the authenticator, or one that was written down for when it is lost. Each is taken once.</summary>
public sealed class CheckCode(UserManager<Account> accounts, CountTries tries)
{
    private const int RecoveryCodeLength = 10;

    /// <summary>Checks the code of an account whose password was right.</summary>
    /// <returns>By what the person comes in; null when the code is wrong, was used before, or the account is locked.</returns>
    public async Task<(int PersonId, SignedInBy By)?> ApplyAsync(int accountId, string code, CancellationToken cancellation = default)
    {
        if (await accounts.FindByIdAsync($"{accountId}") is not { TurnedOffAt: null, TwoFactorEnabled: true } account || !await tries.MayTryAsync(accountId, cancellation))
        {
            return null;
        }

        if (await ByAsync(account, Plain(code)) is not { } by)
        {
            await tries.WrongAsync(account, AccountEventKind.CodeWrong, cancellation);
            return null;
        }

        await tries.RightAsync(accountId, cancellation);
        return (account.PersonId, by);
    }

    /// <summary>The code without what people put between its digits.</summary>
    internal static string Plain(string code) => code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private async Task<SignedInBy?> ByAsync(Account account, string code)
    {
        if (code != account.LastCode && await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            // Of two who give one code at once, the second loses the save.
            account.LastCode = code;
            return (await accounts.UpdateAsync(account)).Succeeded ? SignedInBy.Password : null;
        }

        // They are kept with a hyphen in the middle.
        return code.Length == RecoveryCodeLength && (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, $"{code[..5]}-{code[5..]}".ToUpperInvariant())).Succeeded
            ? SignedInBy.RecoveryCode
            : null;
    }
}
