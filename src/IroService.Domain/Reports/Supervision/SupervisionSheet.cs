using IroService.Domain.Participation;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Reports.Quarterly;
using IroService.Domain.Reviews;

namespace IroService.Domain.Reports.Supervision;

/// <summary>
/// What the Principal IRO and one IRO look at together each month (local; IRO Handbook (2010) ch. 7, supervision): what was due, what was late and why, what the ratings are worth, and
/// which disputes were not raised though the facts asked for one. Figures by IRO stand here and nowhere a Board can see.
/// </summary>
public static class SupervisionSheet
{
    /// <summary>The tables, in order.</summary>
    public static IReadOnlyList<ReportTable> Of(SupervisedMonth month) => [Due(month), WhyLate(month), Ratings(month), Disputes(month), Participation(month)];

    private static ReportTable Due(SupervisedMonth month)
    {
        var reviews = from child in month.Children
                      from row in child.Of.Periods.SelectMany(p => p.Rows)
                      where row.CountsAsDue && month.Has(row.Due!.Value) && child.IsOf(month.IroId, row.Due!.Value)
                      select (child.Child, row.Due!.Value, row.Status == ReviewStatus.OnTime);
        var midways = from child in month.Children
                      from row in child.Of.MidwaysWanted
                      where month.Has(row.Midpoint!.Value) && child.IsOf(month.IroId, row.Midpoint!.Value)
                      select (child.Child, row.Midpoint!.Value, row.HasMidway(child.Child.Midways, month.To));
        return new(
            "due",
            "What was due",
            $"Of what fell due in the month while the {month.Terms.Iro} had the child: {month.Terms.Reviews} held by their day; records written by the council's day; {month.Terms.MidwayReviews} held, where half of the time between two {month.Terms.Reviews} passed in the month.",
            "What",
            ["In time"],
            [
                new(month.Terms.Reviews.Start, [QuarterFacts.Share(reviews)]),
                new($"Records of {month.Terms.Reviews}", [QuarterFacts.Share(month.Records)]),
                new(month.Terms.MidwayReviews.Start, [QuarterFacts.Share(midways)]),
            ]);
    }

    private static ReportTable WhyLate(SupervisedMonth month)
    {
        var late = (from child in month.Children
                    from row in child.Of.Periods.SelectMany(p => p.Rows)
                    where row.Status == ReviewStatus.Late && month.Has(row.Held!.Value) && child.IsOf(month.IroId, row.Held!.Value)
                    select (child.Child, On: row.Held!.Value, Reason: child.Child.StandingReviews.First(r => r.HeldOn == row.Held).LateReason.Trim())).DistinctBy(l => (l.Child, l.On)).ToList();
        return new(
            "late",
            $"Why {month.Terms.Reviews} were late",
            $"{month.Terms.Reviews.Start} held late in the month, by the reason that was recorded.",
            "Reason",
            ["Number"],
            [.. late.GroupBy(l => l.Reason, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ReportRow(g.Key.Length > 0 ? g.Key : "No reason recorded", [QuarterFacts.Count(g.Select(l => (l.Child, l.On)))]))]);
    }

    private static ReportTable Ratings(SupervisedMonth month)
    {
        var given = month.Children.SelectMany(child => child.Ratings.Select(rating => (child.Child, rating.Rating.RatedOn, Rating: rating))).ToList();
        return new(
            "ratings",
            "Ratings given",
            $"Ratings that the {month.Terms.Iro} gave in the month and that count. Contradicted: of the green ones, those for which the published rule suggests amber or red on what was recorded that day.",
            "Ratings",
            ["Number"],
            [
                .. Enum.GetValues<RatingColour>().Select(colour => new ReportRow(colour.ToString(), [QuarterFacts.Count(given.Where(g => g.Rating.Rating.Rating == colour).Select(g => (g.Child, g.RatedOn)))])),
                new("Green and contradicted", [QuarterFacts.Share(given.Where(g => g.Rating.Rating.Rating == RatingColour.Green).Select(g => (g.Child, g.RatedOn, g.Rating.IsContradicted)))]),
            ]);
    }

    private static ReportTable Disputes(SupervisedMonth month)
    {
        var opened = from child in month.Children
                     from dispute in child.Child.DisputesCounted
                     where month.Has(dispute.OpenedOn) && child.IsOf(month.IroId, dispute.OpenedOn)
                     select (child.Child, dispute.OpenedOn);
        var wanted = from child in month.Children
                     where child.IsOf(month.IroId, month.To) && child.IsInCare && child.SuggestedAtEnd == RatingColour.Red && !IsDisputed(child.Child, month.To)
                     select (child.Child, month.To);
        return new(
            "disputes",
            "Disputes",
            "Disputes opened in the month; what the records offered and was not raised, with a reason given in the month; and children on its last day about whom none is open though the facts meet the council's threshold: what the published rule of rating calls red.",
            "Disputes",
            ["Number"],
            [new("Raised", [QuarterFacts.Count(opened)]), new("Not raised, with a reason", [QuarterFacts.Count(month.NotRaised.Select(n => (n.Child, n.Reason.On)))]), new("Not raised, though the facts meet the threshold", [QuarterFacts.Count(wanted)])]);
    }

    private static bool IsDisputed(Child child, DateOnly day) => child.DisputesCounted.Any(d => d.IsOpenOn(day));

    private static ReportTable Participation(SupervisedMonth month)
    {
        var held = (from child in month.Children
                    from review in child.Of.ReviewsHeld
                    where month.Has(review.HeldOn) && child.IsOf(month.IroId, review.HeldOn)
                    select (child.Child, review.HeldOn, review.ParticipationCode)).ToList();
        return new(
            "participation",
            "How the children took part",
            $"Of the {month.Terms.Reviews} held in the month, those with each code.",
            "Code",
            ["Share"],
            [.. ParticipationCode.All.Select(code => (Code: code.Code, Name: $"{code.Code}: {code.InWords}")).Append((Code: "", Name: "No code"))
                .Select(code => new ReportRow(code.Name, [QuarterFacts.Share(held.Select(h => (h.Child, h.HeldOn, (ParticipationCode.Find(h.ParticipationCode)?.Code ?? "") == code.Code)))]))
                .Where(row => row.Cells[0]!.Numerator > 0)]);
    }
}
