using CsCheck;
using IroService.Domain.Disputes;
using IroService.Domain.Tests.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Domain.Tests.Disputes;

/// <summary>Whatever people do in a dispute, in whatever order, by whichever of the shipped definitions.</summary>
public class Any_sequence_of_actions
{
    private static readonly Gen<(DisputeMove Move, int DaysLater, int Stage, int Verdict, int Days)> Action =
        Gen.Select(Gen.Enum<DisputeMove>(), Gen.Frequency((4, Gen.Const(0)), (4, Gen.Int[1, 3]), (1, Gen.Int[4, 40])), Gen.Int[-1, 3], Gen.Int[0, 3], Gen.Int[1, 8]);

    [Fact]
    public void Leaves_a_dispute_in_one_stage_with_one_thing_owed_and_clocks_that_never_run_backwards() =>
        Gen.Select(Gen.Int[0, ADispute.Shapes.Count - 1].Select(shape => ADispute.Shapes[shape]), Action.Array[5, 60]).Sample((shape, actions) => Follow(ADispute.Rule(shape), actions), iter: 3_000);

    private static void Follow(TimingRule rule, (DisputeMove Move, int DaysLater, int Stage, int Verdict, int Days)[] actions)
    {
        var protocol = rule.Disputes!;
        var life = new DisputeLife(protocol, 1, ACase.Calendar);
        var dispute = ADispute.Raised(rule);
        var (day, before) = (new DateOnly(2025, 12, 15), (DisputeStanding?)null);
        foreach (var action in actions)
        {
            day = day.AddDays(action.DaysLater);
            var step = Step(protocol.Versions[0], before is null ? DisputeMove.Raise : action.Move, day, action);
            if (life.WhyNot(before, step) is not null)
            {
                continue;
            }

            var now = dispute.Take(step, life);
            Check(dispute, rule, before, now, step);
            before = now;
        }
    }

    private static void Check(Dispute dispute, TimingRule rule, DisputeStanding? before, DisputeStanding now, DisputeStep step)
    {
        // The fold of what is stored gives where it stands, and what is stored of that.
        var replayed = DisputeReplay.Of(dispute.InOrder, rule.Disputes!, 1);
        Assert.Equal((now.Phase, now.Stage.Id, now.Passages.Count, now.SettledOn, now.ClosedOn), (replayed.Phase, replayed.Stage.Id, replayed.Passages.Count, replayed.SettledOn, replayed.ClosedOn));
        Assert.Equal((now.Phase, now.Stage.Id), (dispute.Phase, dispute.Stage));

        // One stage: it has left every other, and the last only when it is closed.
        Assert.All(now.Passages.SkipLast(1), p => Assert.NotNull(p.Left));
        Assert.Equal(now.Phase == DisputePhase.Closed, now.Now.Left is not null);
        Assert.Equal(now.Passages.Select(p => p.EnteredBy.On).Order(), now.Passages.Select(p => p.EnteredBy.On));

        // No clock runs backwards: a hold alone moves one, and never the limit.
        if (before is not null)
        {
            var (was, isNow) = (DisputeClock.Limit(before, ACase.Calendar)?.Date, DisputeClock.Limit(now, ACase.Calendar)?.Date);
            Assert.True(was is null || was == isNow);
            if (now.Passages.Count == before.Passages.Count && DisputeClock.AnswerDue(before.Now, ACase.Calendar)?.Date is { } due && step.Kind is not (DisputeMove.EndHold or DisputeMove.TakeUp))
            {
                Assert.True(DisputeClock.AnswerDue(now.Now, ACase.Calendar)!.Date >= due);
            }
        }

        // While it is open exactly one thing is owed beside the limit; once it is closed nothing is.
        var owed = DisputeDuties.Of(dispute, rule, ACase.Calendar).Steps.Where(s => s.EndedBy is null).Select(s => s.Stage.Id).ToList();
        Assert.Equal(now.IsOpen ? 1 : 0, owed.Count(id => !id.EndsWith("-limit", StringComparison.Ordinal)));
        Assert.Equal(now.FormalFrom is not null && now.SettledOn is null, owed.Any(id => id.EndsWith("-limit", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(1, dispute.Steps.Count), dispute.Steps.Select(s => s.Number));
    }

    private static DisputeStep Step(DisputeProtocol protocol, DisputeMove move, DateOnly day, (DisputeMove Move, int DaysLater, int Stage, int Verdict, int Days) action) => new()
    {
        Kind = move,
        On = day,
        Words = "",
        Stage = move is DisputeMove.Raise or DisputeMove.Judge or DisputeMove.MoveUp or DisputeMove.MoveUpBySilence && action.Stage >= 0 ? protocol.Stages[action.Stage % protocol.Stages.Count].Id : null,
        AnswerWorkingDays = action.Days > 5 ? action.Days : null,
        Verdict = move == DisputeMove.Judge && action.Verdict < 3 ? (DisputeVerdict)action.Verdict : null,
        Until = move == DisputeMove.Hold ? day.AddDays(action.Days) : null,
        Outcome = move == DisputeMove.Close ? DisputeOutcome.Resolved : null,
        Version = move == DisputeMove.MoveToVersion ? 1 : null,
        RecordedById = 1,
        At = default,
    };
}
