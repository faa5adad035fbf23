using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>
/// Works every child out afresh: time itself ends periods of care (the 18th birthday, a series of short breaks that nobody continued),
/// and a changed definition or calendar moves dates. Each night, and after a change that touches everyone. Doing it again changes nothing.
/// </summary>
public sealed class RecomputeChildren(OpenDatabase open, SaveChildren save, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>Works them out, in batches of one transaction each.</summary>
    /// <param name="cause">Why, kept with each change of a deadline.</param>
    /// <param name="silently">Whether what is already due to be said is not to be.</param>
    /// <param name="progress">Told after each batch how many children are done and how many there are.</param>
    /// <param name="cancellation">Stops between batches; what is done stays.</param>
    /// <returns>How many children there are.</returns>
    public async Task<int> ApplyAsync(
        string cause, bool silently = false, IProgress<(int Done, int All)>? progress = null, CancellationToken cancellation = default)
    {
        List<int> ids;
        await using (var db = open())
        {
            ids = await db.Children.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellation);
        }

        var done = 0;
        foreach (var batch in ids.Chunk(BatchSize))
        {
            // A person may be writing one of these children: then they are read afresh.
            await LostRace.AgainAsync(() => open.InOneTransactionAsync(db => OneBatchAsync(db, batch, cause, silently, cancellation), cancellation));
            progress?.Report((done += batch.Length, ids.Count));
        }

        await using var settings = open();
        await settings.CouncilSettings.ExecuteUpdateAsync(s => s.SetProperty(c => c.RecomputedAt, clock.Moment()), cancellation);
        return ids.Count;
    }

    private async Task OneBatchAsync(IroDbContext db, int[] ids, string cause, bool silently, CancellationToken cancellation)
    {
        var children = await db.Children.Where(c => ids.Contains(c.Id)).WithFacts().ToListAsync(cancellation);
        await save.RecomputeAsync(db, children, cause, silently, [], cancellation);
    }
}
