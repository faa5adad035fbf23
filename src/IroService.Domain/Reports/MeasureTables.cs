using IroService.Domain.Measures;
using IroService.Domain.Naming;
using IroService.Domain.Participation;

namespace IroService.Domain.Reports;

/// <summary>The figures of a range as tables, section by section: every measure once, and rival definitions of the same thing in one row.</summary>
public static class MeasureTables
{
    private const string Whole = "all";

    private static readonly IReadOnlyDictionary<string, string> TimeBands = new Dictionary<string, string>
    {
        ["0-3 months"] = "Up to 3 months",
        ["3-6 months"] = "3 to 6 months",
        ["6-9 months"] = "6 to 9 months",
        ["9-12 months"] = "9 to 12 months",
        ["none-new"] = "None yet, in care for less than a month",
        ["none"] = "None",
    };

    private static readonly IReadOnlyDictionary<string, string> ResponseBands = new Dictionary<string, string>
    {
        ["0-10"] = "Up to 10 working days",
        ["11-20"] = "11 to 20 working days",
        ["over-20"] = "More than 20 working days",
        ["none"] = "No response",
    };

    /// <summary>Makes them.</summary>
    /// <param name="figures">Every figure of a range (<see cref="Measure.Of"/>).</param>
    /// <param name="terms">What the council calls things.</param>
    public static IReadOnlyList<MeasureSection> Of(IReadOnlyList<Figure> figures, Terminology terms)
    {
        return
        [
            new($"{terms.Reviews.Start} on time",
            [
                One("reviews-held", $"{terms.Reviews.Start} held", "Number"),
                Row("reviews-on-time", $"{terms.Reviews.Start} on time", [("Of those held", "reviews-held-on-time", Whole), ("Of those due", "reviews-due-on-time", Whole)]),
                One("children-all-on-time", $"Children whose {terms.Reviews} were all on time", "On time"),
                One("notified-in-time", $"The {terms.Iro} service told in time", "Told in time"),
            ]),
            new("Participation",
            [
                One("views-recorded", "How the child took part is recorded", "Recorded"),
                Rows("participation", "How children aged 4 or over took part", "Code", "Share", code => ParticipationCode.Find(code) is { } found ? $"{code}: {found.InWords}" : "No code"),
                One("participation-under-4", $"{terms.Reviews.Start} of children under 4", "Number"),
                One("views-conveyed", "Views conveyed, aged 4 or over", "Conveyed"),
                Row("attended", $"The child came to the {terms.Review}", [("Aged 4 or over", "attended", "4-and-over"), ("Aged 5 or over", "attended", "5-and-over")]),
            ]),
            new("Care plan ratings",
            [
                Row("rag", "Last rating of each child", [("Green", "rag", "Green"), ("Amber", "rag", "Amber"), ("Red", "rag", "Red")]),
                One("rag-coverage", $"Rated after the {terms.Review}", "Rated"),
            ]),
            new(terms.MidwayReviews.Start, [One("midway", $"{terms.MidwayReviews.Start} held", "Held")]),
            new("Disputes",
            [
                One("disputes-opened", "Disputes opened", "Number"),
                ByStage(),
                MeasureTable.Of("disputes-by-theme", "Disputes by theme", "Theme", ["Number"], Occurring("theme").Select(theme => (theme.Length == 0 ? "No theme" : theme, Cells(Find("disputes-opened", $"theme:{theme}")))), ["disputes-opened"]),
                Rows("disputes-response-days", "Disputes by time to the response", "Response", "Number", band => ResponseBands[band]),
                One("disputes-over-20-days", "Disputes open for more than 20 working days", "Over 20 days"),
            ]),
            new($"{terms.ChildrenInCare.Start} and their last {terms.Review}",
            [
                One("reviewed-within-6-months", "Reviewed in the last 6 months", "Reviewed"),
                Rows("time-since-last-review", $"Time since the last {terms.Review}", $"Last {terms.Review}", "Share", band => TimeBands.GetValueOrDefault(band, band)),
            ]),
        ];

        Figure? Find(string measure, string slice) => figures.FirstOrDefault(figure => figure.Measure == measure && figure.Slice == slice);

        MeasureTable One(string measure, string title, string column) => Row(measure, title, [(column, measure, Whole)]);

        MeasureTable Row(string key, string title, IReadOnlyList<(string Name, string Measure, string Slice)> columns) => MeasureTable.Of(
            key, title, "Children", [.. columns.Select(column => column.Name)], [("All", [.. columns.Select(column => Find(column.Measure, column.Slice))])], columns.Select(column => column.Measure).Distinct());

        MeasureTable Rows(string measure, string title, string about, string column, Func<string, string> nameOf) => MeasureTable.Of(
            measure, title, about, [column], figures.Where(figure => figure.Measure == measure).Select(figure => (nameOf(figure.Slice), Cells(figure))), [measure]);

        MeasureTable ByStage() => MeasureTable.Of(
            "disputes-by-stage", "Disputes by stage", "Stage", ["Opened at it", "Went no further"],
            Occurring("opened-at").Union(Occurring("reached")).OrderBy(stage => stage != "informal").ThenBy(stage => stage, StringComparer.Ordinal).Select(stage => (Capital(stage), Cells(Find("disputes-opened", $"opened-at:{stage}"), Find("disputes-opened", $"reached:{stage}")))),
            ["disputes-opened"]);

        // In the order of the figures.
        IEnumerable<string> Occurring(string what) => figures
            .Where(figure => figure.Measure == "disputes-opened" && figure.Slice.StartsWith($"{what}:", StringComparison.Ordinal))
            .Select(figure => figure.Slice[(what.Length + 1)..]);
    }

    private static IReadOnlyList<Figure?> Cells(params Figure?[] figures) => figures;

    private static string Capital(string stage) => stage.Length == 0 ? "No stage" : char.ToUpperInvariant(stage[0]) + stage[1..];
}
