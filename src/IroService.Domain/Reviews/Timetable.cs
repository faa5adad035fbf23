using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Domain.Reviews;

/// <summary>Every review that the law asked for in a period of care, and what became of it.</summary>
public static class Timetable
{
    /// <summary>The rows of one period, ordered by cycle (by code point) and sequence.</summary>
    /// <param name="rules">The statutory timing rules; only cycles of reviews give rows.</param>
    /// <param name="period">The period of care as at a day.</param>
    /// <param name="reviews">The child's reviews.</param>
    /// <param name="reviewsKnownFrom">The day from which the records hold the reviews.</param>
    /// <param name="calendar">For times in working days.</param>
    /// <returns>The rows, or the year that the calendar would need.</returns>
    public static TimetableOfPeriod Of(
        IEnumerable<TimingRule> rules, DerivedPeriod period, IEnumerable<Review> reviews, DateOnly reviewsKnownFrom, WorkingDayCalendar calendar)
    {
        var facts = PeriodFacts.Of(period, reviews, reviewsKnownFrom);
        var rows = new List<TimetableRow>();
        int? beyond = null;
        foreach (var rule in rules.Where(r => r.IsCycle).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            var sequence = 0;
            foreach (var step in Replay.Of(rule, facts, calendar).SelectMany(run => run.Steps))
            {
                beyond ??= (step.Due as DueDate.BeyondCalendar)?.Year;
                rows.Add(Row(rule.Id, ++sequence, step, period));
            }
        }

        return new TimetableOfPeriod(period, rows, beyond);
    }

    private static TimetableRow Row(string cycle, int sequence, Step step, DerivedPeriod period)
    {
        var from = step.Due is DueDate.StartUnknown ? (DateOnly?)null : step.Anchor.On;
        var (status, lateDays) = StatusOf(step, period);
        return new TimetableRow(cycle, sequence, step.Stage.Id, from, step.Due.Date, step.HeldOn, status, lateDays);
    }

    private static (ReviewStatus Status, int? LateDays) StatusOf(Step step, DerivedPeriod period)
    {
        if (step.Due.Date is not { } due)
        {
            return (ReviewStatus.Unknown, null);
        }

        return step switch
        {
            { HeldOn: { } held } => After(held) ? (ReviewStatus.Late, DaysPast(held)) : (ReviewStatus.OnTime, null),
            { EndedBy: null } => After(period.AsAt) ? (ReviewStatus.Overdue, DaysPast(period.AsAt)) : (ReviewStatus.Upcoming, null),
            { EndedBy: { } end } when After(end.On) => (ReviewStatus.Missed, DaysPast(end.On)),
            { WasStopped: true } => (ReviewStatus.Superseded, null),
            _ => (WantedBeforeEnd() ? ReviewStatus.NotHeldBeforeEnd : ReviewStatus.NotRequired, null),
        };

        bool After(DateOnly day) => day > due;
        int? DaysPast(DateOnly day) => day.DayNumber - due.DayNumber;
        bool WantedBeforeEnd() => step.Stage.Id == "first-review" && period.LastEpisode.IsPoliceOrRemand;
    }
}

/// <summary>The timetable of one period of care.</summary>
/// <param name="Period">The period.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="CalendarEndsBefore">The first year that a count would need and the calendar does not have; null when it suffices.</param>
public sealed record TimetableOfPeriod(DerivedPeriod Period, IReadOnlyList<TimetableRow> Rows, int? CalendarEndsBefore)
{
    /// <summary>The rows before which a midway review is wanted (local): half of the time passes without the review, and before the period ends.</summary>
    public IEnumerable<TimetableRow> MidwaysWanted =>
        Rows.Where(row => row is { Midpoint: { } midpoint, Status: not ReviewStatus.Superseded } && !(row.Held <= midpoint) && !(Period.EndedOn <= midpoint));
}
