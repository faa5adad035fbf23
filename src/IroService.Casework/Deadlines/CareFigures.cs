using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>The first promise as a number: children in care, and how many of them have no next date. Of every child, or of those who count for a person.</summary>
/// <param name="ChildrenInCare">Children with a period of care, short breaks apart, that is open today.</param>
/// <param name="WithoutNextDate">Those of them whose next review has no date, by our own numbers.</param>
/// <param name="ChildrenInShortBreaks">Children with an open series of short breaks.</param>
public sealed record CareFigures(int ChildrenInCare, IReadOnlyList<int> WithoutNextDate, int ChildrenInShortBreaks);

/// <summary>Works the figures out afresh from the episodes and reviews each time, not from the deadlines that are stored: a dropped duty would show.</summary>
public sealed class CountCareFigures(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Counts every child as at today.</summary>
    public async Task<CareFigures> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        return await CountAsync(db, db.Children, cancellation);
    }

    /// <summary>Counts as at today the children who count in the figures of a person (<see cref="Sight.Counted"/>).</summary>
    public async Task<CareFigures> ForAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        return await Sight.OfAsync(db, personId, clock.Today(), cancellation) is { } sight
            ? await CountAsync(db, sight.Counted(db.Children), cancellation)
            : new CareFigures(0, [], 0);
    }

    private async Task<CareFigures> CountAsync(IroDbContext db, IQueryable<Child> counted, CancellationToken cancellation)
    {
        var on = await rulebook.RecomputeOnAsync(db, clock.Today(), cancellation);
        var children = await counted.AsNoTracking().Include(c => c.Episodes).Include(c => c.Deaths).Include(c => c.Reviews).AsSplitQuery().ToListAsync(cancellation);
        var current = children.SelectMany(c => on.NextReviews(c).Select(next => (Child: c, next.Period, next.HasNextDate))).ToList();
        var inCare = current.Where(o => !o.Period.ShortBreaks).ToList();
        var without = inCare.Where(o => !o.HasNextDate).Select(o => o.Child.Id).Distinct();
        return new CareFigures(inCare.Select(o => o.Child.Id).Distinct().Count(), [.. without], current.Count(o => o.Period.ShortBreaks));
    }
}
