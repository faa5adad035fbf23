using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>An email that nobody will get, about something that is still owed.</summary>
/// <param name="EmailId">The email.</param>
/// <param name="PersonId">Who should have had it.</param>
/// <param name="Why">What the mail server said, without personal data.</param>
/// <param name="FailedAt">When (UTC).</param>
/// <param name="DeadlineIds">The deadlines that it was about and are still open; none when it was about a number, or about disputes.</param>
public sealed record FailedEmail(Guid EmailId, int PersonId, string Why, DateTime FailedAt, IReadOnlyList<int> DeadlineIds);

/// <summary>For the Principal IRO's list of duties to sort out: the emails that failed for good, the latest first.</summary>
public sealed class ListFailedEmails(OpenDatabase open)
{
    /// <summary>Those about something that is still open and not acknowledged, and those with a number while no later email has reached the person.</summary>
    public async Task<IReadOnlyList<FailedEmail>> ListAsync(CancellationToken cancellation)
    {
        await using var db = open();
        var notices = await db.Notices
            .StillAsking()
            .Where(n => n.AcknowledgedAt == null)
            .Join(db.Emails.Where(e => e.State == EmailState.Failed), n => n.EmailId, e => e.Id, (n, e) => new { n.DeadlineId, Email = e })
            .AsNoTracking()
            .ToListAsync(cancellation);
        var numbers = await db.Emails
            .Where(e => e.State == EmailState.Failed && e.Kind != EmailKind.Notices)
            .Where(e => !db.Emails.Any(later => later.PersonId == e.PersonId && later.State == EmailState.Accepted && later.SettledAt > e.SettledAt))
            .AsNoTracking()
            .ToListAsync(cancellation);
        return [.. notices
            .GroupBy(n => n.Email.Id)
            .Select(g => (g.First().Email, Deadlines: g.Select(n => n.DeadlineId).OfType<int>().Distinct().Order().ToList()))
            .Concat(numbers.Select(email => (Email: email, Deadlines: new List<int>())))
            .OrderByDescending(f => f.Email.SettledAt)
            .Select(f => new FailedEmail(f.Email.Id, f.Email.PersonId, f.Email.LastError, f.Email.SettledAt!.Value, f.Deadlines))];
    }
}
