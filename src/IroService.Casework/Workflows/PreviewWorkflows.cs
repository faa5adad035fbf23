using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Workflows;

/// <summary>
/// Says what a definition would change before it is put in force: every child is worked out twice as at today, by the definitions in force and with the
/// candidate among them, and what is live on either side is held against the other. Nothing is written.
/// </summary>
public sealed class PreviewWorkflows(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>What a file would change.</summary>
    /// <param name="folder">The definitions in force.</param>
    /// <param name="path">The candidate; it stands for the file of its name in its folder, or is added.</param>
    /// <param name="basis">The folder that it is a candidate for.</param>
    /// <param name="cancellation">Stops between batches.</param>
    public async Task<WorkflowsPreview> ApplyAsync(string folder, string path, Basis basis, CancellationToken cancellation = default)
    {
        var candidate = WorkflowFolder.ReadFile(path, basis, out var unreadable);
        var before = WorkflowFiles.Load(folder);
        var after = WorkflowFiles.Load(folder, candidate);
        if (unreadable is not null)
        {
            return new WorkflowsPreview.Refused([unreadable]);
        }

        // A folder that does not hold is in force nowhere: there is nothing to compare with.
        return (before, after) switch
        {
            (_, LoadedWorkflows.Refused refused) => new WorkflowsPreview.Refused(refused.Problems),
            (LoadedWorkflows.Refused refused, _) => new WorkflowsPreview.Refused(refused.Problems),
            (LoadedWorkflows.Rules old, LoadedWorkflows.Rules now) => await LostStagesAsync(old.All, now.All, cancellation) is { Count: > 0 } lost
                ? new WorkflowsPreview.Refused([.. lost.Select(sentence => new DefinitionProblem(candidate!.Path, 1, 1, sentence))])
                : await CompareAsync(old.All, now.All, cancellation),
            _ => throw new InvalidOperationException("Unknown result."),
        };
    }

    private async Task<WorkflowsPreview> CompareAsync(IReadOnlyList<TimingRule> before, IReadOnlyList<TimingRule> after, CancellationToken cancellation)
    {
        await using var db = open();
        var today = clock.Today();
        var old = await rulebook.RecomputeOnAsync(db, today, cancellation) with { Rules = before };
        var now = old with { Rules = after };
        var changes = new List<PreviewedChange>();
        foreach (var batch in (await db.Children.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellation)).Chunk(BatchSize))
        {
            var children = await db.Children.AsNoTracking().Where(c => batch.Contains(c.Id)).WithRecords().ToListAsync(cancellation);
            changes.AddRange(children.SelectMany(child => Compare(child, Live(old, child), Live(now, child))));
        }

        return new WorkflowsPreview.Changes(
            [
                .. changes.OrderBy(c => c.Rule, StringComparer.Ordinal)
                    .ThenBy(c => c.Duty, StringComparer.Ordinal)
                    .ThenBy(c => c.Child, StringComparer.Ordinal)
                    .ThenBy(c => (c.Before ?? c.After)!.DueOn),
            ],
            today)
        {
            Disputes = await DisputesAsync(db, before, now, today, cancellation),
        };
    }

    /// <summary>The stages that a version loses which is to be replaced, though a dispute came to them: where it stands could not be said any more.</summary>
    private async Task<IReadOnlyList<string>> LostStagesAsync(IReadOnlyList<TimingRule> before, IReadOnlyList<TimingRule> after, CancellationToken cancellation)
    {
        var lost =
            from old in before.SelectMany(r => r.Disputes?.Versions ?? [])
            let now = after.FirstOrDefault(r => r.Id == old.Id)?.Disputes?.Versions.FirstOrDefault(v => v.Version == old.Version)
            from stage in old.Stages
            where now is not null && now.Find(stage.Id) is null
            select (old.Id, old.Version, Stage: stage.Id);
        await using var db = open();
        var sentences = new List<string>();
        foreach (var (id, version, stage) in lost)
        {
            if (await db.Disputes.AnyAsync(d => d.Protocol == id && d.Steps.Any(s => s.Stage == stage), cancellation))
            {
                sentences.Add($"Version {version} of \"{id}\" has no stage \"{stage}\" any more, to which a dispute came; keep it, or make a later version without it.");
            }
        }

        return sentences;
    }

    /// <summary>The open disputes that go by an earlier version than a new one, each by its own and as moved to the new one.</summary>
    private static async Task<IReadOnlyList<PreviewedDispute>> DisputesAsync(IroDbContext db, IReadOnlyList<TimingRule> before, Recompute now, DateOnly today, CancellationToken cancellation)
    {
        var previewed = new List<PreviewedDispute>();
        foreach (var rule in now.Rules.Where(r => r.Disputes is { } all && before.FirstOrDefault(b => b.Id == r.Id)?.Disputes?.Versions.Count < all.Versions.Count))
        {
            var disputes = await db.Disputes.AsNoTracking()
                .Where(d => d.Protocol == rule.Id && d.Phase != DisputePhase.Closed)
                .Include(d => d.Steps)
                .Join(db.Children, d => d.ChildId, c => c.Id, (Dispute, child) => new { Dispute, child.Reference })
                .ToListAsync(cancellation);
            previewed.AddRange(disputes.Select(d => new PreviewedDispute(d.Reference, d.Dispute.Id, rule.Disputes!.Versions[^1], DisputeIfMoved.Of(d.Dispute, rule.Disputes.Versions[^1].Version, rule, now.Calendar, today))));
        }

        return [.. previewed.OrderBy(d => d.To.Id, StringComparer.Ordinal).ThenBy(d => d.Child, StringComparer.Ordinal).ThenBy(d => d.Dispute)];
    }

    private static IEnumerable<PreviewedChange> Compare(
        Child child, Dictionary<(int Period, DutyKey Key), DerivedDeadline> before, Dictionary<(int Period, DutyKey Key), DerivedDeadline> after)
    {
        foreach (var key in before.Keys.Union(after.Keys))
        {
            var (old, now) = (before.GetValueOrDefault(key)?.Terms, after.GetValueOrDefault(key)?.Terms);
            if (old is null || now is null || IsSeen(old, now))
            {
                yield return new PreviewedChange(child.Reference, key.Key.Rule, key.Key.Duty, old, now);
            }
        }
    }

    private static bool IsSeen(DeadlineTerms old, DeadlineTerms now) =>
        (old.DueOn, old.CalendarEndsBefore, old.Owner, old.Basis, old.Source) != (now.DueOn, now.CalendarEndsBefore, now.Owner, now.Basis, now.Source);

    /// <summary>Periods of care are the same by whatever definitions, so their place in order names them.</summary>
    private static Dictionary<(int Period, DutyKey Key), DerivedDeadline> Live(Recompute recompute, Child child) => recompute.Derive(child)
        .SelectMany((period, index) => period.Deadlines.Where(d => d.State == DeadlineState.Open).Select(d => (Key: (index, d.Key), Deadline: d)))
        .ToDictionary(d => d.Key, d => d.Deadline);
}
