using IroService.Casework.Storage;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Imports;

/// <summary>Holds the next dates that children would have against those that are stored.</summary>
internal static class FindMovedDates
{
    public static async Task<IReadOnlyList<MovedDate>> OfAsync(
        IroDbContext db, Recompute on, IEnumerable<Child> children, CancellationToken cancellation)
    {
        var stored = (await db.Deadlines.AsNoTracking().Where(d => d.State == DeadlineState.Open)
            .Select(d => new { d.ChildId, d.Rule, d.Duty, d.Terms.DueOn })
            .ToListAsync(cancellation)).ToLookup(d => d.ChildId, d => new NextDate(d.Rule, d.Duty, d.DueOn));
        return [.. children.OrderBy(c => c.Reference, StringComparer.Ordinal).SelectMany(c => Of(c.Reference, [.. stored[c.Id]], After(on, c)))];
    }

    private static List<NextDate> After(Recompute on, Child child) =>
    [
        .. CareHistory.Periods(child.StandingEpisodes, child.DateOfBirth, on.Today, on.ReviewsKnownFrom)
            .SelectMany(p => DerivedDeadline.Of(on.Rules, p, child.StandingReviews, on.ReviewsKnownFrom, on.Calendar))
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
