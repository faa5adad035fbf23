using ClosedXML.Excel;
using IroService.Domain.Reports;
using static IroService.Casework.Tests.Reports.AReport;

namespace IroService.Casework.Tests.Reports;

public class A_report_as_a_workbook
{
    private static readonly ReportTable Ratings = Table("Ratings by team", "Team", ["Green", "Rated"], Row("East", Share(1979, 2503), Count(2503)), Row("West", Share(0, 0), null), Row("North", ReportCell.Hidden, ReportCell.Hidden));

    [Fact]
    public void Has_a_sheet_for_each_table_after_one_that_says_what_it_is()
    {
        using var book = Opened(Of(Ratings, Table("Disputes", "Theme", [])));
        Assert.Equal(["About", "Ratings by team", "Disputes"], book.Worksheets.Select(s => s.Name));
        var about = book.Worksheet(1).CellsUsed().Select(cell => cell.GetString()).ToList();
        Assert.Equal(
            [
                "Annual report 2022-23", "Range", "2022-04-01 to 2023-03-31", "Made on", "2023-04-20",
                "c", "Hidden, so that nobody can tell which child it is: counts of 1 to 5, and what they could be worked out from.",
                "Reviews", "First paragraph.", "Second.", "Ratings by team", "Disputes",
            ],
            about);
        Assert.Equal("'Ratings by team'!A1", book.Worksheet(1).CellsUsed(cell => cell.HasHyperlink).First().Hyperlink.InternalAddress);
    }

    [Fact]
    public void Holds_numbers_as_numbers()
    {
        using var book = Opened(Of(Ratings));
        var sheet = book.Worksheet("Ratings by team");
        Assert.Equal(["Team", "Green: number", "Green: out of", "Green: %", "Rated"], sheet.Row(4).CellsUsed().Select(cell => cell.GetString()));
        Assert.All(sheet.Range("B5:E5").Cells(), cell => Assert.Equal(XLDataType.Number, cell.DataType));
        Assert.Equal([1979, 2503, 79.1, 2503], sheet.Range("B5:E5").Cells().Select(cell => cell.GetDouble()));
        Assert.Equal("0.0", sheet.Cell("D5").Style.NumberFormat.Format);
        Assert.Equal(["0", "0", "n/a", ""], sheet.Range("B6:E6").Cells().Select(cell => cell.GetFormattedString()));
        Assert.Equal(["c", "c", "c", "c"], sheet.Range("B7:E7").Cells().Select(cell => cell.GetFormattedString()));
    }

    [Fact]
    public void Keeps_its_heading_in_sight_and_says_how_it_counts()
    {
        using var book = Opened(Of(Ratings));
        var sheet = book.Worksheet("Ratings by team");
        Assert.Equal((4, 1, true), (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn, sheet.Cell("B4").Style.Font.Bold));
        Assert.Equal(("Ratings by team", "How it counts."), (sheet.Cell("A1").GetString(), sheet.Cell("A2").GetString()));
        Assert.InRange(sheet.Column(2).Width, 15, 16);
    }

    [Fact]
    public void Makes_no_formula_of_what_people_type_and_loses_nothing_of_it()
    {
        using var book = Opened(Of(HostileTable("=2+2"), HostileTable(new string('y', 40)), HostileTable(new string('y', 41)), HostileTable("")));
        Assert.All(book.Worksheets.SelectMany(s => s.CellsUsed()), cell => Assert.False(cell.HasFormula));
        var sheet = book.Worksheet(2);
        Assert.Equal(Hostile.Select(name => name.Replace('\a', ' ')), Hostile.Select((_, n) => sheet.Cell(5 + n, 1).GetString()));
        Assert.All(Hostile.Select((_, n) => sheet.Cell(5 + n, 1)), cell => Assert.NotEqual(XLDataType.Number, cell.DataType));
        Assert.True(sheet.Cell(5, 1).Style.IncludeQuotePrefix);
    }

    [Fact]
    public void Names_its_sheets_as_Excel_takes_them()
    {
        var titles = Hostile.Concat(Hostile).Concat(["ABOUT", "'", new string('z', 31) + "1", new string('z', 31) + "2", new string('e', 30) + "👩‍👧"]).ToList();
        using var book = Opened(Of([.. titles.Select(title => Table(title, "", []))]));
        var names = book.Worksheets.Select(s => s.Name).ToList();
        Assert.Equal((titles.Count + 1, names.Count), (names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count()));
        Assert.All(names, name => Assert.Matches(@"^(?!')[^\[\]:*?/\\\p{C}]{1,31}(?<!')$", name.Replace("👩‍👧", "", StringComparison.Ordinal)));
        Assert.Contains(new string('z', 29) + " 2", names);
        Assert.DoesNotContain("History", names);
    }

    [Fact]
    public void Of_nothing_is_a_first_sheet() => Assert.Single(Opened(new("", [], [])).Worksheets);
}
