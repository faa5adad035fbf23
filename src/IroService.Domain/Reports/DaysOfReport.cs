using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Reports;

/// <summary>The days that a report is about.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public sealed record DaysOfReport(DateOnly From, DateOnly To)
{
    /// <summary>The last quarter of a collection year that is over on a day; quarters begin in April, July, October and January.</summary>
    public static DaysOfReport LastQuarter(DateOnly today)
    {
        var quarter = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        return new(quarter.AddMonths(-3), quarter.AddDays(-1));
    }

    /// <summary>The last collection year that is over on a day: 1 April to 31 March.</summary>
    public static DaysOfReport LastYear(DateOnly today)
    {
        var year = CollectionYear.StartOf(today);
        return new(year.AddYears(-1), year.AddDays(-1));
    }
}
