using IroService.Casework.Ratings;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Measures;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Reports.Quarterly;
using IroService.Domain.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports;

/// <summary>Children as reports see them as at a day: by the statutory definitions alone, with the calendar and the settings that the database has now.</summary>
internal sealed class ReadAsAt
{
    private readonly DateOnly? _reviewsKnownFrom;

    private ReadAsAt(WorkingDayCalendar calendar, DateOnly? reviewsKnownFrom) => (Calendar, _reviewsKnownFrom) = (calendar, reviewsKnownFrom);

    /// <summary>The working days.</summary>
    public WorkingDayCalendar Calendar { get; }

    /// <summary>Reads the calendar and the settings.</summary>
    public static async Task<ReadAsAt> OfAsync(IroDbContext db, Rulebook rulebook, CancellationToken cancellation)
    {
        await rulebook.RefreshAsync(db, cancellation);
        var settings = await db.CouncilSettings.AsNoTracking().SingleOrDefaultAsync(cancellation);
        return new(rulebook.Calendar, settings?.ReviewsKnownFrom);
    }

    /// <summary>The child as at a day; before the first import reviews are known from the collection year of that day on.</summary>
    public MeasuredChild Child(Child child, DateOnly day) => MeasuredChild.Of(child, day, Statute.Rules, _reviewsKnownFrom ?? CollectionYear.StartOf(day), Calendar);

    /// <summary>What the records say against a green rating of the care plan on a day.</summary>
    /// <param name="child">Loaded with <see cref="PeriodsOfCare.ChildQueries.WithPlanFacts"/>.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<PlanFinding> Findings(Child child, DateOnly day) => PlanFindings.Of(Child(child, day), day);

    /// <summary>The ratings of a range that count, each by the form and the facts of its day.</summary>
    /// <inheritdoc cref="Findings"/>
    public IReadOnlyList<ReportedRating> Ratings(Child child, DateOnly from, DateOnly to, RatingForms forms) =>
    [
        .. RatingMovement.Counting(child.Ratings, to).Where(r => r.RatedOn >= from)
            .Select(rating => ReportedRating.Of(rating, forms.On(rating.RatedOn), day => Findings(child, day))),
    ];
}
