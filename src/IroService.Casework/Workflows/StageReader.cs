using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Reads one stage: its duty, whom it tells, and what ends it.</summary>
internal sealed class StageReader
{
    private readonly NodeReader _nodes;
    private readonly AnnounceReader _announce;
    private readonly DutyReader _duties;

    public StageReader(NodeReader nodes)
    {
        var times = new TimeReader(nodes);
        _nodes = nodes;
        _announce = new AnnounceReader(nodes, times);
        _duties = new DutyReader(nodes, times, _announce);
    }

    public DraftStage Read(YamlNode node)
    {
        if (_nodes.Keys(node, DefinitionKeys.Stage) is not { } keys)
        {
            return new DraftStage(null, null, null, null);
        }

        var duty = _duties.Read(keys.GetValueOrDefault("duty"));
        var announce = keys.GetValueOrDefault("announce");
        if (duty?.Due is { Time: not null } && announce is null)
        {
            _nodes.Problems.Add(node.At, "The key \"announce\" is missing from a stage whose due day can be worked out; nobody would be told.");
        }

        if (duty?.Due is { Readable: true, Time: null } && announce is not null)
        {
            _nodes.Problems.Add(announce.At, $"A stage whose due day is \"{DefinitionKeys.NotKnown}\" announces nothing; take \"announce\" out.");
        }

        var id = _nodes.Name(keys.GetValueOrDefault("id"), "\"id\"");
        if (id?.Value == DefinitionKeys.Ended)
        {
            _nodes.Problems.Add(id.At, $"\"{DefinitionKeys.Ended}\" is not a stage's name; it stands for the end of the run.");
        }

        var stage = new DraftStage(id, duty, _announce.Read(announce, duty?.Owner), Moves(keys.GetValueOrDefault("on")))
        {
            SilenceAgrees = _nodes.Is(keys.GetValueOrDefault("silence"), "\"silence\"", "agrees"),
        };
        CheckAnswers(stage, keys);
        CheckShown(stage);
        return stage;
    }

    /// <summary>The council's own time for a duty of guidance.</summary>
    public DraftLocalTime ReadTime(YamlNode node) => _duties.ReadTime(node);

    /// <summary>What a fact shows is not ticked, and only what is ticked can be agreed by silence.</summary>
    private void CheckAnswers(DraftStage stage, Dictionary<string, YamlNode> keys)
    {
        if (stage.Duty is not { } duty || stage.Moves is not { } moves)
        {
            return;
        }

        if (duty.MetBy.Count > 0 && moves.Find(FactKind.Done) is { } done)
        {
            _nodes.Problems.Add(done.At, "A duty with \"met-by\" is shown to be done by a fact, so nobody records \"done\"; take one of the two out.");
        }

        if (stage.SilenceAgrees && (duty.MetBy.Count > 0 || duty.Due is { Readable: true, Time: null }))
        {
            _nodes.Problems.Add(keys["silence"].At, "Only what a person answers by a due day can be agreed by silence; take \"silence\" out.");
        }

        if (!stage.SilenceAgrees && moves.Find(FactKind.AgreedBySilence) is { } silence)
        {
            _nodes.Problems.Add(silence.At, "Silence agrees to nothing in this stage; add \"silence: agrees\" or take this out.");
        }
    }

    /// <summary>What shows a duty to be done ends its stage, and what a stage is about can end it.</summary>
    private void CheckShown(DraftStage stage)
    {
        if (stage.Moves is not { } moves)
        {
            return;
        }

        foreach (var fact in (stage.Duty?.MetBy ?? []).Where(f => moves.Find(f.Value) is null))
        {
            _nodes.Problems.Add(fact.At, $"\"{Word.Of(fact.Value)}\" is in \"met-by\" and not in \"on\", so it would not end the stage; add it there.");
        }

        if (stage.Duty?.NotBefore is { } notBefore && moves.Find(FactKind.ReviewHeld) is null)
        {
            _nodes.Problems.Add(notBefore.At, "\"not-before\" says which reviews do not count, and no review ends this stage; add \"review-held\" to \"on\" or take it out.");
        }
    }

    private DraftMoves? Moves(YamlNode? node)
    {
        if (_nodes.Expect<YamlKeys>(node, "\"on\"", YamlKeys.Called) is not { } keys)
        {
            return null;
        }

        var moves = new List<DraftMove>();
        foreach (var (key, value) in keys.Entries)
        {
            var on = _nodes.Word<FactKind>(key, "a fact");
            if (on is not null && moves.Any(m => m.On?.Value == on.Value))
            {
                _nodes.Problems.Add(key.At, $"The fact \"{Word.Of(on.Value)}\" stands twice in \"on\"; keep one.");
                continue;
            }

            if (on?.Value is FactKind.BecameLookedAfter or FactKind.ShortBreaksBegan)
            {
                _nodes.Problems.Add(key.At, $"\"{Word.Of(on.Value)}\" is where a period of care begins, so it ends no stage; take it out.");
            }

            if (on is { } named && Fact.NamesAnOwner(named.Value))
            {
                _nodes.Problems.Add(key.At, $"\"{Word.Of(named.Value)}\" begins a run of its own each time, so it ends no stage; take it out.");
            }

            moves.Add(new DraftMove(on, _nodes.Name(value, "the stage that follows")));
        }

        return new DraftMoves(keys.At, moves);
    }
}
