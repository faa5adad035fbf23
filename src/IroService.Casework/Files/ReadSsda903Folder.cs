using IroService.Domain.Ssda903;
using IroService.Domain.Ssda903.DfeRules;

namespace IroService.Casework.Files;

/// <summary>
/// Reads a folder of the DfE's return tables. A row is unreadable only if it has fewer fields than the header line,
/// CHILD is blank, or DECOM, DEC or REVIEW is not a real date or is blank where it may not be; it is told and never stops the rest.
/// </summary>
public static class ReadSsda903Folder
{
    /// <summary>The readable rows of the folder.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="needed">The tables without which it is not read.</param>
    /// <param name="tell">Is told at once of everything that was ignored, doubtful or unreadable.</param>
    /// <exception cref="UnusableFilesException">A table is missing or there twice, or a file cannot be read at all.</exception>
    public static Ssda903Return Read(string folder, TablesNeeded needed, Action<FileNote> tell)
    {
        var files = RecogniseTables.In(folder, needed, tell);
        return new Ssda903Return(
            Readable(files.Header, tell, csv => new HeaderColumns(csv)),
            Readable(files.Episodes, tell, csv => new EpisodeColumns(csv)),
            Readable(files.Reviews, tell, csv => new ReviewColumns(csv)));
    }

    /// <summary>Every data row of the folder as text, unreadable ones included (and told), for the DfE's validation rules.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="tell">Is told at once of everything that was ignored, doubtful or unreadable.</param>
    /// <exception cref="UnusableFilesException">A table is missing or there twice, or a file cannot be read at all.</exception>
    public static ReturnAsFiled AsFiled(string folder, Action<FileNote> tell)
    {
        var files = RecogniseTables.In(folder, TablesNeeded.All, tell);
        return new ReturnAsFiled(
            All(files.Header, tell, csv => new HeaderColumns(csv)),
            All(files.Episodes, tell, csv => new EpisodeColumns(csv)),
            All(files.Reviews, tell, csv => new ReviewColumns(csv)));
    }

    static List<TRow> Readable<TRow, TFiled>(string? file, Action<FileNote> tell, Func<CsvTable, IReadRow<TRow, TFiled>> columns)
        where TRow : class
    {
        var rows = new List<TRow>();
        EachRow(file, tell, columns, (_, typed) =>
        {
            if (typed is not null)
            {
                rows.Add(typed);
            }
        });
        return rows;
    }

    static List<TFiled> All<TRow, TFiled>(string? file, Action<FileNote> tell, Func<CsvTable, IReadRow<TRow, TFiled>> columns)
        where TRow : class
    {
        var rows = new List<TFiled>();
        EachRow(file, tell, columns, (row, _) => rows.Add(row.AsFiled()));
        return rows;
    }

    static void EachRow<TRow, TFiled>(
        string? file, Action<FileNote> tell, Func<CsvTable, IReadRow<TRow, TFiled>> columns, Action<IReadRow<TRow, TFiled>, TRow?> each)
        where TRow : class
    {
        if (file is null)
        {
            return;
        }

        FolderFiles.Reading(file, () =>
        {
            using var csv = CsvTable.OpenForRows(file, tell);
            var row = columns(csv);
            var faults = new RowFaults(file, csv, tell);
            while (csv.Read())
            {
                faults.Begin();
                var typed = faults.TooFewFields() ? null : row.Typed(faults);
                each(row, faults.Any ? null : typed);
            }

            return csv.Row;
        });
    }
}
