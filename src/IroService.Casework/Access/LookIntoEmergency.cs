using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Access;

/// <summary>What becomes of a record that was opened in an emergency: those who were told acknowledge it, and the IRO or the Principal IRO looks into it.</summary>
public sealed class LookIntoEmergency(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Says what was found; it is said once.</summary>
    /// <returns>What is wrong, in a sentence; blank when it is kept; null when there is nothing that the person may look into.</returns>
    public Task<string?> ApplyAsync(int accessId, int personId, string words, CancellationToken cancellation = default) =>
        LostRace.AgainAsync(() => TryAsync(accessId, personId, words.Trim(), cancellation));

    /// <summary>A person who was told has taken note; a second time changes nothing.</summary>
    /// <returns>False when the person was not told of it.</returns>
    public async Task<bool> AcknowledgeAsync(int accessId, int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        if (await db.EmergencyNotices.SingleOrDefaultAsync(n => n.EmergencyAccessId == accessId && n.PersonId == personId, cancellation) is not { } notice)
        {
            return false;
        }

        notice.Acknowledge(clock.Moment());
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<string?> TryAsync(int accessId, int personId, string words, CancellationToken cancellation)
    {
        await using var db = open();
        if (await db.EmergencyAccesses.Include(e => e.Told).SingleOrDefaultAsync(e => e.Id == accessId, cancellation) is not { } access
            || await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellation) is not { } reader
            || !ListEmergencies.MayLookInto(reader, access, await db.Children.AsNoTracking().Include(c => c.Allocations).SingleAsync(c => c.Id == access.ChildId, cancellation), clock.Today()))
        {
            return null;
        }

        if (WrongWords.Find(words, EmergencyAccess.WordsLength, "Enter what you found: whether it was right to open the record") is { } wrong)
        {
            return wrong;
        }

        if (access.LookedIntoAt is not null)
        {
            return "Somebody has looked into it before you: what they found is on this page";
        }

        access.LookInto(personId, clock.Moment(), words);
        access.Told.Find(t => t.PersonId == personId)?.Acknowledge(clock.Moment());
        await db.SaveChangesAsync(cancellation);
        return "";
    }
}
