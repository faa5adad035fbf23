namespace IroService.Casework.Files;

/// <summary>What a note about a file means for the reading.</summary>
public enum FileNoteKind
{
    /// <summary>A file or a column that nothing here reads.</summary>
    Ignored,

    /// <summary>Something that a person should look at; the row stays.</summary>
    Doubtful,

    /// <summary>A row that is kept out.</summary>
    Unreadable,

    /// <summary>A file or folder that cannot be read at all.</summary>
    Unusable,
}

/// <summary>One thing to say about a file, in one sentence that holds no personal data but ids and dates.</summary>
/// <param name="Kind">What it means for the reading.</param>
/// <param name="File">The path of the file or folder, as the caller gave it.</param>
/// <param name="Line">The 1-based line where the row starts; none when it is about the whole file.</param>
/// <param name="Column">The column's name, when it is about one.</param>
/// <param name="What">What was found, and what was expected.</param>
public sealed record FileNote(FileNoteKind Kind, string File, long? Line, string? Column, string What)
{
    /// <summary><c>file:line column: what is wrong</c>.</summary>
    public override string ToString() =>
        File + (Line is null ? "" : FormattableString.Invariant($":{Line}")) + (Column is null ? "" : $" {Column}") + ": " + What;
}

/// <summary>Files that cannot be read at all, with everything that is wrong with them.</summary>
public sealed class UnusableFilesException(IReadOnlyList<FileNote> notes) : Exception(string.Join('\n', notes))
{
    public UnusableFilesException(string file, string what, long? line = null, string? column = null)
        : this([new FileNote(FileNoteKind.Unusable, file, line, column, what)])
    {
    }

    public IReadOnlyList<FileNote> Notes { get; } = notes;
}
