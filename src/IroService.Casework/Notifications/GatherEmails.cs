using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>
/// Puts the notices of a person that wait for an email and may go now into one: when nothing new has come for a quiet while, or when the oldest has
/// waited long enough. What is acknowledged or settled by then is not emailed; what a later notice of the same deadline or dispute overtook goes with it.
/// </summary>
/// <param name="open">The database.</param>
/// <param name="quiet">How long nothing new must have come for that person.</param>
/// <param name="times">When emails go.</param>
/// <param name="rulebook">The working days.</param>
/// <param name="clock">Now.</param>
public sealed class GatherEmails(OpenDatabase open, EmailQuiet quiet, EmailTimes times, Rulebook rulebook, TimeProvider clock)
{
    /// <returns>How many emails were made.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancellation)
    {
        var (now, local) = (clock.Moment(), clock.WallClock());
        if (!times.IsDay(local))
        {
            return 0;
        }

        await using var db = open();
        var waiting = await db.Notices
            .StillAsking()
            .Where(n => n.EmailId == null && n.AcknowledgedAt == null)
            .Where(n => db.People.Any(p => p.Id == n.PersonId && p.Email != ""))
            .OrderBy(n => n.Id)
            .ToListAsync(cancellation);
        if (waiting.Count == 0)
        {
            return 0;
        }

        await rulebook.RefreshAsync(db, cancellation);
        var today = DateOnly.FromDateTime(local);
        var digests = await db.Emails.Where(e => e.DigestOn >= today).GroupBy(e => e.PersonId).ToDictionaryAsync(g => g.Key, g => g.Max(e => e.DigestOn), cancellation);
        var emails = waiting
            .GroupBy(n => n.PersonId!.Value)
            .Count(ofPerson => Gather(db, [.. ofPerson], times.At(local, rulebook.Calendar, digests.GetValueOrDefault(ofPerson.Key)), local, now));
        return emails == 0 || await TrySaveAsync(db, cancellation) ? emails : 0;
    }

    private bool Gather(IroDbContext db, List<Notice> waiting, MayBeEmailed may, DateTime local, DateTime now)
    {
        var going = waiting.Where(n => may == MayBeEmailed.Everything || !EmailTimes.WaitsForDigest(n.Kind)).ToList();
        if (going.Count == 0 || MoreMayCome(going, times.OpenFor(local, may), now))
        {
            return false;
        }

        var email = new Email
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(now)),
            PersonId = going[0].PersonId!.Value,
            CreatedAt = now,
            DigestOn = going.Exists(n => EmailTimes.WaitsForDigest(n.Kind)) ? DateOnly.FromDateTime(local) : null,
        };
        db.Emails.Add(email);
        var about = going.Select(n => (n.DeadlineId, n.DisputeId)).ToHashSet();
        foreach (var notice in waiting.Where(n => about.Contains((n.DeadlineId, n.DisputeId))))
        {
            notice.EmailId = email.Id;
        }

        return true;
    }

    private bool MoreMayCome(List<Notice> going, TimeSpan openFor, DateTime now)
    {
        var (sinceOldest, sinceNewest) = (now - going.Min(n => n.CreatedAt), now - going.Max(n => n.CreatedAt));

        // A notice of a moment to come says that the clock was set back: nobody waits until that moment has come again.
        return sinceNewest >= TimeSpan.Zero && sinceNewest < quiet.SinceNewest && (sinceOldest < openFor ? sinceOldest : openFor) < quiet.SinceOldest;
    }

    private static async Task<bool> TrySaveAsync(IroDbContext db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException fault) when (LostRace.Is(fault))
        {
            // Another program gathers too: nothing of this is kept, and the next turn reads what is left.
            return false;
        }
    }
}

/// <summary>How long notices are gathered before they are emailed.</summary>
/// <param name="SinceNewest">Since the newest notice of the person.</param>
public sealed record EmailQuiet(TimeSpan SinceNewest)
{
    /// <summary>Since the oldest: notices that come one by one do not put an email off for longer.</summary>
    public TimeSpan SinceOldest => SinceNewest * 15;
}
