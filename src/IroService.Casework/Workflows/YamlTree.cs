using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IroService.Casework.Workflows;

/// <summary>
/// Reads YAML into nodes that know their places. It reads the parser's events and not a deserialiser's objects,
/// because a deserialiser forgets places, repeated keys and what it did not ask for.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>The language nests six deep; the limit keeps a hostile file from using up the stack.</summary>
    private const int Deepest = 12;

    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly FileProblems _problems;

    private YamlTree(string text, FileProblems problems)
    {
        _scanner = new Scanner(new StringReader(text));
        _parser = new Parser(_scanner);
        _problems = problems;
    }

    /// <summary>The only document of the file, or null when there is none that can be read.</summary>
    public static YamlNode? Read(string text, FileProblems problems)
    {
        if (TabInIndentation(text) is { } tab)
        {
            problems.Add(tab, "A tab stands before the first word of the line; YAML wants spaces there.");
            return null;
        }

        var tree = new YamlTree(text, problems);
        try
        {
            return tree.Document();
        }
        catch (YamlException e)
        {
            var reason = e.Message.TrimEnd('.');
            problems.Add(Place(e.Start), $"This is not YAML: {char.ToLowerInvariant(reason[0])}{reason[1..]}.");
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The parser's own slips: an open brace before a line that is no key, for one.
            problems.Add(Place(tree._scanner.CurrentPosition), "This is not YAML: before this place a brace, a bracket or a quote is not closed, or a word stands where none can.");
            return null;
        }
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _problems.Add(Position.Start, "The file is empty; a definition begins with its id.");
            return null;
        }

        var root = Node(depth: 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            _problems.Add(Place(second.Start), "A second document begins here; a file holds one definition.");
        }

        return root;
    }

    private YamlNode Node(int depth)
    {
        var node = _parser.Consume<ParsingEvent>();
        var at = Place(node.Start);
        if (depth > Deepest)
        {
            throw new YamlException(node.Start, node.End, $"Lists and keys stand more than {Deepest} deep");
        }

        RefuseWhatTheLanguageHasNot(node, at);
        return node switch
        {
            Scalar scalar => Text(scalar, at),
            SequenceStart => new YamlList(at, Items(depth + 1)),
            MappingStart => new YamlKeys(at, Entries(depth + 1)),
            AnchorAlias => new YamlRefused(at),
            _ => throw new YamlException(node.Start, node.End, "Something else was expected here"),
        };
    }

    private List<YamlNode> Items(int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth));
        }

        return items;
    }

    private List<(YamlNode Key, YamlNode Value)> Entries(int depth)
    {
        var entries = new List<(YamlNode Key, YamlNode Value)>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth);
            entries.Add((key, Node(depth)));
        }

        return entries;
    }

    private void RefuseWhatTheLanguageHasNot(ParsingEvent node, Position at)
    {
        if (node is AnchorAlias alias)
        {
            _problems.Add(at, $"The alias \"*{alias.Value}\" is not part of the language; write out what it stands for.");
        }
        else if (node is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _problems.Add(at, $"The anchor \"&{anchored.Anchor}\" is not part of the language; take it out.");
        }
        else if (node is NodeEvent { Tag.IsEmpty: false } tagged)
        {
            _problems.Add(at, $"The tag \"{(tagged.Tag.IsNonSpecific ? "!" : tagged.Tag.Value)}\" is not part of the language; take it out.");
        }
    }

    private static YamlText Text(Scalar scalar, Position at)
    {
        var plain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;
        var quotes = plain ? 0 : 2;
        var oneLine = scalar.Start.Line == scalar.End.Line && scalar.End.Column - scalar.Start.Column == scalar.Value.Length + quotes;
        return new YamlText(at, scalar.Value, plain, oneLine);
    }

    private static Position? TabInIndentation(string text)
    {
        var line = 1;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            var indentation = content[..^content.TrimStart().Length];
            if (content.Length > indentation.Length && indentation.IndexOf('\t') is >= 0 and var tab)
            {
                return new Position(line, tab + 1);
            }

            line++;
        }

        return null;
    }

    private static Position Place(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
