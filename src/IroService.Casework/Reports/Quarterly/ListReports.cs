using IroService.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports.Quarterly;

/// <summary>A quarterly report in a list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="From">The first day of the quarter.</param>
/// <param name="To">The last.</param>
/// <param name="DueOn">The last day in time to sign it.</param>
/// <param name="IsSigned">Whether it is signed.</param>
/// <param name="IsBegun">Whether something is written in it.</param>
public sealed record ReportListed(int Id, DateOnly From, DateOnly To, DateOnly DueOn, bool IsSigned, bool IsBegun);

/// <summary>Lists the quarterly reports, the latest first. What is kept of the signed ones is large and is not read.</summary>
public sealed class ListReports(OpenDatabase open)
{
    public async Task<IReadOnlyList<ReportListed>> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        return await db.QuarterlyReports.AsNoTracking().OrderByDescending(r => r.From)
            .Select(r => new ReportListed(r.Id, r.From, r.To, r.DueOn, r.SignedAt != null, r.Narratives.Count > 0))
            .ToListAsync(cancellation);
    }
}
