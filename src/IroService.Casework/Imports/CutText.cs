namespace IroService.Casework.Imports;

/// <summary>Makes a text from a file fit a column of the database.</summary>
internal static class CutText
{
    /// <summary>The text, or its first characters; never half of a character.</summary>
    public static string To(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
