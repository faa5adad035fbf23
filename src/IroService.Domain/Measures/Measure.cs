using IroService.Domain.Disputes;
using IroService.Domain.Participation;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Reviews;

namespace IroService.Domain.Measures;

/// <summary>
/// A measure of the reports: its name, the rule by which it counts, in words that stand beside every figure, and the counting. Councils use rival definitions of
/// the same thing (attendance at 4 and at 5, on time by what was held and by what was due); each is a measure or a slice of its own.
/// </summary>
public sealed class Measure
{
    private static readonly string[] ResponseBands = ["0-10", "11-20", "over-20", "none"];

    private static readonly (string Band, int Months)[] Since = [("0-3 months", 3), ("3-6 months", 6), ("6-9 months", 9), ("9-12 months", 12)];

    private static readonly string[] TimeBands = [.. Since.Select(s => s.Band), "1 year or more", "none-new", "none"];

    private readonly Func<MeasuredRange, MeasureDays, IEnumerable<Figure>> _figures;

    private Measure(string name, string rule, Func<MeasuredRange, MeasureDays, IEnumerable<(string Slice, IEnumerable<Counted> Things)>> slices, bool isCount = false)
    {
        (Name, Rule) = (name, rule);
        _figures = (range, days) => slices(range, days).Select(slice => new Figure(name, slice.Slice, [.. slice.Things], isCount));
    }

    /// <summary>Its name in the data, such as <c>reviews-due-on-time</c>.</summary>
    public string Name { get; }

    /// <summary>The rule in a sentence.</summary>
    public string Rule { get; }

