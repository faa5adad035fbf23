using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Accounts;

/// <summary>What became of setting a password.</summary>
/// <param name="Fault">What is wrong with the password, in a sentence; null when it was set.</param>
public sealed record PasswordAnswer(string? Fault)
{
    /// <summary>It was set.</summary>
    public bool IsSet => Fault is null;
}

/// <summary>Sets a password: by a link, or by who is signed in and knows the one before. Whoever is signed in elsewhere is signed out.</summary>
public sealed class SetPassword(
    IroDbContext db, UserManager<Account> accounts, CountTries tries, LinkSeal seal, EndSessions end, RecordAtTheDoor door, TimeProvider clock)
{
    /// <summary>Whose password a link sets; null when it opens nothing (any more).</summary>
    public async Task<Account?> OwnerOfAsync(string words, CancellationToken cancellation = default) => await FindAsync(words, cancellation) is { } link
        ? await accounts.Users.SingleAsync(a => a.Id == link.AccountId, cancellation)
        : null;

    /// <summary>Sets it by a link, which opens nothing after that.</summary>
    /// <returns>Null when the link opens nothing.</returns>
    public async Task<PasswordAnswer?> ByLinkAsync(string words, string password, CancellationToken cancellation = default)
    {
        if (await FindAsync(words, cancellation) is not { } link || await OwnerOfAsync(words, cancellation) is not { TurnedOffAt: null } account)
        {
            return null;
        }

        if (await FaultAsync(account, password) is { } fault)
        {
            return new PasswordAnswer(fault);
        }

        link.UsedAt = clock.Moment();
        return await TrySetAsync(account, password, exceptKey: null, cancellation) ? new PasswordAnswer(Fault: null) : null;
    }

    /// <summary>Sets another one for who is signed in.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="before">The one before.</param>
    /// <param name="password">The new one.</param>
    /// <param name="exceptKey">The key of the session that goes on.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <returns>Null when the one before is wrong, or too many tries were.</returns>
    public async Task<PasswordAnswer?> AnotherAsync(int personId, string before, string password, string? exceptKey, CancellationToken cancellation = default)
    {
        var account = await accounts.Users.SingleAsync(a => a.PersonId == personId, cancellation);
        if (!await tries.MayTryAsync(account.Id, cancellation))
        {
            return null;
        }

        if (!await accounts.CheckPasswordAsync(account, before))
        {
            await tries.WrongAsync(account, AccountEventKind.PasswordWrong, cancellation);
            return null;
        }

        await tries.RightAsync(account.Id, cancellation);
        return await FaultAsync(account, password) is { } fault
            ? new PasswordAnswer(fault)
            : await TrySetAsync(account, password, exceptKey, cancellation) ? new PasswordAnswer(Fault: null) : null;
    }

    private async Task<string?> FaultAsync(Account account, string password)
    {
        foreach (var validator in accounts.PasswordValidators)
        {
            if (await validator.ValidateAsync(accounts, account, password) is { Succeeded: false } result)
            {
                return result.Errors.First().Description;
            }
        }

        return null;
    }

    private async Task<AccountLink?> FindAsync(string words, CancellationToken cancellation) =>
        seal.Open(words) is { } id && await db.AccountLinks.SingleOrDefaultAsync(l => l.Id == id, cancellation) is { } link && link.IsGoodAt(clock.Moment()) ? link : null;

    private async Task<bool> TrySetAsync(Account account, string password, string? exceptKey, CancellationToken cancellation)
    {
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        (account.EmailConfirmed, account.Tries, account.LockedUntil) = (true, 0, null);
        door.Add(account.PersonId, AccountEventKind.PasswordSet);
        try
        {
            // One save: the password, the link that is used up, and that it happened.
            if (!(await accounts.UpdateSecurityStampAsync(account)).Succeeded)
            {
                return false;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        await end.AllOfAsync(account.PersonId, exceptKey, cancellation);
        return true;
    }
}
