using System.Security.Cryptography;
using System.Text;
using IroService.Casework.Files;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.Ssda903;
using IroService.Domain.Ssda903.DfeRules;

namespace IroService.Casework.Imports;

/// <summary>Reads an SSDA903 folder for an import: its rows by child, the collection year that it speaks for, and what was kept out.</summary>
public static class ReadReturnFolder
{
    /// <summary>Reads it; nothing is written anywhere.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="year">The collection year, when the operator says it.</param>
    /// <param name="today">The day in Europe/London.</param>
    /// <param name="tell">Is told at once of everything that was ignored, doubtful or unreadable.</param>
    /// <exception cref="UnusableFilesException">It cannot be read, has no readable row, or does not tell its year.</exception>
    public static ReturnFolder Read(string folder, int? year, DateOnly today, Action<FileNote> tell)
    {
        var unreadable = new Dictionary<string, HashSet<long?>>();
        var rows = ReadSsda903Folder.Read(folder, TablesNeeded.All, note =>
        {
            if (note.Kind == FileNoteKind.Unreadable)
            {
                (unreadable.TryGetValue(note.File, out var lines) ? lines : unreadable[note.File] = []).Add(note.Line);
            }

            tell(note);
        });
        rows = FitColumns(folder, rows, tell);
        if (rows.Headers.Count + rows.Episodes.Count + rows.Reviews.Count == 0)
        {
            throw new UnusableFilesException(folder, "the tables have no readable row, so there is nothing to import.");
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var (of, from) = YearOfFolder.Find(name, rows, year, today)
            ?? throw new UnusableFilesException(folder, "no date in it tells which collection year it is; say it with --year, such as --year 2023 for 2023-24.");
        return new ReturnFolder
        {
            Path = folder,
            Name = name,
            Year = of,
            YearFrom = from,
            ContentHash = HashOf(rows),
            Children = ByChild(rows),
            Unreadable = unreadable.ToDictionary(u => Path.GetFileName(u.Key), u => u.Value.Count),
            Repeated = [.. Repeated(rows)],
            BirthsDiffer = [.. AcrossTablesRules.BornOnAnotherDay(ReadSsda903Folder.AsFiled(folder, _ => { })).Select(f => f.Child).Distinct()],
            Rows = (rows.Headers.Count, rows.Episodes.Count, rows.Reviews.Count),
        };
    }

    private static Dictionary<string, ReturnOfChild> ByChild(Ssda903Return rows)
    {
        var children = new Dictionary<string, ReturnOfChild>();
        foreach (var header in rows.Headers)
        {
            Of(header.Child).Headers.Add(header);
        }

        foreach (var episode in rows.Episodes)
        {
            Of(episode.Child).Episodes.Add(episode);
        }

        foreach (var review in rows.Reviews)
        {
            Of(review.Child).Reviews.Add(review);
        }

        return children;

        ReturnOfChild Of(string child) => children.TryGetValue(child, out var one) ? one : children[child] = new ReturnOfChild();
    }

    private static IEnumerable<RepeatedRow> Repeated(Ssda903Return rows) =>
    [
        .. rows.Headers.CountBy(h => h.Child).Where(c => c.Value > 1).Select(c => new RepeatedRow("header", c.Key, null)),
        .. rows.Episodes.CountBy(e => (e.Child, e.Decom)).Where(c => c.Value > 1).Select(c => new RepeatedRow("episodes", c.Key.Child, c.Key.Decom)),
        .. rows.Reviews.CountBy(r => (r.Child, r.Review)).Where(c => c.Value > 1).Select(c => new RepeatedRow("reviews", c.Key.Child, c.Key.Review)),
    ];

    /// <summary>No real code or number is as long as a column of the database; a longer code is cut, a row with a longer number of the child kept out.</summary>
    private static Ssda903Return FitColumns(string folder, Ssda903Return rows, Action<FileNote> tell)
    {
        var kept = new Ssda903Return(
            [.. rows.Headers.Where(h => Fits(h.Child))],
            [.. rows.Episodes.Where(e => Fits(e.Child)).Select(Cut)],
            [.. rows.Reviews.Where(r => Fits(r.Child)).Select(r => r.Code.Length <= Review.ParticipationCodeLength ? r : r with { Code = CutText.To(r.Code, Review.ParticipationCodeLength) })]);
        var (tooLong, cut) = (Count(rows) - Count(kept), rows.Episodes.Count(e => !ReferenceEquals(e, Cut(e))) + rows.Reviews.Count(r => r.Code.Length > Review.ParticipationCodeLength));
        if (tooLong > 0)
        {
            tell(new FileNote(FileNoteKind.Unreadable, folder, null, "CHILD", $"rows kept out because it is longer than {Child.ReferenceLength} characters: {tooLong}."));
        }

        if (cut > 0)
        {
            tell(new FileNote(FileNoteKind.Doubtful, folder, null, null, $"rows with a code longer than any there is, which was cut: {cut}."));
        }

        return kept;

        static bool Fits(string child) => child.Length <= Child.ReferenceLength;
        static int Count(Ssda903Return rows) => rows.Headers.Count + rows.Episodes.Count + rows.Reviews.Count;
    }

    private static Ssda903Episode Cut(Ssda903Episode row) =>
        new[] { row.Rne, row.LegalStatus, row.Place, row.Rec, row.PlaceChangeReason }.All(code => code.Length <= Episode.CodeLength)
            ? row
            : row with { Rne = Cut(row.Rne), LegalStatus = Cut(row.LegalStatus), Place = Cut(row.Place), Rec = Cut(row.Rec), PlaceChangeReason = Cut(row.PlaceChangeReason) };

    private static string Cut(string code) => CutText.To(code, Episode.CodeLength);

    private static string HashOf(Ssda903Return rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows.Headers.Cast<object>().Concat(rows.Episodes).Concat(rows.Reviews))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(row switch
            {
                Ssda903Header h => $"h\t{h.Child}\t{h.DateOfBirth:O}\n",
                Ssda903Episode e => $"e\t{e.Child}\t{e.Decom:O}\t{e.Rne}\t{e.LegalStatus}\t{e.Place}\t{e.Dec:O}\t{e.Rec}\t{e.PlaceChangeReason}\n",
                Ssda903Review r => $"r\t{r.Child}\t{r.Review:O}\t{r.Code}\n",
                _ => throw new InvalidOperationException("Unknown row."),
            }));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
