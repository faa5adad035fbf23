using CsvHelper;

namespace IroService.Cli;

/// <summary>CSV as every command prints it: UTF-8 without a byte order mark, RFC 4180, header first, <c>\n</c> line ends.</summary>
static class CsvOutput
{
    public static void Write(TextWriter output, string[] header, IEnumerable<string[]> rows)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader(header);
        foreach (var row in rows)
        {
            csv.WriteRecord(row);
        }
    }
}
