using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Storage.Outbox;

/// <summary>
/// This program's hold on a lease. Losing it is harmless, only wasteful: what two programs do twice, receipts and unique keys make once.
/// </summary>
/// <param name="open">The database.</param>
/// <param name="name">What only one may do at a time.</param>
/// <param name="patience">A holder that has not renewed for this long is taken to be dead: longer than one step of the work takes.</param>
/// <param name="watch">Measures how long another holder's beat has stood still; no time of day is read from it.</param>
public sealed class HeldLease(OpenDatabase open, string name, TimeSpan patience, TimeProvider watch)
{
    private readonly string _me = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():n}";
    private (string Holder, long Beat, long Since)? _seen;

    /// <summary>Takes or renews it: to be called every second or so.</summary>
    /// <returns>Whether this program holds it now.</returns>
    public async Task<bool> RenewAsync(CancellationToken cancellation)
    {
        await using var db = open();
        var row = await db.Leases.AsNoTracking().SingleOrDefaultAsync(l => l.Name == name, cancellation);
        if (row is null)
        {
            return await TakeFirstAsync(db, cancellation);
        }

        if (row.Holder != _me && row.Holder.Length > 0 && !StandsStill(row))
        {
            return false;
        }

        var taken = await db.Leases
            .Where(l => l.Name == name && l.Holder == row.Holder && l.Beat == row.Beat)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, _me).SetProperty(l => l.Beat, row.Beat + 1), cancellation);
        return taken == 1;
    }

    /// <summary>Hands it back, so that the next one need not wait.</summary>
    public async Task ReleaseAsync(CancellationToken cancellation)
    {
        await using var db = open();
        await db.Leases.Where(l => l.Name == name && l.Holder == _me).ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, ""), cancellation);
    }

    private async Task<bool> TakeFirstAsync(IroDbContext db, CancellationToken cancellation)
    {
        db.Leases.Add(new Lease { Name = name, Holder = _me, Beat = 1 });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another program was the first.
            return false;
        }
    }

    private bool StandsStill(Lease row)
    {
        if (_seen is { } seen && seen.Holder == row.Holder && seen.Beat == row.Beat)
        {
            return watch.GetElapsedTime(seen.Since) >= patience;
        }

        _seen = (row.Holder, row.Beat, watch.GetTimestamp());
        return false;
    }
}
