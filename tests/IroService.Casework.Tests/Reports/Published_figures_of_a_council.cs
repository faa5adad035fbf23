using System.Globalization;
using ClosedXML.Excel;
using IroService.Casework.Reports;
using IroService.Casework.Tests.Imports;
using IroService.Domain.Measures;
using IroService.Domain.Reports;
using static IroService.Casework.Tests.Reports.AReport;

namespace IroService.Casework.Tests.Reports;

/// <summary>
/// Walsall published percentages and counts of its IRO service. From records with these counts come these percentages, in the measures and in every file made of them.
/// Attendance (published as 66.8%) and views recorded (99.3%) do not follow from the published counts; what does is 67.2% and 99.4%.
/// </summary>
public class Published_figures_of_a_council
{
    [Fact]
    public async Task Come_from_records_with_these_counts_to_the_digit_and_stand_in_every_file()
    {
        using var council = await WalsallCouncil.ImportedAsync();
        var toSeptember = await FiguresAsync(council, "2022-10-01", "2023-09-30");
        Assert.Equal(
            ["reviews-held 1703  ", "participation-under-4 380  ", "views-recorded 1692 1703 99.4", "attended 882 1312 67.2", "attended 882 1312 67.2", "reviewed-within-6-months 626 651 96.2"],
            from name in new[] { "reviews-held", "participation-under-4", "views-recorded", "attended", "reviewed-within-6-months" } from f in toSeptember where f.Measure == name select $"{name} {Numbers(f)}");
        Assert.Equal(
            WalsallCouncil.Participation.Select(row => row[0] == "PN0" ? "PN0 0 1323 0.0" : $"{row[0]} {row[2]} 1323 {row[3]}"),
            from f in toSeptember where f.Measure == "participation" select $"{f.Slice} {Numbers(f)}");
        Assert.Equal(
            WalsallCouncil.Since.Select(row => $"{row[1]} 651 {row[2]}").Order(StringComparer.Ordinal),
            (from f in toSeptember where f.Measure == "time-since-last-review" select Numbers(f)).Order(StringComparer.Ordinal));

        var ofTheYear = await FiguresAsync(council, "2022-04-01", "2023-03-31");
        Assert.Equal(
            WalsallCouncil.Disputes.Select(row => $"theme:{row[0]} {row[1]}").Append("all 179").Order(StringComparer.Ordinal),
            (from f in ofTheYear where f.Measure == "disputes-opened" && (f.Slice == "all" || f.Slice.StartsWith("theme:", StringComparison.Ordinal)) select $"{f.Slice} {f.Numerator}").Order(StringComparer.Ordinal));
        Assert.Equal(WalsallCouncil.Ratings.Select(row => $"{row[0]} {row[1]} 100 {row[1]}.0"), from f in ofTheYear where f.Measure == "rag" select $"{f.Slice} {Numbers(f)}");

        StandInEveryFile([.. toSeptember, .. ofTheYear]);
    }

    private static async Task<IReadOnlyList<Figure>> FiguresAsync(Council council, string from, string to)
    {
        var (figures, lacks) = await new ReadMeasures(council.Open, council.Rulebook).ApplyAsync(Council.Day(from), Council.Day(to), TestContext.Current.CancellationToken);
        Assert.Null(lacks);
        return figures;
    }

    private static void StandInEveryFile(IReadOnlyList<Figure> figures)
    {
        var tables = figures.Chunk(10).Select((some, n) => Table($"Figures {n}", "Figure", ["All"], [.. some.Select(f => Row($"{f.Measure} {f.Slice}", new ReportCell(f.Numerator, f.Denominator, [])))])).ToArray();
        var said = figures.Select(f => $"{f.Measure} {f.Slice}|{f.Numerator}|{f.Denominator}|{(f.Percent is { } percent ? percent.ToString("0.0", CultureInfo.InvariantCulture) : "n/a")}").ToList();
        Assert.Equal(said, Csv(Of(tables)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Select(f => $"{f[1]}|{f[3]}|{f[4]}|{f[5]}"));

        using var book = Opened(Of(tables));
        Assert.Equal(said, book.Worksheets.Skip(1).SelectMany(sheet => sheet.RowsUsed().Where(row => row.RowNumber() > 4)).Select(row => $"{row.Cell(1).GetString()}|{Number(row.Cell(2))}|{Number(row.Cell(3))}|{Percent(row)}"));
    }

    /// <summary>A table with shares has three columns, one of counts alone has one.</summary>
    private static string Percent(IXLRow row) => row.Cell(4).DataType == XLDataType.Number ? row.Cell(4).GetDouble().ToString("0.0", CultureInfo.InvariantCulture) : "n/a";

    private static string Number(IXLCell cell) => cell.IsEmpty() ? "" : cell.GetDouble().ToString(CultureInfo.InvariantCulture);

    private static string Numbers(Figure f) => string.Create(CultureInfo.InvariantCulture, $"{f.Numerator} {f.Denominator} {f.Percent:0.0}");
}
