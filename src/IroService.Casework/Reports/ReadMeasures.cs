using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Measures;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports;

/// <summary>Works the figures of the reports out from the stored facts: of every child, as at the last day of a range, by the statutory definitions alone.</summary>
public sealed class ReadMeasures(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Works them out of every child.</summary>
    /// <param name="from">The first day of the range.</param>
    /// <param name="to">The last.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The figures in order, or the year whose bank holidays the calendar would need.</returns>
    public async Task<(IReadOnlyList<Figure> Figures, int? CalendarEndsBefore)> ApplyAsync(DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        await using var db = open();
        return await OfAsync(db, db.Children, from, to, cancellation);
    }

    /// <summary>Works them out of the children who count in the figures that a person is shown: no number may tell that there is a child whom the person may not know of.</summary>
    /// <inheritdoc cref="ApplyAsync"/>
    public async Task<(IReadOnlyList<Figure> Figures, int? CalendarEndsBefore)> ForAsync(int personId, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        await using var db = open();
        var sight = await Sight.OfAsync(db, personId, clock.Today(), cancellation);
        return await OfAsync(db, sight?.Counted(db.Children) ?? db.Children.Where(_ => false), from, to, cancellation);
    }

    private async Task<(IReadOnlyList<Figure> Figures, int? CalendarEndsBefore)> OfAsync(IroDbContext db, IQueryable<Child> which, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var asAt = await ReadAsAt.OfAsync(db, rulebook, cancellation);
        var children = await which.AsNoTracking()
            .Include(c => c.Episodes)
            .Include(c => c.Deaths)
            .Include(c => c.Reviews)
            .Include(c => c.Notifications)
            .Include(c => c.Midways)
            .WithRatingsAndDisputes()
            .OrderBy(c => c.Id)
            .AsSplitQuery()
            .ToListAsync(cancellation);
        return Measure.Of(new(from, to, [.. children.Select(child => asAt.Child(child, to))], asAt.Calendar));
    }
}
