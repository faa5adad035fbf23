using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Accounts;

/// <summary>
/// Counts the tries at an account's password and codes, and locks it when too many in a row are wrong. A try is counted before it is looked at, in one
/// statement: a thousand at once are still no more than five.
/// </summary>
public sealed class CountTries(OpenDatabase open, TimeProvider clock)
{
    /// <summary>How many wrong ones in a row lock an account.</summary>
    public const int AtMost = 5;

    /// <summary>How long.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Counts one.</summary>
    /// <returns>Whether it may be looked at; not when the account is locked.</returns>
    public async Task<bool> MayTryAsync(int accountId, CancellationToken cancellation)
    {
        await using var db = open();
        var now = clock.Moment();
        var until = now + LockedFor;

        // A lock that ends later than any that begins now is of a clock that has been set back since.
        await db.Accounts
            .Where(a => a.Id == accountId && (a.LockedUntil <= now || a.LockedUntil > until) && a.Tries >= AtMost)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Tries, 0).SetProperty(a => a.LockedUntil, (DateTime?)null), cancellation);
        return await db.Accounts
            .Where(a => a.Id == accountId && a.Tries < AtMost)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LockedUntil, a => a.Tries + 1 >= AtMost ? until : null).SetProperty(a => a.Tries, a => a.Tries + 1), cancellation) == 1;
    }

    /// <summary>The try was right: the count begins again.</summary>
    public async Task RightAsync(int accountId, CancellationToken cancellation)
    {
        await using var db = open();
        await db.Accounts.Where(a => a.Id == accountId).ExecuteUpdateAsync(set => set.SetProperty(a => a.Tries, 0).SetProperty(a => a.LockedUntil, (DateTime?)null), cancellation);
    }

    /// <summary>The try was wrong, which is written down.</summary>
    public async Task WrongAsync(Account account, AccountEventKind kind, CancellationToken cancellation)
    {
        await using var db = open();
        var now = clock.Moment();
        db.AccountEvents.Add(new AccountEvent { PersonId = account.PersonId, Kind = kind, At = now });
        if (await db.Accounts.AnyAsync(a => a.Id == account.Id && a.LockedUntil != null, cancellation))
        {
            db.AccountEvents.Add(new AccountEvent { PersonId = account.PersonId, Kind = AccountEventKind.Locked, At = now });
        }

        await db.SaveChangesAsync(cancellation);
    }
}
