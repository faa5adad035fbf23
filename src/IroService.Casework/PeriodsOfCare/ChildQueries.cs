using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>Loads children as the rules need them.</summary>
public static class ChildQueries
{
    /// <summary>With every record that a date depends on, and the periods of care: all that <see cref="Recompute.Derive(Child)"/> reads.</summary>
    public static IQueryable<Child> WithRecords(this IQueryable<Child> children) => children
        .Include(c => c.Episodes)
        .Include(c => c.Deaths)
        .Include(c => c.Reviews)
        .Include(c => c.Bookings)
        .Include(c => c.Midways)
        .Include(c => c.Ratings.OrderBy(r => r.Id))
        .Include(c => c.EarlyReviewCalls)
        .Include(c => c.Events)
        .Include(c => c.Recommendations).ThenInclude(r => r.Steps)
        .Include(c => c.Disputes).ThenInclude(d => d.Steps)
        .Include(c => c.Notifications)
        .Include(c => c.Allocations)
        .Include(c => c.Periods)
        .Include(c => c.Answers).ThenInclude(a => a.Deadline)
        .AsSplitQuery();

    /// <summary>With those, who may know of the record, and the deadlines with their announcements: all that <see cref="Recompute.Of"/> reads.</summary>
    public static IQueryable<Child> WithFacts(this IQueryable<Child> children) => children
        .WithRecords()
        .Include(c => c.RestrictedTo)
        .Include(c => c.Deadlines).ThenInclude(d => d.Announcements);

    /// <summary>With the records of reviews and what is written in them, on which no date depends: much, which only those who read or write records ask for.</summary>
    public static IQueryable<Child> WithReviewRecords(this IQueryable<Child> children) => children
        .Include(c => c.ReviewRecords).ThenInclude(r => r.Answers)
        .Include(c => c.ReviewRecords).ThenInclude(r => r.Steps);

    /// <summary>With the ratings of the care plan, in the order in which they were recorded, and the disputes, those on file and those opened here.</summary>
    public static IQueryable<Child> WithRatingsAndDisputes(this IQueryable<Child> children) => children
        .Include(c => c.Ratings.OrderBy(r => r.Id))
        .Include(c => c.DisputesOnFile)
        .Include(c => c.Disputes);

    /// <summary>With everything besides the records that a rating of the care plan is looked at with: the disputes and why others were not raised, the records of reviews, and how each domain was rated.</summary>
    public static IQueryable<Child> WithPlanFacts(this IQueryable<Child> children) => children
        .WithReviewRecords()
        .Include(c => c.Ratings.OrderBy(r => r.Id)).ThenInclude(r => r.Domains)
        .Include(c => c.Ratings.OrderBy(r => r.Id)).ThenInclude(r => r.Second)
        .Include(c => c.DisputesOnFile)
        .Include(c => c.DisputesNotRaised)
        .Include(c => c.Disputes);

    /// <summary>Those who are in care or in short breaks on a day (see <see cref="Child.IsInCareOn"/>).</summary>
    public static IQueryable<Child> InCareOn(this IQueryable<Child> children, DateOnly day) =>
        children.Where(c => c.Periods.Any(p => !p.Withdrawn && p.StartedOn <= day && (p.EndedOn == null || p.EndedOn > day)));

    /// <summary>Those whose records not everybody may know of who works with children: restricted or sealed.</summary>
    public static IQueryable<Child> Withheld(this IQueryable<Child> children) => children.Where(c => c.Restricted || c.SealedOn != null);

    /// <summary>How to work a child out on a day, with the calendar and the settings that the database has now.</summary>
    public static async Task<Recompute> RecomputeOnAsync(this Rulebook rulebook, IroDbContext db, DateOnly today, CancellationToken cancellation)
    {
        await rulebook.RefreshAsync(db, cancellation);
        return rulebook.RecomputeOn(today, await db.CouncilSettings.AsNoTracking().SingleOrDefaultAsync(cancellation));
    }

    /// <summary>How to work a child out on a day, with these settings of the council (null before the first import: then reviews are known from today on).</summary>
    public static Recompute RecomputeOn(this Rulebook rulebook, DateOnly today, CouncilSettings? settings) =>
        new(rulebook.Rules, rulebook.Calendar, today, new CouncilDays(settings?.ReviewsKnownFrom ?? CollectionYear.StartOf(today), settings?.GoLive));
}
