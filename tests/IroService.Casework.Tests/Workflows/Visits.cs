using System.Text;
using System.Text.RegularExpressions;
using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

/// <summary>A made-up local rule that holds, and what is told when a slip is made in it.</summary>
internal static class Visits
{
    public const string Path = "workflows/local/visits.yaml";

    public const string Text = """
        id: visits
        version: 1
        title: Visits after reviews
        in-force: { from: 2020-04-01 }
        begins:
          - { on: became-looked-after, at: first }
          - { on: returned-from-adoption, at: next, if-unknown: unknown }
        stages:
          - id: first
            duty: { title: First visit, owner: social-worker, due: 20 working days after became-looked-after, basis: Policy 4 }
            announce: { before: [10 working days, 1 week], overdue: every 5 working days, tell: [iro] }
            on: { review-held: next, ceased-to-be-looked-after: ended }
          - id: next
            duty: { title: Next visit, owner: social-worker, due: "6 months after review-held, or returned-from-adoption", not-before: 1 month after became-looked-after, basis: Policy 5 }
            announce: { before: [10 working days] }
            on: { review-held: later, ceased-to-be-looked-after: ended }
          - id: later
            duty: { title: Later visit, owner: social-worker, due: 6 months after review-held, basis: Policy 5 }
            announce: { before: [10 working days] }
            on: { review-held: later, ceased-to-be-looked-after: ended }
          - id: unknown
            duty: { title: Enter the last visit, owner: iro, due: not known, basis: Policy 6 }
            on: { review-held: later, ceased-to-be-looked-after: ended }

        """;

    /// <summary>Every fact, as a sentence lists them.</summary>
    public static string Facts => string.Join(", ", Word.All<FactKind>());

    /// <summary>The rule with a slip: the first place where the text stands is written otherwise.</summary>
    public static string With(string text, string instead) => Text.With(text, instead);

    /// <summary>The rule under another name, each of its stages too.</summary>
    public static string As(string id) => Regex.Replace(
        Text.With("id: visits", $"id: {id}"), "(?<=: )(first|next|later|unknown)\\b", $"{id}-$&", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1));

    public static string With(this string definition, string text, string instead)
    {
        var at = definition.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The definition has no \"{text}\".");
        return definition[..at] + instead + definition[(at + text.Length)..];
    }

    public static DefinitionFile At(this string definition, string path, Basis basis = Basis.Local) => new(path, basis, Encoding.UTF8.GetBytes(definition));

    /// <summary>Reading this definition tells exactly these problems.</summary>
    public static void Tells(this string definition, params string[] problems) => definition.At(Path).Tells(problems);

    public static void Tells(this DefinitionFile file, params string[] problems) => new[] { file }.Tell(problems);

    public static void Tell(this IEnumerable<DefinitionFile> files, params string[] problems) =>
        Assert.Equal(problems, Problems(WorkflowFiles.Read(files)));

    /// <summary>Reading this definition tells nothing.</summary>
    public static IReadOnlyList<TimingRule> Holds(params DefinitionFile[] files)
    {
        var loaded = WorkflowFiles.Read(files);
        Assert.Empty(Problems(loaded));
        return Assert.IsType<LoadedWorkflows.Rules>(loaded).All;
    }

    public static IEnumerable<string> Problems(LoadedWorkflows loaded) =>
        loaded is LoadedWorkflows.Refused refused ? refused.Problems.Select(p => p.ToString()) : [];
}
