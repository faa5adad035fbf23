namespace IroService.Casework.Workflows;

/// <summary>The problems of one file. A place past the end of a line or of the file, where a parser notices that something is missing, is moved to that end.</summary>
internal sealed class FileProblems(string file, string text)
{
    private readonly List<DefinitionProblem> _problems = [];
    private readonly int[] _lengths = Lengths(text);

    public IReadOnlyList<DefinitionProblem> All => _problems;

    public void Add(Position at, string sentence)
    {
        var line = Math.Clamp(at.Line, 1, _lengths.Length);
        var column = line < at.Line ? int.MaxValue : at.Column;
        _problems.Add(new DefinitionProblem(file, line, Math.Clamp(column, 1, _lengths[line - 1] + 1), sentence));
    }

    /// <summary>Takes in a problem that was found before there was text.</summary>
    public void AddRead(DefinitionProblem problem) => _problems.Add(problem);

    private static int[] Lengths(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var count = lines.Length > 1 && lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        return [.. lines.Take(count).Select(l => l.Length)];
    }
}
