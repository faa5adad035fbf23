using Microsoft.AspNetCore.Identity;

namespace IroService.Casework.Accounts;

/// <summary>An authenticator is set up: the person puts the key into it and gives a code of it back. Only then does it count.</summary>
public sealed class SetUpAuthenticator(UserManager<Account> accounts, CountTries tries, RecordAtTheDoor door)
{
    private const int RecoveryCodes = 10;

    /// <summary>The key for the authenticator, in letters and digits; null when there is no such account, or it has an authenticator.</summary>
    public async Task<string?> KeyAsync(int accountId)
    {
        if (await accounts.FindByIdAsync($"{accountId}") is not { TwoFactorEnabled: false } account)
        {
            return null;
        }

        if (await accounts.GetAuthenticatorKeyAsync(account) is null)
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
        }

        return await accounts.GetAuthenticatorKeyAsync(account);
    }

    /// <summary>Takes the code that proves it.</summary>
    /// <returns>Codes for when the authenticator is lost, each good once; null when the code is wrong.</returns>
    public async Task<(int PersonId, IReadOnlyList<string> RecoveryCodes)?> ProveAsync(int accountId, string code, CancellationToken cancellation = default)
    {
        if (await accounts.FindByIdAsync($"{accountId}") is not { TwoFactorEnabled: false, TurnedOffAt: null } account || !await tries.MayTryAsync(accountId, cancellation))
        {
            return null;
        }

        var plain = CheckCode.Plain(code);
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, plain))
        {
            await tries.WrongAsync(account, AccountEventKind.CodeWrong, cancellation);
            return null;
        }

        account.LastCode = plain;
        await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await tries.RightAsync(accountId, cancellation);
        door.Add(account.PersonId, AccountEventKind.AuthenticatorSet);
        await door.SaveAsync(cancellation);
        return (account.PersonId, [.. codes!]);
    }
}
