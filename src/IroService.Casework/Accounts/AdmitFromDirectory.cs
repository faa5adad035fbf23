using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Accounts;

/// <summary>Somebody whom the council's directory has let in, as it tells of them.</summary>
/// <param name="Issuer">Who tells.</param>
/// <param name="Subject">What the issuer calls the account, for ever.</param>
/// <param name="Name">Full name; blank when it is not told.</param>
/// <param name="Email">Their address; blank when it is not told, or the issuer says that nobody has checked it.</param>
/// <param name="Roles">The app roles or groups.</param>
public sealed record DirectoryUser(string Issuer, string Subject, string Name, string Email, IReadOnlyCollection<string> Roles);

/// <summary>What became of it.</summary>
public abstract record Admitted
{
    private Admitted()
    {
    }

    /// <summary>They come in.</summary>
    /// <param name="PersonId">As whom.</param>
    public sealed record Done(int PersonId) : Admitted;

    /// <summary>They do not.</summary>
    /// <param name="Why">A sentence for them.</param>
    public sealed record Refused(string Why) : Admitted;
}

/// <summary>
/// Somebody comes with an account of the council's directory. The directory says who they are and in which role; the people file, whether they work here.
/// At first a person is found by the email address, afterwards by the account alone. Who is in no people file is added only as an administrator.
/// </summary>
public sealed class AdmitFromDirectory(IroDbContext db, CouncilDirectory directory, AddPerson addPerson, RecordAtTheDoor door, TimeProvider clock)
{
    private const string Ask = "ask whoever runs the service";

    /// <summary>Lets them in, or says why not.</summary>
    public async Task<Admitted> ApplyAsync(DirectoryUser user, CancellationToken cancellation = default)
    {
        var roles = user.Roles.Where(directory.Roles.ContainsKey).Select(value => directory.Roles[value]).Distinct().ToList();
        if (roles.Count == 0)
        {
            return new Admitted.Refused($"Your council account has no role in this service: {Ask}");
        }

        var (person, why) = await FindAsync(user, roles, cancellation);
        if (person is null)
        {
            return new Admitted.Refused(why);
        }

        if (await ReasonAgainstAsync(person, roles, cancellation) is { } reason)
        {
            return new Admitted.Refused(reason);
        }

        if (!roles.Contains(person.Role))
        {
            person.Role = roles[0];
            door.Add(person.Id, AccountEventKind.RoleGiven);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault) when (LostRace.Is(fault))
        {
            // The same person at two browsers, for the first time: one of them has made the link.
            return new Admitted.Refused("Somebody else was signing in as you at the same moment: try again");
        }

        return new Admitted.Done(person.Id);
    }

    private async Task<(Person? Person, string Why)> FindAsync(DirectoryUser user, List<Role> roles, CancellationToken cancellation)
    {
        var hash = DirectoryLink.HashOf(user.Issuer, user.Subject);
        if (await db.DirectoryLinks.SingleOrDefaultAsync(l => l.KeyHash == hash, cancellation) is { } link)
        {
            return (await db.People.SingleAsync(p => p.Id == link.PersonId, cancellation), "");
        }

        if (user.Email.Length == 0)
        {
            return (null, $"Your council account tells this service no email address that was checked: {Ask}");
        }

        var (today, email) = (clock.Today(), user.Email.ToLowerInvariant());
        var there = (await db.People.Where(p => p.Email.ToLower() == email).ToListAsync(cancellation)).Where(p => !(p.To < today)).ToList();
        switch (there)
        {
            case [var one] when await db.DirectoryLinks.AnyAsync(l => l.PersonId == one.Id, cancellation):
                return (null, $"Another council account signs in as the person with your email address: {Ask}");
            case [var one]:
                return (Link(one, hash), "");
            case { Count: > 1 }:
                return (null, $"Several people here have your email address: {Ask}");
            default:
                return roles is [Role.Administrator]
                    ? await AddAsync(user, hash, cancellation)
                    : (null, $"Nobody with your email address works here by the council's list of people, which comes with the next file: {Ask}");
        }
    }

    // Who is added and then lost, because the program stopped, is found by the address the next time.
    private async Task<(Person? Person, string Why)> AddAsync(DirectoryUser user, string hash, CancellationToken cancellation)
    {
        var added = await addPerson.ApplyAsync(new(user.Name.Length > 0 ? user.Name : user.Email, user.Email, Role.Administrator, To: null), cancellation);
        return added.PersonId is { } id ? (Link(await db.People.SingleAsync(p => p.Id == id, cancellation), hash), "") : (null, $"{added.Why}: {Ask}");
    }

    private Person Link(Person person, string hash)
    {
        db.DirectoryLinks.Add(new DirectoryLink { PersonId = person.Id, KeyHash = hash, LinkedAt = clock.Moment() });
        door.Add(person.Id, AccountEventKind.Linked);
        return person;
    }

    private async Task<string?> ReasonAgainstAsync(Person person, List<Role> roles, CancellationToken cancellation) => person switch
    {
        _ when !person.WorksHereOn(clock.Today()) => $"By the council's list of people you do not work here today: {Ask}",
        _ when await db.Accounts.AnyAsync(a => a.PersonId == person.Id && a.TurnedOffAt != null, cancellation) => $"You have been turned off here: {Ask}",
        _ when roles.Count > 1 && !roles.Contains(person.Role) =>
            $"Your council account has several roles in this service ({string.Join(", ", roles.Select(Word.Of))}) where one is expected: {Ask}",
        { To: null } when roles is [Role.Inspector] => $"An inspector is let in until a last day, which is not set for you yet: {Ask}",
        _ => null,
    };
}
