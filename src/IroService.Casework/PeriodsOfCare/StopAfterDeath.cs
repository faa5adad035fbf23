using IroService.Casework.Storage;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>
/// A child has died: in the transaction that records it, whatever records it, every meeting to come is cancelled and every email that would speak of
/// nothing but this child is withdrawn. What is owed ends by itself, and with it notices, reminders and the child's part of other emails.
/// </summary>
internal static class StopAfterDeath
{
    private const string Reason = "The child died";

    /// <summary>Stops what there is of those that have died; the caller saves. Doing it again changes nothing.</summary>
    public static async Task ApplyAsync(IroDbContext db, IReadOnlyCollection<Child> children, DateTime now, DateOnly today, CancellationToken cancellation)
    {
        var died = children.Where(c => c.DiedOn <= today).ToList();
        foreach (var booking in died.SelectMany(c => c.Bookings.Where(b => b.Status == BookingStatus.Booked && b.BookedFor >= c.DiedOn)))
        {
            (booking.Status, booking.Reason) = (BookingStatus.Cancelled, Reason);
        }

        var ids = died.Select(c => c.Id).Where(id => id > 0).ToList();
        if (ids.Count == 0)
        {
            return;
        }

        var emails = await db.Emails
            .Where(e => e.State == EmailState.Waiting && e.Kind == EmailKind.Notices)
            .Where(e => db.Notices.Any(n => n.EmailId == e.Id && ids.Contains(n.ChildId)) && !db.Notices.Any(n => n.EmailId == e.Id && !ids.Contains(n.ChildId)))
            .ToListAsync(cancellation);
        foreach (var email in emails)
        {
            email.Drop(now);
        }
    }

    /// <summary>It was a mistake: notices whose email was withdrawn wait for another.</summary>
    public static async Task TakeBackAsync(IroDbContext db, int childId, CancellationToken cancellation)
    {
        var notices = await db.Notices
            .Where(n => n.ChildId == childId && n.AcknowledgedAt == null && db.Emails.Any(e => e.Id == n.EmailId && e.State == EmailState.NotNeeded))
            .ToListAsync(cancellation);
        foreach (var notice in notices)
        {
            notice.EmailId = null;
        }
    }
}
