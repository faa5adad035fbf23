namespace IroService.Casework.Files;

/// <summary>Says what is odd about the header line of a file that is going to be read.</summary>
static class ColumnNotes
{
    /// <param name="file">The file's path.</param>
    /// <param name="csv">The file, opened.</param>
    /// <param name="read">The columns that are read: one that is missing counts as blank, and none may be there twice.</param>
    /// <param name="all">Every column that the table may have.</param>
    /// <param name="tell">Is told of missing and ignored columns.</param>
    /// <param name="faults">Gets what makes the file unusable.</param>
    public static void Say(string file, CsvTable csv, string[] read, string[] all, Action<FileNote> tell, List<FileNote> faults)
    {
        faults.AddRange(csv.Columns.CountBy(c => c).Where(c => c.Value > 1 && read.Contains(c.Key)).Select(c => new FileNote(
            FileNoteKind.Unusable, file, csv.HeaderLine, c.Key, $"{c.Value} columns have this name; keep the one that is meant.")));
        foreach (var missing in read.Except(csv.Columns))
        {
            tell(new FileNote(FileNoteKind.Doubtful, file, csv.HeaderLine, missing, "there is no such column; it counts as blank."));
        }

        var ignored = csv.Columns.Where(c => c.Length > 0 && !all.Contains(c)).Distinct().ToList();
        if (ignored.Count > 0)
        {
            tell(new FileNote(FileNoteKind.Ignored, file, csv.HeaderLine, null, $"columns ignored: {string.Join(", ", ignored)}."));
        }
    }
}
