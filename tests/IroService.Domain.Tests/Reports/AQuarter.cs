using System.Globalization;
using IroService.Casework.Ratings;
using IroService.Casework.WorkingDays;
using IroService.Domain.Measures;
using IroService.Domain.Naming;
using IroService.Domain.Ratings;
using IroService.Domain.Reports;
using IroService.Domain.Reports.Quarterly;
using IroService.Domain.Tests.Measures;

namespace IroService.Domain.Tests.Reports;

/// <summary>A quarter of children as a test describes them.</summary>
static class AQuarter
{
    private static readonly DaysOfReport Quarter = new(new(2023, 7, 1), new(2023, 9, 30));

    public static QuarterFacts Facts(params AMeasuredChild[] children)
    {
        var form = RatingForms.Load(null).All[0];
        var reported = children.Select(child =>
        {
            var of = child.AsAt(Quarter.To);
            return new ReportedChild(of, child.Team, [.. RatingMovement.Counting(of.Child.Ratings, Quarter.To).Where(r => r.RatedOn >= Quarter.From)
                .Select(rating => ReportedRating.Of(rating, form, day => child.FindingsOn(day.Text())))]);
        }).ToList();
        var range = new MeasuredRange(Quarter.From, Quarter.To, [.. reported.Select(r => r.Of)], BankHolidayFeed.Shipped());
        return new(range, Measure.Of(range).Figures, reported, form.Domains.ToDictionary(d => d.Id, d => d.Title), Terminology.Usual);
    }

    /// <summary>A table's rows: "name n/N n/N", of counts "name n".</summary>
    public static string[] Rows(QuarterFacts facts, string table) =>
        [.. QuarterlySections.Of(facts, _ => "").SelectMany(s => s.Tables).Single(t => t.Key == table).Rows.Select(row => $"{row.Name} {string.Join(' ', row.Cells.Select(Text))}")];

    private static string Text(ReportCell? cell) => cell switch
    {
        null => "-",
        { Denominator: { } of } => string.Create(CultureInfo.InvariantCulture, $"{cell.Numerator}/{of}"),
        _ => cell.Numerator.ToString(CultureInfo.InvariantCulture),
    };
}
