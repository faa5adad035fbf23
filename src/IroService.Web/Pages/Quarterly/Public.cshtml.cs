using IroService.Casework.Access;
using IroService.Casework.Reports.Quarterly;
using IroService.Domain.Reports;
using IroService.Domain.Reports.Quarterly;
using IroService.Web.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Quarterly;

/// <summary>The version of a quarterly report for the public, as it is printed and put on the council's website.</summary>
[Asks(Act.SeeReports)]
public class PublicModel(ReadReport read) : CasePage
{
    public QuarterlyReport Report { get; private set; } = null!;

    public ReportDocument Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int reportId, CancellationToken cancel)
    {
        if (await read.ApplyAsync(reportId, cancel) is not { Document: { } document, Report: var report })
            return NotFound();
        (Report, Document) = (report, DownloadModel.ForPublic(document));
        return Page();
    }
}
