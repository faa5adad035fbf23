using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Reports.Quarterly;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports.Quarterly;

/// <summary>What a person was told of the reports that are not signed yet, the latest kind of each.</summary>
public sealed class ListReportNotices(OpenDatabase open)
{
    /// <returns>Each report with its notice.</returns>
    public async Task<IReadOnlyList<(QuarterlyReport Report, ReportNotice Notice)>> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var reports = await db.QuarterlyReports.AsNoTracking().Include(r => r.Told.Where(n => n.PersonId == personId))
            .Where(r => r.SignedAt == null && r.Told.Any(n => n.PersonId == personId)).OrderBy(r => r.From).ToListAsync(cancellation);
        return [.. reports.Select(r => (r, r.Told.MaxBy(n => n.Kind)!))];
    }
}

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
