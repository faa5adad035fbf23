using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Accounts;

/// <summary>What became of an invitation.</summary>
public abstract record Invited
{
    private Invited()
    {
    }

    /// <summary>The person has a link.</summary>
    /// <param name="Link">Its number; what stands in the link is made of it by <see cref="LinkSeal"/>.</param>
    public sealed record Done(Guid Link) : Invited;

    /// <summary>The person cannot be invited.</summary>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Why) : Invited;
}

/// <summary>Gives a person an account, and a link to set the first password; again, another link.</summary>
public sealed class InvitePerson(IroDbContext db, UserManager<Account> accounts, LocalAccounts local, RecordAtTheDoor door, TimeProvider clock)
{
    /// <summary>Invites them.</summary>
    /// <param name="personId">Whom.</param>
    /// <param name="byId">Who invites; null for whoever runs the server, whose accounts open also when the council's own sign-in is down.</param>
    /// <param name="byEmail">Whether the link goes by email, or is handed over otherwise.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    public async Task<Invited> ApplyAsync(int personId, int? byId, bool byEmail, CancellationToken cancellation = default)
    {
        if (local.BreakGlassOnly && byId is not null)
        {
            return new Invited.Refused("People sign in here with the council's own accounts; an account with a password is made on the server, with iro admin create");
        }

        if (await db.People.SingleOrDefaultAsync(p => p.Id == personId, cancellation) is not { } person || person.To < clock.Today())
        {
            return new Invited.Refused("Nobody of this number works here any more");
        }

        if (person.Email.Length == 0)
        {
            return new Invited.Refused("There is no email address of this person: it comes with the people file");
        }

        var account = await accounts.Users.SingleOrDefaultAsync(a => a.PersonId == personId, cancellation);
        var made = account is null
            ? await accounts.CreateAsync(account = new Account { PersonId = personId, UserName = person.Email, Email = person.Email })
            : await RenameAsync(account, person.Email);
        if (!made.Succeeded)
        {
            return new Invited.Refused("Another account signs in with this email address: each person needs one of their own");
        }

        account!.IsBreakGlass |= byId is null;
        var link = await db.AddLinkAsync(account, account.PasswordHash is null ? AccountLinkKind.Invitation : AccountLinkKind.Reset, byEmail, clock.Moment(), cancellation);
        door.Add(personId, AccountEventKind.Invited, byId);
        await db.SaveChangesAsync(cancellation);
        return new Invited.Done(link.Id);
    }

    // The council may have given the person another address since.
    private async Task<IdentityResult> RenameAsync(Account account, string address)
    {
        if (account.Email == address)
        {
            return IdentityResult.Success;
        }

        (account.UserName, account.Email) = (address, address);
        return await accounts.UpdateAsync(account);
    }
}

/// <summary>How links are made.</summary>
internal static class Links
{
    /// <summary>Adds a link, and its email, to what is saved next; the links before it open nothing any more.</summary>
    public static async Task<AccountLink> AddLinkAsync(
        this IroDbContext db, Account account, AccountLinkKind kind, bool byEmail, DateTime now, CancellationToken cancellation)
    {
        foreach (var earlier in await db.AccountLinks.Where(l => l.AccountId == account.Id && l.UsedAt == null).ToListAsync(cancellation))
        {
            earlier.UsedAt = now;
        }

        var link = new AccountLink { Id = Guid.CreateVersion7(new DateTimeOffset(now)), AccountId = account.Id, Kind = kind, MadeAt = now, ExpiresAt = now + AccountLink.LifeOf(kind) };
        db.AccountLinks.Add(link);
        if (byEmail)
        {
            db.Emails.Add(new Email
            {
                Id = link.Id,
                PersonId = account.PersonId,
                CreatedAt = now,
                Kind = kind == AccountLinkKind.Invitation ? EmailKind.Invitation : EmailKind.PasswordReset,
            });
        }

        return link;
    }
}
