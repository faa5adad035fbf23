using IroService.Casework.Deadlines;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Disputes;

/// <summary>A dispute and the child it is about.</summary>
/// <param name="Dispute">With its steps.</param>
/// <param name="Child">The child.</param>
/// <param name="Owed">What the person who asks owes in it today besides the formal limit; null when nothing.</param>
public sealed record ListedDispute(Dispute Dispute, Child Child, Deadline? Owed);

/// <summary>
/// Lists the disputes about children whose records are open to a person: those that are open, and those that were closed lately. Those of a kind that is kept from the
/// person's role are not among them.
/// </summary>
public sealed class ListDisputes(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>A dispute that was closed is listed for so many months.</summary>
    public const int ClosedMonths = 3;

    /// <summary>All of them, by our own numbers.</summary>
    public async Task<IReadOnlyList<ListedDispute>> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var (today, since) = (clock.Today(), clock.Today().AddMonths(-ClosedMonths));
        if (await Sight.OfAsync(db, personId, today, cancellation) is not { } sight || await RolesFilled.ByAsync(db, personId, today, cancellation) is not { } roles)
        {
            return [];
        }

        var listed = db.Disputes.Where(d => d.Phase != DisputePhase.Closed || d.Steps.Any(s => s.Kind == DisputeMove.Close && s.On > since)).Select(d => d.Id);
        var children = await sight.Known(db.Children).AsNoTracking().AsSplitQuery()
            .Where(c => c.Disputes.Any(d => listed.Contains(d.Id)))
            .Include(c => c.Disputes.Where(d => listed.Contains(d.Id))).ThenInclude(d => d.Steps)
            .ToListAsync(cancellation);
        var owed = await OwedAsync(db, roles, sight, cancellation);
        return
        [
            .. from child in children
               from dispute in child.Disputes
               where dispute.Kind.KeptFrom() != sight.Viewer.Role
               where dispute.IsOpen || dispute.InOrder.Last(s => s.Kind == DisputeMove.Close).On > since
               orderby dispute.Id
               select new ListedDispute(dispute, child, owed.GetValueOrDefault(dispute.Id))
        ];
    }

    /// <summary>Those of one process that are open.</summary>
    public async Task<IReadOnlyList<ListedDispute>> OpenByAsync(string protocol, int personId, CancellationToken cancellation = default) =>
        [.. (await ApplyAsync(personId, cancellation)).Where(listed => listed.Dispute.IsOpen && listed.Dispute.Protocol == protocol)];

    private static async Task<Dictionary<int, Deadline>> OwedAsync(IroDbContext db, RolesFilled roles, Sight sight, CancellationToken cancellation)
    {
        var own = await ListOwnDuties.OwnOf(db, roles, sight, db.Deadlines.Where(d => d.RunId.StartsWith(DisputeDuties.RecordPrefix))).AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancellation);
        return own.Where(d => d.Duty != DisputeDuties.LimitOf(d.Rule)).GroupBy(d => d.DisputeId!.Value).ToDictionary(g => g.Key, g => g.First());
    }
}
