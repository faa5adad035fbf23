using IroService.Casework.Storage;
using IroService.Domain.Reports.Quarterly;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports.Quarterly;

/// <summary>Lists what a person was told of the reports that are not signed yet, the latest kind of each.</summary>
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
