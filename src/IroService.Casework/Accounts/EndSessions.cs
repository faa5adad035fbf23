using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Accounts;

/// <summary>A person goes out: at one browser, or everywhere.</summary>
public sealed class EndSessions(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Ends the session of this key; what is over or unknown changes nothing.</summary>
    public async Task OneAsync(string key, CancellationToken cancellation = default)
    {
        await using var db = open();
        var hash = SessionKey.HashOf(key);
        if (await db.SignInSessions.SingleOrDefaultAsync(s => s.KeyHash == hash && s.EndedAt == null, cancellation) is not { } session)
        {
            return;
        }

        session.EndedAt = clock.Moment();
        db.AccountEvents.Add(new AccountEvent { PersonId = session.PersonId, Kind = AccountEventKind.SignedOut, At = session.EndedAt.Value });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Ends every session of a person but that of one key.</summary>
    public async Task AllOfAsync(int personId, string? exceptKey = null, CancellationToken cancellation = default)
    {
        await using var db = open();
        var except = exceptKey is null ? "" : SessionKey.HashOf(exceptKey);
        await EndAsync(db.SignInSessions.Where(s => s.PersonId == personId && s.KeyHash != except), cancellation);
    }

    /// <summary>Ends what came from one session at the council's directory, because it ended there.</summary>
    public async Task OfDirectoryAsync(string issuer, string session, CancellationToken cancellation = default)
    {
        await using var db = open();
        var hash = DirectoryLink.HashOf(issuer, session);
        await EndAsync(db.SignInSessions.Where(s => s.DirectoryHash == hash), cancellation);
    }

    /// <summary>Ends everything that came from one account of the council's directory.</summary>
    public async Task OfDirectoryAccountAsync(string issuer, string subject, CancellationToken cancellation = default)
    {
        await using var db = open();
        var hash = DirectoryLink.HashOf(issuer, subject);
        var whose = db.DirectoryLinks.Where(l => l.KeyHash == hash).Select(l => l.PersonId);
        await EndAsync(db.SignInSessions.Where(s => s.By == SignedInBy.Council && whose.Contains(s.PersonId)), cancellation);
    }

    private Task EndAsync(IQueryable<SignInSession> sessions, CancellationToken cancellation)
    {
        var now = clock.Moment();
        return sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancellation);
    }
}
