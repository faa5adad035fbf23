using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

/// <summary>
/// A definition in which lines, words and letters were lost, repeated or mixed up is refused with a place in it, or it is read;
/// and when it means the same as before, no word of it was lost, added or changed: nothing that stands in a file is passed over.
/// </summary>
public partial class A_definition_mangled_at_random
{
    private static readonly DefinitionFile[] Guidance = [.. Shipped.Files(Basis.Guidance)];

    private static readonly DefinitionFile[] Good =
    [
        .. Statute.Files,
        Visits.Text.At(Visits.Path),
        .. Guidance,
        .. Shipped.Files(Basis.Local).Select(InUse),
    ];

    private static readonly Gen<(int File, Change[] Changes)> Mangled = Gen.Select(
        Gen.Int[0, Good.Length - 1],
        Gen.Select(Gen.Enum<Kind>(), Gen.Int[0, 9999], Gen.Int[0, 9999], (kind, at, other) => new Change(kind, at, other)).Array[1, 3]);

    private enum Kind
    {
        DropLine,
        RepeatLine,
        CopyLine,
        DropWord,
        RepeatWord,
        CopyWord,
        DropLetter,
        InsertLetter,
        CutOff,
    }

    [Fact]
    public void Is_refused_with_a_place_inside_or_read_whole() => Mangled.Sample(
        m =>
        {
            var text = m.Changes.Aggregate(Encoding.UTF8.GetString(Good[m.File].Bytes), (t, change) => change.In(t));
            Check(Good[m.File], text);
        },
        iter: 4_000);

    [Fact]
    public void Any_bytes_at_all_are_refused() => Gen.Byte.Array[0, 200].Sample(
        bytes => Assert.NotEmpty(Inside(Visits.Text.At(Visits.Path) with { Bytes = bytes })),
        iter: 2_000);

    [Fact]
    public void Any_signs_of_YAML_at_all_are_refused() => Gen.Char["{}[]:,\"'#&*!|>%@`-? \n\tab~"].Array[0, 60].Sample(
        signs => Assert.NotEmpty(Inside(new string(signs).At(Visits.Path))),
        iter: 4_000);

    // Of what is off nothing would be left to compare.
    private static DefinitionFile InUse(DefinitionFile file) => Shipped.TakenOn(file.Text()).At(file.Path, file.Basis);

    /// <summary>Times are set for duties of guidance, so they are read beside it.</summary>
    private static LoadedWorkflows Read(DefinitionFile file) => WorkflowFiles.Read(file.Path.EndsWith("-times.yaml", StringComparison.Ordinal) ? [.. Guidance, file] : [file]);

    private static void Check(DefinitionFile good, string mangled)
    {
        var file = good with { Bytes = Encoding.UTF8.GetBytes(mangled) };
        if (Inside(file).Count == 0 && Meaning(file) == Meaning(good))
        {
            Assert.Equal(Words(Encoding.UTF8.GetString(good.Bytes)), Words(mangled));
        }
    }

    private static List<DefinitionProblem> Inside(DefinitionFile file)
    {
        var lines = Encoding.UTF8.GetString(file.Bytes).ReplaceLineEndings("\n").Split('\n');
        var problems = Read(file) is LoadedWorkflows.Refused refused ? refused.Problems.ToList() : [];
        Assert.All(problems, p =>
        {
            Assert.Equal(file.Path, p.File);
            Assert.InRange(p.Line, 1, lines.Length);
            Assert.InRange(p.Column, 1, lines[p.Line - 1].Length + 1);
            Assert.DoesNotContain('\n', p.Sentence);
        });
        Assert.Equal(problems.OrderBy(p => p.Line).ThenBy(p => p.Column), problems);
        return problems;
    }

    private static string Meaning(DefinitionFile file) =>
        JsonSerializer.Serialize(Assert.IsType<LoadedWorkflows.Rules>(Read(file)) is var read ? new { read.All, read.Files } : null);

    /// <summary>The words of a text, in any order. Signs are left out: YAML allows some that say nothing, such as a last comma or a question mark before a key.</summary>
    private static IEnumerable<string> Words(string text) =>
        WordOrSign().Matches(Remark().Replace(text, "")).Select(m => m.Value).Where(w => w.Any(char.IsLetterOrDigit)).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"[\w-]+|[^\s\w-]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex WordOrSign();

    [GeneratedRegex(@"(?<=^|[ \t{}\[\],])#.*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Remark();

    private sealed record Change(Kind Kind, int At, int Other)
    {
        private const string Signs = "{}[]:,\"'#&*!|>%@-? \n\t\0é0aA~";

        public string In(string text) => Kind switch
        {
            Kind.DropLine => Lines(text, l => l.RemoveAt(At % l.Count)),
            Kind.RepeatLine => Lines(text, l => l.Insert(Other % l.Count, l[At % l.Count])),
            Kind.CopyLine => Lines(text, l => l[At % l.Count] = l[Other % l.Count]),
            Kind.DropWord => Word(text, (_, _) => ""),
            Kind.RepeatWord => Word(text, (word, _) => $"{word} {word}"),
            Kind.CopyWord => Word(text, (_, other) => other),
            Kind.DropLetter => text.Length == 0 ? text : text.Remove(At % text.Length, 1),
            Kind.InsertLetter => text.Insert(At % (text.Length + 1), Signs[Other % Signs.Length].ToString()),
            Kind.CutOff => text[..(At % (text.Length + 1))],
            _ => throw new InvalidOperationException($"Unknown change {Kind}."),
        };

        private static string Lines(string text, Action<List<string>> change)
        {
            var lines = text.Split('\n').ToList();
            change(lines);
            return string.Join('\n', lines);
        }

        private string Word(string text, Func<string, string, string> change)
        {
            var words = WordOrSign().Matches(text);
            if (words.Count == 0)
            {
                return text;
            }

            var word = words[At % words.Count];
            return text[..word.Index] + change(word.Value, words[Other % words.Count].Value) + text[(word.Index + word.Length)..];
        }
    }
}
