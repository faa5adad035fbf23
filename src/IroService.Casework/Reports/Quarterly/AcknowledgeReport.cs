using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports.Quarterly;

/// <summary>A person has opened a report, and so taken note of what they were told of it.</summary>
public sealed class AcknowledgeReport(OpenDatabase open, TimeProvider clock)
{
    public async Task ApplyAsync(int reportId, int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        foreach (var notice in await db.ReportNotices.Where(n => n.ReportId == reportId && n.PersonId == personId && n.AcknowledgedAt == null).ToListAsync(cancellation))
        {
            notice.Acknowledge(clock.Moment());
        }

        await db.SaveChangesAsync(cancellation);
    }
}
