using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IroService.Casework.Disputes;

/// <summary>
/// At the start of each working day a dispute whose answer is late goes to its next stage by itself, unless the IRO keeps it where it is: today that depends on the IRO's
/// remembering. It goes one stage a day at most, so that after an outage nobody is passed over.
/// </summary>
public sealed class MoveUpUnanswered(OpenDatabase open, ChangeChild changeChild, Rulebook rulebook, TimeProvider clock, ILogger<MoveUpUnanswered> log)
{
    /// <summary>Moves what is late; again, also at the same moment, changes nothing.</summary>
    /// <returns>How many were moved.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancellation = default)
    {
        List<Dispute> waiting;
        await using (var db = open())
        {
            await rulebook.RefreshAsync(db, cancellation);
            waiting = await db.Disputes.AsNoTracking().Include(d => d.Steps).Where(d => d.Phase == DisputePhase.AwaitsAnswer).OrderBy(d => d.Id).ToListAsync(cancellation);
        }

        var moved = 0;
        foreach (var dispute in waiting.Where(d => MovesUpTo(d).Next is not null))
        {
            moved += await MoveAsync(dispute, cancellation);
        }

        if (moved > 0)
        {
            log.LogInformation("Moved {Disputes} disputes up that had not been answered.", moved);
        }

        return moved;
    }

    private async Task<int> MoveAsync(Dispute dispute, CancellationToken cancellation)
    {
        try
        {
            return await changeChild.ApplyAsync(dispute.ChildId, new Change(nameof(MoveUpUnanswered), "system", ""), child => Move(child, dispute.Id), cancellation);
        }
        catch (DbUpdateException problem)
        {
            log.LogError("Dispute {DisputeId} could not be moved up ({Problem}); the next sweep tries again.", dispute.Id, problem.GetType().Name);
            return 0;
        }
    }

    private (int Moved, WrittenChild? Written) Move(Child child, int disputeId)
    {
        if (child.DiedOn is not null || child.Disputes.Find(d => d.Id == disputeId) is not { } dispute || MovesUpTo(dispute) is not ({ } next, var standing))
        {
            return (0, null);
        }

        var step = new DisputeStep { Kind = DisputeMove.MoveUpBySilence, On = clock.Today(), Words = "", Stage = next.Id, RecordedById = null, At = clock.Moment() };
        var now = dispute.Take(step, rulebook.LifeOf(dispute));
        return (1, new WrittenChild(child, new { DisputeId = disputeId, step.Stage, LateSince = DisputeClock.AnswerDue(standing.Now, rulebook.Calendar)?.Date }, () => [MoveDispute.MessageOf(dispute, step, now)]));
    }

    private (DisputeStage? Next, DisputeStanding Standing) MovesUpTo(Dispute dispute)
    {
        var (standing, inForce) = rulebook.StandingOf(dispute);
        return (DisputeClock.MovesUpTo(clock.Today(), standing, inForce, rulebook.Calendar), standing);
    }
}
