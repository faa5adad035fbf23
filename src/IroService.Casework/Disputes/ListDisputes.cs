using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Disputes;

/// <summary>A dispute and the child it is about.</summary>
public sealed record ListedDispute(Dispute Dispute, Child Child);

/// <summary>Lists the open disputes about children whose records are open to a person.</summary>
public sealed class ListDisputes(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>All of them, by our own numbers.</summary>
    public async Task<IReadOnlyList<ListedDispute>> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        if (await Sight.OfAsync(db, personId, clock.Today(), cancellation) is not { } sight)
        {
            return [];
        }

        var children = await sight.Known(db.Children).AsNoTracking().AsSplitQuery()
            .Where(c => c.Disputes.Any(d => d.Phase != DisputePhase.Closed))
            .Include(c => c.Disputes.Where(d => d.Phase != DisputePhase.Closed)).ThenInclude(d => d.Steps)
            .ToListAsync(cancellation);
        return [.. children.SelectMany(c => c.Disputes.Select(d => new ListedDispute(d, c))).OrderBy(listed => listed.Dispute.Id)];
    }
}
