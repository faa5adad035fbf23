using System.Globalization;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>Reads one definition file key by key; what belongs together is looked at by <see cref="CheckStages"/> and <see cref="CheckVersions"/>.</summary>
internal sealed class DefinitionReader
{
    private static readonly DateOnly Earliest = new(1989, 11, 16);
    private static readonly DateOnly Latest = new(2099, 12, 31);

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
        draft = draft with
        {
            Id = _nodes.Name(keys.GetValueOrDefault("id"), "\"id\""),
            Version = Version(keys.GetValueOrDefault("version")),
            Title = _nodes.Line(keys.GetValueOrDefault("title"), "\"title\""),
            From = From(keys.GetValueOrDefault("in-force")),
            Begins = _nodes.List(keys.GetValueOrDefault("begins"), "\"begins\"")?.Select(_beginnings.Read).ToList(),
            Stages = stages?.Select(_stages.Read).ToList(),
            StagesAt = keys.GetValueOrDefault("stages")?.At ?? root.At,
            IsCycle = _nodes.Is(keys.GetValueOrDefault("cycle"), "\"cycle\"", "yes"),
            OffAt = Off(keys),
        };
        CheckName(draft);
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

    private Position? Off(Dictionary<string, YamlNode> keys) =>
        keys.GetValueOrDefault("off") is { } off && _nodes.Is(off, "\"off\"", "yes") ? off.At : null;

    /// <summary>The council's own times for duties of guidance.</summary>
    private Draft ReadTimes(Draft draft, YamlNode root)
    {
        if (_nodes.Keys(root, DefinitionKeys.Times) is not { } keys)
        {
            return draft;
        }

        draft = draft with
        {
            Id = _nodes.Name(keys.GetValueOrDefault("id"), "\"id\""),
            Version = Version(keys.GetValueOrDefault("version")),
            Title = _nodes.Line(keys.GetValueOrDefault("title"), "\"title\""),
            From = From(keys.GetValueOrDefault("in-force")),
            OffAt = Off(keys),
            Times = [.. (_nodes.List(keys.GetValueOrDefault("times"), "\"times\"") ?? []).Select(_stages.ReadTime)],
        };
        CheckName(draft);
        foreach (var basis in draft.Times.Select(t => t.Basis).OfType<Marked<string>>())
        {
            RefuseClaim(draft, basis);
        }

        if (draft.File.Basis != Basis.Local)
        {
            _problems.Add(root.At, "A definition of times is the council's own; it stands in local.");
        }

        return draft;
    }

    /// <summary>Only the law is the law: what the council or guidance asks for does not claim to be.</summary>
    private void CheckClaims(Draft draft, Dictionary<string, YamlNode> keys)
    {
        foreach (var basis in (draft.Stages ?? []).Select(s => s.Duty?.Basis).OfType<Marked<string>>())
        {
            RefuseClaim(draft, basis);
        }

        if (draft.IsCycle && draft.File.Basis != Basis.Statute)
        {
            _problems.Add(keys["cycle"].At, "Only the law has cycles of reviews; take \"cycle\" out.");
        }
    }

    private void RefuseClaim(Draft draft, Marked<string> basis)
    {
        if (draft.File.Basis != Basis.Statute && LegalClaim.IsMadeBy(basis.Value))
        {
            _problems.Add(basis.At, $"{NearestWord.Quoted(basis.Value)} claims to be the law, which stands in statute alone; name the {(draft.File.Basis == Basis.Local ? "council's own policy" : "guidance")}.");
        }
    }

    private Marked<int>? Version(YamlNode? node)
    {
        if (_nodes.WordOf(node, "\"version\"") is not { } text)
        {
            return null;
        }

        if (text.Value[0] != '0' && text.Value.Length <= 4 && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return new Marked<int>(version, text.At);
        }

        _problems.Add(text.At, $"{NearestWord.Quoted(text.Value)} is not a version; a whole number from 1 to 9999 was expected.");
        return null;
    }

    private Marked<DateOnly>? From(YamlNode? node)
    {
        if (_nodes.Keys(node, DefinitionKeys.InForce) is not { } keys || _nodes.WordOf(keys.GetValueOrDefault("from"), "\"from\"") is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= Earliest && day <= Latest)
        {
            return new Marked<DateOnly>(day, text.At);
        }

        _problems.Add(text.At, $"{NearestWord.Quoted(text.Value)} is not a day from {Earliest:yyyy-MM-dd} (the Children Act 1989) to {Latest:yyyy-MM-dd}; write it as 2011-04-01.");
        return null;
    }

    private void CheckName(Draft draft)
    {
        if (draft.Id is not { } id)
        {
            return;
        }

        var stem = draft.File.Stem;
        var versioned = draft.Version is { } version ? $"{id.Value}.v{version.Value}" : null;
        var fits = stem == id.Value || stem == versioned
            || (versioned is null && stem.StartsWith($"{id.Value}.v", StringComparison.Ordinal));
        if (!fits)
        {
            var name = versioned is null ? $"\"{id.Value}.yaml\"" : $"\"{id.Value}.yaml\" or \"{versioned}.yaml\"";
            _problems.Add(id.At, $"The id {NearestWord.Quoted(id.Value)} does not fit the file's name, \"{stem}.yaml\"; {name} was expected.");
        }
    }
}
