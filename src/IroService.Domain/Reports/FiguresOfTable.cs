namespace IroService.Domain.Reports;

/// <summary>
/// The figures of a table as somebody sees them who adds up and subtracts. Each figure stands in one row and one column whose sums are known, which makes the table
/// a network: rows and columns are its places, a hidden figure is a way between two of them, and another table with the same sums differs from this one by units
/// carried round in circles. A hidden figure through which no unit can be carried has one value only.
/// </summary>
internal sealed class FiguresOfTable
{
    /// <summary>The place of the rows and columns that say nothing, because they have one figure only.</summary>
    private const int Anywhere = -1;

    private readonly Dictionary<(int Row, int Column), ReportCell> _figures;
    private readonly int? _totalRow;
    private readonly int? _totalColumn;

    public FiguresOfTable(ReportTable table)
        : this(
            table.Rows.SelectMany((row, r) => row.Cells.Select((cell, c) => (At: (r, c), Cell: cell))).Where(one => one.Cell is not null).ToDictionary(one => one.At, one => one.Cell!),
            table.LastRowIsTotal ? table.Rows.Count - 1 : null,
            table.LastColumnIsTotal ? table.Columns.Count - 1 : null)
    {
    }

    private FiguresOfTable(Dictionary<(int Row, int Column), ReportCell> figures, int? totalRow, int? totalColumn) =>
        (_figures, _totalRow, _totalColumn) = (figures, totalRow, totalColumn);

    /// <summary>Where the figures stand that the public does not see.</summary>
    public HashSet<(int Row, int Column)> Hidden()
    {
        var hidden = _figures.Where(one => SmallCounts.IsSmall(one.Value)).Select(one => one.Key).ToHashSet();
        if (_totalRow is { } row)
            Only(at => at.Row == row).Close(hidden);
        if (_totalColumn is { } column)
            Only(at => at.Column == column).Close(hidden);
        Close(hidden);
        return hidden;
    }

    private FiguresOfTable Only(Func<(int Row, int Column), bool> which) => new(_figures.Where(one => which(one.Key)).ToDictionary(), _totalRow, _totalColumn);

    /// <summary>Hides more until nothing that is hidden can be worked out, or nothing is left to hide.</summary>
    private void Close(HashSet<(int Row, int Column)> hidden)
    {
        while (ToHideNext(hidden) is { } next)
            hidden.Add(next);
    }

    private (int Row, int Column)? ToHideNext(HashSet<(int Row, int Column)> hidden)
    {
        var (seen, mine) = (_figures.Keys.Where(at => !hidden.Contains(at)).ToList(), _figures.Keys.Where(hidden.Contains).ToList());
        if (seen.Count == 0)
            return null;
        return mine.Select(at => Beside(at, mine.Count(other => other.Row == at.Row) == 1, mine.Count(other => other.Column == at.Column) == 1)).FirstOrDefault(one => one is not null)
            ?? mine.Where(at => IsWorkedOut(at, mine)).Select(at => Beside(at, true, true) ?? Smallest(seen)).FirstOrDefault()

            // What is hidden here and stands there as the denominator is not hidden.
            ?? Smallest(seen.Where(at => mine.Exists(other => (other.Row == at.Row || other.Column == at.Column) && _figures[at].Denominator > 0 && _figures[at].Denominator == _figures[other].Numerator)));

        (int Row, int Column)? Beside((int Row, int Column) at, bool inRow, bool inColumn) =>
            (inRow ? Smallest(seen.Where(other => other.Row == at.Row)) : null) ?? (inColumn ? Smallest(seen.Where(other => other.Column == at.Column)) : null);
    }

    private (int Row, int Column)? Smallest(IEnumerable<(int Row, int Column)> among) => among
        .OrderBy(at => (at.Row == _totalRow ? 1 : 0) + (at.Column == _totalColumn ? 1 : 0))
        .ThenBy(at => _figures[at].Numerator == 0)
        .ThenBy(at => _figures[at].Numerator)
        .Select(at => ((int, int)?)at)
        .FirstOrDefault();

    private bool IsWorkedOut((int Row, int Column) at, List<(int Row, int Column)> hidden)
    {
        var (from, to) = Way(at);
        var (fewer, more) = Room(at);
        return from != to && !(more && Leads(to, from)) && !(fewer && Leads(from, to));

        bool Leads(int start, int end)
        {
            var (reached, ahead) = (new HashSet<int> { start }, new Queue<int>([start]));
            while (ahead.TryDequeue(out var place))
            {
                foreach (var next in hidden.Where(other => other != at).SelectMany(Steps).Where(step => step.From == place && reached.Add(step.To)))
                    ahead.Enqueue(next.To);
            }

            return reached.Contains(end);
        }
    }

    private IEnumerable<(int From, int To)> Steps((int Row, int Column) at)
    {
        var (from, to) = Way(at);
        var (fewer, more) = Room(at);
        if (more)
            yield return (from, to);
        if (fewer)
            yield return (to, from);
    }

    /// <summary>A part leads from its row to its column; a total, which is subtracted, the other way; a total of totals as a part.</summary>
    private (int From, int To) Way((int Row, int Column) at)
    {
        var row = _figures.Keys.Count(other => other.Row == at.Row) > 1 ? 2 * at.Row : Anywhere;
        var column = _figures.Keys.Count(other => other.Column == at.Column) > 1 ? (2 * at.Column) + 1 : Anywhere;
        return at.Row == _totalRow == (at.Column == _totalColumn) ? (row, column) : (column, row);
    }

    /// <summary>Whether a figure could be one less or one more. Where zero and all would be shown, it can be neither.</summary>
    private (bool Fewer, bool More) Room((int Row, int Column) at)
    {
        var (count, of) = (_figures[at].Numerator, _figures[at].Denominator);
        var least = of < SmallCounts.LeastShown ? 0 : 1;
        return (count > least, of is null || count < of - least);
    }
}
