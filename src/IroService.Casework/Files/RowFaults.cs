namespace IroService.Casework.Files;

/// <summary>Tells what is wrong with the row that a table stands on, all of it, and remembers whether it is kept out.</summary>
sealed class RowFaults(string file, CsvTable csv, Action<FileNote> tell)
{
    public bool Any { get; private set; }

    public void Begin() => Any = false;

    public void Unreadable(string column, string what)
    {
        Any = true;
        tell(new FileNote(FileNoteKind.Unreadable, file, csv.Line, column, what));
    }

    public void Doubt(string column, string what) => tell(new FileNote(FileNoteKind.Doubtful, file, csv.Line, column, what));

    /// <summary>The value, which is told when it is blank.</summary>
    public string Required(string column, string value)
    {
        if (value.Length == 0)
        {
            Unreadable(column, "is blank.");
        }

        return value;
    }

    /// <summary>The date, which is told when it is neither blank nor real.</summary>
    public DateOnly? DfeDate(string column, string written)
    {
        var date = Domain.Ssda903.DfeDate.Read(written);
        if (written.Length > 0 && date is null)
        {
            Unreadable(column, WrittenDates.Fault(written, WrittenDates.Dfe));
        }

        return date;
    }

    /// <summary>A row that is too short is unreadable; one that is too long may have lost its quotation marks around a comma.</summary>
    public bool TooFewFields()
    {
        var (found, expected) = (csv.FieldCount, csv.Columns.Count);
        if (found < expected)
        {
            Unreadable(csv.Columns[found], $"the row ends before this column: it has {found} of {expected} fields.");
        }
        else if (found > expected && Enumerable.Range(expected, found - expected).Any(i => csv.Text(i).Length > 0))
        {
            tell(new FileNote(FileNoteKind.Doubtful, file, csv.Line, null,
                $"the row has {found} fields where the header line has {expected}; what is past them is ignored. A comma inside a value needs quotation marks around it."));
        }

        return found < expected;
    }
}
