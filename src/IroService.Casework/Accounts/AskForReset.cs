using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Accounts;

/// <summary>Somebody has forgotten a password. Nobody learns from it whether there is such an account.</summary>
public sealed class AskForReset(IroDbContext db, UserManager<Account> accounts, LocalAccounts local, RecordAtTheDoor door, TimeProvider clock)
{
    /// <summary>No second email goes to an address within this time.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    /// <summary>Sends a link to the address, when an account in use signs in with it.</summary>
    public async Task ApplyAsync(string address, CancellationToken cancellation = default)
    {
        var (now, today) = (clock.Moment(), clock.Today());
        if (await accounts.FindByEmailAsync(address) is not { } account
            || !local.Take(account)
            || !(await db.People.SingleAsync(p => p.Id == account.PersonId, cancellation)).WorksHereOn(today)
            || await db.AccountLinks.AnyAsync(l => l.AccountId == account.Id && l.UsedAt == null && l.MadeAt > now - Again, cancellation))
        {
            return;
        }

        await db.AddLinkAsync(account, account.PasswordHash is null ? AccountLinkKind.Invitation : AccountLinkKind.Reset, byEmail: true, now, cancellation);
        door.Add(account.PersonId, AccountEventKind.ResetAsked);
        await db.SaveChangesAsync(cancellation);
    }
}
