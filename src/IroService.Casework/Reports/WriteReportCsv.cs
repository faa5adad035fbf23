using System.Globalization;
using System.Text;
using CsvHelper;
using IroService.Domain.Reports;

namespace IroService.Casework.Reports;

/// <summary>
/// Writes every figure of a report as one CSV file: UTF-8 without a byte order mark, RFC 4180, <c>\n</c> line ends. Where a table has no figure there is no row; a percent
/// that there is none of is <c>n/a</c>; a figure that is hidden from the public is <see cref="SmallCounts.Sign"/> throughout.
/// </summary>
public static class WriteReportCsv
{
    private const string NoPercent = "n/a";

    private static readonly string[] Columns = ["TABLE", "ROW", "COLUMN", "NUMERATOR", "DENOMINATOR", "PERCENT"];

    /// <summary>Writes it and leaves the stream open.</summary>
    public static void To(Stream stream, ReportDocument report)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (var table in report.Sections.SelectMany(section => section.Tables))
        {
            foreach (var row in table.Rows)
            {
                foreach (var (column, cell) in table.Columns.Zip(row.Cells).Where(one => one.Second is not null))
                    csv.WriteRecord([NoFormula(table.Key), NoFormula(row.Name), NoFormula(column), .. Numbers(cell!)]);
            }
        }
    }

    private static string[] Numbers(ReportCell cell) => cell.IsHidden
        ? [SmallCounts.Sign, SmallCounts.Sign, SmallCounts.Sign]
        : [Text($"{cell.Numerator}"), Text($"{cell.Denominator}"), cell.Percent is { } percent ? Text($"{percent:0.0}") : NoPercent];

    private static string Text(FormattableString number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A spreadsheet would work out what begins so: an apostrophe, as a person types it, makes it text.</summary>
    private static string NoFormula(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
