using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Casework.Storage.Imports;
using IroService.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Imports;

/// <summary>What became of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Plan">What it did.</param>
    /// <param name="ImportIds">The imports' numbers, the oldest collection year first.</param>
    public sealed record Done(ImportPlan Plan, IReadOnlyList<int> ImportIds) : ImportOutcome;

    /// <summary>The database says all that already; nothing was written.</summary>
    /// <param name="Plan">The empty plan.</param>
    public sealed record NothingNew(ImportPlan Plan) : ImportOutcome;

    /// <summary>It cannot be done; nothing was written.</summary>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Why) : ImportOutcome;
}

/// <summary>How far a long operation is.</summary>
/// <param name="What">What is being done.</param>
/// <param name="Done">How many children are done.</param>
/// <param name="All">How many there are.</param>
public sealed record ImportProgress(string What, int Done, int All);

/// <summary>
/// Imports SSDA903 folders, all of them in one go: reads and compares first, then writes the children that change in batches behind the import
/// records. Each child is wholly old or wholly new; one that was broken off goes on when it is run again.
/// </summary>
public sealed class ImportSsda903(
    OpenDatabase open, PlanImport plan, WriteImportedChildren write, RecomputeChildren recompute, GoLiveSetting goLive, TimeProvider clock)
{
    /// <summary>Imports them.</summary>
    /// <param name="folders">In any order; they are taken the oldest collection year first.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellation">Stops between batches; what is done stays and is gone on with by running it again.</param>
    public async Task<ImportOutcome> ApplyAsync(
        IEnumerable<ReturnFolder> folders, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var planned = await plan.ApplyAsync(folders, withDates: false, cancellation);
        if (planned.Refusal is { } why)
        {
            return new ImportOutcome.Refused(why);
        }

        if (planned.ChangesNothing)
        {
            return new ImportOutcome.NothingNew(planned);
        }

        var parts = await open.InOneTransactionAsync(db => BeginAsync(db, planned, cancellation), cancellation);
        await write.ApplyAsync(planned, parts, progress, cancellation);
        if (planned.Resumes.Count > 0 || (planned.ReviewsKnownFrom != planned.ReviewsKnownFromBefore && planned.StoredChildren > 0))
        {
            await recompute.ApplyAsync(
                nameof(ImportSsda903), planned.Silent, new EveryoneAfresh(progress), cancellation);
        }

        await FinishAsync(parts, cancellation);
        return new ImportOutcome.Done(planned, [.. parts.Select(p => p.ImportId)]);
    }

    /// <summary>Writes the import records, those of broken-off ones apart, and what holds for the whole council, before the first child.</summary>
    private async Task<List<ImportPart>> BeginAsync(IroDbContext db, ImportPlan planned, CancellationToken cancellation)
    {
        var brokenOff = await db.Imports.Where(i => planned.Resumes.Contains(i.Id)).ToListAsync(cancellation);
        var imports = new List<(ReturnFolder Folder, Import Import)>();
        foreach (var (index, folder) in planned.Folders.Index())
        {
            if (brokenOff.Find(i => PlanImport.IsOf(i, folder)) is { } before)
            {
                imports.Add((folder, before));
            }
            else if (planned.Children.Any(c => c.Changes[index].Count > 0))
            {
                var import = New(folder, planned.Silent);
                db.Imports.Add(import);
                await db.SaveChangesAsync(cancellation);
                imports.Add((folder, import));
            }
        }

        var settings = await db.CouncilSettings.SingleOrDefaultAsync(cancellation) ?? db.CouncilSettings.Add(new CouncilSettings()).Entity;
        settings.ReviewsKnownFrom = planned.ReviewsKnownFrom;
        settings.GoLive ??= goLive.Day ?? clock.Today();
        await db.SaveChangesAsync(cancellation);
        return [.. imports.Select(i => new ImportPart(i.Folder, i.Import.Id))];
    }

    private Import New(ReturnFolder folder, bool silent) => new()
    {
        Kind = ImportKind.Ssda903,
        Folder = CutText.To(folder.Name, Import.FolderLength),
        ContentHash = folder.ContentHash,
        CollectionYear = folder.Year,
        Silent = silent,
        StartedAt = clock.Moment(),
    };

    private async Task FinishAsync(List<ImportPart> parts, CancellationToken cancellation)
    {
        await using var db = open();
        var ids = parts.Select(p => p.ImportId).ToList();
        await db.Imports.Where(i => ids.Contains(i.Id)).ExecuteUpdateAsync(s => s.SetProperty(i => i.FinishedAt, clock.Moment()), cancellation);
    }
}

/// <summary>A folder and its import record.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="ImportId">The import's number.</param>
public sealed record ImportPart(ReturnFolder Folder, int ImportId);

/// <summary>Passes the progress of <see cref="RecomputeChildren"/> on.</summary>
internal sealed class EveryoneAfresh(IProgress<ImportProgress>? progress) : IProgress<(int Done, int All)>
{
    public void Report((int Done, int All) value) => progress?.Report(new ImportProgress("Working every child out afresh", value.Done, value.All));
}
