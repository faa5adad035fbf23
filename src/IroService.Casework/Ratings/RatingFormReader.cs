using IroService.Casework.Workflows;
using IroService.Domain.Ratings;

namespace IroService.Casework.Ratings;

/// <summary>A form as far as it could be read: null is what was missing or wrong, and has been reported.</summary>
internal sealed record RatingFormDraft(FileProblems Problems, Marked<string>? Id, Marked<int>? Version, Marked<DateOnly>? From, RatingForm? Form);

/// <summary>Reads one form of rating key by key and says everything that is wrong in it.</summary>
internal sealed class RatingFormReader
{
    private const int MostFacts = 20;

    private readonly FileProblems _problems;
    private readonly NodeReader _nodes;

    private RatingFormReader(FileProblems problems)
    {
        _problems = problems;
        _nodes = new NodeReader(problems);
    }

    /// <summary>What the file says, as far as it can be read.</summary>
    public static RatingFormDraft Read(DefinitionFile file)
    {
        var text = file.Text(out var unreadable);
        var problems = new FileProblems(file.Path, text ?? "");
        if (unreadable is not null)
        {
            problems.AddRead(unreadable);
        }

        return text is not null && YamlTree.Read(text, problems) is { } root ? new RatingFormReader(problems).Read(file, root) : new(problems, null, null, null, null);
    }

    private RatingFormDraft Read(DefinitionFile file, YamlNode root)
    {
        if (_nodes.Keys(root, RatingFormKeys.Form) is not { } keys)
        {
            return new(_problems, null, null, null, null);
        }

        var (id, version, from) = (_nodes.Name(keys.GetValueOrDefault("id"), "\"id\""), _nodes.Version(keys.GetValueOrDefault("version")), _nodes.InForceFrom(keys.GetValueOrDefault("in-force")));
        _nodes.CheckName(file.Stem, id, version);
        var title = _nodes.Line(keys.GetValueOrDefault("title"), "\"title\"");
        var scale = Scale(keys.GetValueOrDefault("scale"));
        var domains = Items(keys.GetValueOrDefault("domains"), "\"domains\"", RatingFormKeys.Domain, Domain);
        OnlyOnce(domains.Select(d => d.Id), "domain");
        var suggestion = Items(keys.GetValueOrDefault("suggestion"), "\"suggestion\"", RatingFormKeys.Line, Line);
        var isWhole = id is not null && version is not null && from is not null && title is not null && _problems.All.Count == 0;
        return new(_problems, id, version, from, isWhole
            ? new RatingForm(version!.Value, title!, from!.Value, [.. scale.Select(p => p.Value)], [.. domains.Select(d => d.Value)], suggestion)
            : null);
    }

    private List<(Marked<string>? Id, RatingPoint Value)> Scale(YamlNode? node)
    {
        var points = Items(node, "\"scale\"", RatingFormKeys.Point, Point);
        OnlyOnce(points.Select(p => p.Id), "point");
        var missing = Enum.GetValues<RatingColour>().Where(colour => points.TrueForAll(p => p.Value.Colour != colour)).Select(IroService.Domain.Workflows.Word.Of).ToList();
        if (node is YamlList { Items.Count: < 3 or > 4 } list)
        {
            _problems.Add(node.At, $"The scale has {list.Items.Count} points; three or four were expected.");
        }
        else if (points.Count > 0 && missing.Count > 0)
        {
            _problems.Add(node!.At, $"No point of the scale counts as {string.Join(" or ", missing)}; each colour must stand at one point or more.");
        }
        else if (points.Zip(points.Skip(1)).FirstOrDefault(pair => pair.First.Value.Colour > pair.Second.Value.Colour).Second is { Id: { } wrong })
        {
            _problems.Add(wrong.At, $"The point {NearestWord.Quoted(wrong.Value)} is better than the one before it; the best stands first.");
        }

        return points;
    }

    private (Marked<string>? Id, RatingPoint Value) Point(Dictionary<string, YamlNode> keys)
    {
        var id = _nodes.Name(keys.GetValueOrDefault("id"), "\"id\"");
        return (id, new(
            id?.Value ?? "",
            _nodes.Line(keys.GetValueOrDefault("title"), "\"title\"") ?? "",
            _nodes.Word<RatingColour>(keys.GetValueOrDefault("colour"), "a colour")?.Value ?? default,
            _nodes.Line(keys.GetValueOrDefault("means"), "\"means\"") ?? ""));
    }

    private (Marked<string>? Id, RatingDomain Value) Domain(Dictionary<string, YamlNode> keys)
    {
        var id = _nodes.Name(keys.GetValueOrDefault("id"), "\"id\"");
        return (id, new(id?.Value ?? "", _nodes.Line(keys.GetValueOrDefault("title"), "\"title\"") ?? "", _nodes.Line(keys.GetValueOrDefault("asks"), "\"asks\"") ?? ""));
    }

    private SuggestionRule Line(Dictionary<string, YamlNode> keys) => new(
        _nodes.Word<RatingColour>(keys.GetValueOrDefault("suggests"), "a colour")?.Value ?? default,
        _nodes.Number(keys.GetValueOrDefault("at-least"), "\"at-least\"", "a number of facts", MostFacts)?.Value ?? 1,
        [.. (_nodes.List(keys.GetValueOrDefault("of"), "\"of\"") ?? []).Select(fact => _nodes.Word<PlanFact>(fact, "a recorded fact")).OfType<Marked<PlanFact>>().Select(fact => fact.Value)]);

    private List<T> Items<T>(YamlNode? node, string what, DefinitionPart part, Func<Dictionary<string, YamlNode>, T> read) =>
        [.. (_nodes.List(node, what) ?? []).Select(item => _nodes.Keys(item, part)).OfType<Dictionary<string, YamlNode>>().Select(read)];

    private void OnlyOnce(IEnumerable<Marked<string>?> ids, string what)
    {
        foreach (var twice in ids.OfType<Marked<string>>().GroupBy(id => id.Value).SelectMany(same => same.Skip(1)))
        {
            _problems.Add(twice.At, $"The {what} {NearestWord.Quoted(twice.Value)} stands twice; keep one.");
        }
    }
}
