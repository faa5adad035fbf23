using System.Security.Cryptography;
using System.Text;
using IroService.Casework.Files;
using IroService.Casework.Files.Service;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Imports;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Imports.Service;

/// <summary>
/// Imports a folder of the service's own files: teams and people first, then the children in batches. Each row has a key and is written in place;
/// who and what is absent from the files stays. The same folder again changes nothing, and a broken-off import is gone on with by running it again.
/// </summary>
public sealed class ImportServiceFiles(OpenDatabase open, SaveChildren save, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>Reads the folder and imports it, or with <paramref name="dryRun"/> only says what that would do.</summary>
    /// <exception cref="UnusableFilesException">The folder cannot be read.</exception>
    public async Task<ServicePlan> ApplyAsync(
        string folder, bool dryRun, Action<FileNote> tell, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        await using var db = open();
        var files = ReadServiceFolder.Read(folder, await KnownAsync(db, cancellation), tell);
        var plan = await PlanAsync(db, files, cancellation);
        var hash = HashOf(files);
        var brokenOff = await db.Imports
            .Where(i => i.Kind == ImportKind.Service && i.FinishedAt == null && i.ContentHash == hash)
            .Select(i => (int?)i.Id)
            .FirstOrDefaultAsync(cancellation);
        if (dryRun || (plan.Changes.Count == 0 && brokenOff is null))
        {
            return plan;
        }

        var importId = brokenOff ?? await BeginAsync(folder, hash, cancellation);
        var personIds = await open.InOneTransactionAsync(writing => TakeStaffAsync(writing, files, cancellation), cancellation);
        var silently = await FirstImport.NobodyWasToldAsync(db, cancellation);
        var references = plan.Changes.Where(c => c.Of == "child").Select(c => c.Reference).ToList();
        var take = new TakeChildRows(files, personIds, clock.Today(), await DisputedAsync(db, cancellation));
        var done = 0;
        foreach (var batch in references.Chunk(BatchSize))
        {
            // A person may be writing one of these children: then they are compared again.
            await LostRace.AgainAsync(() => open.InOneTransactionAsync(db => OneBatchAsync(db, batch, take, importId, silently, cancellation), cancellation));
            progress?.Report(new ImportProgress("Importing children", done += batch.Length, references.Count));
        }

        await db.Imports.Where(i => i.Id == importId).ExecuteUpdateAsync(s => s.SetProperty(i => i.FinishedAt, clock.Moment()), cancellation);
        return plan with { ImportId = importId };
    }

    private static async Task<KnownIds> KnownAsync(IroDbContext db, CancellationToken cancellation) => new(
        (await db.Children.Select(c => c.Reference).ToListAsync(cancellation)).ToHashSet(),
        (await db.People.Select(p => p.Reference).ToListAsync(cancellation)).ToHashSet(),
        (await db.Teams.Select(t => t.Reference).ToListAsync(cancellation)).ToHashSet());

    private static async Task<ILookup<string, string>> DisputedAsync(IroDbContext db, CancellationToken cancellation) =>
        (await db.Children.SelectMany(c => c.DisputesOnFile, (c, d) => new { d.Reference, Child = c.Reference }).ToListAsync(cancellation)).ToLookup(d => d.Reference, d => d.Child);

    private async Task<ServicePlan> PlanAsync(IroDbContext db, ServiceFiles files, CancellationToken cancellation)
    {
        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Reference, cancellation);
        var staff = new TakeStaff(await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Reference, cancellation), people);
        staff.Themselves(files);
        staff.WhatTheyReferTo(files);
        new TakeCaseloads(staff, people.ToDictionary(p => p.Key, p => p.Value.Id), await db.ProtectionPlans.AsNoTracking().ToListAsync(cancellation)).From(files);
        var children = await db.Children.AsNoTracking().WithRecords().WithRatingsAndDisputes().ToDictionaryAsync(c => c.Reference, cancellation);
        var take = new TakeChildRows(files, people.ToDictionary(p => p.Key, p => p.Value.Id), clock.Today(), await DisputedAsync(db, cancellation));
        var changes = take.Children
            .Select(reference => children.TryGetValue(reference, out var child)
                ? new ServiceChange("child", reference, IsNew: false, take.Into(child))
                : new ServiceChange("child", reference, IsNew: true, take.Into(new Child(reference))))
            .Where(c => c.IsNew || c.Changes.Count > 0);
        return new ServicePlan([.. staff.Changes, .. changes]);
    }

    private async Task<int> BeginAsync(string folder, string hash, CancellationToken cancellation)
    {
        await using var db = open();
        var import = new Import
        {
            Kind = ImportKind.Service,
            Folder = CutText.To(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), Import.FolderLength),
            ContentHash = hash,
            Silent = true,
            StartedAt = clock.Moment(),
        };
        db.Imports.Add(import);
        await db.SaveChangesAsync(cancellation);
        return import.Id;
    }

    private static async Task<Dictionary<string, int>> TakeStaffAsync(IroDbContext db, ServiceFiles files, CancellationToken cancellation)
    {
        var teams = await db.Teams.ToDictionaryAsync(t => t.Reference, cancellation);
        var people = await db.People.ToDictionaryAsync(p => p.Reference, cancellation);
        var staff = new TakeStaff(teams, people);
        staff.Themselves(files);
        db.AddRange(teams.Values.Where(t => t.Id == 0));
        db.AddRange(people.Values.Where(p => p.Id == 0));
        await db.SaveChangesAsync(cancellation);
        staff.WhatTheyReferTo(files);
        var personIds = people.ToDictionary(p => p.Key, p => p.Value.Id);
        db.AddRange(new TakeCaseloads(staff, personIds, await db.ProtectionPlans.ToListAsync(cancellation)).From(files));
        await db.SaveChangesAsync(cancellation);
        return personIds;
    }

    private async Task OneBatchAsync(IroDbContext db, string[] references, TakeChildRows take, int importId, bool silently, CancellationToken cancellation)
    {
        var stored = await db.Children.Where(c => references.Contains(c.Reference)).WithFacts().WithRatingsAndDisputes().ToDictionaryAsync(c => c.Reference, cancellation);
        var written = references
            .Select(r => stored.GetValueOrDefault(r) ?? new Child(r))
            .Select(child => (child, Changes: take.Into(child)))
            .Where(w => w.child.Id == 0 || w.Changes.Count > 0)
            .Select(w => new WrittenChild(w.child, new TakenFromService(importId, w.Changes)))
            .ToList();
        db.RemoveRange(take.Gone.Where(gone => db.Entry(gone).State != EntityState.Detached));
        await save.SaveAsync(db, new Change(nameof(ImportServiceFiles), $"import:{importId}", ""), written, silently, cancellation);
    }

    private static string HashOf(ServiceFiles files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IEnumerable<object>[] all =
        [
            files.People, files.Teams, files.Children, files.Allocations, files.Notifications, files.Bookings,
            files.Caseloads, files.Ratings, files.Midways, files.Disputes,
        ];
        foreach (var row in all.SelectMany(rows => rows))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{row}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>What a child's history keeps of an import of the service's own files.</summary>
/// <param name="Import">The import's number.</param>
/// <param name="Changes">What it changed.</param>
public sealed record TakenFromService(int Import, IReadOnlyList<FieldChange> Changes);
