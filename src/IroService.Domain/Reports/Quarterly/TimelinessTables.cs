using System.Globalization;
using IroService.Domain.Measures;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.Domain.Reports.Quarterly;

/// <summary>Reviews on time by month, why some were late, and whether a midway review goes with a next review on time (SI 2010/959 reg 33).</summary>
internal static class TimelinessTables
{
    /// <summary>What the measures say of each month.</summary>
    public static ReportTable ByMonth(QuarterFacts facts)
    {
        string[] measures = ["reviews-held-on-time", "reviews-due-on-time"];
        var months = Enumerable.Range(0, 3).Select(month => facts.Range with { From = facts.Range.From.AddMonths(month), To = facts.Range.From.AddMonths(month + 1).AddDays(-1) }).ToList();
        return new(
            "timeliness-by-month",
            $"{facts.Terms.Reviews.Start} on time by month",
            string.Join(' ', measures.Select(name => Measure.All.Single(m => m.Name == name).Rule)) + " As known on the last day of the quarter.",
            "Month",
            ["Of those held", "Of those due"],
            [.. months.Select(month =>
            {
                var (figures, _) = Measure.Of(month);
                return new ReportRow(month.From.ToString("MMMM yyyy", CultureInfo.InvariantCulture), [.. measures.Select(name => ReportCell.Of(figures.Single(f => f.Measure == name)))]);
            })]);
    }

    /// <summary>The reasons that were recorded, and apart from them the first reviews of children of whom the service was told late.</summary>
    public static ReportTable WhyLate(QuarterFacts facts)
    {
        var late = (from child in facts.Children
                    from period in child.Of.Periods
                    from row in period.Rows
                    where row.Status == ReviewStatus.Late && facts.Range.Has(row.Held!.Value)
                    let review = child.Child.StandingReviews.First(r => r.HeldOn == row.Held)
                    select (child.Child, On: row.Held!.Value, ToldLate: row.Rule == "first-review" && WasToldLate(facts, child.Child, period.Period), Reason: review.LateReason)).DistinctBy(l => (l.Child, l.On)).ToList();
        return new(
            "late-reasons",
            $"Why {facts.Terms.Reviews} were late",
            $"{facts.Terms.Reviews.Start} held late in the quarter by the reason that was recorded. Told late: the first {facts.Terms.Review} of a child of whom the {facts.Terms.Iro} service was told later than 2 working days after care began; it stands apart, whatever reason was recorded.",
            "Reason",
            ["Number"],
            [
                new("Told late", [QuarterFacts.Count(late.Where(l => l.ToldLate).Select(l => (l.Child, l.On)))]),
                .. late.Where(l => !l.ToldLate).GroupBy(l => l.Reason.Trim(), StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key.Length == 0).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select(reason => new ReportRow(reason.Key.Length > 0 ? reason.Key : "No reason recorded", [QuarterFacts.Count(reason.Select(l => (l.Child, l.On)))])),
            ]);
    }

    /// <summary>Whether the next review was on time, with a midway review before it and without one. It says nothing of the cause.</summary>
    public static ReportTable AfterMidway(QuarterFacts facts)
    {
        var due = (from child in facts.Children
                   from row in child.Of.Periods.SelectMany(p => p.Rows)
                   where row.Midpoint is { } midpoint && facts.Range.Has(row.Due!.Value) && !(row.Held <= midpoint) && row.CountsAsDue
                   select (child.Child, On: row.Due!.Value, WithMidway: row.HasMidway(child.Child.Midways, facts.To), OnTime: row.Status == ReviewStatus.OnTime)).ToList();
        return new(
            "next-review-after-midway",
            $"The next {facts.Terms.Review} on time, with and without {facts.Terms.MidwayReview.A}",
            $"Of the {facts.Terms.Reviews} under regulation 33 due in the quarter before which {facts.Terms.MidwayReview.A} was wanted, those held by their day. It shows what went together and claims no cause.",
            "Before it",
            ["On time"],
            [
                new($"With {facts.Terms.MidwayReview.A}", [QuarterFacts.Share(due.Where(d => d.WithMidway).Select(d => (d.Child, d.On, d.OnTime)))]),
                new("Without one", [QuarterFacts.Share(due.Where(d => !d.WithMidway).Select(d => (d.Child, d.On, d.OnTime)))]),
            ]);
    }

    private static bool WasToldLate(QuarterFacts facts, Child child, DerivedPeriod period) =>
        child.Notifications.LastOrDefault(n => n.BecameLookedAfter == period.StartedOn) is { } told && facts.Range.Calendar.Between(period.StartedOn, told.NotifiedOn) > 2;
}
