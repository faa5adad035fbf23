using System.Text;

namespace IroService.Notifier.Tests.Walk;

/// <summary>A table of the demo council's files, whose fields never hold a line break.</summary>
sealed class CsvRows
{
    private readonly string[] _columns;

    private CsvRows(string[] columns, List<string[]> rows) => (_columns, Rows) = (columns, rows);

    public List<string[]> Rows { get; private set; }

    public static CsvRows Read(string file)
    {
        var lines = File.ReadAllLines(file);
        return new CsvRows(Fields(lines[0]), [.. lines[1..].Select(Fields)]);
    }

    public bool Has(string column) => _columns.Contains(column);

    public IEnumerable<string> Values(string column) => Rows.Select(row => row[Place(column)]);

    public void Keep(string column, Func<string, bool> when)
    {
        var place = Place(column);
        Rows = [.. Rows.Where(row => when(row[place]))];
    }

    public void BlankWhen(string column, Func<string, bool> when, params string[] blank)
    {
        var place = Place(column);
        foreach (var row in Rows.Where(row => when(row[place])))
        {
            Array.ForEach(blank, name => row[Place(name)] = "");
        }
    }

    public void Write(string file) => File.WriteAllLines(file, new[] { _columns }.Concat(Rows).Select(row => string.Join(',', row.Select(Quoted))));

    private int Place(string column) => Array.IndexOf(_columns, column);

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var (place, sign) in line.Index())
        {
            if (sign == '"')
            {
                // Of two in a quoted field the second opens it again and stands for itself.
                if (!quoted && place > 0 && line[place - 1] == '"' && field.Length > 0)
                {
                    field.Append(sign);
                }

                quoted = !quoted;
            }
            else if (sign == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(sign);
            }
        }

        return [.. fields, field.ToString()];
    }
}
