using System.Globalization;
using IroService.Casework.Access;
using IroService.Casework.Reports;
using IroService.Casework.Reports.Quarterly;
using IroService.Domain.Reports;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Quarterly;

/// <summary>A quarterly report as a file; with <c>?public=yes</c> its version for the public.</summary>
[Asks(Act.SeeReports)]
public class DownloadModel(ReadReport read) : CasePage
{
    const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<IActionResult> OnGetAsync(int reportId, string file, [FromQuery(Name = "public")] string? forPublic, CancellationToken cancel)
    {
        if (await read.ApplyAsync(reportId, cancel) is not { Document: { } document, Report: var report })
            return NotFound();
        var shown = forPublic == "yes" ? ForPublic(document) : document;
        var name = string.Create(CultureInfo.InvariantCulture, $"quarterly-report-{report.From:yyyy-MM-dd}{(forPublic == "yes" ? "-public" : "")}");
        using var written = new MemoryStream();
        if (file == "csv")
            WriteReportCsv.To(written, shown);
        else
            WriteReportWorkbook.To(written, shown);
        return File(written.ToArray(), file == "csv" ? "text/csv" : Workbook, $"{name}.{(file == "csv" ? "csv" : "xlsx")}");
    }

    /// <summary>The version for the public: small counts hidden, and nothing that tells which children were counted.</summary>
    public static ReportDocument ForPublic(ReportDocument document) =>
        document with { Sections = [.. document.Sections.Select(section => section with { Tables = [.. section.Tables.Select(SmallCounts.Hide)] })] };
}
