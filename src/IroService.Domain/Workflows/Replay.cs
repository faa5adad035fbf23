using IroService.Domain.WorkingDays;

namespace IroService.Domain.Workflows;

/// <summary>
/// The one fold: a timing rule read over the facts of a period of care, in order, gives what was awaited, by when, and what became of it.
/// Nothing is stored that this does not give.
/// </summary>
public static class Replay
{
    /// <summary>The runs of a rule over the facts of one period.</summary>
    /// <param name="rule">The rule, in all its versions.</param>
    /// <param name="facts">The facts in order (see <see cref="PeriodsOfCare.PeriodFacts"/>).</param>
    /// <param name="calendar">For times in working days.</param>
    public static IReadOnlyList<Run> Of(TimingRule rule, IEnumerable<Fact> facts, WorkingDayCalendar calendar)
    {
        var runs = new List<Run>();
        var latest = new Dictionary<FactKind, Fact>();
        Fact? begun = null;
        var steps = new List<Step>();
        foreach (var fact in facts)
        {
            latest[fact.Kind] = fact;
            if (begun is not null && steps[^1].IsEndedBy(fact, out var next))
            {
                steps[^1] = steps[^1] with { EndedBy = fact };
                if (next is not null)
                {
                    steps.Add(Enter(next, fact));
                }
                else
                {
                    Close();
                }
            }

            if (begun is null && FirstStage(rule.InForceOn(fact.On), fact) is { } first)
            {
                begun = fact;
                steps = [Enter(first, fact)];
            }
        }

        Close();
        return runs;

        void Close()
        {
            // What stopped on the day it began was never owed.
            if (begun is not null && !(steps[^1].WasStopped && steps[^1].EndedBy!.On <= begun.On))
            {
                runs.Add(new Run(begun, steps));
            }

            begun = null;
        }

        Step Enter(string stageId, Fact entering)
        {
            var version = rule.InForceOn(entering.On);
            var anchor = AnchorOf(version.Stage(stageId).Duty.Due) ?? entering;

            // A stage that a later version added is that version's, however long ago it counts from.
            var anchored = rule.InForceOn(anchor.On);
            version = anchored.Stages.Any(s => s.Id == stageId) ? anchored : version;
            var duty = version.Stage(stageId).Duty;
            return new Step(
                version,
                version.Stage(stageId),
                anchor,
                duty.Due?.Duration.After(anchor.On, calendar) ?? new DueDate.StartUnknown(),
                duty.NotBefore?.Duration.After(AnchorOf(duty.NotBefore)?.On ?? anchor.On, calendar).Date,
                EndedBy: null);
        }

        Fact? AnchorOf(DueRule? due) => due?.Anchors.Select(latest.GetValueOrDefault).FirstOrDefault(f => f is not null);
    }

    private static string? FirstStage(TimingRuleVersion version, Fact fact) =>
        version.Begins.FirstOrDefault(b => b.On == fact.Kind) is { } beginning ? (fact.Known ? beginning.At : beginning.IfUnknown) : null;
}

/// <summary>One passage through a rule, from the fact that began it.</summary>
/// <param name="Begun">The fact that began it.</param>
/// <param name="Steps">What was awaited, in order; all but the last are ended.</param>
public sealed record Run(Fact Begun, IReadOnlyList<Step> Steps);

/// <summary>One thing that was awaited, and what became of it.</summary>
/// <param name="Version">The version of the rule that applies to it.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Anchor">The fact it counts from; where nothing is counted, the fact that entered the stage.</param>
/// <param name="Due">By when.</param>
/// <param name="NotBefore">A review before this day does not count for it; null when any does.</param>
/// <param name="EndedBy">The fact that ended it; null while it is awaited.</param>
public sealed record Step(TimingRuleVersion Version, Stage Stage, Fact Anchor, DueDate Due, DateOnly? NotBefore, Fact? EndedBy)
{
    /// <summary>The day on which it was done; null when it was not.</summary>
    public DateOnly? HeldOn => EndedBy is { Kind: FactKind.ReviewHeld } review ? review.On : null;

    /// <summary>Whether another cycle took its place before it was done.</summary>
    public bool WasStopped => EndedBy is { Kind: not (FactKind.ReviewHeld or FactKind.CeasedToBeLookedAfter) };

    internal bool IsEndedBy(Fact fact, out string? next) =>
        Stage.On.TryGetValue(fact.Kind, out next) && !(fact.Kind == FactKind.ReviewHeld && fact.On < NotBefore);
}
