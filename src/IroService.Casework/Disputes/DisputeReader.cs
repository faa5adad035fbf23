using System.Globalization;
using IroService.Casework.Workflows;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;

namespace IroService.Casework.Disputes;

/// <summary>Reads one definition of disputes key by key and says everything that is wrong in it.</summary>
internal sealed class DisputeReader
{
    private const int MostWorkingDays = 250;

    private readonly NodeReader _nodes;
    private readonly TimeReader _times;
    private readonly AnnounceReader _announce;

    public DisputeReader(NodeReader nodes)
    {
        _nodes = nodes;
        _times = new TimeReader(nodes);
        _announce = new AnnounceReader(nodes, _times);
    }

    /// <summary>Whether a definition is one of disputes: by its keys, a slip in the one that says so notwithstanding.</summary>
    public static bool IsFor(YamlNode root)
    {
        var names = ((root as YamlKeys)?.Entries ?? []).Select(e => (e.Key as YamlText)?.Value ?? "").ToList();
        return !names.Contains("begins") && !names.Contains("times") && names.Exists(n => NearestWord.To(n, DisputeKeys.Definition.Names) is ["disputes"]);
    }

    public Draft Read(Draft draft, YamlNode root)
    {
        if (_nodes.Keys(root, DisputeKeys.Definition) is not { } keys)
        {
            return draft;
        }

        draft = _nodes.Head(draft, keys);
        if (draft.File.Basis != Basis.Local)
        {
            _nodes.Problems.Add(root.At, "How disputes are resolved is the council's own; the definition stands in local.");
        }

        var common = _nodes.Keys(keys.GetValueOrDefault("disputes"), DisputeKeys.Disputes) ?? [];
        var carriedBy = common.TryGetValue("carried-by", out var role) ? _announce.Role(role)?.Value ?? Role.Iro : Role.Iro;
        var kinds = Kinds(common.GetValueOrDefault("of"));
        var called = _nodes.Line(common.GetValueOrDefault("called"), "\"called\"");
        var hold = common.ContainsKey("hold-at-most") ? WorkingDays(common["hold-at-most"], "\"hold-at-most\"") ?? 0 : 0;
        var close = WorkingDays(common.GetValueOrDefault("close-within"), "\"close-within\"");
        var themes = Themes(common.GetValueOrDefault("themes"));
        var nodes = _nodes.List(keys.GetValueOrDefault("stages"), "\"stages\"") ?? [];
        var stages = nodes.Select(node => Stage(node, carriedBy)).OfType<DisputeStage>().ToList();
        var protocol = draft is { Id: { } id, Version: { } version, Title: { } title, From: { } from } && called is not null && close is not null && stages.Count == nodes.Count && stages.Count > 0
            ? new DisputeProtocol(id.Value, version.Value, title, called, from.Value, [.. kinds.Select(k => k.Value)], carriedBy, hold, close.Value, themes, stages) { IsOff = draft.IsOff }
            : null;
        CheckStages(stages, nodes);
        CheckLimit(protocol, keys.GetValueOrDefault("stages")?.At ?? root.At);
        return draft with { Disputes = new(kinds, protocol) };
    }

    private List<Marked<DisputeKind>> Kinds(YamlNode? node)
    {
        var kinds = (_nodes.List(node, "\"of\"") ?? []).Select(item => _nodes.Word<DisputeKind>(item, "a kind of dispute")).OfType<Marked<DisputeKind>>().ToList();
        foreach (var twice in kinds.GroupBy(k => k.Value).SelectMany(same => same.Skip(1)))
        {
            _nodes.Problems.Add(twice.At, $"\"{Word.Of(twice.Value)}\" stands twice in \"of\"; keep one.");
        }

        return kinds;
    }

    private List<string> Themes(YamlNode? node)
    {
        var themes = new List<string>();
        foreach (var line in (_nodes.List(node, "\"themes\"") ?? []).Select(item => _nodes.MarkedLine(item, "a theme")).OfType<Marked<string>>())
        {
            if (themes.Contains(line.Value))
            {
                _nodes.Problems.Add(line.At, $"The theme {NearestWord.Quoted(line.Value)} stands twice; keep one.");
            }

            themes.Add(line.Value);
        }

        return themes;
    }

    private DisputeStage? Stage(YamlNode node, Role carriedBy)
    {
        if (_nodes.Keys(node, DisputeKeys.Stage) is not { } keys)
        {
            return null;
        }

        var id = _nodes.Name(keys.GetValueOrDefault("id"), "\"id\"");
        var title = _nodes.Line(keys.GetValueOrDefault("title"), "\"title\"");
        var isInformal = keys.ContainsKey("formal") && _nodes.Is(keys["formal"], "\"formal\"", "no");
        var handler = _announce.Role(keys.GetValueOrDefault("handler"));
        if (handler?.Value == carriedBy)
        {
            _nodes.Problems.Add(handler.At, $"\"{Word.Of(handler.Value)}\" raises these disputes and judges the answers, and does not answer them; name another role.");
        }

        var raisedBy = keys.TryGetValue("raised-by", out var raiser) ? Raiser(raiser) : null;
        var answer = Answer(keys.GetValueOrDefault("answer"));
        var judge = keys.TryGetValue("judge", out var within) ? WorkingDays(within, "\"judge\"") : null;
        var basis = _nodes.MarkedLine(keys.GetValueOrDefault("basis"), "\"basis\"");
        if (basis is not null)
        {
            _nodes.RefuseClaim(basis, Basis.Local);
        }

        var announce = _announce.Read(keys.GetValueOrDefault("announce"), handler?.Value);
        CheckAsked(node, keys, answer, announce, carriedBy);
        return id is null || title is null || handler is null || answer is null || basis is null
            ? null
            : new DisputeStage(id.Value, title, !isInformal, handler.Value, raisedBy, answer, judge ?? 1, basis.Value, announce ?? new([], null, []));
    }

