using IroService.Casework.Access;
using IroService.Casework.Reports.Quarterly;
using IroService.Domain.Reports;
using IroService.Domain.Reports.Quarterly;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Quarterly;

/// <summary>What one figure of a quarterly report is made of: of a signed one as it was then.</summary>
[Asks(Act.SeeReportedChildren)]
public class CountedModel(ReadReport read) : CasePage
{
    [FromRoute(Name = "reportId")]
    public int ReportId { get; set; }

    [FromRoute(Name = "table")]
    public string Key { get; set; } = "";

    /// <summary>From 1.</summary>
    [FromQuery(Name = "row")]
    public int Row { get; set; } = 1;

    /// <summary>From 1.</summary>
    [FromQuery(Name = "column")]
    public int Column { get; set; } = 1;

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public QuarterlyReport Report { get; private set; } = null!;

    public ReportTable Table { get; private set; } = null!;

    public ReportCell Cell { get; private set; } = null!;

    public IReadOnlyList<ReportThing> Things => [.. Cell.Things.OrderBy(thing => thing.On).ThenBy(thing => thing.ChildId)];

    public Pagination Pagination => new(Request, Pagination.Asked(PageNumber), Things.Count);

    public string Title => $"{Table.Title}: {Table.Rows[Row - 1].Name}, {Table.Columns[Column - 1]}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await read.ApplyAsync(ReportId, cancel) is not { Document: { } document } found
            || document.Sections.SelectMany(section => section.Tables).FirstOrDefault(table => table.Key == Key) is not { } table
            || Row < 1 || Row > table.Rows.Count || Column < 1 || Column > table.Columns.Count
            || table.Rows[Row - 1].Cells[Column - 1] is not { } cell)
            return NotFound();
        (Report, Table, Cell) = (found.Report, table, cell);
        return Page();
    }
}
