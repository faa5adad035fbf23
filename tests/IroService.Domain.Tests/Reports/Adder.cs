using IroService.Domain.Reports;

namespace IroService.Domain.Tests.Reports;

/// <summary>Makes tables of counts.</summary>
static class TableOfCounts
{
    /// <summary>Of 0 makes counts, of 1 so many of the sum of their row, of 2 so many of a number of their own.</summary>
    public static ReportTable Of(int[][] counts, bool totalRow, bool totalColumn, int of, int rest)
    {
        var rows = counts.Select(row => totalColumn ? [.. row, row.Sum()] : row).ToList();
        if (totalRow)
            rows.Add([.. Enumerable.Range(0, rows[0].Length).Select(c => rows.Sum(row => row[c]))]);
        var cells = rows.Select((row, r) => new ReportRow($"{r}", [.. row.Select((n, c) => new ReportCell(n, of switch { 0 => null, 1 => Sum(row), _ => n + ((rest + r + c) % 9) }, []))]));
        return new("t", "T", "", "Row", [.. rows[0].Select(_ => "")], [.. cells], totalRow, totalColumn);

        int Sum(int[] row) => totalColumn ? row[^1] : row.Sum();
    }
}

/// <summary>
/// Somebody who adds up: tries every table of whole numbers that differs from the true one by one at most in each hidden place and has the same sums. If there is
/// another table at all, one of these differs in the same place, because rows and columns are a network.
/// </summary>
sealed class Adder(ReportTable whole, ReportTable shown)
{
    readonly int _rows = shown.Rows.Count;
    readonly int _columns = shown.Rows[0].Cells.Count;

    /// <summary>The hidden places of which only one number fits.</summary>
    public IEnumerable<(int Row, int Column)> WorkedOut()
    {
        var moved = new HashSet<(int, int)>();
        var hidden = Places().Where(at => shown.Rows[at.Row].Cells[at.Column]!.IsHidden).ToList();
        foreach (var at in hidden.Where(at => !moved.Contains(at)))
        {
            var by = new int[_rows, _columns];
            if (Try(hidden, at, by, 0))
                moved.UnionWith(hidden.Where(other => by[other.Row, other.Column] != 0));
        }

        return hidden.Where(at => !moved.Contains(at));
    }

    bool Try(List<(int Row, int Column)> hidden, (int Row, int Column) must, int[,] by, int next)
    {
        if (next == hidden.Count)
            return by[must.Row, must.Column] != 0 && Enumerable.Range(0, _columns).All(c => IsSame(by, _rows, r => (r, c), shown.LastRowIsTotal));
        var at = hidden[next];
        foreach (var change in new[] { 0, 1, -1 }.Where(change => Fits(at, change) && (at != must || change != 0)))
        {
            by[at.Row, at.Column] = change;
            var rowDone = next + 1 == hidden.Count || hidden[next + 1].Row != at.Row;
            if ((!rowDone || IsSame(by, _columns, c => (at.Row, c), shown.LastColumnIsTotal)) && Try(hidden, must, by, next + 1))
                return true;
        }

        by[at.Row, at.Column] = 0;
        return false;
    }

    /// <summary>Of a line with one figure only nothing is known.</summary>
    static bool IsSame(int[,] by, int length, Func<int, (int Row, int Column)> place, bool hasTotal) =>
        length == 1 || Enumerable.Range(0, length).Sum(n => by[place(n).Row, place(n).Column] * (hasTotal && n == length - 1 ? -1 : 1)) == 0;

    /// <summary>None and all would be shown, unless they are few.</summary>
    bool Fits((int Row, int Column) at, int change)
    {
        var cell = whole.Rows[at.Row].Cells[at.Column]!;
        var (now, least) = (cell.Numerator + change, cell.Denominator < 6 ? 0 : 1);
        return change == 0 || (now >= least && (cell.Denominator is null || now <= cell.Denominator - least));
    }

    IEnumerable<(int Row, int Column)> Places() => Enumerable.Range(0, _rows).SelectMany(r => Enumerable.Range(0, _columns).Select(c => (r, c)));
}
