using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Measures;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports;

/// <summary>Works the figures of the reports out from the stored facts: of every child, as at the last day of a range, by the statutory definitions alone.</summary>
public sealed class ReadMeasures(OpenDatabase open, Rulebook rulebook)
{
    /// <summary>Works them out.</summary>
    /// <param name="from">The first day of the range.</param>
    /// <param name="to">The last.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The figures in order, or the year whose bank holidays the calendar would need.</returns>
    public async Task<(IReadOnlyList<Figure> Figures, int? CalendarEndsBefore)> ApplyAsync(DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var settings = await db.CouncilSettings.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var knownFrom = settings?.ReviewsKnownFrom ?? CollectionYear.StartOf(to);
        var children = await db.Children.AsNoTracking()
            .Include(c => c.Episodes)
            .Include(c => c.Deaths)
            .Include(c => c.Reviews)
            .Include(c => c.Notifications)
            .Include(c => c.Midways)
            .WithRatingsAndDisputes()
            .OrderBy(c => c.Id)
            .AsSplitQuery()
            .ToListAsync(cancellation);
        var calendar = rulebook.Calendar;
        return Measure.Of(new(from, to, [.. children.Select(child => MeasuredChild.Of(child, to, Statute.Rules, knownFrom, calendar))], calendar));
    }
}
