using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;

namespace IroService.Casework.Accounts;

/// <summary>A person has shown who they are.</summary>
public sealed class BeginSession(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Begins a session of theirs, with a key that was never used before.</summary>
    /// <returns>The key, for the browser only.</returns>
    public async Task<string> ApplyAsync(int personId, SignedInBy by, CancellationToken cancellation = default)
    {
        await using var db = open();
        var (key, now) = (SessionKey.New(), clock.Moment());
        db.SignInSessions.Add(new SignInSession { PersonId = personId, KeyHash = SessionKey.HashOf(key), By = by, StartedAt = now, SeenAt = now });
        db.AccountEvents.Add(new AccountEvent { PersonId = personId, Kind = AccountEventKind.SignedIn, At = now });
        await db.SaveChangesAsync(cancellation);
        return key;
    }
}
