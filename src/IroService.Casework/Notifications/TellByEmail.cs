using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>
/// Tells one person a number by email: how many duties moved on in silence in a week, or do not add up, or which report is to be signed. Its words are made when it is handed over;
/// they hold the number and a link.
/// </summary>
public sealed class TellByEmail(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Adds the email, once for a person, kind and day; again, also at the same moment, changes nothing.</summary>
    /// <param name="kind">What the number counts; not notices.</param>
    /// <param name="personId">Who is told.</param>
    /// <param name="count">How many; of none nobody is told.</param>
    /// <param name="about">The last day of the week, or the day of the check.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <returns>Whether there is an email now that was not there before.</returns>
    public async Task<bool> ApplyAsync(EmailKind kind, int personId, int count, DateOnly about, CancellationToken cancellation = default)
    {
        if (kind is not (EmailKind.SilenceRegister or EmailKind.ProofFailed or EmailKind.ReportReady))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only these three have a number.");
        }

        await using var db = open();
        if (count <= 0 || await db.Emails.AnyAsync(e => e.PersonId == personId && e.Kind == kind && e.About == about, cancellation))
        {
            return false;
        }

        var now = clock.Moment();
        db.Emails.Add(new Email { Id = Guid.CreateVersion7(new DateTimeOffset(now)), PersonId = personId, CreatedAt = now, Kind = kind, Count = count, About = about });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException fault) when (LostRace.Is(fault))
        {
            return false;
        }
    }
}
