using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

/// <summary>A made-up rule of one stage, and the council's own time for it; small enough that a slip in it is all that is wrong.</summary>
internal static class Calls
{
    public const string Path = "workflows/local/calls.yaml";

    public const string Text = """
        id: calls
        version: 1
        title: Calls after reviews
        in-force: { from: 2026-04-01 }
        begins:
          - { on: review-held, at: call }
        stages:
          - id: call
            duty: { title: Call, owner: iro, due: 10 working days after review-held, basis: Policy 4 }
            announce: { before: [1 working day] }
            on: { ceased-to-be-looked-after: ended }

        """;

    public const string Times = """
        id: own-times
        version: 1
        title: Our own times
        in-force: { from: 2026-04-01 }
        times:
          - { duty: call, due: 20 working days after review-held, basis: Policy 9 }

        """;

    /// <summary>The rule with a slip.</summary>
    public static string With(string text, string instead) => Text.With(text, instead);

    /// <summary>The rule with another day.</summary>
    public static string Due(string due) => Text.With("10 working days after review-held", due);

    /// <summary>The rule begun by another fact, and with another day.</summary>
    public static string Begun(string by, string due) => Due(due).With("on: review-held", $"on: {by}");

    /// <summary>A rule that asks for a review, begun by what it counts from.</summary>
    public static string Review(string by, string due, string ends = "review-held: ended, ") => Begun(by, $"\"{due}\", met-by: [review-held]").With("on: { ceased", $"on: {{ {ends}ceased");

    /// <summary>A council's definition that holds, alone.</summary>
    public static void Holds(this string definition) => Visits.Holds(definition.At(Path));

    /// <summary>A council's definition with slips, alone.</summary>
    public static void IsTold(this string definition, params string[] problems) => definition.At(Path).Tells(problems);

    /// <summary>With the law above it.</summary>
    public static IEnumerable<DefinitionFile> UnderTheLaw(this string definition) => [.. Statute.Files, definition.At(Path)];

    /// <summary>The rule as guidance, and the council's times beside it.</summary>
    public static DefinitionFile[] BesideGuidance(this string times, string? guidance = null) =>
        [(guidance ?? Text).At("workflows/guidance/calls.yaml", Basis.Guidance), times.At("workflows/local/own-times.yaml")];
}
