using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Accounts;

/// <summary>What an administrator may do to an account.</summary>
public enum AccountChange
{
    /// <summary>End the while in which nobody comes in.</summary>
    Unlock,

    /// <summary>Take the authenticator away, when it is lost: the next sign-in sets up another.</summary>
    RemoveAuthenticator,

    /// <summary>Sign the person out everywhere.</summary>
    SignOutEverywhere,

    /// <summary>Let nobody in by it.</summary>
    TurnOff,

    /// <summary>Let the person in again.</summary>
    TurnOn,

    /// <summary>Part the person from the account of the council's directory: it was another person's, or they have a new one.</summary>
    Unlink,
}

/// <summary>An administrator, or the person, changes an account.</summary>
public sealed class ChangeAccount(IroDbContext db, UserManager<Account> accounts, EndSessions end, RecordAtTheDoor door, TimeProvider clock)
{
    /// <summary>Changes it.</summary>
    /// <returns>Why it cannot be changed, in a sentence; null when it was.</returns>
    public async Task<string?> ApplyAsync(int personId, AccountChange change, int byId, CancellationToken cancellation = default)
    {
        var account = await accounts.Users.SingleOrDefaultAsync(a => a.PersonId == personId, cancellation);
        var link = await db.DirectoryLinks.SingleOrDefaultAsync(l => l.PersonId == personId, cancellation);
        var isThere = change switch
        {
            AccountChange.Unlink => link is not null,
            AccountChange.SignOutEverywhere => account is not null || link is not null,
            _ => account is not null,
        };
        if (!isThere)
        {
            return "This person has no account";
        }

        if (personId == byId && change is AccountChange.TurnOff)
        {
            return "Nobody turns their own account off: ask another administrator";
        }

        switch (change)
        {
            case AccountChange.Unlink:
                db.Remove(link!);
                break;
            case AccountChange.Unlock:
                (account!.LockedUntil, account.Tries) = (null, 0);
                break;
            case AccountChange.RemoveAuthenticator:
                account!.TwoFactorEnabled = false;
                db.RemoveRange(await db.Set<IdentityUserToken<int>>().Where(t => t.UserId == account.Id).ToListAsync(cancellation));
                break;
            case AccountChange.TurnOff:
                account!.TurnedOffAt ??= clock.Moment();
                break;
            case AccountChange.TurnOn:
                account!.TurnedOffAt = null;
                break;
            case AccountChange.SignOutEverywhere:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change.");
        }

        door.Add(personId, EventOf(change), byId);
        if (account is null)
        {
            await db.SaveChangesAsync(cancellation);
        }
        else if (!(await accounts.UpdateSecurityStampAsync(account)).Succeeded)
        {
            return "Somebody else has just changed this account: look at it and try again";
        }

        if (change is AccountChange.TurnOff or AccountChange.Unlink or AccountChange.SignOutEverywhere or AccountChange.RemoveAuthenticator)
        {
            await end.AllOfAsync(personId, cancellation: cancellation);
        }

        return null;
    }

    private static AccountEventKind EventOf(AccountChange change) => change switch
    {
        AccountChange.Unlock => AccountEventKind.Unlocked,
        AccountChange.RemoveAuthenticator => AccountEventKind.AuthenticatorRemoved,
        AccountChange.TurnOff => AccountEventKind.TurnedOff,
        AccountChange.TurnOn => AccountEventKind.TurnedOn,
        AccountChange.Unlink => AccountEventKind.Unlinked,
        _ => AccountEventKind.SignedOutEverywhere,
    };
}
