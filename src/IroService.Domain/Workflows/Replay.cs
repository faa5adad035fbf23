using IroService.Domain.WorkingDays;

namespace IroService.Domain.Workflows;

/// <summary>
/// The one fold: a timing rule read over the facts of a period of care, in order, gives what was awaited, by when, and what became of it.
/// Nothing is stored that this does not give. Each fact that begins a run begins one of its own.
/// </summary>
public static class Replay
{
    /// <summary>The runs of a rule over the facts of one period.</summary>
    /// <param name="rule">The rule, in all its versions.</param>
    /// <param name="facts">The facts in order (see <see cref="PeriodsOfCare.PeriodFacts"/>).</param>
    /// <param name="calendar">For times in working days.</param>
    /// <param name="circumstances">What conditions are judged by; without them none holds.</param>
    /// <param name="answerTo">What was answered to a stage; without it nothing was.</param>
    public static IReadOnlyList<Run> Of(
        TimingRule rule, IReadOnlyList<Fact> facts, WorkingDayCalendar calendar, Circumstances? circumstances = null, AnswerTo? answerTo = null)
    {
        var runs = new List<Run>();
        foreach (var (index, fact) in facts.Index())
        {
            foreach (var beginning in rule.InForceOn(fact.Day ?? fact.On).Begins.Where(b => b.On == fact.Kind))
            {
                if ((fact.Known ? beginning.At : beginning.IfUnknown) is { } first
                    && beginning.OnlyIf.All(condition => (circumstances ?? Circumstances.None).Hold(condition, fact, RunInFacts.WaitOf(fact, facts, index))))
                {
                    var run = new RunInFacts(rule, facts, index, calendar, answerTo ?? ((_, _, _) => null)).From(first);

                    // What stopped on the day it began was never owed.
                    if (!(run.Steps[^1].WasStopped && run.Steps[^1].EndedBy!.On <= fact.On))
                    {
                        runs.Add(run);
                    }
                }
            }
        }

        return runs;
    }
}

/// <summary>What was answered to a stage of a rule: done, not applicable, or silence; null when nothing was.</summary>
/// <param name="stage">The stage.</param>
/// <param name="anchorId">The record of the fact that its time counts from.</param>
/// <param name="runId">The record of the fact that began the run.</param>
public delegate Fact? AnswerTo(string stage, string anchorId, string runId);

/// <summary>One passage through a rule, from the fact that began it.</summary>
/// <param name="Begun">The fact that began it.</param>
/// <param name="Steps">What was awaited, in order; all but the last are ended.</param>
public sealed record Run(Fact Begun, IReadOnlyList<Step> Steps);

/// <summary>How the day of a step was reckoned.</summary>
/// <param name="Rule">By when; null when nothing can be counted.</param>
/// <param name="From">The fact that is counted from; where nothing is counted, the fact that entered the stage.</param>
/// <param name="To">Of halfway, the day up to which; else null.</param>
/// <param name="Due">The day.</param>
/// <param name="Basis">On whose word.</param>
/// <param name="Source">Where it stands written.</param>
public sealed record Counting(DueRule? Rule, Fact From, DateOnly? To, DueDate Due, Basis Basis, string Source);

/// <summary>One thing that was awaited, and what became of it.</summary>
/// <param name="Version">The version of the rule that applies to it.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Since">The day on which it began to be awaited.</param>
/// <param name="Counting">How its day was reckoned: by the council's own time where it set one.</param>
/// <param name="Beside">How the rule itself reckons it, when the council set another time; else null.</param>
/// <param name="NotBefore">A review before this day does not count for it; null when any does.</param>
/// <param name="EndedBy">The fact that ended it; null while it is awaited.</param>
public sealed record Step(TimingRuleVersion Version, Stage Stage, DateOnly Since, Counting Counting, Counting? Beside, DateOnly? NotBefore, Fact? EndedBy)
{
    /// <summary>The fact that its day counts from.</summary>
    public Fact Anchor => Counting.From;

    /// <summary>The record of the fact that the rule itself counts from: part of the identity, whatever time the council sets.</summary>
    public string AnchorId => (Beside ?? Counting).From.Id;

    /// <summary>By when.</summary>
    public DueDate Due => Counting.Due;

    /// <summary>Whether it was done, or agreed by silence.</summary>
    public bool IsMet => EndedBy is { } end && (Stage.Duty.MetBy.Contains(end.Kind) || end.Kind is FactKind.Done or FactKind.AgreedBySilence);

    /// <summary>The day on which the review was held; null when none was.</summary>
    public DateOnly? HeldOn => IsMet && EndedBy!.Kind == FactKind.ReviewHeld ? EndedBy.On : null;

    /// <summary>Whether something else took its place before it was done.</summary>
    public bool WasStopped => EndedBy is { } end && !IsMet && end.Kind != FactKind.CeasedToBeLookedAfter && !Fact.IsAnswer(end.Kind);
}
