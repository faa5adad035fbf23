using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IroService.Casework.Workflows;
using IroService.Domain.Workflows;
using Json.Schema;
using YamlDotNet.RepresentationModel;

namespace IroService.Casework.Tests.Workflows;

/// <summary><c>workflows/schema.json</c> is written from the closed vocabularies; what an editor underlines, the reader refuses.</summary>
public class The_schema_for_editors
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Written = SchemaOfDefinitions.Build().ToJsonString(Readable) + "\n";

    private static readonly JsonSchema Schema = JsonSchema.FromText(Written);

    public static TheoryData<string> ShippedFiles => [.. Enum.GetValues<Basis>().SelectMany(Shipped.Files).Concat(Shipped.Examples).Select(f => f.Path)];

    [Fact]
    public void Says_what_the_code_says() => WrittenFromCode.Holds(Path.Combine(Shipped.Folder, "schema.json"), Written);

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void Every_shipped_file_holds_by_it(string path) => Assert.True(Accepts(File.ReadAllText(Path.Combine(Repository.Root, path))));

    [Fact]
    public void Every_file_that_a_council_may_change_names_it() => Assert.All(
        Shipped.Files(Basis.Guidance).Concat(Shipped.Files(Basis.Local)).Concat(Shipped.Examples),
        f => Assert.StartsWith("# yaml-language-server: $schema=../schema.json\n", f.Text(), StringComparison.Ordinal));

    [Fact]
    public void Other_definitions_that_hold_hold_by_it() => Assert.All([Visits.Text, Calls.Text, Calls.Times], definition => Assert.True(Accepts(definition)));

    [Theory]
    [InlineData("title: Calls after reviews\n", "")]
    [InlineData("stages:", "stagse:")]
    [InlineData("version: 1", "version: one")]
    [InlineData("version: 1", "version: 0")]
    [InlineData("2026-04-01", "01/04/2026")]
    [InlineData("on: review-held", "on: review-hold")]
    [InlineData("owner: iro", "owner: analyst")]
    [InlineData("10 working days after", "10 working day after")]
    [InlineData("10 working days after", "0 working days after")]
    [InlineData("10 working days after review-held", "10 days before review-held")]
    [InlineData("10 working days after review-held", "halfway from review-held to moved-home")]
    [InlineData("10 working days after review-held", "sometime")]
    [InlineData("[1 working day]", "[]")]
    [InlineData("day] }", "day], at-once: no }")]
    [InlineData("day] }", "day], tell: [iro, iro] }")]
    [InlineData("day] }", "day], escalate: [{ to: principal-iro }] }")]
    [InlineData("at: call }", "at: call, only-if: [over-five] }")]
    [InlineData("looked-after: ended", "looked-after: call")]
    [InlineData("on: { ceased-to-be-looked-after: ended }", "on: { review-held: ended }")]
    public void A_slip_is_underlined_and_refused(string text, string slip)
    {
        var definition = Calls.With(text, slip);

        Assert.False(Accepts(definition));
        Assert.NotEmpty(Visits.Problems(WorkflowFiles.Read([definition.At(Calls.Path)])));
    }

    [Theory]
    [InlineData("duty: call, ", "")]
    [InlineData("20 working days after review-held", "not known")]
    [InlineData("times:", "cycle: yes\ntimes:")]
    public void So_is_one_in_times(string text, string slip)
    {
        var definition = Calls.Times.With(text, slip);

        Assert.False(Accepts(definition));
        Assert.NotEmpty(Visits.Problems(WorkflowFiles.Read(definition.BesideGuidance())));
    }

    [Theory]
    [InlineData("of: [care]", "of: [carer]")]
    [InlineData("answer: 5 working days", "answer: 5 days")]
    [InlineData("answer: 5 working days", "answer: as set")]
    [InlineData("judge: 1 working day", "judge: at once")]
    [InlineData("close-within: 10 working days", "close-within: 300 working days")]
    [InlineData("  called: Dispute\n", "")]
    [InlineData("handler: team-manager", "handler: analyst")]
    [InlineData("hold-at-most", "hold-most")]
    public void So_is_one_in_disputes(string text, string slip)
    {
        var definition = ADisputeDefinition.Text.With(text, slip);

        Assert.False(Accepts(definition));
        Assert.NotEmpty(Visits.Problems(WorkflowFiles.Read([definition.At(ADisputeDefinition.Path)])));
    }

    private static bool Accepts(string definition)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(definition));
        using var json = JsonDocument.Parse(Json(yaml.Documents[0].RootNode)!.ToJsonString());
        return Schema.Evaluate(json.RootElement).IsValid;
    }

    /// <summary>As an editor reads YAML 1.2: a plain number is one, all else is text.</summary>
    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode keys => new JsonObject(keys.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Json(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode text when int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalarNode text => text.Value,
        _ => throw new InvalidOperationException($"Unexpected {node.NodeType}."),
    };
}
