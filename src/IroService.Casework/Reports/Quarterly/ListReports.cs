using IroService.Casework.Storage;
using IroService.Domain.Reports.Quarterly;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports.Quarterly;

/// <summary>The quarterly reports without what was kept of them, the latest first.</summary>
public sealed class ListReports(OpenDatabase open)
{
    public async Task<IReadOnlyList<QuarterlyReport>> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        return await db.QuarterlyReports.AsNoTracking().Include(r => r.Narratives).OrderByDescending(r => r.From).ToListAsync(cancellation);
    }
}
