using System.Globalization;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>
/// Reads keys, lists, lines and words strictly. After each problem it goes on with the best guess there is
/// (the nearest key or word), so that one slip is one problem and what stands behind it is looked at too.
/// </summary>
internal sealed class NodeReader(FileProblems problems)
{
    private const int LongestLine = 200;

    private static readonly DateOnly Earliest = new(1989, 11, 16);
    private static readonly DateOnly Latest = new(2099, 12, 31);

    public FileProblems Problems => problems;

    /// <summary>The values by key, or null when the node is no set of keys.</summary>
    public Dictionary<string, YamlNode>? Keys(YamlNode? node, DefinitionPart part)
    {
        if (Expect<YamlKeys>(node, part.Of, YamlKeys.Called) is not { } keys)
        {
            return null;
        }

        var found = new Dictionary<string, YamlNode>();
        var exact = keys.Entries.Select(e => (e.Key as YamlText)?.Value).ToHashSet();
        foreach (var (key, value) in keys.Entries.Where(e => WordOf(e.Key, "a key") is not null))
        {
            var name = ((YamlText)key).Value;
            if (!part.Names.Contains(name))
            {
                problems.Add(key.At, NearestWord.Sentence(name, $"a key of {part.Of}", part.Names));
                if (NearestWord.To(name, part.Names) is [var meant] && !exact.Contains(meant))
                {
                    found.TryAdd(meant, value);
                }
            }
            else if (!found.TryAdd(name, value))
            {
                problems.Add(key.At, $"The key \"{name}\" stands twice in {part.Of}; keep one.");
            }
        }

        foreach (var missing in part.Keys.Where(k => k.Required && !found.ContainsKey(k.Name)))
        {
            problems.Add(keys.At, $"The key \"{missing.Name}\" is missing from {part.Of}.");
        }

        return found;
    }

    /// <summary>The items, or null when the node is no list or holds nothing.</summary>
    public IReadOnlyList<YamlNode>? List(YamlNode? node, string what)
    {
        if (Expect<YamlList>(node, what, YamlList.Called) is not { } list)
        {
            return null;
        }

        if (list.Items.Count == 0)
        {
            problems.Add(list.At, $"{Sentence(what)} holds nothing; at least one item was expected.");
            return null;
        }

        return list.Items;
    }

    /// <summary>Whether the only word that may stand here does.</summary>
    public bool Is(YamlNode? node, string what, string word)
    {
        if (WordOf(node, what) is { } text && text.Value != word)
        {
            problems.Add(text.At, $"{NearestWord.Quoted(text.Value)} is not \"{word}\", the only word that may stand here; leave the key out to say otherwise.");
        }

        return node is not null;
    }

    /// <summary>A line that people read, and where it stands.</summary>
    public Marked<string>? MarkedLine(YamlNode? node, string what) => Line(node, what) is { } line ? new Marked<string>(line, node!.At) : null;

    /// <summary>A line that people read.</summary>
    public string? Line(YamlNode? node, string what)
    {
        if (WordOf(node, what) is not { } text)
        {
            return null;
        }

        if (text.Value.Any(char.IsControl) || text.Value.Length > LongestLine || text.Value != text.Value.Trim())
        {
            problems.Add(text.At, $"{Sentence(what)} must be one line of at most {LongestLine} characters, with no space around it.");
            return null;
        }

        return text.Value;
    }

    /// <summary>A name in lower case with hyphens.</summary>
    public Marked<string>? Name(YamlNode? node, string what)
    {
        if (WordOf(node, what) is not { } text)
        {
            return null;
        }

        var name = text.Value;
        var wellFormed = name.Length <= 64 && char.IsAsciiLetterLower(name[0]) && name[^1] != '-'
            && !name.Contains("--", StringComparison.Ordinal)
            && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        if (!wellFormed)
        {
            problems.Add(text.At, $"{NearestWord.Quoted(name)} is not a name; lower-case letters, digits and single hyphens were expected, a letter first, at most 64.");
        }

        return wellFormed ? new Marked<string>(name, text.At) : null;
    }

    /// <summary>The number of a version.</summary>
    public Marked<int>? Version(YamlNode? node) => Number(node, "\"version\"", "a version", 9999);

    /// <summary>A whole number from 1 on.</summary>
    public Marked<int>? Number(YamlNode? node, string what, string kind, int most)
    {
        if (WordOf(node, what) is not { } text)
        {
            return null;
        }

        if (text.Value[0] != '0' && text.Value.Length <= 4 && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            return new Marked<int>(number, text.At);
        }

        problems.Add(text.At, $"{NearestWord.Quoted(text.Value)} is not {kind}; a whole number from 1 to {most} was expected.");
        return null;
    }

