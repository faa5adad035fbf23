using System.Globalization;
using IroService.Domain.Reports;

namespace IroService.Web.Pages.Shared;

/// <summary>A table of a report as a page shows it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Link">The address that a cell leads to, by row and column from 0; null where it leads nowhere.</param>
public sealed record ReportTableView(ReportTable Table, Func<int, int, string?>? Link = null)
{
    /// <summary>Its id in the page, by which a picture finds it.</summary>
    public string Id => $"table-{Table.Key}";

    /// <summary>How many, as people read it: "1,204 of 1,300", of a count "1,204".</summary>
    public static string Count(ReportCell cell) => cell.IsHidden ? SmallCounts.Sign : cell.Denominator is { } of ? $"{Number(cell.Numerator)} of {Number(of)}" : Number(cell.Numerator);

    /// <summary>The figure in short: "92.6%", of a count "1,204", and "n/a" where there is nothing to divide by.</summary>
    public static string InShort(ReportCell cell) => cell switch
    {
        { IsHidden: true } => SmallCounts.Sign,
        { Denominator: null } => Number(cell.Numerator),
        { Percent: { } percent } => string.Create(CultureInfo.InvariantCulture, $"{percent:0.0}%"),
        _ => "n/a",
    };

    /// <summary>How long a bar of it is: percent, or of a count how many.</summary>
    public static string Length(ReportCell cell) => (cell.Denominator is null ? cell.Numerator : cell.Percent ?? 0).ToString(CultureInfo.InvariantCulture);

    static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>A table of a report as a picture, which is drawn from the table on the same page.</summary>
/// <param name="Table">The table.</param>
/// <param name="Kind">How it is drawn.</param>
public sealed record PictureView(ReportTable Table, PictureKind Kind)
{
    /// <summary>Whether there is anything to draw.</summary>
    public bool HasBars => Table.Rows.Any(row => row.Cells.Any(cell => cell?.Numerator > 0));
}

/// <summary>How a table is drawn.</summary>
public enum PictureKind
{
    /// <summary>A bar for each row.</summary>
    Bars,

    /// <summary>A bar for each cell, those of a row together.</summary>
    Grouped,

    /// <summary>One bar for each row, which its cells share: they are parts of one whole, in percent.</summary>
    Stacked,
}
