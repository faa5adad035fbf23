using System.Data.Common;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Accounts;

/// <summary>Whose a key is, and whether it still lets in.</summary>
/// <param name="Person">Who, as they are today.</param>
/// <param name="By">By what they came in.</param>
/// <param name="IsOpen">Whether pages are shown by it: the session has not ended, and the person works here today.</param>
public sealed record FoundSession(Person Person, SignedInBy By, bool IsOpen);

/// <summary>
/// Asked for each page. The database decides, not the browser: who was signed out, has left or has another role is known at once.
/// </summary>
public sealed class FindSession(OpenDatabase open, SignInTimes times, TimeProvider clock)
{
    /// <summary>How often it is written down that a page was asked for.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Finds it, and notes that it is in use.</summary>
    /// <returns>Null when there is no such session.</returns>
    public async Task<FoundSession?> ApplyAsync(string key, CancellationToken cancellation = default)
    {
        await using var db = open();
        var hash = SessionKey.HashOf(key);
        var found = await db.SignInSessions
            .Where(s => s.KeyHash == hash)
            .Join(db.People, s => s.PersonId, p => p.Id, (s, p) => new { Session = s, Person = p })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var now = clock.Moment();
        var isOpen = found.Session.IsOpenAt(now, times) && found.Person.WorksHereOn(clock.Today());
        if (isOpen && now - found.Session.SeenAt >= SeenEvery)
        {
            await NoteAsync(db, found.Session.Id, now, cancellation);
        }

        return new FoundSession(found.Person, found.Session.By, isOpen);
    }

    private static async Task NoteAsync(IroDbContext db, int session, DateTime now, CancellationToken cancellation)
    {
        try
        {
            await db.SignInSessions.Where(s => s.Id == session && s.SeenAt < now).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancellation);
        }
        catch (DbException)
        {
            // Another program is writing for long: no page waits for this, and the next one notes it.
        }
    }
}
