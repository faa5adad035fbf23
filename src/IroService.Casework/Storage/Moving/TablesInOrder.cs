using Microsoft.EntityFrameworkCore.Metadata;

namespace IroService.Casework.Storage.Moving;

/// <summary>A table in the order of writing.</summary>
/// <param name="Table">The table.</param>
/// <param name="SetLater">Its columns that point at rows which are written after it: null at first, and set when everything is there.</param>
public sealed record PlacedTable(ITable Table, IReadOnlySet<string> SetLater);

/// <summary>The order in which tables can be written, so that what a row points at is there before it.</summary>
public static class TablesInOrder
{
    /// <summary>Every table of the model.</summary>
    /// <exception cref="InvalidOperationException">Required keys go round in a circle: no row of them could ever be written.</exception>
    public static IReadOnlyList<PlacedTable> Of(IRelationalModel model)
    {
        var waiting = model.Tables.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var placed = new List<PlacedTable>();
        while (waiting.Count > 0)
        {
            var next = waiting
                .Select(table => new { Table = table, Ahead = table.ForeignKeyConstraints.Where(k => waiting.Contains(k.PrincipalTable)).ToList() })
                .Where(candidate => candidate.Ahead.TrueForAll(k => k.Columns.All(c => c.IsNullable)))
                .MinBy(candidate => candidate.Ahead.Count(k => k.PrincipalTable != candidate.Table))
                ?? throw new InvalidOperationException($"Required keys of {string.Join(", ", waiting.Select(t => t.Name))} go round in a circle.");
            placed.Add(new PlacedTable(next.Table, next.Ahead.SelectMany(k => k.Columns).Select(c => c.Name).ToHashSet()));
            waiting.Remove(next.Table);
        }

        return placed;
    }
}
