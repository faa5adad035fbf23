using IroService.Domain.Measures;

namespace IroService.Domain.Reports;

/// <summary>Tables of measures that belong together.</summary>
/// <param name="Title">As people read it.</param>
/// <param name="Tables">In order.</param>
public sealed record MeasureSection(string Title, IReadOnlyList<MeasureTable> Tables);

/// <summary>A table of measures, and the figure that each cell came from.</summary>
/// <param name="Table">The table.</param>
/// <param name="Figures">The figure of each cell, row by row; null where there is none.</param>
public sealed record MeasureTable(ReportTable Table, IReadOnlyList<IReadOnlyList<Figure?>> Figures)
{
    /// <summary>Makes a table.</summary>
    /// <param name="key">Its name in addresses and files.</param>
    /// <param name="title">As people read it.</param>
    /// <param name="about">What stands over the names of the rows.</param>
    /// <param name="columns">What stands over the figures.</param>
    /// <param name="rows">The name of each row and a figure for each column; where there is none, nothing was counted.</param>
    /// <param name="measures">The measures, whose rules stand beside it in this order.</param>
    internal static MeasureTable Of(string key, string title, string about, IReadOnlyList<string> columns, IEnumerable<(string Name, IReadOnlyList<Figure?> Figures)> rows, IEnumerable<string> measures)
    {
        var all = rows.ToList();
        var rule = string.Join(' ', measures.Select(name => Measure.All.Single(measure => measure.Name == name).Rule));
        return new(new(key, title, rule, about, columns, [.. all.Select(row => new ReportRow(row.Name, [.. row.Figures.Select(Cell)]))]), [.. all.Select(row => row.Figures)]);
    }

    /// <summary>What a figure of the table is about: the title, with the row where there are several, and with the column where there are several; null when it is not in the table.</summary>
    public string? TitleOf(Figure figure)
    {
        var found = Figures.SelectMany((row, at) => row.Select((one, column) => (Figure: one, Row: at, Column: column))).Where(cell => cell.Figure == figure).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var parts = new[] { Figures.Count > 1 ? Table.Rows[found[0].Row].Name : "", Table.Columns.Count > 1 ? Table.Columns[found[0].Column] : "" };
        return string.Join(": ", parts.Where(part => part.Length > 0).Prepend(Table.Title));
    }

    // Only a count can be without a figure: of a theme or a stage that did not occur.
    private static ReportCell Cell(Figure? figure) => figure is null ? new(0, null, []) : ReportCell.Of(figure);
}
