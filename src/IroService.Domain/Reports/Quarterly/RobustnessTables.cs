using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;

namespace IroService.Domain.Reports.Quarterly;

/// <summary>
/// Whether the ratings can be believed (local): what the councils name as the problem is that nearly all plans are green while what would be raised as a dispute is not reflected.
/// Figures by IRO are not among these: they stand on the supervision sheet alone.
/// </summary>
internal static class RobustnessTables
{
    /// <summary>How long green has to hold.</summary>
    private const int HoldsMonths = 6;

    public static IEnumerable<ReportTable> Of(QuarterFacts facts)
    {
        var green = (from child in facts.Children
                     from rating in child.Ratings
                     where rating.Rating.Rating == RatingColour.Green
                     select (child.Child, child.Team, Rated: rating)).ToList();
        yield return new(
            "green-contradicted",
            "Green ratings that the recorded facts contradict",
            "Of the green ratings of the quarter that counted, those for which the published rule suggests amber or red on what was recorded on the day.",
            "Team",
            ["Contradicted"],
            [.. green.GroupBy(g => g.Team).OrderBy(g => g.Key.Length == 0).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(team => new ReportRow(QuarterFacts.OrNotKnown(team.Key), [QuarterFacts.Share(team.Select(g => (g.Child, g.Rated.Rating.RatedOn, g.Rated.IsContradicted)))]))]);
        yield return Held(facts);
        foreach (var table in Second(facts))
        {
            yield return table;
        }
    }

    private static ReportTable Held(QuarterFacts facts)
    {
        var (first, last) = (facts.Range.From, facts.To);
        var green = (from child in facts.Children
                     from rating in RatingMovement.Counting(child.Child.Ratings, last)
                     where rating.Rating == RatingColour.Green && rating.RatedOn.AddMonths(HoldsMonths) >= first && rating.RatedOn.AddMonths(HoldsMonths) <= last
                     select (child.Child, rating.RatedOn, Until: rating.RatedOn.AddMonths(HoldsMonths))).ToList();
        return new(
            "green-held",
            "Did green hold?",
            $"Of the plans rated green whose {HoldsMonths} months since ended in the quarter, those of which in these months a dispute was opened, the placement broke down (SSDA903 reason of change: the carer or the child asked for it, an allegation, or standards of care), or the plan was rated red. One plan may have several.",
            "What followed",
            ["Plans"],
            [
                Row("A dispute", (child, after, until) => child.DisputesCounted.Any(d => d.OpenedOn > after && d.OpenedOn <= until)),
                Row("A placement breakdown", BrokeDown),
                Row("A red rating", WasRed),
                Row("Any of them", (child, after, until) => child.DisputesCounted.Any(d => d.OpenedOn > after && d.OpenedOn <= until) || BrokeDown(child, after, until) || WasRed(child, after, until)),
            ]);

        ReportRow Row(string name, Func<Child, DateOnly, DateOnly, bool> followed) =>
            new(name, [QuarterFacts.Share(green.Select(g => (g.Child, g.RatedOn, followed(g.Child, g.RatedOn, g.Until))))]);
    }

    private static bool BrokeDown(Child child, DateOnly after, DateOnly until) => child.StandingEpisodes.Any(e => e.BrokeDown && e.Dec > after && e.Dec <= until);

    private static bool WasRed(Child child, DateOnly after, DateOnly until) =>
        RatingMovement.Counting(child.Ratings, until).Any(r => r.RatedOn > after && r.Rating == RatingColour.Red);

    private static IEnumerable<ReportTable> Second(QuarterFacts facts)
    {
        var twice = (from child in facts.Children
                     from rating in child.Child.Ratings
                     where facts.Range.Has(rating.RatedOn)
                     let second = rating.Second?.Colour
                     where second is not null
                     select (child.Child, rating.RatedOn, First: rating.Rating, Second: second ?? default)).ToList();
        yield return new(
            "second-ratings",
            "Exact agreement of second ratings",
            "Of the ratings of the quarter that were drawn and rated again by another person who did not know the first, those where both are the same.",
            "Ratings",
            ["The same"],
            [new ReportRow("All", [QuarterFacts.Share(twice.Select(t => (t.Child, t.RatedOn, t.First == t.Second)))])]);
        var colours = Enum.GetValues<RatingColour>();
        yield return new(
            "second-ratings-by-first",
            "First and second rating",
            "The same ratings: a row for the first rating, a column for the second.",
            "First",
            [.. colours.Select(colour => colour.ToString())],
            [.. colours.Select(first => new ReportRow(
                first.ToString(), [.. colours.Select(second => QuarterFacts.Count(twice.Where(t => t.First == first && t.Second == second).Select(t => (t.Child, t.RatedOn))))]))]);
    }
}
