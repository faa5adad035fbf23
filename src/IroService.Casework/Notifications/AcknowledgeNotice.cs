using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Notifications;

/// <summary>A person takes note of notices. Only their own count; a second time changes nothing.</summary>
public sealed class AcknowledgeNotice(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Acknowledges them.</summary>
    /// <returns>How many of them were this person's.</returns>
    public async Task<int> ApplyAsync(IReadOnlyCollection<int> noticeIds, int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var notices = await db.Notices.Where(n => noticeIds.Contains(n.Id) && n.PersonId == personId).ToListAsync(cancellation);
        foreach (var notice in notices)
        {
            notice.Acknowledge(clock.Moment());
        }

        await db.SaveChangesAsync(cancellation);
        return notices.Count;
    }
}
