using IroService.Casework.Deadlines;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Imports;
using IroService.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Imports;

/// <summary>What became of taking an import back.</summary>
public abstract record ImportUndone
{
    private ImportUndone()
    {
    }

    /// <summary>It is taken back.</summary>
    /// <param name="ImportId">The import.</param>
    /// <param name="Folder">Its folder's last name.</param>
    /// <param name="CollectionYear">The folder's year.</param>
    /// <param name="Children">How many children were put back.</param>
    public sealed record Done(int ImportId, string Folder, int CollectionYear, int Children) : ImportUndone;

    /// <summary>It cannot be taken back; nothing was written.</summary>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Why) : ImportUndone;
}

/// <summary>
/// Takes the newest SSDA903 import that stands back: every child that it changed is what it was before, but for what people have recorded here.
/// A child that it brought keeps its number and its history, without facts. One that was broken off, import or undo, can be taken back.
/// </summary>
public sealed class UndoImport(OpenDatabase open, SaveChildren save, RecomputeChildren recompute, TimeProvider clock)
{
    /// <summary>How many children one transaction puts back.</summary>
    public int BatchSize { get; init; } = 200;

    /// <summary>Takes it back.</summary>
    /// <param name="importId">The import; null for the newest that stands.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellation">Stops between batches; run again, it goes on.</param>
    public async Task<ImportUndone> ApplyAsync(int? importId, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        Import import;
        List<int> childIds;
        bool silently;
        await using (var db = open())
        {
            var standing = await db.Imports.Where(i => i.Kind == ImportKind.Ssda903 && i.UndoneAt == null).OrderByDescending(i => i.Id).ToListAsync(cancellation);
            if (Refusal(standing, importId) is { } why)
            {
                return new ImportUndone.Refused(why);
            }

            // Not finished until it is taken back whole: no other import may begin on half of it.
            import = standing[0];
            import.FinishedAt = null;
            await db.SaveChangesAsync(cancellation);
            silently = import.Silent && await FirstImport.NobodyWasToldAsync(db, cancellation);
            childIds = await db.ImportChanges.Where(c => c.ImportId == import.Id && c.ChildId != null).OrderBy(c => c.Id).Select(c => c.ChildId!.Value).ToListAsync(cancellation);
        }

        var done = 0;
        foreach (var batch in childIds.Chunk(BatchSize))
        {
            // A person may be writing one of these children: then they are read afresh.
            await LostRace.AgainAsync(() => open.InOneTransactionAsync(db => OneBatchAsync(db, batch, import, silently, cancellation), cancellation));
            progress?.Report(new ImportProgress("Taking children back", done += batch.Length, childIds.Count));
        }

        await FinishAsync(import, silently, progress, cancellation);
        return new ImportUndone.Done(import.Id, import.Folder, import.CollectionYear ?? 0, childIds.Count);
    }

    private static string? Refusal(List<Import> standing, int? importId)
    {
        if (standing is not [var newest, ..])
        {
            return "There is no import to take back.";
        }

        if (importId is not { } id || id == newest.Id)
        {
            return null;
        }

        return standing.Exists(i => i.Id == id)
            ? $"Import {id} cannot be taken back while import {newest.Id} ({newest.Folder}), which is newer, stands: take that one back first."
            : $"There is no SSDA903 import {id} that stands.";
    }

    private async Task OneBatchAsync(IroDbContext db, int[] childIds, Import import, bool silently, CancellationToken cancellation)
    {
        var befores = await db.ImportChanges.AsNoTracking().Where(c => c.ImportId == import.Id && c.ChildId != null && childIds.Contains(c.ChildId.Value))
            .ToDictionaryAsync(c => c.ChildId!.Value, c => c.Before, cancellation);
        var children = await db.Children.Where(c => childIds.Contains(c.Id)).WithFacts().ToListAsync(cancellation);
        var written = new List<WrittenChild>();
        foreach (var child in children)
        {
            var (episodes, reviews) = (child.Episodes.ToArray(), child.Reviews.ToArray());
            if (ImportedFacts.Read(befores[child.Id]).PutBack(child))
            {
                db.RemoveRange(episodes.Except(child.Episodes));
                db.RemoveRange(reviews.Except(child.Reviews));
                written.Add(new WrittenChild(child, new { TakenBack = import.Id, Facts = ImportedFacts.Of(child) }));
            }
        }

        await save.SaveAsync(db, new Change(nameof(UndoImport), $"import:{import.Id}", ""), written, silently, cancellation);
    }

    private async Task FinishAsync(Import import, bool silently, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        await using var db = open();
        var settings = await db.CouncilSettings.SingleAsync(cancellation);
        var knownFrom = await ReviewsKnown.FromAsync(db, cancellation);
        if (knownFrom != settings.ReviewsKnownFrom)
        {
            settings.ReviewsKnownFrom = knownFrom;
            await db.SaveChangesAsync(cancellation);
            await recompute.ApplyAsync(nameof(UndoImport), silently, new EveryoneAfresh(progress), cancellation);
        }

        if (!await db.Imports.AnyAsync(i => i.Kind == ImportKind.Ssda903 && i.UndoneAt == null && i.Id != import.Id, cancellation))
        {
            settings.GoLive = null;
        }

        await db.SaveChangesAsync(cancellation);
        await db.Imports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.UndoneAt, clock.Moment()), cancellation);
    }
}