    /// <summary>The first day in force, as <c>in-force</c> says it.</summary>
    public Marked<DateOnly>? InForceFrom(YamlNode? node)
    {
        if (Keys(node, DefinitionKeys.InForce) is not { } keys || WordOf(keys.GetValueOrDefault("from"), "\"from\"") is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= Earliest && day <= Latest)
        {
            return new Marked<DateOnly>(day, text.At);
        }

        problems.Add(text.At, $"{NearestWord.Quoted(text.Value)} is not a day from {Earliest:yyyy-MM-dd} (the Children Act 1989) to {Latest:yyyy-MM-dd}; write it as 2011-04-01.");
        return null;
    }

    /// <summary>What stands at the head of every definition: its name, version, title and first day, and whether it is kept ready only.</summary>
    public Draft Head(Draft draft, Dictionary<string, YamlNode> keys)
    {
        draft = draft with
        {
            Id = Name(keys.GetValueOrDefault("id"), "\"id\""),
            Version = Version(keys.GetValueOrDefault("version")),
            Title = Line(keys.GetValueOrDefault("title"), "\"title\""),
            From = InForceFrom(keys.GetValueOrDefault("in-force")),
            OffAt = keys.GetValueOrDefault("off") is { } off && Is(off, "\"off\"", "yes") ? off.At : null,
        };
        CheckName(draft.File.Stem, draft.Id, draft.Version);
        return draft;
    }

    /// <summary>Only the law is the law: what the council or guidance asks for does not claim to be.</summary>
    public void RefuseClaim(Marked<string> basis, Basis of)
    {
        if (of != Basis.Statute && LegalClaim.IsMadeBy(basis.Value))
        {
            problems.Add(basis.At, $"{NearestWord.Quoted(basis.Value)} claims to be the law, which stands in statute alone; name the {(of == Basis.Local ? "council's own policy" : "guidance")}.");
        }
    }

    /// <summary>Whether the file is called as its id and version ask.</summary>
    public void CheckName(string stem, Marked<string>? named, Marked<int>? numbered)
    {
        if (named is not { } id)
        {
            return;
        }

        var versioned = numbered is { } version ? $"{id.Value}.v{version.Value}" : null;
        var fits = stem == id.Value || stem == versioned
            || (versioned is null && stem.StartsWith($"{id.Value}.v", StringComparison.Ordinal));
        if (!fits)
        {
            var name = versioned is null ? $"\"{id.Value}.yaml\"" : $"\"{id.Value}.yaml\" or \"{versioned}.yaml\"";
            problems.Add(id.At, $"The id {NearestWord.Quoted(id.Value)} does not fit the file's name, \"{stem}.yaml\"; {name} was expected.");
        }
    }

    /// <summary>A word of a closed vocabulary.</summary>
    public Marked<T>? Word<T>(YamlNode? node, string kind)
        where T : struct, Enum =>
        WordOf(node, kind) is { } text ? Word<T>(text.Value, text.At, kind) : null;

    /// <summary>A word of a closed vocabulary, inside a line.</summary>
    public Marked<T>? Word<T>(string word, Position at, string kind)
        where T : struct, Enum
    {
        if (Domain.Workflows.Word.Read<T>(word) is { } value)
        {
            return new Marked<T>(value, at);
        }

        var words = Domain.Workflows.Word.All<T>();
        problems.Add(at, NearestWord.Sentence(word, kind, words));
        return NearestWord.To(word, words) is [var meant] ? new Marked<T>(Domain.Workflows.Word.Read<T>(meant)!.Value, at) : null;
    }

    /// <summary>Text that says something, or null and a problem.</summary>
    public YamlText? WordOf(YamlNode? node, string what)
    {
        if (Expect<YamlText>(node, what, YamlText.Called) is not { } text)
        {
            return null;
        }

        if (text.IsEmpty)
        {
            problems.Add(text.At, $"{Sentence(what)} is empty.");
            return null;
        }

        return text;
    }

    /// <summary>The node when it is of that kind, or null and a problem.</summary>
    public T? Expect<T>(YamlNode? node, string what, string kind)
        where T : YamlNode
    {
        // What is absent or refused was reported where that was seen.
        if (node is not null and not T and not YamlRefused)
        {
            var found = node is YamlText { IsEmpty: true } ? "nothing" : node.Kind;
            problems.Add(node.At, $"{Sentence(what)} must be {kind}; {found} stands here.");
        }

        return node as T;
    }

    private static string Sentence(string what) => char.ToUpperInvariant(what[0]) + what[1..];
}
