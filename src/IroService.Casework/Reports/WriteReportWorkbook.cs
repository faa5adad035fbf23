using ClosedXML.Excel;
using IroService.Domain.Reports;

namespace IroService.Casework.Reports;

/// <summary>
/// Writes a report as an Excel workbook for somebody who goes on counting: the first sheet says what it is, then each table has a sheet. Every figure is a number;
/// of so many of so many, numerator, denominator and percent stand in three columns. Text is text, whatever it begins with.
/// </summary>
public static class WriteReportWorkbook
{
    private const int HeaderRow = 4;

    /// <summary>Writes it and leaves the stream open.</summary>
    public static void To(Stream stream, ReportDocument report)
    {
        using var book = new XLWorkbook();
        var names = new SheetNames();
        var about = book.Worksheets.Add(names.Next("About"));
        var sheets = new Dictionary<ReportTable, string>(ReferenceEqualityComparer.Instance);
        foreach (var table in report.Sections.SelectMany(section => section.Tables))
        {
            var sheet = book.Worksheets.Add(names.Next(table.Title));
            sheets[table] = sheet.Name;
            Write(sheet, table);
        }

        WriteAboutSheet.On(about, report, sheets);
        book.SaveAs(stream);
    }

    private static void Write(IXLWorksheet sheet, ReportTable table)
    {
        sheet.Cell(1, 1).SetText(table.Title).Style.Font.SetBold().Font.SetFontSize(14);
        sheet.Cell(2, 1).SetText(table.Rule);
        sheet.Cell(HeaderRow, 1).SetText(table.About);
        for (var r = 0; r < table.Rows.Count; r++)
            sheet.Cell(HeaderRow + 1 + r, 1).SetText(table.Rows[r].Name);
        var next = 2;
        for (var c = 0; c < table.Columns.Count; c++)
            next = WriteColumn(sheet, table, c, next);

        sheet.Row(HeaderRow).Style.Font.SetBold().Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom);
        sheet.SheetView.Freeze(HeaderRow, 1);
        sheet.FitColumns(HeaderRow, next - 1);
        FoldRule(sheet, table.Rule.Length, next - 1);
        sheet.PrintOnOnePageAcross();
    }

    /// <summary>Beneath the title and across the table, in as many lines as it needs; it stays in sight, so that they are few.</summary>
    private static void FoldRule(IXLWorksheet sheet, int length, int columns)
    {
        var across = Math.Max(columns, 6);
        sheet.Range(2, 1, 2, across).Merge().Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        var lines = Math.Ceiling(length / (0.9 * Enumerable.Range(1, across).Sum(column => sheet.Column(column).Width)));
        sheet.Row(2).Height = 15 * Math.Clamp(lines, 1, 6);
    }

    /// <returns>The number of the next column of the sheet.</returns>
    private static int WriteColumn(IXLWorksheet sheet, ReportTable table, int column, int at)
    {
        var cells = table.Rows.Select(row => row.Cells.ElementAtOrDefault(column)).ToList();
        string[] parts = cells.Exists(cell => cell?.Denominator is not null) ? [": number", ": out of", ": %"] : [""];
        for (var part = 0; part < parts.Length; part++)
        {
            sheet.Cell(HeaderRow, at + part).SetText(table.Columns[column] + parts[part]);
            for (var r = 0; r < cells.Count; r++)
            {
                if (cells[r] is { } cell)
                    Write(sheet.Cell(HeaderRow + 1 + r, at + part), cell, part);
            }
        }

        sheet.Range(HeaderRow, at, HeaderRow + cells.Count, at + parts.Length - 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        return at + parts.Length;
    }

    private static void Write(IXLCell to, ReportCell cell, int part)
    {
        if (cell.IsHidden)
            to.SetText(SmallCounts.Sign);
        else if (part == 0)
            to.SetNumber(cell.Numerator, "#,##0");
        else if (part == 1 && cell.Denominator is { } of)
            to.SetNumber(of, "#,##0");
        else if (part == 2 && cell.Percent is { } percent)
            to.SetNumber(percent, "0.0");
        else if (part == 2)
            to.SetText("n/a");
    }
}
