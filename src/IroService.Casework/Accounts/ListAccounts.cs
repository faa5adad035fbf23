using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Accounts;

/// <summary>Where an account stands.</summary>
public enum AccountStanding
{
    /// <summary>There is none: the person was never invited.</summary>
    None,

    /// <summary>The person has not set a password yet.</summary>
    Invited,

    /// <summary>In use.</summary>
    InUse,

    /// <summary>Nobody comes in for a while: too much was wrong.</summary>
    Locked,

    /// <summary>Turned off.</summary>
    TurnedOff,

    /// <summary>There is none here: the person comes in by the council's own account.</summary>
    CouncilAccount,
}

/// <summary>A person with the account.</summary>
/// <param name="Person">Who.</param>
/// <param name="Account">By what they sign in; null when they were never invited.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="LinkedAt">When they first came in by the council's own account (UTC); null when they have not.</param>
/// <param name="SignedInAt">When they last came in (UTC); null when never.</param>
public sealed record PersonWithAccount(Person Person, Account? Account, AccountStanding Standing, DateTime? LinkedAt, DateTime? SignedInAt);

/// <summary>Something that happened at the door, with who did it.</summary>
/// <param name="Event">What and when.</param>
/// <param name="By">Who, when it was another person.</param>
public sealed record EventAtTheDoor(AccountEvent Event, Person? By);

/// <summary>The people of the service and how they sign in.</summary>
public sealed class ListAccounts(OpenDatabase open, TimeProvider clock)
{
    private const int EventsShown = 50;

    /// <summary>Everybody who works here today or will, by name.</summary>
    public async Task<IReadOnlyList<PersonWithAccount>> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        var today = clock.Today();
        return [.. (await ReadAsync(db, db.People.Where(p => p.To == null || p.To >= today), cancellation)).OrderBy(p => p.Person.NameOrReference, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Whether anybody can sign in at all.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        return await db.Accounts.AnyAsync(cancellation);
    }

    /// <summary>One person, with what happened last at the door; null when there is none of this number.</summary>
    public async Task<(PersonWithAccount Person, IReadOnlyList<EventAtTheDoor> Events)?> FindAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        if (await ReadAsync(db, db.People.Where(p => p.Id == personId), cancellation) is not [var person])
        {
            return null;
        }

        var events = await db.AccountEvents.AsNoTracking().Where(e => e.PersonId == personId).OrderByDescending(e => e.Id).Take(EventsShown).ToListAsync(cancellation);
        var byIds = events.Select(e => e.ById).OfType<int>().Distinct().ToList();
        var by = await db.People.AsNoTracking().Where(p => byIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        return (person, [.. events.Select(e => new EventAtTheDoor(e, e.ById is { } id ? by[id] : null))]);
    }

    private async Task<List<PersonWithAccount>> ReadAsync(IroDbContext db, IQueryable<Person> people, CancellationToken cancellation)
    {
        var now = clock.Moment();
        var found = await people.AsNoTracking().ToListAsync(cancellation);
        var ids = people.Select(p => p.Id);
        var accounts = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId, cancellation);
        var last = await db.SignInSessions.Where(s => ids.Contains(s.PersonId)).GroupBy(s => s.PersonId).Select(g => new { g.Key, At = g.Max(s => s.StartedAt) }).ToDictionaryAsync(g => g.Key, g => g.At, cancellation);
        var linked = await db.DirectoryLinks.Where(l => ids.Contains(l.PersonId)).ToDictionaryAsync(l => l.PersonId, l => (DateTime?)l.LinkedAt, cancellation);
        return [.. found.Select(p => new PersonWithAccount(
            p,
            accounts.GetValueOrDefault(p.Id),
            StandingOf(accounts.GetValueOrDefault(p.Id), linked.ContainsKey(p.Id), now),
            linked.GetValueOrDefault(p.Id),
            last.TryGetValue(p.Id, out var at) ? at : null))];
    }

    private static AccountStanding StandingOf(Account? account, bool isLinked, DateTime now) => account switch
    {
        null when isLinked => AccountStanding.CouncilAccount,
        null => AccountStanding.None,
        { TurnedOffAt: not null } => AccountStanding.TurnedOff,
        { LockedUntil: { } until } when until > now => AccountStanding.Locked,
        { PasswordHash: null } => AccountStanding.Invited,
        _ => AccountStanding.InUse,
    };
}
