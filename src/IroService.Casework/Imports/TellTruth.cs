using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Imports;

/// <summary>The truth report: the faults in the council's own data, by their effect on a child's dates. It ends an import.</summary>
public sealed class TellTruth(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Finds them in all that is stored.</summary>
    /// <param name="folders">The folders that were just read: rows that were kept out or repeated stand nowhere else.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Each kind that occurs, once, in the order of <see cref="DataFaultKind"/>.</returns>
    public async Task<IReadOnlyList<DataFault>> ApplyAsync(IReadOnlyCollection<ReturnFolder> folders, CancellationToken cancellation = default)
    {
        await using var db = open();
        var recompute = await rulebook.RecomputeOnAsync(db, clock.Today(), cancellation);
        var children = await db.Children.AsNoTracking().WithRecords().ToListAsync(cancellation);
        var inCare = new HashSet<string>();
        var cases = new List<(DataFaultKind Kind, string Child)>();
        foreach (var child in children)
        {
            var faults = new FaultsOfChild(child, recompute);
            cases.AddRange(faults.All().Select(kind => (kind, child.Reference)));
            if (faults.IsInCare)
            {
                inCare.Add(child.Reference);
            }
        }

        cases.AddRange(folders.SelectMany(f => f.Repeated).Select(r => (DataFaultKind.RepeatedRow, r.Child)));
        cases.AddRange(folders.SelectMany(f => f.BirthsDiffer).Distinct().Select(child => (DataFaultKind.BirthsDiffer, child)));
        var unreadable = folders.Sum(f => f.Unreadable.Values.Sum());
        var found = cases.GroupBy(c => c.Kind).Select(g => Of(g.Key, [.. g.Select(c => c.Child)], inCare));
        return [.. (unreadable == 0 ? found : found.Append(new DataFault(DataFaultKind.UnreadableRow, unreadable, [], []))).OrderBy(f => f.Kind)];
    }

    private static DataFault Of(DataFaultKind kind, List<string> children, HashSet<string> inCare)
    {
        var byCare = children.Distinct().Order(StringComparer.Ordinal).ToLookup(inCare.Contains);
        return new DataFault(kind, children.Count, [.. byCare[true]], [.. byCare[false]]);
    }
}
