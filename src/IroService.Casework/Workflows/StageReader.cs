using IroService.Domain.Notifications;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Reads one stage: its duty, whom it tells, and what ends it.</summary>
internal sealed class StageReader(NodeReader nodes)
{
    private readonly TimeReader _times = new(nodes);

    public DraftStage Read(YamlNode node)
    {
        if (nodes.Keys(node, DefinitionKeys.Stage) is not { } keys)
        {
            return new DraftStage(null, null, null, null);
        }

        var duty = Duty(keys.GetValueOrDefault("duty"));
        var announce = keys.GetValueOrDefault("announce");
        if (duty?.Due is { Time: not null } && announce is null)
        {
            nodes.Problems.Add(node.At, "The key \"announce\" is missing from a stage whose due day can be worked out; nobody would be told.");
        }

        if (duty?.Due is { Readable: true, Time: null } && announce is not null)
        {
            nodes.Problems.Add(announce.At, $"A stage whose due day is \"{DefinitionKeys.NotKnown}\" announces nothing; take \"announce\" out.");
        }

        var id = nodes.Name(keys.GetValueOrDefault("id"), "\"id\"");
        if (id?.Value == DefinitionKeys.Ended)
        {
            nodes.Problems.Add(id.At, $"\"{DefinitionKeys.Ended}\" is not a stage's name; it stands for the end of the run.");
        }

        var moves = Moves(keys.GetValueOrDefault("on"));
        var stage = new DraftStage(id, duty, Announce(announce, duty?.Owner), moves) { SilenceAgrees = nodes.Is(keys.GetValueOrDefault("silence"), "\"silence\"", "agrees") };
        CheckAnswers(stage, keys);
        return stage;
    }

    /// <summary>What a fact shows is not ticked, and only what is ticked can be agreed by silence.</summary>
    private void CheckAnswers(DraftStage stage, Dictionary<string, YamlNode> keys)
    {
        if (stage.Duty is not { } duty || stage.Moves is not { } moves)
        {
            return;
        }

        foreach (var fact in duty.MetBy.Where(f => moves.All.All(m => m.On?.Value != f.Value)))
        {
            nodes.Problems.Add(fact.At, $"\"{Word.Of(fact.Value)}\" is in \"met-by\" and not in \"on\", so it would not end the stage; add it there.");
        }

        if (duty.MetBy.Count > 0 && moves.All.FirstOrDefault(m => m.On?.Value == FactKind.Done)?.On is { } done)
        {
            nodes.Problems.Add(done.At, "A duty with \"met-by\" is shown to be done by a fact, so nobody records \"done\"; take one of the two out.");
        }

        if (stage.SilenceAgrees && (duty.MetBy.Count > 0 || duty.Due is { Readable: true, Time: null }))
        {
            nodes.Problems.Add(keys["silence"].At, "Only what a person answers by a due day can be agreed by silence; take \"silence\" out.");
        }

        if (!stage.SilenceAgrees && moves.All.FirstOrDefault(m => m.On?.Value == FactKind.AgreedBySilence)?.On is { } silence)
        {
            nodes.Problems.Add(silence.At, "Silence agrees to nothing in this stage; add \"silence: agrees\" or take this out.");
        }
    }

    /// <summary>The council's own time for a duty of guidance.</summary>
    public DraftLocalTime ReadTime(YamlNode node) => nodes.Keys(node, DefinitionKeys.Time) is { } keys
        ? new DraftLocalTime(
            nodes.Name(keys.GetValueOrDefault("duty"), "\"duty\""),
            _times.Time(keys.GetValueOrDefault("due"), "\"due\""),
            nodes.MarkedLine(keys.GetValueOrDefault("basis"), "\"basis\""))
        : new DraftLocalTime(null, null, null);

    private DraftDuty? Duty(YamlNode? node)
    {
        if (nodes.Keys(node, DefinitionKeys.Duty) is not { } keys)
        {
            return null;
        }

        var due = _times.Due(keys.GetValueOrDefault("due"));
        var notBeforeNode = keys.GetValueOrDefault("not-before");
        var notBefore = _times.Time(notBeforeNode, "\"not-before\"");
        if (notBeforeNode is not null && due is { Readable: true, Time: null })
        {
            nodes.Problems.Add(notBeforeNode.At, $"A duty whose due day is \"{DefinitionKeys.NotKnown}\" has no \"not-before\"; take it out.");
        }

        if (notBefore is not null && due?.Time is { } time && EndsBefore(time, notBefore))
        {
            nodes.Problems.Add(notBeforeNode!.At, $"\"not-before\" ({notBefore.Duration}) is later than \"due\" ({time.Duration}); no review could be in time.");
        }

        return new DraftDuty(
            nodes.Line(keys.GetValueOrDefault("title"), "\"title\""),
            nodes.Word<Role>(keys.GetValueOrDefault("owner"), "a role")?.Value,
            due,
            notBefore,
            nodes.MarkedLine(keys.GetValueOrDefault("basis"), "\"basis\""))
        {
            MetBy = MetBy(keys.GetValueOrDefault("met-by")),
        };
    }

