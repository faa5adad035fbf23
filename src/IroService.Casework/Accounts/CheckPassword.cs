using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Accounts;

/// <summary>
/// The first of two questions at the door. Whether there is no such account, it is locked, turned off or not for signing in here, or the password is
/// wrong: the answer is one and the same, and takes the same time.
/// </summary>
public sealed class CheckPassword(IroDbContext db, UserManager<Account> accounts, LocalAccounts local, CountTries tries, TimeProvider clock)
{
    // Of no account; it is there to take as long as another.
    private static string? _hashOfNobody;

    /// <summary>Checks it.</summary>
    /// <returns>Whose it is; null when nobody comes in.</returns>
    public async Task<Account?> ApplyAsync(string address, string password, CancellationToken cancellation = default)
    {
        var account = await accounts.FindByEmailAsync(address);
        var mayTry = account is not null && await tries.MayTryAsync(account.Id, cancellation);
        var isRight = await IsRightAsync(account, password);
        if (account is null || !mayTry)
        {
            return null;
        }

        if (!isRight)
        {
            await tries.WrongAsync(account, AccountEventKind.PasswordWrong, cancellation);
            return null;
        }

        await tries.RightAsync(account.Id, cancellation);
        return local.Take(account) && (await db.People.AsNoTracking().SingleAsync(p => p.Id == account.PersonId, cancellation)).WorksHereOn(clock.Today()) ? account : null;
    }

    private async Task<bool> IsRightAsync(Account? account, string password)
    {
        if (account?.PasswordHash is not null)
        {
            return await accounts.CheckPasswordAsync(account, password);
        }

        var nobody = new Account { PersonId = 0 };
        _hashOfNobody ??= accounts.PasswordHasher.HashPassword(nobody, Guid.NewGuid().ToString());
        accounts.PasswordHasher.VerifyHashedPassword(nobody, _hashOfNobody, password);
        return false;
    }
}
