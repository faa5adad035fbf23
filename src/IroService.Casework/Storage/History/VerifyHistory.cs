using IroService.Casework.WorkingDays;
using IroService.Domain.Reports.Quarterly;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Storage.History;

/// <summary>Finds what was altered, removed or added in the history, or altered in a signed report, behind the service's back.</summary>
public sealed class VerifyHistory(OpenDatabase open)
{
    /// <summary>Reads everything.</summary>
    /// <returns>The number of entries, and a sentence for each fault; none when the history is whole.</returns>
    public async Task<(long Entries, IReadOnlyList<string> Faults)> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        return await OfAsync(db, cancellation);
    }

    /// <summary>Reads everything as it is in a context, with what its transaction has written.</summary>
    internal static async Task<(long Entries, IReadOnlyList<string> Faults)> OfAsync(IroDbContext db, CancellationToken cancellation)
    {
        var faults = new List<string>();
        var entries = 0L;
        HistoryEntry? previous = null;
        await foreach (var entry in db.History.AsNoTracking().OrderBy(h => h.ChildId).ThenBy(h => h.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            previous = previous?.ChildId == entry.ChildId ? previous : null;
            if (HistoryChain.Fault(previous, entry) is { } fault)
            {
                faults.Add($"child {entry.ChildId}: {fault}");
            }

            previous = entry;
            entries++;
        }

        foreach (var seal in await db.HistorySeals.AsNoTracking().OrderBy(s => s.Day).ToListAsync(cancellation))
        {
            var now = await SealHistory.UpToAsync(db, seal.LastEntryId, seal.Day, cancellation);
            if (now.Entries != seal.Entries)
            {
                faults.Add($"seal of {seal.Day:yyyy-MM-dd}: {seal.Entries} entries were sealed and {now.Entries} of them are there");
            }
            else if (now.Hash != seal.Hash)
            {
                faults.Add($"seal of {seal.Day:yyyy-MM-dd}: the entries are not those that were sealed");
            }
        }

        await foreach (var report in db.QuarterlyReports.AsNoTracking().Include(r => r.Notes).Where(r => r.SignedAt != null).OrderBy(r => r.From).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            faults.AddRange(ReportSeal.Faults(report).Select(fault => $"quarterly report from {report.From:yyyy-MM-dd}: {fault}"));
        }

        return (entries, faults);
    }
}

/// <summary>Seals each day's end: how many entries there are and one hash over every child's last, so that removing the newest entries shows too.</summary>
public sealed class SealHistory(OpenDatabase open, TimeProvider clock)
{
    /// <summary>Seals the day before today, once.</summary>
    public async Task ApplyAsync(CancellationToken cancellation = default)
    {
        var day = clock.Today().AddDays(-1);
        await using var db = open();
        if (await db.HistorySeals.AnyAsync(s => s.Day == day, cancellation))
        {
            return;
        }

        var last = await db.History.MaxAsync(h => (long?)h.Id, cancellation) ?? 0;
        db.HistorySeals.Add(await UpToAsync(db, last, day, cancellation));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault) when (LostRace.Is(fault))
        {
            // Another scheduler has sealed the day.
        }
    }

    /// <summary>The seal over the entries up to one.</summary>
    internal static async Task<HistorySeal> UpToAsync(IroDbContext db, long lastEntryId, DateOnly day, CancellationToken cancellation)
    {
        var entries = await db.History.LongCountAsync(h => h.Id <= lastEntryId, cancellation);
        var heads = await db.History
            .Where(h => h.Id <= lastEntryId && h.Number == db.History.Where(o => o.ChildId == h.ChildId && o.Id <= lastEntryId).Max(o => o.Number))
            .OrderBy(h => h.ChildId)
            .Select(h => h.Hash)
            .ToListAsync(cancellation);
        return new HistorySeal { Day = day, LastEntryId = lastEntryId, Entries = entries, Hash = HistoryChain.HashOf(string.Concat(heads)) };
    }
}
