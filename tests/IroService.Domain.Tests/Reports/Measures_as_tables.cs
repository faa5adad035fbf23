using IroService.Domain.Measures;
using IroService.Domain.Naming;
using IroService.Domain.Ratings;
using IroService.Domain.Reports;
using static IroService.Domain.Tests.Measures.AMeasuredChild;

namespace IroService.Domain.Tests.Reports;

public class Measures_as_tables
{
    private static readonly IReadOnlyList<Figure> Figures = Of(
        "2023-04-01", "2024-03-31",
        LookedAfter("2023-06-05").Reviewed("2023-07-03").Reviewed("2023-10-05", "PN7").Rated("2023-07-04", RatingColour.Amber).Disputed("2023-10-09", "informal", "1", "Drift and delay"),
        LookedAfter("2023-06-05", born: "2019-01-01").Reviewed("2023-07-03", "PN2").Rated("2023-07-04", RatingColour.Green).Disputed("2023-10-09", "2", "2", "", responded: "2023-10-20")).Figures;

    private static readonly IReadOnlyList<MeasureTable> Tables = [.. MeasureTables.Of(Figures, Terminology.Usual).SelectMany(section => section.Tables)];

    [Fact]
    public void Hold_every_figure_once_with_what_it_is_made_of()
    {
        var shown = Tables.SelectMany(table => table.Table.Rows.SelectMany(row => row.Cells).Zip(table.Figures.SelectMany(row => row))).Where(cell => cell.Second is not null).ToList();
        Assert.Equal(Figures.Select(Name).Order(StringComparer.Ordinal), shown.Select(cell => Name(cell.Second!)).Order(StringComparer.Ordinal));
        Assert.All(shown, cell =>
        {
            var (made, of) = (cell.First!, cell.Second!);
            Assert.Equal((of.Numerator, of.Denominator, of.Percent), (made.Numerator, made.Denominator, made.Percent));
            Assert.Equal(of.Things.Select(thing => (thing.Child.Id, thing.Child.Reference, thing.On, thing.IsMet)), made.Things.Select(thing => (thing.ChildId, thing.Reference, thing.On, thing.IsMet)));
        });
    }

    [Fact]
    public void Bear_the_rule_of_every_measure()
    {
        Assert.All(Measure.All, measure => Assert.Contains(Tables, table => table.Table.Rule.Contains(measure.Rule, StringComparison.Ordinal)));
        Assert.Equal(Tables.Count, Tables.Select(table => table.Table.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("reviews-on-time", "Of those held 2/3", "Of those due 2/4")]
    [InlineData("attended", "Aged 4 or over 2/3", "Aged 5 or over 1/2")]
    public void Put_rival_definitions_side_by_side(string key, params string[] cells)
    {
        var table = Table(key);
        Assert.Equal(cells, table.Columns.Zip(Assert.Single(table.Rows).Cells, (column, cell) => $"{column} {cell!.Numerator}/{cell.Denominator}"));
    }

    [Fact]
    public void Say_nought_of_a_stage_at_which_none_was_opened() => Assert.Equal(
        ["Informal 1 0", "1 0 1", "2 1 1"],
        Table("disputes-by-stage").Rows.Select(row => $"{row.Name} {row.Cells[0]!.Numerator} {row.Cells[1]!.Numerator}"));

    [Fact]
    public void Name_what_has_no_theme() => Assert.Equal(["No theme", "Drift and delay"], Table("disputes-by-theme").Rows.Select(row => row.Name));

    [Theory]
    [InlineData("reviews-held", "all", "Reviews held")]
    [InlineData("reviews-due-on-time", "all", "Reviews on time: Of those due")]
    [InlineData("participation", "PN7", "How children aged 4 or over took part: PN7: Did not come and did not share their views")]
    [InlineData("disputes-opened", "opened-at:2", "Disputes by stage: 2: Opened at it")]
    public void Call_a_figure_by_its_table_its_row_and_its_column(string measure, string slice, string title)
    {
        var figure = Figures.Single(one => one.Measure == measure && one.Slice == slice);
        Assert.Equal(title, Assert.Single(Tables.Select(table => table.TitleOf(figure)), found => found is not null));
    }

    [Theory]
    [InlineData("2026-11-29", "2026-07-01", "2026-09-30", "2025-04-01", "2026-03-31")]
    [InlineData("2026-01-01", "2025-10-01", "2025-12-31", "2024-04-01", "2025-03-31")]
    [InlineData("2026-03-31", "2025-10-01", "2025-12-31", "2024-04-01", "2025-03-31")]
    [InlineData("2026-04-01", "2026-01-01", "2026-03-31", "2025-04-01", "2026-03-31")]
    public void Are_of_the_last_quarter_or_year_that_is_over(string today, string quarterFrom, string quarterTo, string yearFrom, string yearTo)
    {
        Assert.Equal(new(Day.Of(quarterFrom), Day.Of(quarterTo)), DaysOfReport.LastQuarter(Day.Of(today)));
        Assert.Equal(new(Day.Of(yearFrom), Day.Of(yearTo)), DaysOfReport.LastYear(Day.Of(today)));
    }

    private static ReportTable Table(string key) => Tables.Single(table => table.Table.Key == key).Table;

    private static string Name(Figure figure) => $"{figure.Measure} {figure.Slice}";
}
