using System.Text;

namespace IroService.Casework.Demo;

/// <summary>RFC 4180, UTF-8 without a byte order mark, line feeds: the form of every file that the contract names.</summary>
static class CsvText
{
    public static void Write(string path, string[] columns, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        Line(text, columns);
        foreach (var row in rows)
        {
            if (row.Length != columns.Length)
                throw new InvalidOperationException($"{Path.GetFileName(path)}: a row of {row.Length} fields for {columns.Length} columns.");
            Line(text, row);
        }
        File.WriteAllText(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    static void Line(StringBuilder text, string[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0) text.Append(',');
            text.Append(fields[i].AsSpan().IndexOfAny(",\"\r\n") < 0 ? fields[i] : $"\"{fields[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
        text.Append('\n');
    }
}
