using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Measures;

/// <summary>A child as the measures of a range see it: what happened after the range is not known.</summary>
public sealed class MeasuredChild
{
    private MeasuredChild(Child child, IReadOnlyList<TimetableOfPeriod> periods, IEnumerable<Review> reviews)
    {
        (Child, Periods) = (child, periods);
        ReviewsHeld = [.. reviews.Where(r => periods.Any(p => IsIn(p.Period, r.HeldOn))).DistinctBy(r => r.HeldOn).OrderBy(r => r.HeldOn)];
    }

    /// <summary>The child.</summary>
    public Child Child { get; }

    /// <summary>The periods of care as at the last day of the range, each with the reviews that the law asked for.</summary>
    public IReadOnlyList<TimetableOfPeriod> Periods { get; }

    /// <summary>The days inside a period of care on which a review was held, in order, each with the code of the row that comes first.</summary>
    public IReadOnlyList<Review> ReviewsHeld { get; }

    /// <summary>The period in which the child is looked after on the last day, short breaks apart; null when there is none.</summary>
    public DerivedPeriod? InCare => Periods.Select(p => p.Period).LastOrDefault(p => !p.ShortBreaks && p.EndedOn is null);

    /// <summary>Reads a child.</summary>
    /// <param name="child">With episodes, reviews, notifications, midway reviews, ratings and disputes.</param>
    /// <param name="to">The last day of the range.</param>
    /// <param name="rules">The statutory timing rules.</param>
    /// <param name="reviewsKnownFrom">The day from which the records hold the reviews.</param>
    /// <param name="calendar">For times in working days.</param>
    public static MeasuredChild Of(Child child, DateOnly to, IReadOnlyList<TimingRule> rules, DateOnly reviewsKnownFrom, WorkingDayCalendar calendar)
    {
        var reviews = child.StandingReviews.Where(r => r.HeldOn >= reviewsKnownFrom).DistinctBy(r => r.HeldOn).ToList();
        var periods = CareHistory.Periods(child.StandingEpisodes, child.DateOfBirth, to, reviewsKnownFrom, child.DiedOn);
        return new(child, [.. periods.Select(period => Timetable.Of(rules, period, reviews, reviewsKnownFrom, calendar))], reviews);
    }

    /// <summary>The reviews before which a midway review is wanted, of all periods.</summary>
    public IEnumerable<TimetableRow> MidwaysWanted => Periods.SelectMany(p => p.MidwaysWanted);

    /// <summary>The last review held in a period; null when there was none.</summary>
    public DateOnly? LastReviewIn(DerivedPeriod period) => ReviewsHeld.LastOrDefault(r => IsIn(period, r.HeldOn))?.HeldOn;

    /// <summary>Whether the child has had this birthday on a day; one of whom it is not known counts as old enough.</summary>
    public bool IsAged(int years, DateOnly on) => Child.DateOfBirth is not { } born || CareHistory.Birthday(born, years) <= on;

    private static bool IsIn(DerivedPeriod period, DateOnly day) => period.StartedOn <= day && day <= period.LastDay;
}

/// <summary>Everything that the measures of a range are worked out from.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Children">Every child.</param>
/// <param name="Calendar">For times in working days.</param>
public sealed record MeasuredRange(DateOnly From, DateOnly To, IReadOnlyList<MeasuredChild> Children, WorkingDayCalendar Calendar)
{
    /// <summary>Whether a day is in the range, of which both ends are part.</summary>
    public bool Has(DateOnly day) => From <= day && day <= To;
}
