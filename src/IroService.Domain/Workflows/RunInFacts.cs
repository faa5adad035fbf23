using IroService.Domain.WorkingDays;

namespace IroService.Domain.Workflows;

/// <summary>Follows one run of a rule through the facts, from the fact that begins it.</summary>
internal sealed class RunInFacts(TimingRule rule, IReadOnlyList<Fact> facts, int begunAt, WorkingDayCalendar calendar, AnswerTo answerTo)
{
    private readonly Fact _begun = facts[begunAt];
    private readonly List<Fact> _answers = [];
    private Fact? _wait = WaitOf(facts[begunAt], facts, begunAt);

    /// <summary>The wait for the next review that a fact belongs to: the one that it speaks of or begins, or else the last that began before it.</summary>
    public static Fact? WaitOf(Fact fact, IReadOnlyList<Fact> facts, int index)
    {
        var id = Fact.IsOfAWait(fact.Kind) ? fact.Id : Fact.WaitAfter(fact);
        return facts.FirstOrDefault(f => f.Kind == FactKind.ReviewDue && f.Id == id)
            ?? facts.Take(index + 1).LastOrDefault(f => f.Kind == FactKind.ReviewDue);
    }

    /// <summary>The run that begins at this stage.</summary>
    public Run From(string first)
    {
        var steps = new List<Step>();
        var (entering, at) = (_begun, begunAt);
        for (var stage = first; stage is not null;)
        {
            var (step, endedAt, next) = Follow(stage, entering, at);
            steps.Add(step);
            (stage, entering, at) = (step.EndedBy is null ? null : next, step.EndedBy ?? entering, endedAt);

            // What a review leads on to speaks of the next one.
            _wait = entering.Kind == FactKind.ReviewHeld ? WaitOf(entering, facts, at) : _wait;
        }

        return new Run(_begun, steps);
    }

    /// <summary>One stage: what is awaited from the fact that entered it, what ends it, after which of the facts, and where that leads.</summary>
    private (Step Step, int EndedAt, string? Next) Follow(string stageId, Fact entering, int at)
    {
        var (version, anchor) = VersionAndAnchor(stageId, entering, at);
        var stage = version.Stage(stageId);
        var notBefore = stage.Duty.NotBefore is { } window
            ? window.Of((AnchorOf(window, at, facts.Count) ?? anchor).Day, null, calendar).Date
            : null;
        var endsAt = EndOf(stage, at, notBefore);
        anchor = AnchorOf(stage.Duty.Due, at, endsAt) ?? anchor;
        var own = Count(stage.Duty.Due, anchor, at, endsAt, version.Basis, stage.Duty.Source);
        var local = rule.LocalTimeOn(stageId, anchor.Day ?? entering.On) is { } time
            ? Count(time.Due, AnchorOf(time.Due, at, endsAt) ?? anchor, at, endsAt, Basis.Local, time.Source)
            : null;
        var step = new Step(version, stage, entering.On, local ?? own, local is null ? null : own, notBefore, endsAt < facts.Count ? facts[endsAt] : null);
        if (Answer(step) is not { } answer || answer.On > step.EndedBy?.On)
        {
            var next = step.EndedBy is { } end ? stage.On.GetValueOrDefault(end.Kind) : null;
            return (step, endsAt, next);
        }

        _answers.Add(answer);
        return (step with { EndedBy = answer }, IndexBefore(answer.On, at), stage.On.GetValueOrDefault(answer.Kind));
    }

    private (TimingRuleVersion Version, Fact Anchor) VersionAndAnchor(string stageId, Fact entering, int at)
    {
        var version = rule.InForceOn(entering.On);
        version = version.Has(stageId) ? version : rule.Versions.First(v => v.Has(stageId));
        var stage = version.Stage(stageId);
        var anchor = AnchorOf(stage.Duty.Due, at, EndOf(stage, at, notBefore: null)) ?? entering;

        // A stage that a later version added is that version's, however long ago it counts from.
        var anchored = rule.InForceOn(anchor.Day ?? entering.On);
        return (anchored.Has(stageId) ? anchored : version, anchor);
    }

    private int EndOf(Stage stage, int at, DateOnly? notBefore)
    {
        for (var i = at + 1; i < facts.Count; i++)
        {
            if (stage.On.ContainsKey(facts[i].Kind) && !(facts[i].Kind == FactKind.ReviewHeld && facts[i].On < notBefore))
            {
                return i;
            }
        }

        return facts.Count;
    }

    private Counting Count(DueRule? due, Fact anchor, int at, int endsAt, Basis basis, string source)
    {
        var to = due?.To is { } kind ? AnchorOf(kind, at, endsAt)?.Day : null;
        return new Counting(due, anchor, to, due?.Of(anchor.Day, to, calendar) ?? new DueDate.StartUnknown(), basis, source);
    }

    private Fact? AnchorOf(DueRule? due, int at, int endsAt) => due?.Anchors.Select(kind => AnchorOf(kind, at, endsAt)).FirstOrDefault(f => f is not null);

    // Of a day to come the last word while the stage lasts counts; of what happened, the last when the stage was entered.
    private Fact? AnchorOf(FactKind kind, int at, int endsAt) => Fact.IsAnswer(kind)
        ? _answers.LastOrDefault(a => a.Kind == kind)
        : facts.Take(Fact.IsPlanned(kind) ? endsAt : at + 1).LastOrDefault(f => f.Kind == kind && (!Fact.IsOfAWait(kind) || f.Id == _wait?.Id));

    /// <summary>What was answered; a silence agrees only once the day has passed.</summary>
    private Fact? Answer(Step step) => answerTo(step.Stage.Id, step.AnchorId, _begun.Id) is { } answer
        && (answer.Kind != FactKind.AgreedBySilence || (step.Stage.SilenceAgrees && answer.On > step.Due.Date))
        ? answer
        : null;

    private int IndexBefore(DateOnly day, int at)
    {
        while (at + 1 < facts.Count && facts[at + 1].On < day)
        {
            at++;
        }

        return at;
    }
}
