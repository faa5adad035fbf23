using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IroService.Casework.Deadlines;

/// <summary>
/// Records that who was asked and did not answer in time has agreed (IRO Handbook ch. 3), where a definition says so and somebody was reached. Where
/// nobody was, nothing agrees: the duty stays open, its ladder tells, and it stands among the duties to sort out.
/// </summary>
public sealed class AgreeBySilence(OpenDatabase open, ChangeChild changeChild, Rulebook rulebook, TimeProvider clock, ILogger<AgreeBySilence> log)
{
    /// <summary>Records it of every duty whose day has passed; again, also at the same moment, changes nothing.</summary>
    /// <returns>How many were agreed.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancellation = default)
    {
        IReadOnlyList<SilentDuty> passed;
        Recompute recompute;
        var today = clock.Today();
        await using (var db = open())
        {
            passed = await SilentDuty.AllAsync(db, rulebook, today, cancellation);
            recompute = await rulebook.RecomputeOnAsync(db, today, cancellation);
        }

        var agreed = 0;
        foreach (var (deadline, asking) in passed)
        {
            agreed += asking is Asking.Reached reached ? await AgreeAsync(deadline, reached, recompute, cancellation) : 0;
        }

        if (agreed > 0)
        {
            log.LogInformation("Agreed {Duties} duties by silence.", agreed);
        }

        return agreed;
    }

    private async Task<int> AgreeAsync(Deadline deadline, Asking.Reached reached, Recompute recompute, CancellationToken cancellation)
    {
        try
        {
            return await changeChild.ApplyAsync(
                deadline.ChildId,
                new Change(nameof(AgreeBySilence), "system", ""),
                child => Agree(child, deadline, reached, recompute),
                cancellation);
        }
        catch (DbUpdateException problem)
        {
            log.LogError("Deadline {DeadlineId} could not be agreed by silence ({Problem}); the next sweep tries again.", deadline.Id, problem.GetType().Name);
            return 0;
        }
    }

    private (int Agreed, WrittenChild? Written) Agree(Child child, Deadline asked, Asking.Reached reached, Recompute recompute)
    {
        var due = asked.Terms.DueOn!.Value;
        if (child.Deadlines.Find(d => d.Id == asked.Id) is not { State: DeadlineState.Open } deadline || !IsStillOwed(child, deadline, due, recompute))
        {
            return (0, null);
        }

        child.Answers.Add(new DutyAnswer
        {
            Deadline = deadline,
            Kind = FactKind.AgreedBySilence,
            On = recompute.Today,
            Words = $"Agreed by silence: the {Recipients.InWords(deadline.Terms.Owner)} was asked on {Explanation.Written(reached.AskedOn)} and had not answered by {Explanation.Written(due)}.",
            RecordedById = null,
            At = clock.Moment(),
        });
        return (1, new WrittenChild(child, new Silence(deadline.Id, due, reached.PersonId, reached.AskedOn)));
    }

    // As the facts have it now: what is stored may be a night or a bank holiday behind.
    private static bool IsStillOwed(Child child, Deadline deadline, DateOnly due, Recompute recompute) => recompute.Derive(child)
        .SelectMany(p => p.Deadlines)
        .Any(d => d.Key == deadline.Key && d.State == DeadlineState.Open && d.Step.Stage.SilenceAgrees && d.Terms.DueOn == due && due < recompute.Today);

    private sealed record Silence(int DeadlineId, DateOnly DueOn, int AskedId, DateOnly AskedOn);
}
