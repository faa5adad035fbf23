using System.Text.Json.Nodes;
using IroService.Casework.Disputes;
using IroService.Casework.Workflows;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

/// <summary>A JSON Schema (draft 2020-12) of the language, for editors: every key with its meaning, every word with what it means, and how times are written.</summary>
internal static class SchemaOfDefinitions
{
    private static readonly string Length =
        $"(1 ({Units(1)})|([2-9]|[1-9][0-9]{{1,4}}) ({Units(2)}))";

    private const string WorkingDays = "(1 working day|([2-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|250) working days)";

    private static readonly string Anchors = Listed(Word.Values<FactKind>());

    private static readonly string Named = Listed(Word.Values<FactKind>().Where(Fact.NamesADayToCome));

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
        [DisputeKeys.Definition] = "disputes",
        [DisputeKeys.Disputes] = "all-disputes",
        [DisputeKeys.Stage] = "dispute-stage",
        [DisputeKeys.RaisedBy] = "raised-by",
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
        ["disputes.disputes"] = () => Ref("all-disputes"),
        ["disputes.stages"] = () => ListOf(Ref("dispute-stage")),
        ["of"] = () => ListOf(Ref("dispute-kind"), once: true),
        ["called"] = () => Ref("line"),
        ["carried-by"] = () => Ref("role"),
        ["hold-at-most"] = () => Ref("working-days"),
        ["close-within"] = () => Ref("working-days"),
        ["themes"] = () => ListOf(Ref("line"), once: true),
        ["formal"] = () => Only("no"),
        ["handler"] = () => Ref("role"),
        ["raised-by"] = () => Ref("raised-by"),
        ["answer"] = () => new JsonObject { ["anyOf"] = new JsonArray(Ref("working-days"), Pattern($"^as set, at most {WorkingDays}$"), Only("not asked")) },
        ["judge"] = () => Ref("working-days"),
        ["role"] = () => Ref("role"),
        ["within"] = () => Ref("working-days"),
    };

    public static JsonObject Build()
    {
        var defs = new JsonObject();
        foreach (var part in DefinitionKeys.All.Concat(DisputeKeys.All))
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
        defs["working-days"] = Pattern($"^{WorkingDays}$");
        defs["dispute-kind"] = Words(Enum.GetValues<DisputeKind>());
        defs["fact"] = Words(Word.Values<FactKind>());
        defs["condition"] = Words(Enum.GetValues<Condition>());
        defs["role"] = Words(Enum.GetValues<Role>().Where(r => r.WorksWithChildren()));
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A definition of workflows",
            ["description"] = "What happens next, and by when. See README.md; \"iro check-workflows\" looks at what no schema can.",
            ["if"] = new JsonObject { ["required"] = new JsonArray("times") },
            ["then"] = Ref("times"),
            ["else"] = new JsonObject
            {
                ["if"] = new JsonObject { ["required"] = new JsonArray("disputes") },
                ["then"] = Ref("disputes"),
                ["else"] = Ref("definition"),
            },
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
        foreach (var fact in Word.Values<FactKind>())
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
