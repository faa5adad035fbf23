using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.Ssda903;
using IroService.Domain.Workflows;
using IroService.Domain.WorkingDays;

namespace IroService.Cli;

/// <summary>The timetable of every child in the returns, as the lines that are printed, or the year that the calendar lacks.</summary>
sealed record TimetableOfReturns(IReadOnlyList<string[]> Lines, int? CalendarEndsBefore)
{
    public static readonly string[] Columns = ["CHILD", "PERIOD_START", "CYCLE", "SEQUENCE", "RULE", "FROM", "DUE", "HELD", "STATUS", "LATE_DAYS"];

    /// <param name="returns">The children, ordered by id.</param>
    /// <param name="asAt">The day as at which to answer.</param>
    /// <param name="rules">The statutory timing rules.</param>
    /// <param name="calendar">For times in working days.</param>
    public static TimetableOfReturns Of(CombinedReturns returns, DateOnly asAt, IReadOnlyList<TimingRule> rules, WorkingDayCalendar calendar)
    {
        var lines = new List<string[]>();
        int? endsBefore = null;
        foreach (var child in returns.Children)
        {
            var reviews = child.Reviews.DistinctBy(r => r.Review).Select(r => new Review { HeldOn = r.Review, ParticipationCode = r.Code }).ToList();
            var timetables = CareHistory.Periods(child.Episodes.Select(Episode), child.DateOfBirth, asAt, returns.ReviewsKnownFrom)
                .Select(period => Timetable.Of(rules, period, reviews, returns.ReviewsKnownFrom, calendar))
                .OrderBy(timetable => timetable.Period.StartedOn);
            foreach (var timetable in timetables)
            {
                endsBefore ??= timetable.CalendarEndsBefore;
                lines.AddRange(timetable.Rows.Select(row => Line(child.Child, timetable.Period.StartedOn, row)));
            }
        }

        return new TimetableOfReturns(lines, endsBefore);
    }

    static Episode Episode(Ssda903Episode episode) => new()
    {
        Decom = episode.Decom,
        Rne = episode.Rne,
        LegalStatus = episode.LegalStatus,
        Place = episode.Place,
        Dec = episode.Dec,
        Rec = episode.Rec,
    };

    static string[] Line(string child, DateOnly start, TimetableRow row) =>
    [
        child, Iso(start), row.Cycle, FormattableString.Invariant($"{row.Sequence}"), row.Rule, Iso(row.From), Iso(row.Due), Iso(row.Held),
        Word.Of(row.Status), FormattableString.Invariant($"{row.LateDays}"),
    ];

    static string Iso(DateOnly? day) => FormattableString.Invariant($"{day:yyyy-MM-dd}");
}
