namespace IroService.Casework.Files;

/// <summary>Which tables a folder may lack.</summary>
public enum TablesNeeded
{
    /// <summary>Header, episodes and reviews.</summary>
    All,

    /// <summary>Header and reviews may be absent: no birthdays, no reviews.</summary>
    Episodes,
}

/// <summary>The files of an SSDA903 folder.</summary>
sealed record Ssda903Files(string? Header, string Episodes, string? Reviews);

/// <summary>Finds the header, episodes and reviews tables of a folder by their columns, whatever the files are called.</summary>
static class RecogniseTables
{
    public static Ssda903Files In(string folder, TablesNeeded needed, Action<FileNote> tell)
    {
        var found = new List<(Ssda903Table Table, string File)>();
        var faults = new List<FileNote>();
        foreach (var file in FolderFiles.In(folder))
        {
            found.AddRange(FolderFiles.Reading(file, () => Recognise(file, tell, faults)).Select(table => (table, file)));
        }

        foreach (var table in Ssda903Table.Three)
        {
            var files = found.Where(f => f.Table == table).Select(f => f.File).ToList();
            if (files.Count > 1)
            {
                faults.Add(new FileNote(FileNoteKind.Unusable, folder, null, null,
                    $"{files.Count} files have the columns of the {table.Name} table ({string.Join(", ", files.Select(Path.GetFileName))}); leave one of them in the folder."));
            }
            else if (files.Count == 0 && (needed == TablesNeeded.All || table == Ssda903Table.Episodes) && faults.Count == 0)
            {
                faults.Add(new FileNote(FileNoteKind.Unusable, folder, null, null,
                    $"no CSV file has the columns of the {table.Name} table ({string.Join(", ", table.RecognisedBy)})."));
            }
        }

        if (faults.Count > 0)
        {
            throw new UnusableFilesException(faults);
        }

        string? File(Ssda903Table table) => found.Find(f => f.Table == table).File;
        return new Ssda903Files(File(Ssda903Table.Header), File(Ssda903Table.Episodes)!, File(Ssda903Table.Reviews));
    }

    static IReadOnlyList<Ssda903Table> Recognise(string file, Action<FileNote> tell, List<FileNote> faults)
    {
        void Ignore(string why) => tell(new FileNote(FileNoteKind.Ignored, file, null, null, "ignored: " + why));
        if (!FolderFiles.IsCsv(file))
        {
            Ignore("not a CSV file.");
            return [];
        }

        if (TextInspection.LooksBinary(file))
        {
            Ignore("it holds NUL bytes, so it is not text.");
            return [];
        }

        CsvTable csv;
        try
        {
            csv = CsvTable.OpenForHeader(file);
        }
        catch (UnusableFilesException e)
        {
            Ignore(e.Notes[0].What);
            return [];
        }

        using (csv)
        {
            var fits = Ssda903Table.Three.Where(t => t.MissingFrom(csv.Columns).Count == 0).ToList();
            switch (fits)
            {
                case []:
                    Ignore(csv.Columns.Count == 0 ? "the file is empty." : "its columns are those of no table" + Nearest(csv.Columns) + ".");
                    break;
                case [var table]:
                    ColumnNotes.Say(file, csv, table.Read, table.All, tell, faults);
                    break;
                default:
                    faults.Add(new FileNote(FileNoteKind.Unusable, file, csv.HeaderLine, null,
                        $"the file has the columns of more than one table ({string.Join(", ", fits.Select(t => t.Name))}); one file holds one table."));
                    break;
            }

            return fits is [_] ? fits : [];
        }
    }

    static string Nearest(IReadOnlyList<string> columns)
    {
        var nearest = Ssda903Table.Three.MinBy(t => t.MissingFrom(columns).Count)!;
        var missing = nearest.MissingFrom(columns);
        return missing.Count * 2 < nearest.RecognisedBy.Length ? $" (of {nearest.Name} it lacks {string.Join(", ", missing)})" : "";
    }
}
