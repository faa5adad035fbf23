using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Imports;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Imports;

/// <summary>Writes the children that an import changes, a batch in one transaction, with what each was like before.</summary>
public sealed class WriteImportedChildren(OpenDatabase open, SaveChildren save)
{
    /// <summary>How many children one transaction writes.</summary>
    public int BatchSize { get; init; } = 200;

    /// <summary>Writes them. Facts are compared again with the database as it is then: what people record in the meantime stays.</summary>
    public async Task ApplyAsync(ImportPlan plan, IReadOnlyList<ImportPart> parts, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var batch in plan.Children.Select(c => c.Child).Chunk(BatchSize))
        {
            // A person may be writing one of these children: then they are compared again.
            await LostRace.AgainAsync(() => open.InOneTransactionAsync(db => OneBatchAsync(db, batch, parts, plan.Silent, cancellation), cancellation));
            progress?.Report(new ImportProgress("Importing children", done += batch.Length, plan.Children.Count));
        }
    }

    private async Task OneBatchAsync(IroDbContext db, string[] references, IReadOnlyList<ImportPart> parts, bool silent, CancellationToken cancellation)
    {
        var stored = await db.Children.Where(c => references.Contains(c.Reference)).WithFacts().ToDictionaryAsync(c => c.Reference, cancellation);
        var written = new List<WrittenChild>();
        var befores = new List<(Child Child, int ImportId, string Before)>();
        foreach (var reference in references)
        {
            var child = stored.GetValueOrDefault(reference) ?? new Child(reference);
            if (Take(db, child, parts, befores) is { Count: > 0 } taken)
            {
                written.Add(new WrittenChild(child, taken));
            }
        }

        var change = new Change(nameof(ImportSsda903), $"import:{parts[^1].ImportId}", "");
        await save.SaveAsync(db, change, written, silent, cancellation);
        await KeepBeforeAsync(db, parts, befores, cancellation);
    }

    private static List<TakenFromFolder> Take(
        IroDbContext db, Child child, IReadOnlyList<ImportPart> parts, List<(Child Child, int ImportId, string Before)> befores)
    {
        var taken = new List<TakenFromFolder>();
        var episodes = child.Episodes.ToArray();
        foreach (var part in parts)
        {
            var isThere = child.Id > 0 || taken.Count > 0;
            var before = isThere ? ImportedFacts.Of(child) : null;
            var changes = new TakeReturn(part.Folder.Year, part.ImportId).Into(child, part.Folder.Of(child.Reference));
            if (changes.Count > 0)
            {
                befores.Add((child, part.ImportId, before?.Write() ?? ""));
                taken.Add(new TakenFromFolder(part.ImportId, part.Folder.Year, changes));
            }
        }

        if (child.Id > 0)
        {
            db.RemoveRange(episodes.Except(child.Episodes));
        }

        return taken;
    }

    private static async Task KeepBeforeAsync(
        IroDbContext db, IReadOnlyList<ImportPart> parts, List<(Child Child, int ImportId, string Before)> befores, CancellationToken cancellation)
    {
        var importIds = parts.Select(p => p.ImportId).ToList();
        var childIds = befores.Select(b => b.Child.Id).ToList();
        var imports = await db.Imports.Where(i => importIds.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellation);

        // An import that was broken off while it was taken back has kept what was before already.
        var kept = (await db.ImportChanges.AsNoTracking().Where(c => importIds.Contains(c.ImportId) && c.ChildId != null && childIds.Contains(c.ChildId.Value))
            .Select(c => new { c.ImportId, c.ChildId })
            .ToListAsync(cancellation)).Select(c => (c.ImportId, c.ChildId!.Value)).ToHashSet();
        foreach (var (child, importId, before) in befores.Where(b => !kept.Contains((b.ImportId, b.Child.Id))))
        {
            imports[importId].Changes.Add(new ImportChange { ChildId = child.Id, Before = before });
        }

        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>What a child's history keeps of an import.</summary>
/// <param name="Import">The import's number.</param>
/// <param name="CollectionYear">The folder's year.</param>
/// <param name="Changes">What it changed.</param>
public sealed record TakenFromFolder(int Import, int CollectionYear, IReadOnlyList<FactChange> Changes);