    /// <summary>Every measure, in the order of the reports.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Count("reviews-held", "Reviews held in the range: days inside a period of care, one for each child and day.",
            (range, _) => [Whole(Held(range).Select(r => r.Met()))]),
        new("reviews-held-on-time", "Of the reviews held in the range that the law asked for by a known day, those that were late by no rule.",
            (range, _) => [Whole(from r in Held(range)
                                let rows = r.Of.Periods.SelectMany(p => p.Rows).Where(row => row.Held == r.On && row.Due is not null).ToList()
                                where rows.Count > 0
                                select new Counted(r.Of.Child, r.On, rows.TrueForAll(row => row.Status != ReviewStatus.Late)))]),
        new("reviews-due-on-time", "Of the reviews due in the range, those held by their day; what the end of care or another rule made unnecessary, or is still to come, is left out.",
            (range, _) => [Whole(Due(range))]),
        new("children-all-on-time", "Of the children with a review due in the range, those whose reviews due were all held by their day.",
            (range, _) => [Whole(Due(range).GroupBy(due => due.Child).Select(g => new Counted(g.Key, g.Max(due => due.On), g.All(due => due.IsMet))))]),
        new("notified-in-time", "Of the periods of care that began in the range, short breaks apart, and of which the IRO service was told, those told within 2 working days.",
            (range, days) => [Whole(from child in range.Children
                                   from period in child.Periods.Select(p => p.Period)
                                   where !period.ShortBreaks && range.Has(period.StartedOn)
                                   let told = child.Child.Notifications.LastOrDefault(n => n.BecameLookedAfter == period.StartedOn)
                                   where told is not null
                                   select new Counted(child.Child, period.StartedOn, days.IsWithin(2, period.StartedOn, told.NotifiedOn)))]),
        new("views-recorded", "Of the reviews held in the range, those with a code PN0 to PN8.",
            (range, _) => [Whole(Held(range).Select(r => r.If(r.Code is not null)))]),
        new("participation", "Of the reviews held in the range of children aged 4 or over, those with each code.",
            (range, _) => Codes().Select(code => (code ?? "none", HeldAged(range, 4).Select(r => r.If(r.Code?.Code == code))))),
        Count("participation-under-4", "Reviews held in the range of children under 4.",
            (range, _) => [Whole(Held(range).Where(r => !r.Of.IsAged(4, r.On)).Select(r => r.Met()))]),
        new("views-conveyed", "Of the reviews held in the range of children aged 4 or over with a code PN1 to PN8, those where the child's views were conveyed: PN1, PN2, PN3, PN5, PN6, PN8.",
            (range, _) => [Whole(Coded(range, 4).Select(r => r.If(r.Code!.ViewsConveyed == true)))]),
        new("attended", "Of the reviews held in the range of children of that age with a code PN1 to PN8, those that the child attended: PN1, PN2, PN3, PN4.",
            (range, _) => new[] { 4, 5 }.Select(age => ($"{age}-and-over", Coded(range, age).Select(r => r.If(r.Code!.Attended == true))))),
        new("rag", "Of the children whose care plan was rated in the range, those whose last rating in it is each colour.",
            (range, _) => Enum.GetValues<RatingColour>().Select(colour => ($"{colour}", range.Children.SelectMany(child =>
                child.Child.Ratings.Where(r => range.Has(r.RatedOn)).OrderBy(r => r.RatedOn).LastOrDefault() is { } last ? new Counted[] { new(child.Child, last.RatedOn, last.Rating == colour) } : [])))),
        new("rag-coverage", "Of the reviews held in the range, those after which the care plan was rated within 10 working days, before the next review.",
            (range, days) => [Whole(Held(range).Select(r => r.If(IsRated(range, days, r))))]),
        new("midway", "Of the reviews under regulation 33 whose midpoint is in the range and had not been held by then, those with a midway review.",
            (range, _) => [Whole(Midways(range))]),
        Count("disputes-opened", "Disputes opened in the range: all, by the stage at which they were opened, by the highest stage reached, and by theme.",
            (range, _) => DisputesOpened([.. Disputes(range)])),
        Count("disputes-response-days", "Disputes opened in the range by the working days until the response; a response after the range is none.",
            (range, days) => ResponseBands.Select(band => (band, Disputes(range).Where(d => BandOf(range, days, d.Dispute) == band).Select(Thing)))),
        new("disputes-over-20-days", "Of the disputes opened in the range, those open for more than 20 working days, until they were resolved or to the end of the range.",
            (range, days) => [Whole(Disputes(range).Select(d => Thing(d) with { IsMet = days.Between(d.Dispute.OpenedOn, d.Dispute.ResolvedOn is { } day && day <= range.To ? day : range.To) > 20 }))]),
        new("reviewed-within-6-months", "Of the children in care on the last day, short breaks apart, those whose last review in their period of care was in the 6 months before it.",
            (range, _) => [Whole(InCare(range).Select(c => new Counted(c.Child, range.To, c.Last > range.To.AddMonths(-6))))]),
        new("time-since-last-review", "Children in care on the last day, short breaks apart, by the time since the last review in their period of care; none-new: without one, and in care for less than a month.",
            (range, _) => TimeBands.Select(band => (band, InCare(range).Select(c => new Counted(c.Child, range.To, BandOf(range, c.Since, c.Last) == band))))),
    ];

    /// <summary>Works out every figure of a range.</summary>
    /// <returns>The figures in order, or the year that the calendar would need.</returns>
    public static (IReadOnlyList<Figure> Figures, int? CalendarEndsBefore) Of(MeasuredRange range)
    {
        var days = new MeasureDays(range.Calendar);
        var figures = All.SelectMany(measure => measure._figures(range, days)).ToList();
        return (figures, range.Children.SelectMany(c => c.Periods).Select(p => p.CalendarEndsBefore).FirstOrDefault(year => year is not null) ?? days.EndsBefore);
    }

    private static Measure Count(string name, string rule, Func<MeasuredRange, MeasureDays, IEnumerable<(string, IEnumerable<Counted>)>> slices) => new(name, rule, slices, isCount: true);

    private static (string Slice, IEnumerable<Counted> Things) Whole(IEnumerable<Counted> things) => ("all", things);

    private static IEnumerable<string?> Codes() => ParticipationCode.All.Select(code => (string?)code.Code).Append(null);

    private static IEnumerable<HeldReview> Held(MeasuredRange range) =>
        from child in range.Children
        from review in child.ReviewsHeld
        where range.Has(review.HeldOn)
        select new HeldReview(child, review.HeldOn, ParticipationCode.Find(review.ParticipationCode));

    private static IEnumerable<HeldReview> HeldAged(MeasuredRange range, int years) => Held(range).Where(r => r.Of.IsAged(years, r.On));

    private static IEnumerable<HeldReview> Coded(MeasuredRange range, int years) => HeldAged(range, years).Where(r => r.Code?.Attended is not null);

    private static IEnumerable<Counted> Due(MeasuredRange range) =>
        from child in range.Children
        from row in child.Periods.SelectMany(p => p.Rows)
        where row.CountsAsDue && range.Has(row.Due!.Value)
        select new Counted(child.Child, row.Due!.Value, row.Status == ReviewStatus.OnTime);

    private static bool IsRated(MeasuredRange range, MeasureDays days, HeldReview review)
    {
        var next = review.Of.ReviewsHeld.Where(r => r.HeldOn > review.On).Select(r => (DateOnly?)r.HeldOn).FirstOrDefault();
        return review.Of.Child.Ratings.Any(r => r.RatedOn >= review.On && r.RatedOn <= range.To && !(r.RatedOn >= next) && days.IsWithin(10, review.On, r.RatedOn));
    }

    private static IEnumerable<Counted> Midways(MeasuredRange range) =>
        from child in range.Children
        from row in child.MidwaysWanted
        let midpoint = row.Midpoint!.Value
        where range.Has(midpoint)
        select new Counted(child.Child, midpoint, row.HasMidway(child.Child.Midways, range.To));

    private static IEnumerable<(Child Child, DisputeCounted Dispute)> Disputes(MeasuredRange range) =>
        from child in range.Children
        from dispute in child.Child.DisputesCounted
        where range.Has(dispute.OpenedOn)
        select (child.Child, dispute);

    private static Counted Thing((Child Child, DisputeCounted Dispute) opened) => new(opened.Child, opened.Dispute.OpenedOn, true);

    private static IEnumerable<(string, IEnumerable<Counted>)> DisputesOpened(IReadOnlyList<(Child Child, DisputeCounted Dispute)> opened)
    {
        return [Whole(opened.Select(Thing)), .. By("opened-at", d => d.StageOpened), .. By("reached", d => d.StageReached), .. By("theme", d => d.Theme)];

        IEnumerable<(string, IEnumerable<Counted>)> By(string what, Func<DisputeCounted, string> of) =>
            opened.GroupBy(one => of(one.Dispute)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => ($"{what}:{g.Key}", g.Select(Thing)));
    }

    private static string BandOf(MeasuredRange range, MeasureDays days, DisputeCounted dispute) => dispute.RespondedOn is { } day && day <= range.To
        ? days.Between(dispute.OpenedOn, day) switch { <= 10 => ResponseBands[0], <= 20 => ResponseBands[1], _ => ResponseBands[2] }
        : ResponseBands[3];

    private static IEnumerable<(Child Child, DateOnly Since, DateOnly? Last)> InCare(MeasuredRange range) =>
        from child in range.Children
        let period = child.InCare
        where period is not null
        select (child.Child, period.StartedOn, child.LastReviewIn(period));

    private static string BandOf(MeasuredRange range, DateOnly since, DateOnly? last) => last is { } day
        ? Since.Where(band => day > range.To.AddMonths(-band.Months)).Select(band => band.Band).FirstOrDefault("1 year or more")
        : since > range.To.AddMonths(-1) ? "none-new" : "none";

    private sealed record HeldReview(MeasuredChild Of, DateOnly On, ParticipationCode? Code)
    {
        public Counted Met() => If(true);

        public Counted If(bool met) => new(Of.Child, On, met);
    }
}
