namespace IroService.Casework.Workflows;

/// <summary>Something that is wrong in a definition file, and where.</summary>
/// <param name="File">The file as it was named when it was read, with <c>/</c> between folders.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Sentence">What was found and what was expected.</param>
public sealed record DefinitionProblem(string File, int Line, int Column, string Sentence)
{
    /// <summary>By file (ordinal), line, column.</summary>
    public static IEnumerable<DefinitionProblem> InOrder(IEnumerable<DefinitionProblem> problems) =>
        problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column);

    public override string ToString() => $"{File}:{Line}:{Column}: {Sentence}";
}

/// <summary>A place in a file; both count from 1.</summary>
internal readonly record struct Position(int Line, int Column)
{
    public static readonly Position Start = new(1, 1);

    /// <summary>The place that follows this text, by the line ends that YAML knows.</summary>
    public static Position After(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return new Position(lines.Length, lines[^1].Length + 1);
    }
}

/// <summary>Something read, and where it stands.</summary>
internal sealed record Marked<T>(T Value, Position At);
