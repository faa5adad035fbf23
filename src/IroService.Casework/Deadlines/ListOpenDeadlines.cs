using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>A deadline that is open on a day.</summary>
/// <param name="Child">The case system's number.</param>
/// <param name="Duty">The duty's name.</param>
/// <param name="Terms">What it says.</param>
public sealed record OpenDeadline(string Child, string Duty, DeadlineTerms Terms);

/// <summary>Works every deadline out afresh from the stored facts as at any day, not from the deadlines that are stored.</summary>
public sealed class ListOpenDeadlines(OpenDatabase open, Rulebook rulebook)
{
    /// <summary>The open deadlines of open periods of care, by child, due date (not known last) and duty, all ordinal.</summary>
    public async Task<IReadOnlyList<OpenDeadline>> ApplyAsync(DateOnly asAt, CancellationToken cancellation = default)
    {
        await using var db = open();
        var recompute = await rulebook.RecomputeOnAsync(db, asAt, cancellation);
        var children = await db.Children.AsNoTracking().WithRecords().ToListAsync(cancellation);
        var deadlines =
            from child in children
            from period in recompute.Derive(child)
            where period.Period.EndedOn is null
            from deadline in period.Deadlines
            where deadline.State == DeadlineState.Open
            select new OpenDeadline(child.Reference, deadline.Step.Stage.Id, deadline.Terms);
        return
        [
            .. deadlines
                .OrderBy(d => d.Child, StringComparer.Ordinal)
                .ThenBy(d => d.Terms.DueOn ?? DateOnly.MaxValue)
                .ThenBy(d => d.Duty, StringComparer.Ordinal)
        ];
    }
}
