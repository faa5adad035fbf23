using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>
/// Puts the notices of a person that wait for an email into one: when nothing new has come for a quiet while, or when the oldest has waited
/// long enough. What is acknowledged or settled by then is not emailed.
/// </summary>
/// <param name="open">The database.</param>
/// <param name="quiet">How long nothing new must have come for that person.</param>
/// <param name="clock">Now.</param>
public sealed class GatherEmails(OpenDatabase open, EmailQuiet quiet, TimeProvider clock)
{
    /// <returns>How many emails were made.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancellation)
    {
        await using var db = open();
        var now = clock.Moment();
        var waiting = await db.Notices
            .Where(n => n.EmailId == null && n.AcknowledgedAt == null && n.Deadline!.State == DeadlineState.Open && n.Deadline.Terms.DueOn == n.DueOn)
            .Where(n => db.People.Any(p => p.Id == n.PersonId && p.Email != ""))
            .OrderBy(n => n.Id)
            .ToListAsync(cancellation);
        var emails = 0;
        foreach (var ofPerson in waiting.GroupBy(n => n.PersonId!.Value))
        {
            if (ofPerson.Max(n => n.CreatedAt) > now - quiet.SinceNewest && ofPerson.Min(n => n.CreatedAt) > now - quiet.SinceOldest)
            {
                continue;
            }

            var email = new Email { Id = Guid.CreateVersion7(new DateTimeOffset(now)), PersonId = ofPerson.Key, CreatedAt = now };
            db.Emails.Add(email);
            foreach (var notice in ofPerson)
            {
                notice.EmailId = email.Id;
            }

            emails++;
        }

        await db.SaveChangesAsync(cancellation);
        return emails;
    }
}

/// <summary>How long notices are gathered before they are emailed.</summary>
/// <param name="SinceNewest">Since the newest notice of the person.</param>
public sealed record EmailQuiet(TimeSpan SinceNewest)
{
    /// <summary>Since the oldest: notices that come one by one do not put an email off for longer.</summary>
    public TimeSpan SinceOldest => SinceNewest * 15;
}