    private StageRaiser? Raiser(YamlNode node)
    {
        var keys = _nodes.Keys(node, DisputeKeys.RaisedBy);
        var role = _announce.Role(keys?.GetValueOrDefault("role"));
        return WorkingDays(keys?.GetValueOrDefault("within"), "\"within\"") is { } within && role is not null ? new(role.Value, within) : null;
    }

    private StageAnswer? Answer(YamlNode? node)
    {
        if (_nodes.WordOf(node, "\"answer\"") is not { } text)
        {
            return null;
        }

        if (text.Value == DisputeKeys.NotAsked)
        {
            return new StageAnswer.NotAsked();
        }

        var isSet = text.Value.StartsWith(DisputeKeys.AsSet, StringComparison.Ordinal);
        return (isSet, WorkingDays(isSet ? text with { At = text.Place(DisputeKeys.AsSet.Length), Value = text.Value[DisputeKeys.AsSet.Length..] } : text, "\"answer\"")) switch
        {
            (_, null) => null,
            (true, { } most) => new StageAnswer.AsSet(most),
            (false, { } days) => new StageAnswer.Within(days),
        };
    }

    /// <summary>What an answer needs, and what makes no sense without one.</summary>
    private void CheckAsked(YamlNode node, Dictionary<string, YamlNode> keys, StageAnswer? answer, Announce? announce, Role carriedBy)
    {
        foreach (var key in new[] { "judge", "announce" })
        {
            if (answer is StageAnswer.NotAsked && keys.TryGetValue(key, out var needless))
            {
                _nodes.Problems.Add(needless.At, $"No answer is asked for at this stage; take \"{key}\" out.");
            }
            else if (answer is not (null or StageAnswer.NotAsked) && !keys.ContainsKey(key))
            {
                _nodes.Problems.Add(node.At, $"The key \"{key}\" is missing from a stage that asks for an answer.");
            }
        }

        if (answer is not (null or StageAnswer.NotAsked) && announce is not null && !(announce.Tell.Contains(carriedBy) && announce.Before.Contains(new(1, TimeUnit.WorkingDays))))
        {
            _nodes.Problems.Add(keys["announce"].At, $"\"{Word.Of(carriedBy)}\" must be told the day before the dispute moves up by itself: \"1 working day\" was expected in \"before\", and \"{Word.Of(carriedBy)}\" in \"tell\".");
        }
    }

    private void CheckStages(List<DisputeStage> stages, IReadOnlyList<YamlNode> nodes)
    {
        if (stages.Count != nodes.Count)
        {
            return;
        }

        foreach (var (index, stage) in stages.Index())
        {
            if (stages.Take(index).Any(s => s.Id == stage.Id))
            {
                _nodes.Problems.Add(nodes[index].At, $"The stage \"{stage.Id}\" stands twice; each needs a name of its own.");
            }

            if (!stage.IsFormal && stages.Take(index).Any(s => s.IsFormal))
            {
                _nodes.Problems.Add(nodes[index].At, $"The stage \"{stage.Id}\" is not formal and stands after a formal one; what comes before the formal process stands before it.");
            }
        }
    }

    private void CheckLimit(DisputeProtocol? protocol, Position at)
    {
        if (protocol?.CountedWorkingDays > DisputeProtocol.LimitWorkingDays)
        {
            var parts = protocol.Stages.Where(s => s.IsFormal).Select(s => $"{s.Id} {s.CountedWorkingDays}");
            _nodes.Problems.Add(at, $"The formal stages of \"{protocol.Id}\" take {protocol.CountedWorkingDays} working days, judging and taking up included ({string.Join(", ", parts)}); the whole process takes at most {DisputeProtocol.LimitWorkingDays} ({DisputeProtocol.LimitSource}).");
        }
    }

    private int? WorkingDays(YamlNode? node, string what)
    {
        if (_times.Duration(node, what) is not { } duration)
        {
            return null;
        }

        if (duration.Unit == TimeUnit.WorkingDays && duration.Count <= MostWorkingDays)
        {
            return duration.Count;
        }

        _nodes.Problems.Add(node!.At, $"{NearestWord.Quoted(duration.ToString())} cannot stand here; disputes count in working days, at most {MostWorkingDays.ToString(CultureInfo.InvariantCulture)}.");
        return null;
    }
}
