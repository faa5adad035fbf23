using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Imports;

/// <summary>Holds the next dates that children would have against those that are stored.</summary>
internal static class FindMovedDates
{
    private const int BatchSize = 200;

    public static async Task<IReadOnlyList<MovedDate>> OfAsync(
        IroDbContext db, Recompute on, IEnumerable<Child> children, CancellationToken cancellation)
    {
        var stored = (await db.Deadlines.AsNoTracking().Where(d => d.State == DeadlineState.Open)
            .Select(d => new { d.ChildId, d.Rule, d.Duty, d.Terms.DueOn })
            .ToListAsync(cancellation)).ToLookup(d => d.ChildId, d => new NextDate(d.Rule, d.Duty, d.DueOn));
        return [.. children.OrderBy(c => c.Reference, StringComparer.Ordinal).SelectMany(c => Of(c.Reference, [.. stored[c.Id]], After(on, c)))];
    }

    /// <summary>
    /// The deadlines, those that are done among them, that would move if every child were worked out afresh. It is worked out in memory on
    /// the stored children; nothing is saved.
    /// </summary>
    public static async Task<IReadOnlyList<MovedDeadline>> OfDeadlinesAsync(IroDbContext db, Recompute on, DateTime now, CancellationToken cancellation)
    {
        var moved = new List<MovedDeadline>();
        var ids = await db.Children.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellation);
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var children = await db.Children.Where(c => batch.Contains(c.Id)).WithFacts().ToListAsync(cancellation);
            moved.AddRange(children.SelectMany(c => Moved(on, c, now)));
            db.ChangeTracker.Clear();
        }

        return [.. moved.OrderBy(m => m.Child, StringComparer.Ordinal).ThenBy(m => m.To).ThenBy(m => m.Title, StringComparer.Ordinal)];
    }

    // The changes that are stored are not loaded: what stands there is what this made.
    private static IEnumerable<MovedDeadline> Moved(Recompute on, Child child, DateTime now)
    {
        on.Of(child, now, cause: "");
        return from deadline in child.Deadlines
               from change in deadline.Changes
               where change.DueBefore != change.DueAfter
               select new MovedDeadline(child.Reference, deadline.Terms.Title, change.DueBefore, change.DueAfter, deadline.State == DeadlineState.Open);
    }

    private static List<NextDate> After(Recompute on, Child child) =>
    [
        .. on.Derive(child)
            .SelectMany(p => p.Deadlines)
            .Where(d => d.State == DeadlineState.Open)
            .Select(d => new NextDate(d.Rule, d.Step.Stage.Id, d.Terms.DueOn)),
    ];

    /// <summary>What is on both sides has not moved; of the rest, what follows from one rule is told as one move.</summary>
    private static IEnumerable<MovedDate> Of(string child, List<NextDate> before, List<NextDate> after)
    {
        foreach (var same in before.ToList().Where(after.Remove))
        {
            before.Remove(same);
        }

        foreach (var rule in before.Concat(after).Select(d => d.Rule).Distinct().Order(StringComparer.Ordinal))
        {
            var (old, now) = (InOrder(before, rule), InOrder(after, rule));
            for (var i = 0; i < Math.Max(old.Count, now.Count); i++)
            {
                yield return new MovedDate(child, old.ElementAtOrDefault(i), now.ElementAtOrDefault(i));
            }
        }
    }

    private static List<NextDate> InOrder(List<NextDate> dates, string rule) => [.. dates.Where(d => d.Rule == rule).OrderBy(d => d.DueOn).ThenBy(d => d.Duty, StringComparer.Ordinal)];
}
