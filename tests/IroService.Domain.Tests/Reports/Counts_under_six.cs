using CsCheck;
using IroService.Domain.Reports;

namespace IroService.Domain.Tests.Reports;

public class Counts_under_six
{
    [Theory]
    [InlineData("3 40 50 | 93", "c c 50 | 93")]
    [InlineData("3 4 50 | 57", "c c 50 | 57")]
    [InlineData("0 6 50 | 56", "0 6 50 | 56")]
    [InlineData("3 0 40 | 43", "c 0 c | 43")]
    [InlineData("3 0 0 | 3", "c 0 0 | c")]
    [InlineData("1 1 40 | 42", "c c c | 42")]
    public void Are_hidden_in_a_row_with_the_next_smallest(string row, string shown) => Assert.Equal(shown, Text(SmallCounts.Hide(Table(row))));

    [Fact]
    public void Are_hidden_in_both_directions() =>
        Assert.Equal(
            "c c 50 | 93\nc c 70 | 100\n20 40 60 | 120\n43 90 180 | 313",
            Text(SmallCounts.Hide(Table("3 40 50 | 93\n20 10 70 | 100\n20 40 60 | 120\n43 90 180 | 313") with { LastRowIsTotal = true })));

    [Fact]
    public void Are_the_rest_of_a_denominator_too() =>
        Assert.Equal("c 30/50 c", Text(SmallCounts.Hide(Table("47/50 30/50 20/50"))));

    [Fact]
    public void Are_not_shown_as_a_denominator() =>
        Assert.Equal("c c c", Text(SmallCounts.Hide(Table("3 40 0/40"))));

    [Fact]
    public void Tell_of_no_child() =>
        Assert.All(SmallCounts.Hide(Table("6 7")).Rows.SelectMany(r => r.Cells), cell => Assert.Empty(cell!.Things));

    [Fact]
    public void Of_a_total_are_hidden_alike_in_each_table_that_has_it()
    {
        var byTeam = SmallCounts.Hide(Table("1 9 30 | 40\n2 1 30 | 33\n3 10 60 | 73") with { LastRowIsTotal = true });
        var byMonth = SmallCounts.Hide(Table("0 6 20 | 26\n0 3 20 | 23\n3 1 20 | 24\n3 10 60 | 73") with { LastRowIsTotal = true });
        Assert.Equal(("c c 60 | 73", "c c 60 | 73"), (Text(byTeam).Split('\n')[^1], Text(byMonth).Split('\n')[^1]));
    }

    [Fact]
    public void Are_never_shown_and_never_worked_out_from_sums() => AnyTable.Sample(table =>
    {
        var shown = SmallCounts.Hide(table);
        var cells = shown.Rows.SelectMany(r => r.Cells).ToList();
        Assert.DoesNotContain(cells, cell => cell is { IsHidden: false } && (cell.Numerator is > 0 and < 6 || cell.Denominator - cell.Numerator is > 0 and < 6));
        if (cells.Exists(cell => !cell!.IsHidden))
            Assert.Empty(new Adder(table, shown).WorkedOut().Select(at => $"{at} of\n{Text(table)}\nshown as\n{Text(shown)}"));
    }, iter: 20_000);

    [Fact]
    public void Hide_nothing_where_there_are_none() => AnyTable.Sample(table =>
    {
        var large = table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(c => c! with { Numerator = c.Numerator + 6, Denominator = c.Denominator + 12 })] })] };
        Assert.Equal(Text(large), Text(SmallCounts.Hide(large)));
    });

    [Fact]
    public void Are_hidden_once_and_for_all() => AnyTable.Sample(table =>
    {
        var once = SmallCounts.Hide(table);
        Assert.Equal(Text(once), Text(SmallCounts.Hide(once)));
    });

    private static readonly Gen<int> Count = Gen.Frequency((2, Gen.Const(0)), (4, Gen.Int[1, 5]), (4, Gen.Int[6, 12]), (3, Gen.Int[6, 90]));

    private static readonly Gen<ReportTable> AnyTable = Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Gen.Bool, Gen.Bool).SelectMany(
        (rows, columns, totalRow, totalColumn) => Gen.Select(Count.Array[columns].Array[rows], Gen.Int[0, 2], Gen.Int[0, 8])
            .Select((counts, of, rest) => TableOfCounts.Of(counts, totalRow, totalColumn, of, rest)));

    private static ReportTable Table(string text)
    {
        var rows = text.Split('\n').Select(row => row.Split(' ').Where(word => word != "|").Select(Cell).ToList()).ToList();
        return new("t", "T", "", "Row", [.. rows[0].Select(_ => "")], [.. rows.Select(cells => new ReportRow("", cells))], LastColumnIsTotal: text.Contains('|', StringComparison.Ordinal));
    }

    private static ReportCell Cell(string text)
    {
        var numbers = text.Split('/').Select(int.Parse).ToList();
        return new(numbers[0], numbers.Count > 1 ? numbers[1] : null, [new(1, "A", default, true)]);
    }

    private static string Text(ReportTable table) => string.Join('\n', table.Rows.Select(row => string.Join(' ', row.Cells.Select((cell, n) =>
        (table.LastColumnIsTotal && n == row.Cells.Count - 1 ? "| " : "") + (cell!.IsHidden ? "c" : cell.Denominator is { } of ? $"{cell.Numerator}/{of}" : $"{cell.Numerator}")))));
}
