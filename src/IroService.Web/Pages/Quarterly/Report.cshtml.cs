using IroService.Casework.Access;
using IroService.Casework.Reports.Quarterly;
using IroService.Casework.WorkingDays;
using IroService.Domain.Reports;
using IroService.Domain.Reports.Quarterly;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Quarterly;

/// <summary>A quarterly report: its figures, what the Principal IRO writes of each section beside what was written last quarter, its signature, and the notes since.</summary>
[Asks(Act.SeeReports)]
public class ReportModel(ReadReport read, WriteReport write, AcknowledgeReport acknowledge, TimeProvider clock) : CasePage
{
    [FromRoute(Name = "reportId")]
    public int ReportId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Words { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    public ReportRead Shown { get; private set; } = null!;

    public QuarterlyReport Report => Shown.Report;

    public DateOnly Today => clock.Today();

    /// <summary>Whether the person may write in it now.</summary>
    public bool MayWrite => HttpContext.May(Act.WriteReport) && !Report.IsSigned;

    /// <summary>What stands in the box of a section: what was typed, or what is saved.</summary>
    public string Typed(string section) => Words.TryGetValue(section, out var words) ? words ?? "" : Report.Narrative(section);

    public static string Field(string section) => $"Words[{section}]";

    public WordsBox NoteBox => new(WriteReport.NoteField, "Add a note", "It stands with its date beside the figures, which stay as they were signed", Note, ReportNote.WordsLength);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Finds(cancel))
            return NotFound();
        await acknowledge.ApplyAsync(ReportId, Me.Id, cancel);
        Version = Report.Version;
        return Page();
    }

    [Asks(Act.WriteReport)]
    public Task<IActionResult> OnPostSaveAsync(CancellationToken cancel) => Take(words => write.SaveAsync(ReportId, Version, words, cancel), "Saved.", cancel);

    [Asks(Act.WriteReport)]
    public Task<IActionResult> OnPostSignAsync(CancellationToken cancel) =>
        Take(words => write.SignAsync(ReportId, Version, words, Me.Id, cancel), "Signed. The report stays as it is from now on.", cancel);

    [Asks(Act.WriteReport)]
    public Task<IActionResult> OnPostNoteAsync(CancellationToken cancel) => Take(_ => write.AddNoteAsync(ReportId, Note ?? "", Me.Id, cancel), "Note added.", cancel);

    /// <summary>How a report stands.</summary>
    public static string Standing(bool isSigned, bool isBegun, DateOnly dueOn, DateOnly today) =>
        isSigned ? "Signed" : today > dueOn ? "Overdue" : isBegun ? "Being written" : "Ready";

    /// <summary>A table whose numbers lead to what they count.</summary>
    public ReportTableView View(ReportTable table) => new(table, (row, column) => table.Rows[row].Cells[column] is { Things.Count: > 0 } && HttpContext.May(Act.SeeReportedChildren)
        ? FormattableString.Invariant($"/reports/quarterly/{ReportId}/{table.Key}?row={row + 1}&column={column + 1}")
        : null);

    async Task<IActionResult> Take(Func<IReadOnlyDictionary<string, string>, Task<ReportWritten?>> change, string done, CancellationToken cancel)
    {
        var words = Words.ToDictionary(w => w.Key, w => (w.Value ?? "").ReplaceLineEndings("\n").Trim());
        switch (await change(words))
        {
            case null:
                return NotFound();
            case ReportWritten.Refused refused:
                await Finds(cancel);
                ModelState.AddModelError(refused.Field switch { "" => "report", WriteReport.NoteField => WriteReport.NoteField, var section => Field(section) }, refused.Why);
                ModelState.Remove(nameof(Version));
                Version = Report.Version;
                return Page();
            default:
                SayOnTheNextPage(done);
                return Redirect(FormattableString.Invariant($"/reports/quarterly/{ReportId}"));
        }
    }

    async Task<bool> Finds(CancellationToken cancel)
    {
        if (await read.ApplyAsync(ReportId, cancel) is not { } found)
            return false;
        Shown = found;
        return true;
    }
}
