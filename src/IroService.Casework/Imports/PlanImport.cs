using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.Imports;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Imports;

/// <summary>
/// Compares SSDA903 folders with the database and says what an import would change; it writes nothing. The facts of every child are brought
/// forward in memory exactly as <see cref="ImportSsda903"/> does it.
/// </summary>
public sealed class PlanImport(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Works it out.</summary>
    /// <param name="folders">In any order; they are taken the oldest collection year first.</param>
    /// <param name="withDates">Whether to work out which dates move, too.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<ImportPlan> ApplyAsync(IEnumerable<ReturnFolder> folders, bool withDates, CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var inOrder = folders.OrderBy(f => f.Year).ToList();
        var stored = await db.Children.AsNoTracking().WithRecords().ToDictionaryAsync(c => c.Reference, cancellation);
        var settings = await db.CouncilSettings.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var before = settings?.ReviewsKnownFrom;
        var brokenOff = await db.Imports.AsNoTracking()
            .Where(i => i.Kind == ImportKind.Ssda903 && i.FinishedAt == null && i.UndoneAt == null)
            .OrderBy(i => i.Id)
            .ToListAsync(cancellation);
        var children = new Dictionary<string, Child>(stored);
        var changes = Merge(children, inOrder);
        var after = KnownFrom(children.Values);
        var changing = inOrder.Where((_, index) => changes.Exists(c => c.Changes[index].Count > 0)).Select(f => f.Year).ToList();
        return new ImportPlan
        {
            Folders = inOrder,
            Children = changes,
            StoredChildren = stored.Count,
            ReviewsKnownFromBefore = before,
            ReviewsKnownFrom = after,
            Silent = brokenOff.Count > 0 ? brokenOff.TrueForAll(i => i.Silent) : await FirstImport.IncludesAsync(db, changing, cancellation),
            Resumes = [.. brokenOff.Where(i => inOrder.Exists(f => IsOf(i, f))).Select(i => i.Id)],
            Refusal = brokenOff.Find(i => !inOrder.Exists(f => IsOf(i, f))) is { } other ? BrokenOff(other) : null,
            Moved = withDates ? await MovedAsync(db, children, changes, before != after, new CouncilSettings { ReviewsKnownFrom = after, GoLive = settings?.GoLive ?? clock.Today() }, cancellation) : [],
        };
    }

    /// <summary>Whether an import is of this folder.</summary>
    internal static bool IsOf(Import import, ReturnFolder folder) => import.ContentHash == folder.ContentHash && import.CollectionYear == folder.Year;

    /// <summary>The 1 April on or before the earliest imported review that counts; null when there is none.</summary>
    internal static DateOnly? KnownFrom(IEnumerable<Child> children) =>
        children.SelectMany(c => c.StandingReviews).Where(r => r.CollectionYear is not null).Min(r => (DateOnly?)r.HeldOn) is { } earliest
            ? CollectionYear.StartOf(earliest)
            : null;

    private static List<PlannedChild> Merge(Dictionary<string, Child> children, List<ReturnFolder> folders)
    {
        var references = children.Keys.Concat(folders.SelectMany(f => f.Children.Keys)).Distinct().Order(StringComparer.Ordinal).ToList();
        var planned = new List<PlannedChild>();
        foreach (var reference in references)
        {
            var isNew = !children.TryGetValue(reference, out var child);
            child ??= children[reference] = new Child(reference);
            var changes = folders.Select(f => new TakeReturn(f.Year, importId: 0).Into(child, f.Of(reference))).ToList();
            if (changes.Exists(c => c.Count > 0))
            {
                planned.Add(new PlannedChild(reference, isNew, changes));
            }
        }

        return planned;
    }

    private static string BrokenOff(Import import) =>
        $"The import of {import.Folder} ({Domain.PeriodsOfCare.CollectionYear.Name(import.CollectionYear ?? 0)}) was broken off on {import.StartedAt:yyyy-MM-dd}: "
        + "run it again with the same files, or take it back with --undo, before another.";

    private async Task<IReadOnlyList<MovedDate>> MovedAsync(
        IroDbContext db, Dictionary<string, Child> children, List<PlannedChild> changed, bool everyone, CouncilSettings settings, CancellationToken cancellation)
    {
        var on = rulebook.RecomputeOn(clock.Today(), settings);
        var concerned = everyone ? children.Values : changed.Select(c => children[c.Child]);
        return await FindMovedDates.OfAsync(db, on, concerned, cancellation);
    }
}
