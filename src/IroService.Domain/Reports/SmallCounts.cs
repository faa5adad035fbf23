namespace IroService.Domain.Reports;

/// <summary>
/// Statistical disclosure control: makes the version of a table that the public may see.
/// <para>
/// Counts of 1 to 5 are hidden; so is a figure of which the rest, denominator less numerator, is 1 to 5. A hidden figure goes whole: numerator, denominator and
/// percent. Zero is shown, as the Department for Education shows it ("any number between 1 and 5 inclusive has been suppressed", children in need 2020; "where any
/// number is shown as zero, the original figure submitted was zero", children looked after): it is no child, and <em>none waited for more than a year</em> is what a
/// council must be able to say. Then, in a row or column from which a hidden figure can be worked out, the next smallest is hidden too, repeatedly.
/// Zeros are taken last, because some are known beforehand to be zero and would protect nothing, and totals after them.
/// </para>
/// <para>
/// Whoever reads it is taken to know the sum of every row and column, also where the table does not have them, because another table may; that every figure is a
/// whole number; this rule; and the denominators. Two tables that share their totals hide the same of them, since a line of totals is closed by itself first.
/// </para>
/// <para>
/// Not seen is what only the meaning of the figures tells: subtotals among the rows, a count that is part of another count (write it as so many of so many), a row
/// for children of 4 and over beside one for 5 and over, and what a narrative says.
/// </para>
/// Source: DfE's rule as cited; the next smallest: local, as councils practise it.
/// </summary>
public static class SmallCounts
{
    /// <summary>The smallest count that is shown, zero apart.</summary>
    public const int LeastShown = 6;

    /// <summary>What is printed for a hidden figure: c, for confidential, the Government Statistical Service's sign.</summary>
    public const string Sign = "c";

    /// <summary>Makes the public version; nothing in it tells which children were counted. A table in which something is hidden already has been through and is returned as it is.</summary>
    public static ReportTable Hide(ReportTable table)
    {
        if (table.Rows.Any(row => row.Cells.Any(cell => cell is { IsHidden: true })))
            return table;
        var hidden = new FiguresOfTable(table).Hidden();
        return table with { Rows = [.. table.Rows.Select((row, r) => row with { Cells = [.. row.Cells.Select((cell, c) => hidden.Contains((r, c)) ? ReportCell.Hidden : cell is null ? null : cell with { Things = [] })] })] };
    }

    /// <summary>Whether a figure is hidden for its own sake.</summary>
    internal static bool IsSmall(ReportCell cell) => IsSmall(cell.Numerator) || (cell.Denominator is { } of && IsSmall(of - cell.Numerator));

    private static bool IsSmall(int count) => count is > 0 and < LeastShown;
}
