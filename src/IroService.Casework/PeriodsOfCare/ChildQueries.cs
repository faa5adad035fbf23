using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>Loads children as the rules need them.</summary>
public static class ChildQueries
{
    /// <summary>With all that <see cref="Recompute"/> reads: episodes, reviews, periods, and deadlines with their announcements.</summary>
    public static IQueryable<Child> WithFacts(this IQueryable<Child> children) => children
        .Include(c => c.Episodes)
        .Include(c => c.Reviews)
        .Include(c => c.Periods)
        .Include(c => c.Deadlines).ThenInclude(d => d.Announcements)
        .AsSplitQuery();

    /// <summary>How to work a child out on a day, with the settings of the council (null before the first import: then reviews are known from today on).</summary>
    public static Recompute RecomputeOn(this Rulebook rulebook, DateOnly today, CouncilSettings? settings) =>
        new(rulebook.Rules, rulebook.Calendar, today, settings?.ReviewsKnownFrom ?? CollectionYear.StartOf(today));
}
