using System.Globalization;
using IroService.Domain.Ratings;

namespace IroService.Domain.Reports.Quarterly;

/// <summary>How care plans were rated in a quarter, by what matters for a child, and how the ratings moved (local, as Walsall).</summary>
internal static class RatingTables
{
    private const string Rule = "Children whose care plan was rated in the quarter, by the last rating in it.";

    private static readonly RatingColour[] Colours = Enum.GetValues<RatingColour>();

    private static readonly string[] Names = [.. Colours.Select(colour => colour.ToString())];

    public static IEnumerable<ReportTable> Of(QuarterFacts facts)
    {
        var rated = facts.Children.Where(child => child.Last is not null).ToList();
        yield return By("ratings", "Ratings", "Children", rated, _ => "All", null);
        yield return Trend(facts);
        yield return By("ratings-by-team", "Ratings by team", "Team", rated, child => child.Team, null);
        yield return By("ratings-by-age", "Ratings by age", "Age", rated, child => child.AgeBandOn(facts.To), [.. ReportedChild.AgeBands.Select(band => band.Band)]);
        yield return By("ratings-by-legal-status", "Ratings by legal status", "Legal status", rated, child => child.LegalStatusOn(facts.To), null);
        yield return By("ratings-by-placement", "Ratings by placement", "Placement", rated, child => child.PlacementOn(facts.To), null);
    }

    /// <summary>The same of this quarter and the three before.</summary>
    private static ReportTable Trend(QuarterFacts facts)
    {
        var quarters = Enumerable.Range(-3, 4).Select(n => (From: facts.Range.From.AddMonths(3 * n), To: facts.Range.From.AddMonths((3 * n) + 3).AddDays(-1)));
        return new(
            "ratings-by-quarter",
            "Ratings by quarter",
            "Children whose care plan was rated in the quarter of the row, by the last rating in it.",
            "Quarter",
            Names,
            [.. quarters.Select(quarter =>
            {
                var last = (from child in facts.Children
                            let rating = RatingMovement.Of(child.Child.Ratings, quarter.To)?.Last
                            where rating is not null && rating.RatedOn >= quarter.From
                            select (child.Child, rating.RatedOn, rating.Rating)).ToList();
                var name = string.Create(CultureInfo.InvariantCulture, $"{quarter.From:MMMM} to {quarter.To:MMMM yyyy}");
                return new ReportRow(name, [.. Colours.Select(colour => QuarterFacts.Share(last.Select(one => (one.Child, one.RatedOn, one.Rating == colour))))]);
            })]);
    }

    /// <summary>From the rating that counted before the quarter to the last one in it.</summary>
    public static IEnumerable<ReportTable> Movement(QuarterFacts facts)
    {
        var moved = (from child in facts.Children
                     let last = child.Last?.Rating
                     where last is not null
                     let before = RatingMovement.Of(child.Child.Ratings, facts.Range.From.AddDays(-1))?.Last.Rating
                     select (child.Child, last.RatedOn, Before: before, Now: last.Rating)).ToList();
        yield return new(
            "movement",
            "From the rating before the quarter to the last one in it",
            "Children whose care plan was rated in the quarter: a row for the rating that counted on the day before it, a column for the last one in it.",
            "Before",
            [.. Names, "All"],
            [.. Colours.Select(colour => (RatingColour?)colour).Append(null).Select(before => new ReportRow(
                before?.ToString() ?? "Not rated before",
                [
                    .. Colours.Select(now => QuarterFacts.Count(moved.Where(m => m.Before == before && m.Now == now).Select(m => (m.Child, m.RatedOn)))),
                    QuarterFacts.Count(moved.Where(m => m.Before == before).Select(m => (m.Child, m.RatedOn))),
                ]))],
            LastColumnIsTotal: true);

        var red = (from child in facts.Children
                   where child.Of.InCare is not null
                   let since = RatingMovement.Of(child.Child.Ratings, facts.To)?.RedSince
                   where since is not null
                   select (child.Child, Since: since ?? default)).ToList();
        yield return new(
            "time-in-red",
            "Time in red",
            "Children in care on the last day, short breaks apart, whose care plan is red then, by how long it has been red without a break.",
            "Red for",
            ["Number"],
            [.. new (string Name, int From, int Below)[] { ("Up to 30 days", 0, 31), ("31 to 90 days", 31, 91), ("More than 90 days", 91, int.MaxValue) }
                .Select(band => new ReportRow(band.Name, [QuarterFacts.Count(red.Where(r => Days(r.Since) >= band.From && Days(r.Since) < band.Below))]))]);

        int Days(DateOnly since) => facts.To.DayNumber - since.DayNumber;
    }

    /// <summary>Each domain that names contain, by how it was rated at the last rating of the quarter.</summary>
    public static ReportTable Domains(QuarterFacts facts, string key, string title, Func<string, bool> which)
    {
        var rated = facts.Children.Where(child => child.Last is not null)
            .SelectMany(child => child.Last!.Rating.Domains.Select(domain => (child.Child, child.Last.Rating.RatedOn, domain.Domain, domain.Colour)))
            .Where(one => which(one.Domain))
            .ToList();
        return new(
            key,
            title,
            "Children whose care plan was rated in the quarter by the council's form, by how this was rated at the last rating in it.",
            "What",
            Names,
            [.. rated.GroupBy(one => one.Domain).OrderBy(g => g.Key, StringComparer.Ordinal).Select(domain => new ReportRow(
                facts.DomainTitles.GetValueOrDefault(domain.Key, domain.Key),
                [.. Colours.Select(colour => QuarterFacts.Share(domain.Select(one => (one.Child, one.RatedOn, one.Colour == colour))))]))]);
    }

    private static ReportTable By(string key, string title, string about, List<ReportedChild> rated, Func<ReportedChild, string> group, IReadOnlyList<string>? order)
    {
        var groups = rated.GroupBy(group).OrderBy(g => g.Key.Length == 0).ThenBy(g => order?.ToList().IndexOf(g.Key) ?? 0).ThenBy(g => g.Key, StringComparer.Ordinal);
        return new(key, title, Rule, about, Names, [.. groups.Select(g => new ReportRow(
            QuarterFacts.OrNotKnown(g.Key), [.. Colours.Select(colour => QuarterFacts.Share(g.Select(child => (child.Child, child.Last!.Rating.RatedOn, child.Last.Rating.Rating == colour))))]))]);
    }
}
