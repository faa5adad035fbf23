using System.Text;
using CsvHelper;

namespace IroService.Casework.Files;

/// <summary>
/// A CSV file read row by row, forwards only: trimmed values by column name, the 0-based number of the data row and the line it starts on.
/// Lines without anything but white space are passed over and not numbered.
/// </summary>
sealed class CsvTable : IDisposable
{
    /// <summary>The longest row that is taken for one: far above any real row, and low enough that a stray quote cannot fill the memory.</summary>
    const int LongestRowBytes = 1024 * 1024;

    readonly CsvReader _reader;
    readonly string _path;
    readonly Dictionary<string, int> _columns;
    readonly string[] _names;

    CsvTable(string path, CsvReader reader)
    {
        (_path, _reader) = (path, reader);
        _names = NextRow() ? [.. Enumerable.Range(0, reader.FieldCount).Select(i => Name(reader.GetString(i)))] : [];
        HeaderLine = _names.Length == 0 ? 1 : reader.LineNumber;
        _columns = _names.Index().Where(c => c.Item.Length > 0).GroupBy(c => c.Item).ToDictionary(g => g.Key, g => g.First().Index);
    }

    /// <summary>The names of the header line in capitals, blank and repeated ones included; none in an empty file.</summary>
    public IReadOnlyList<string> Columns => _names;

    public long HeaderLine { get; }

    /// <summary>The 0-based number of the data row.</summary>
    public int Row { get; private set; } = -1;

    public long Line => _reader.LineNumber;

    public int FieldCount => _reader.FieldCount;

    /// <summary>The column of that name, or -1: it reads as blank.</summary>
    public int Find(string column) => _columns.GetValueOrDefault(column, -1);

    /// <summary>The trimmed value; blank when the row has no such field.</summary>
    public string Text(int column) => column < 0 || column >= _reader.FieldCount ? "" : _reader.GetString(column).Trim();

    /// <summary>The trimmed value in capitals.</summary>
    public string Code(int column) => Text(column).ToUpperInvariant();

    public bool Read()
    {
        var found = NextRow();
        Row += found ? 1 : 0;
        return found;
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>Opens the file only for its header line.</summary>
    public static CsvTable OpenForHeader(string path) => Open(path, encoding: null, allowLineBreaks: true);

    /// <summary>Opens the file for its rows, after a look at all of it: its encoding, and whether every quotation mark is closed.</summary>
    public static CsvTable OpenForRows(string path, Action<FileNote> tell)
    {
        var inspection = TextInspection.Of(path);
        if (inspection.NulAt is { } nul)
        {
            throw new UnusableFilesException(path, "there is a NUL byte here, so the file is not text but a damaged or a binary file; export it again.", TextInspection.LineAt(path, nul));
        }

        Encoding? encoding = null;
        if (inspection.NotUtf8At is { } at)
        {
            encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)
                ?? throw new InvalidOperationException("The runtime lacks Windows-1252.");
            tell(new FileNote(FileNoteKind.Doubtful, path, TextInspection.LineAt(path, at), null,
                "the file is not UTF-8 from this line on; all of it is read as Windows-1252, so look at letters with accents."));
        }

        var unclosed = UnclosedQuote(path, encoding);
        if (unclosed is { } line)
        {
            tell(new FileNote(FileNoteKind.Doubtful, path, line, null,
                "a quotation mark is opened here and not closed; every line of the file is read as a row of its own."));
        }

        return Open(path, encoding, allowLineBreaks: unclosed is null);
    }

    static string Name(string written)
    {
        // What is left of the byte order mark of a file that turned out not to be UTF-8 after all.
        var text = written.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal) ? written[3..] : written;
        return text.Trim().Trim('"').Trim().ToUpperInvariant();
    }

    static long? UnclosedQuote(string path, Encoding? encoding)
    {
        long? line = null;
        using var reader = Reader(path, encoding, allowLineBreaks: true, m => line ??= m.Reason == CsvMalformedReason.UnterminatedQuote ? m.LineNumber : null);
        var last = 0L;
        try
        {
            while (reader.Read())
            {
                last = reader.LineNumber;
            }
        }
        catch (CsvFormatException e)
        {
            return e.LineNumber > 0 ? e.LineNumber : last + 1;
        }

        return line;
    }

    static CsvTable Open(string path, Encoding? encoding, bool allowLineBreaks)
    {
        var reader = Reader(path, encoding, allowLineBreaks, malformed: null);
        try
        {
            return new CsvTable(path, reader);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    static CsvReader Reader(string path, Encoding? encoding, bool allowLineBreaks, Action<CsvMalformedRecord>? malformed) => CsvReader.FromFile(path, new CsvReaderOptions
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        PoolStrings = true,
        AllowLineBreaksInQuotes = allowLineBreaks,
        MaxRecordSize = LongestRowBytes,
        Encoding = encoding,
        OnMalformedRecord = malformed,
    });

    bool NextRow()
    {
        try
        {
            while (_reader.Read())
            {
                if (_reader.FieldCount > 1 || !string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(_reader.RawRecord)))
                {
                    return true;
                }
            }

            return false;
        }
        catch (CsvFormatException e)
        {
            throw new UnusableFilesException(_path, "this line is longer than 1 MiB, which no row of a table is; export the file again.", e.LineNumber > 0 ? e.LineNumber : null);
        }
    }
}
