using ClosedXML.Excel;
using IroService.Domain.Reports;

namespace IroService.Casework.Reports;

/// <summary>Writes the first sheet of a report's workbook: title, facts, and each section with its narrative and the way to its tables.</summary>
internal static class WriteAboutSheet
{
    /// <summary>More than a cell of Excel holds goes on in the next.</summary>
    private const int Longest = 32_000;

    public static void On(IXLWorksheet sheet, ReportDocument report, IReadOnlyDictionary<ReportTable, string> sheets)
    {
        sheet.Cell(1, 1).SetText(report.Title).Style.Font.SetBold().Font.SetFontSize(14);
        var row = 3;
        foreach (var fact in report.Facts)
        {
            sheet.Cell(row, 1).SetText(fact.Label).Style.Font.SetBold();
            sheet.Cell(row++, 2).SetText(fact.Value).Style.Alignment.SetWrapText();
        }

        if (report.Sections.SelectMany(s => s.Tables).SelectMany(t => t.Rows).SelectMany(r => r.Cells).Any(cell => cell is { IsHidden: true }))
        {
            sheet.Cell(row, 1).SetText(SmallCounts.Sign).Style.Font.SetBold();
            sheet.Cell(row++, 2).SetText($"Hidden, so that nobody can tell which child it is: counts of 1 to {SmallCounts.LeastShown - 1}, and what they could be worked out from.")
                .Style.Alignment.SetWrapText();
        }

        foreach (var section in report.Sections)
        {
            sheet.Cell(++row, 1).SetText(section.Title).Style.Font.SetBold();
            row++;
            foreach (var paragraph in section.Narrative.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(line => line.Chunk(Longest)))
                sheet.Cell(row++, 2).SetText(new string(paragraph)).Style.Alignment.SetWrapText();
            foreach (var table in section.Tables)
            {
                var link = sheet.Cell(row++, 2).SetText(table.Title);
                link.Hyperlink = new XLHyperlink($"'{sheets[table].Replace("'", "''", StringComparison.Ordinal)}'!A1");
                link.Style.Font.SetUnderline().Font.SetFontColor(XLColor.FromHtml("#1d70b8"));
            }
        }

        sheet.Column(1).Width = 28;
        sheet.Column(2).Width = 90;
        sheet.Column(1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        sheet.PrintOnOnePageAcross();
    }
}
