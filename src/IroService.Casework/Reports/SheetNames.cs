using System.Text;

namespace IroService.Casework.Reports;

/// <summary>Names of sheets as Excel takes them: up to 31 characters, without <c>[ ] : * ? / \</c>, no apostrophe at an end, not <c>History</c>, and each one of its kind whatever its case.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    /// <summary>The name for the next sheet.</summary>
    public string Next(string title)
    {
        var clean = new StringBuilder();
        foreach (var character in CellText.Of(title))
            clean.Append(char.IsControl(character) || "[]:*?/\\".Contains(character, StringComparison.Ordinal) ? ' ' : character);
        var name = Short(clean.ToString(), "");
        for (var n = 2; !_taken.Add(name); n++)
            name = Short(clean.ToString(), $" {n}");
        return name;
    }

    private static string Short(string title, string ending)
    {
        var text = title.Trim(' ', '\'');
        if (text.Length > Longest - ending.Length)
            text = text[..(Longest - ending.Length)];
        if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
            text = text[..^1];
        text = text.Trim(' ', '\'');
        return (text.Length == 0 ? "Table" : text) + ending;
    }
}
