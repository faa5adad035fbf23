using IroService.Casework.Disputes;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Reads one definition file key by key; what belongs together is looked at by <see cref="CheckStages"/> and <see cref="CheckVersions"/>.</summary>
internal sealed class DefinitionReader
{
    private static readonly string[] AllKeys = [.. DefinitionKeys.Definition.Names.Union(DefinitionKeys.Times.Names)];

    private readonly FileProblems _problems;
    private readonly NodeReader _nodes;
    private readonly BeginningReader _beginnings;
    private readonly StageReader _stages;

    private DefinitionReader(FileProblems problems)
    {
        _problems = problems;
        _nodes = new NodeReader(problems);
        _beginnings = new BeginningReader(_nodes);
        _stages = new StageReader(_nodes);
    }

    /// <summary>What the file says, as far as it can be read.</summary>
    public static Draft Read(DefinitionFile file)
    {
        var text = file.Text(out var unreadable);
        var problems = new FileProblems(file.Path, text ?? "");
        if (unreadable is not null)
        {
            problems.AddRead(unreadable);
        }

        var draft = new Draft(file, problems);
        return text is not null && YamlTree.Read(text, problems) is { } root ? new DefinitionReader(problems).Read(draft, root) : draft;
    }

    private Draft Read(Draft draft, YamlNode root)
    {
        if (DisputeReader.IsFor(root))
        {
            return new DisputeReader(_nodes).Read(draft, root);
        }

        root = WithOneOfTheTwo(root, out var isTimes);
        if (isTimes)
        {
            return ReadTimes(draft, root);
        }

        if (_nodes.Keys(root, DefinitionKeys.Definition) is not { } keys)
        {
            return draft;
        }

        var stages = _nodes.List(keys.GetValueOrDefault("stages"), "\"stages\"");
        draft = _nodes.Head(draft, keys) with
        {
            Begins = _nodes.List(keys.GetValueOrDefault("begins"), "\"begins\"")?.Select(_beginnings.Read).ToList(),
            Stages = stages?.Select(_stages.Read).ToList(),
            StagesAt = keys.GetValueOrDefault("stages")?.At ?? root.At,
            IsCycle = _nodes.Is(keys.GetValueOrDefault("cycle"), "\"cycle\"", "yes"),
        };
        CheckClaims(draft, keys);
        return draft;
    }

    /// <summary>A file holds stages or times; which, is seen by its keys, and a slip in the one key that tells them apart does not change it.</summary>
    private YamlNode WithOneOfTheTwo(YamlNode root, out bool isTimes)
    {
        var entries = (root as YamlKeys)?.Entries ?? [];
        var names = entries.Select(e => (e.Key as YamlText)?.Value ?? "").ToList();
        var hasStages = names.Exists(n => n is "begins" or "stages");
        isTimes = !hasStages && names.Exists(n => NearestWord.To(n, AllKeys) is ["times"]);
        if (!hasStages || entries.FirstOrDefault(e => e.Key is YamlText { Value: "times" }).Key is not { } times)
        {
            return root;
        }

        _problems.Add(times.At, "A definition holds either \"times\" or \"begins\" and \"stages\"; make two files of it.");
        return new YamlKeys(root.At, [.. entries.Where(e => e.Key != times)]);
    }

    /// <summary>The council's own times for duties of guidance.</summary>
    private Draft ReadTimes(Draft draft, YamlNode root)
    {
        if (_nodes.Keys(root, DefinitionKeys.Times) is not { } keys)
        {
            return draft;
        }

        draft = _nodes.Head(draft, keys) with
        {
            Times = [.. (_nodes.List(keys.GetValueOrDefault("times"), "\"times\"") ?? []).Select(_stages.ReadTime)],
        };
        foreach (var basis in draft.Times.Select(t => t.Basis).OfType<Marked<string>>())
        {
            _nodes.RefuseClaim(basis, draft.File.Basis);
        }

        if (draft.File.Basis != Basis.Local)
        {
            _problems.Add(root.At, "A definition of times is the council's own; it stands in local.");
        }

        return draft;
    }

    private void CheckClaims(Draft draft, Dictionary<string, YamlNode> keys)
    {
        foreach (var basis in (draft.Stages ?? []).Select(s => s.Duty?.Basis).OfType<Marked<string>>())
        {
            _nodes.RefuseClaim(basis, draft.File.Basis);
        }

        if (draft.IsCycle && draft.File.Basis != Basis.Statute)
        {
            _problems.Add(keys["cycle"].At, "Only the law has cycles of reviews; take \"cycle\" out.");
        }
    }
}