    private List<Marked<FactKind>> MetBy(YamlNode? node)
    {
        var facts = new List<Marked<FactKind>>();
        foreach (var fact in (nodes.List(node, "\"met-by\"") ?? []).Select(item => nodes.Word<FactKind>(item, "a fact")).OfType<Marked<FactKind>>())
        {
            if (Fact.IsAnswer(fact.Value) || fact.Value == FactKind.CeasedToBeLookedAfter)
            {
                nodes.Problems.Add(fact.At, $"\"{Word.Of(fact.Value)}\" shows nothing to be done; take it out of \"met-by\".");
            }
            else if (facts.Any(f => f.Value == fact.Value))
            {
                nodes.Problems.Add(fact.At, $"\"{Word.Of(fact.Value)}\" stands twice in \"met-by\"; keep one.");
            }
            else
            {
                facts.Add(fact);
            }
        }

        return facts;
    }

    private static bool EndsBefore(DraftTime due, DraftTime notBefore) =>
        due is { How: Reckoning.After, Duration: { } last } && notBefore is { How: Reckoning.After, Duration: { } first }
        && due.Anchors.Select(a => a.Value).SequenceEqual(notBefore.Anchors.Select(a => a.Value))
        && TenthsOfDays(last) < TenthsOfDays(first);

    private Announce? Announce(YamlNode? node, Role? owner)
    {
        if (node is null || nodes.Keys(node, DefinitionKeys.Announce) is not { } keys)
        {
            return null;
        }

        var before = Before(keys.GetValueOrDefault("before"));
        var overdue = keys.TryGetValue("overdue", out var interval) ? _times.Interval(interval) : null;
        return new Announce(before, overdue, Tell(keys.GetValueOrDefault("tell"), owner))
        {
            AtOnce = nodes.Is(keys.GetValueOrDefault("at-once"), "\"at-once\"", "yes"),
            Overdue = interval is not null,
            Escalate = Escalate(keys.GetValueOrDefault("escalate"), owner),
        };
    }

    private List<Rung> Escalate(YamlNode? node, Role? owner)
    {
        var rungs = new List<Rung>();
        foreach (var item in nodes.List(node, "\"escalate\"") ?? [])
        {
            if (nodes.Keys(item, DefinitionKeys.Rung) is not { } keys
                || _times.Duration(keys.GetValueOrDefault("after"), "\"after\"") is not { } after
                || nodes.Word<Role>(keys.GetValueOrDefault("to"), "a role") is not { } to)
            {
                continue;
            }

            if (rungs.Count > 0 && TenthsOfDays(after) <= TenthsOfDays(rungs[^1].After))
            {
                nodes.Problems.Add(item.At, $"\"{after}\" is not longer than \"{rungs[^1].After}\" before it; the soonest was expected first, and each once.");
            }

            if (to.Value == owner || rungs.Exists(r => r.To == to.Value))
            {
                var reason = to.Value == owner ? "owns the duty and is told in any case" : "stands twice in \"escalate\"";
                nodes.Problems.Add(to.At, $"\"{Word.Of(to.Value)}\" {reason}; take it out.");
            }

            rungs.Add(new Rung(after, to.Value));
        }

        return rungs;
    }

    private List<Duration> Before(YamlNode? node)
    {
        var before = new List<Duration>();
        foreach (var item in nodes.List(node, "\"before\"") ?? [])
        {
            if (_times.Duration(item, "an item of \"before\"") is not { } duration)
            {
                continue;
            }

            if (before.Count > 0 && TenthsOfDays(duration) >= TenthsOfDays(before[^1]))
            {
                nodes.Problems.Add(item.At, $"\"{duration}\" is not shorter than \"{before[^1]}\" before it; the longest was expected first, and each once.");
            }

            before.Add(duration);
        }

        return before;
    }

    private List<Role> Tell(YamlNode? node, Role? owner)
    {
        var tell = new List<Role>();
        foreach (var item in nodes.List(node, "\"tell\"") ?? [])
        {
            if (nodes.Word<Role>(item, "a role") is not { } role)
            {
                continue;
            }

            if (role.Value == owner || tell.Contains(role.Value))
            {
                var reason = role.Value == owner ? "owns the duty and is told in any case" : "stands twice in \"tell\"";
                nodes.Problems.Add(role.At, $"\"{Word.Of(role.Value)}\" {reason}; take it out.");
            }

            tell.Add(role.Value);
        }

        return tell;
    }

    private DraftMoves? Moves(YamlNode? node)
    {
        if (nodes.Expect<YamlKeys>(node, "\"on\"", YamlKeys.Called) is not { } keys)
        {
            return null;
        }

        var moves = new List<DraftMove>();
        foreach (var (key, value) in keys.Entries)
        {
            var on = nodes.Word<FactKind>(key, "a fact");
            if (on is not null && moves.Any(m => m.On?.Value == on.Value))
            {
                nodes.Problems.Add(key.At, $"The fact \"{Word.Of(on.Value)}\" stands twice in \"on\"; keep one.");
                continue;
            }

            moves.Add(new DraftMove(on, nodes.Name(value, "the stage that follows")));
        }

        return new DraftMoves(keys.At, moves);
    }

    /// <summary>A length for comparing only: a working day stands for 1.4 days, a month for 30.4.</summary>
    internal static int TenthsOfDays(Duration duration) => duration.Count * duration.Unit switch
    {
        TimeUnit.WorkingDays => 14,
        TimeUnit.Days => 10,
        TimeUnit.Weeks => 70,
        TimeUnit.Months => 304,
        _ => throw new InvalidOperationException($"Unknown unit {duration.Unit}."),
    };
}
