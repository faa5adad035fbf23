using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;

namespace IroService.Casework.Accounts;

/// <summary>A person has shown who they are.</summary>
public sealed class BeginSession(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Begins a session of theirs, with a key that was never used before.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="by">By what they came in.</param>
    /// <param name="directoryHash">The session at the council's directory that it came from, if any.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <returns>The key, for the browser only.</returns>
    public async Task<string> ApplyAsync(int personId, SignedInBy by, string? directoryHash = null, CancellationToken cancellation = default)
    {
        await using var db = open();
        var (key, now) = (SessionKey.New(), clock.Moment());
        db.SignInSessions.Add(new SignInSession { PersonId = personId, KeyHash = SessionKey.HashOf(key), By = by, DirectoryHash = directoryHash, StartedAt = now, SeenAt = now });
        db.AccountEvents.Add(new AccountEvent { PersonId = personId, Kind = AccountEventKind.SignedIn, At = now });
        await db.SaveChangesAsync(cancellation);
        return key;
    }
}
