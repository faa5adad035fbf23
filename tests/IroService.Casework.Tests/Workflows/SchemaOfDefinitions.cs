using System.Text.Json.Nodes;
using IroService.Casework.Workflows;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

/// <summary>A JSON Schema (draft 2020-12) of the language, for editors: every key with its meaning, every word with what it means, and how times are written.</summary>
internal static class SchemaOfDefinitions
{
    private static readonly string Length =
        $"(1 ({Units(1)})|([2-9]|[1-9][0-9]{{1,4}}) ({Units(2)}))";

    private static readonly string Anchors = Listed(Enum.GetValues<FactKind>());

    private static readonly string Named = Listed(Enum.GetValues<FactKind>().Where(Fact.NamesADayToCome));

    private static readonly Dictionary<DefinitionPart, string> Names = new()
    {
        [DefinitionKeys.Definition] = "definition",
        [DefinitionKeys.InForce] = "in-force",
        [DefinitionKeys.Beginning] = "beginning",
        [DefinitionKeys.Stage] = "stage",
        [DefinitionKeys.Duty] = "duty",
        [DefinitionKeys.Announce] = "announce",
        [DefinitionKeys.Rung] = "rung",
        [DefinitionKeys.Times] = "times",
        [DefinitionKeys.Time] = "own-time",
    };

    /// <summary>What stands at a key; a key that means something else in one part is named with the part.</summary>
    private static readonly Dictionary<string, Func<JsonObject>> Values = new()
    {
        ["id"] = () => Ref("name"),
        ["version"] = () => new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 9999 },
        ["title"] = () => Ref("line"),
        ["in-force"] = () => Ref("in-force"),
        ["from"] = () => Pattern("^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$"),
        ["cycle"] = () => Only("yes"),
        ["off"] = () => Only("yes"),
        ["begins"] = () => ListOf(Ref("beginning")),
        ["stages"] = () => ListOf(Ref("stage")),
        ["times"] = () => ListOf(Ref("own-time")),
        ["beginning.on"] = () => Ref("fact"),
        ["at"] = () => Ref("name"),
        ["if-unknown"] = () => Ref("name"),
        ["only-if"] = () => ListOf(Ref("condition"), once: true),
        ["duty"] = () => Ref("duty"),
        ["own-time.duty"] = () => Ref("name"),
        ["announce"] = () => Ref("announce"),
        ["silence"] = () => Only("agrees"),
        ["on"] = () => Ref("moves"),
        ["owner"] = () => new JsonObject { ["anyOf"] = new JsonArray(Ref("role"), Only(Domain.Workflows.Duty.ItsOwner)) },
        ["due"] = () => new JsonObject { ["anyOf"] = new JsonArray(Ref("time"), Only("not known")) },
        ["own-time.due"] = () => Ref("time"),
        ["not-before"] = () => Pattern($"^{Length} after {Anchors}$"),
        ["met-by"] = () => ListOf(Ref("fact"), once: true),
        ["basis"] = () => Ref("line"),
        ["before"] = () => ListOf(Ref("length")),
        ["at-once"] = () => Only("yes"),
        ["overdue"] = () => Pattern($"^(once|every {Length})$"),
        ["tell"] = () => ListOf(Ref("role"), once: true),
        ["escalate"] = () => ListOf(Ref("rung")),
        ["after"] = () => Ref("length"),
        ["to"] = () => Ref("role"),
    };

    public static JsonObject Build()
    {
        var defs = new JsonObject();
        foreach (var part in DefinitionKeys.All)
        {
            defs[Names[part]] = Part(part);
        }

        defs["moves"] = Moves();
        defs["name"] = Pattern("^[a-z][a-z0-9]*(-[a-z0-9]+)*$");
        defs["line"] = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 200 };
        defs["length"] = Pattern($"^{Length}$");
        defs["time"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(
                Pattern($"^{Length} after {Anchors}$"), Pattern($"^{Length} before {Named}$"), Pattern($"^on {Anchors}$"), Pattern($"^halfway from {Anchors} to {Named}$")),
        };
        defs["fact"] = Words(Enum.GetValues<FactKind>());
        defs["condition"] = Words(Enum.GetValues<Condition>());
        defs["role"] = Words(Enum.GetValues<Role>().Where(r => r.WorksWithChildren()));
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A definition of workflows",
            ["description"] = "What happens next, and by when. See README.md; \"iro check-workflows\" looks at what no schema can.",
            ["if"] = new JsonObject { ["required"] = new JsonArray("times") },
            ["then"] = Ref("times"),
            ["else"] = Ref("definition"),
            ["$defs"] = defs,
        };
    }

    private static JsonObject Part(DefinitionPart part)
    {
        var properties = new JsonObject();
        foreach (var key in part.Keys)
        {
            var value = (Values.GetValueOrDefault($"{Names[part]}.{key.Name}") ?? Values[key.Name])();
            value.Insert(0, "description", key.Meaning);
            properties[key.Name] = value;
        }

        return Closed(properties, part.Keys.Where(k => k.Required).Select(k => k.Name));
    }

    private static JsonObject Moves()
    {
        var properties = new JsonObject();
        foreach (var fact in Enum.GetValues<FactKind>())
        {
            var to = fact == FactKind.CeasedToBeLookedAfter ? Only("ended") : Ref("name");
            to.Insert(0, "description", WrittenFromCode.Summary(fact));
            properties[Word.Of(fact)] = to;
        }

        return Closed(properties, [Word.Of(FactKind.CeasedToBeLookedAfter)]);
    }

    private static JsonObject Closed(JsonObject properties, IEnumerable<string> required) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = new JsonArray([.. required.Select(r => (JsonNode)r)]),
        ["additionalProperties"] = false,
    };

    private static JsonObject Words<T>(IEnumerable<T> values)
        where T : struct, Enum => new()
        {
            ["oneOf"] = new JsonArray([.. values.Select(v => (JsonNode)new JsonObject { ["const"] = Word.Of(v), ["description"] = WrittenFromCode.Summary(v) })]),
        };

    private static JsonObject ListOf(JsonObject item, bool once = false)
    {
        var list = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = item };
        if (once)
        {
            list["uniqueItems"] = true;
        }

        return list;
    }

    private static JsonObject Ref(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static JsonObject Only(string word) => new() { ["const"] = word };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static string Listed(IEnumerable<FactKind> facts)
    {
        var one = $"({string.Join('|', facts.Select(Word.Of))})";
        return $"{one}(, or {one})*";
    }

    private static string Units(int count) => string.Join('|', Enum.GetValues<TimeUnit>().Select(unit => new Duration(count, unit).ToString().Split(' ', 2)[1]));
}
