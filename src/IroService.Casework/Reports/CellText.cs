using System.Text;
using ClosedXML.Excel;

namespace IroService.Casework.Reports;

/// <summary>What stands in a cell of a workbook.</summary>
internal static class CellText
{
    /// <summary>The most that a cell of Excel holds.</summary>
    private const int Longest = 32_767;

    private const int Narrowest = 10;

    private const int Widest = 60;

    /// <summary>A text as a workbook, which is XML, can hold it: no half characters, no control characters but the line's end and the tab.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(Rune.IsControl(rune) && rune.Value is not ('\n' or '\t') || rune.Value is 0xFFFE or 0xFFFF ? " " : rune.ToString());
        return clean.Length <= Longest ? clean.ToString() : clean.ToString(0, Longest - 1);
    }

    /// <summary>Text, also when it looks like a formula, a number or a date; it stays text when somebody edits the cell.</summary>
    public static IXLCell SetText(this IXLCell cell, string text)
    {
        cell.SetValue(Of(text)).SetDataType(XLDataType.Text);
        cell.Style.IncludeQuotePrefix = text.Length > 0 && "=+-@'".Contains(text[0], StringComparison.Ordinal);
        return cell;
    }

    /// <summary>A number to count with.</summary>
    public static void SetNumber(this IXLCell cell, decimal number, string format)
    {
        cell.SetValue(number);
        cell.Style.NumberFormat.Format = format;
    }

    /// <summary>On A4, lying.</summary>
    public static void PrintOnOnePageAcross(this IXLWorksheet sheet)
    {
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
    }

    /// <summary>Widens the columns for what stands in them from the header on. Counted in characters: a font to measure with is on no server.</summary>
    public static void FitColumns(this IXLWorksheet sheet, int headerRow, int last)
    {
        for (var column = 1; column <= last; column++)
        {
            var length = sheet.Column(column).CellsUsed(cell => cell.Address.RowNumber >= headerRow).Select(cell => cell.GetFormattedString().Length).DefaultIfEmpty().Max();
            sheet.Column(column).Width = Math.Clamp(length + 2, Narrowest, Widest);
        }

        sheet.Column(1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        sheet.Range(headerRow + 1, 1, Math.Max(headerRow + 1, sheet.LastRowUsed()?.RowNumber() ?? 0), 1).Style.Alignment.SetWrapText();
    }
}
