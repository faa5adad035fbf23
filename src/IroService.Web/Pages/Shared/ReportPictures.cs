using IroService.Domain.Reports;

namespace IroService.Web.Pages.Shared;

/// <summary>Which tables of the figures and reports are drawn, and how.</summary>
static class ReportPictures
{
    static readonly Dictionary<string, PictureKind> drawn = new()
    {
        ["rag"] = PictureKind.Stacked,
        ["ratings"] = PictureKind.Stacked,
        ["ratings-by-team"] = PictureKind.Stacked,
        ["ratings-by-quarter"] = PictureKind.Stacked,
        ["timeliness-by-month"] = PictureKind.Grouped,
        ["disputes-by-stage"] = PictureKind.Grouped,
        ["disputes-by-theme"] = PictureKind.Bars,
        ["participation"] = PictureKind.Bars,
        ["time-since-last-review"] = PictureKind.Bars,
    };

    /// <summary>The picture of a table; null when it has none.</summary>
    public static PictureView? Of(ReportTable table) => drawn.TryGetValue(table.Key, out var kind) ? new(table, kind) : null;
}
