using System.Text.Json;
using IroService.Domain.Reports;

namespace IroService.Domain.Tests.Reports;

public class A_report_kept_as_JSON
{
    private static readonly ReportDocument Report = new(
        "Quarterly report",
        [new("Range", "2026-01-01 to 2026-03-31"), new("Calendar", "")],
        [
            new("reviews", "Reviews", "Two\nlines, \"quoted\" 👩‍👧", [new("t", "Title", "Rule", "Team", ["Green", "All"], [
                new("East", [new(2, 3, [new(7, "A1", new DateOnly(2026, 2, 3), true)]), null]), new("All", [ReportCell.Hidden, new(12, null, [])])], LastRowIsTotal: true, LastColumnIsTotal: true)]),
            new("nothing", "Nothing", "", []),
        ]);

    [Fact]
    public void Is_the_same_when_it_is_read_again()
    {
        var kept = JsonSerializer.Serialize(Report);
        var read = JsonSerializer.Deserialize<ReportDocument>(kept)!;
        Assert.Equivalent(Report, read, strict: true);
        Assert.Equal(kept, JsonSerializer.Serialize(read));
        var cells = read.Sections[0].Tables[0].Rows[0].Cells;
        Assert.Equal((66.7m, new DateOnly(2026, 2, 3), null), (cells[0]!.Percent, cells[0]!.Things[0].On, cells[1]));
        Assert.True(read.Sections[0].Tables[0].Rows[1].Cells[0]!.IsHidden);
    }

    [Fact]
    public void Holds_no_number_that_is_hidden() =>
        Assert.Contains("""{"Numerator":0,"Denominator":null,"Things":[],"IsHidden":true}""", JsonSerializer.Serialize(Report), StringComparison.Ordinal);
}
