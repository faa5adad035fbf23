using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Workflows;

/// <summary>How many deadlines of one duty are open, as one version of its definition gives them.</summary>
/// <param name="Rule">The definition.</param>
/// <param name="Version">Its version.</param>
/// <param name="Duty">The stage.</param>
/// <param name="Source">Where their day stands written: of a duty of guidance perhaps the council's own time.</param>
/// <param name="Open">How many are open.</param>
/// <param name="Overdue">How many of these are overdue.</param>
public sealed record LiveDuty(string Rule, int Version, string Duty, string Source, int Open, int Overdue);

/// <summary>An open dispute, without anything of the child.</summary>
/// <param name="Protocol">The definition.</param>
/// <param name="Version">The version that it goes by now.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Stage">The stage at which it stands.</param>
/// <param name="Phase">What it waits for.</param>
/// <param name="AnswerDue">The last day in time to answer; null when no answer is awaited.</param>
/// <param name="IsHeld">Whether the clock of its answer is held.</param>
public sealed record LiveDispute(string Protocol, int Version, DisputeKind Kind, string Stage, DisputePhase Phase, DateOnly? AnswerDue, bool IsHeld);

/// <summary>What goes by the definitions.</summary>
public sealed record LiveByDefinition(IReadOnlyList<LiveDuty> Duties, IReadOnlyList<LiveDispute> Disputes)
{
    /// <summary>Nothing.</summary>
    public static readonly LiveByDefinition None = new([], []);
}

/// <summary>Counts what goes by each definition, of the children who count in the figures that a person is shown (<see cref="Sight.Counted"/>).</summary>
public sealed class CountByDefinition(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Counts as at today.</summary>
    public async Task<LiveByDefinition> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var today = clock.Today();
        if (await Sight.OfAsync(db, personId, today, cancellation) is not { } sight)
        {
            return LiveByDefinition.None;
        }

        var children = sight.Counted(db.Children).Select(c => c.Id);
        var duties = await db.Deadlines.Where(d => d.State == DeadlineState.Open && children.Contains(d.ChildId))
            .GroupBy(d => new { d.Rule, d.Terms.RuleVersion, d.Duty, d.Terms.Source })
            .Select(g => new { g.Key, Open = g.Count(), Overdue = g.Count(d => d.Terms.DueOn < today) })
            .ToListAsync(cancellation);
        var disputes = await db.Disputes.AsNoTracking().Where(d => d.Phase != DisputePhase.Closed && children.Contains(d.ChildId)).Include(d => d.Steps).ToListAsync(cancellation);
        return new(
            [.. duties.Select(d => new LiveDuty(d.Key.Rule, d.Key.RuleVersion, d.Key.Duty, d.Key.Source, d.Open, d.Overdue))],
            [.. disputes.Select(d => Live(d, today))]);
    }

    private LiveDispute Live(Dispute dispute, DateOnly today)
    {
        var (standing, inForce) = rulebook.StandingOf(dispute);
        return new(
            dispute.Protocol, inForce.Version, dispute.Kind, standing.Stage.Id, standing.Phase, DisputeClock.AwaitedAnswerDue(standing, rulebook.Calendar), DisputeClock.IsHeld(standing, today));
    }
}
