namespace IroService.Domain.Reports.Quarterly;

/// <summary>
/// The quarterly report of the Principal IRO (local, as Walsall): made ready after the quarter, written and signed by its own day. Until then its figures are worked out anew each time
/// it is opened; at sign-off all of it is kept as it is, and what is found wrong later stands beside it as a dated note.
/// </summary>
public sealed class QuarterlyReport
{
    /// <summary>How many working days after the quarter it is to be signed (local).</summary>
    public const int DueWorkingDays = 20;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The first day of the quarter.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The last day in time to sign it.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>When it was made ready (UTC).</summary>
    public required DateTime ReadyAt { get; init; }

    /// <summary>Counts the changes; a writer that finds another number than it was shown is told.</summary>
    public int Version { get; private set; }

    /// <summary>What was written of each section.</summary>
    public List<ReportNarrative> Narratives { get; } = [];

    /// <summary>What was added since it was signed, in order.</summary>
    public List<ReportNote> Notes { get; } = [];

    /// <summary>Who was told of it.</summary>
    public List<ReportNotice> Told { get; } = [];

    /// <summary>Who signed it; null while it can be written.</summary>
    public int? SignedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? SignedAt { get; private set; }

    /// <summary>All of it as it was signed, as JSON of a <see cref="ReportDocument"/>; null while it is not.</summary>
    public string? Frozen { get; private set; }

    /// <summary>The mark of what was signed (see <see cref="ReportSeal"/>); null while it is not.</summary>
    public string? Seal { get; private set; }

    /// <summary>Whether it is signed, and closed to changes.</summary>
    public bool IsSigned => SignedAt is not null;

    /// <summary>What is written of a section; blank when nothing is.</summary>
    public string Narrative(string section) => Narratives.Find(n => n.Section == section)?.Words ?? "";

    /// <summary>Writes what changed of the sections.</summary>
    /// <returns>Whether anything did.</returns>
    /// <exception cref="InvalidOperationException">It is signed.</exception>
    public bool Write(IReadOnlyDictionary<string, string> words)
    {
        MustBeOpen();
        var changed = words.Where(w => Narrative(w.Key) != w.Value).ToList();
        foreach (var (section, written) in changed)
        {
            if (Narratives.Find(n => n.Section == section) is { } narrative)
            {
                narrative.Words = written;
            }
            else
            {
                Narratives.Add(new ReportNarrative { Section = section, Words = written });
            }
        }

        Version += changed.Count > 0 ? 1 : 0;
        return changed.Count > 0;
    }

    /// <summary>It is signed and kept as it is.</summary>
    /// <exception cref="InvalidOperationException">It is signed already.</exception>
    public void Sign(string frozen, int byId, DateTime at)
    {
        MustBeOpen();
        (Frozen, SignedById, SignedAt, Version) = (frozen, byId, at, Version + 1);
        Seal = ReportSeal.Of(this);
    }

    /// <summary>Something is found wrong, or to be known, after it was signed.</summary>
    /// <exception cref="InvalidOperationException">It is not signed: what is wrong is put right in it.</exception>
    public void Add(ReportNote note)
    {
        if (!IsSigned)
        {
            throw new InvalidOperationException("A note is added to a report that is signed.");
        }

        note.Seal = ReportSeal.Of(note, Notes.LastOrDefault()?.Seal ?? Seal!);
        Notes.Add(note);
        Version++;
    }

    private void MustBeOpen()
    {
        if (IsSigned)
        {
            throw new InvalidOperationException("A report that is signed is closed to changes.");
        }
    }
}

/// <summary>What the Principal IRO wrote of one section.</summary>
public sealed class ReportNarrative
{
    /// <summary>The greatest length of <see cref="Section"/>.</summary>
    public const int SectionLength = 60;

    /// <summary>The greatest length of <see cref="Words"/>.</summary>
    public const int WordsLength = 10_000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The report.</summary>
    public int ReportId { get; private set; }

    /// <summary>Which section.</summary>
    public required string Section { get; init; }

    /// <summary>What was written; blank when it was taken out again.</summary>
    public required string Words { get; set; }
}

/// <summary>What was found after a report was signed: it stands beside the figures, which stay.</summary>
public sealed class ReportNote
{
    /// <summary>The greatest length of <see cref="Words"/>.</summary>
    public const int WordsLength = 4000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The report.</summary>
    public int ReportId { get; private set; }

    /// <summary>What is to be known.</summary>
    public required string Words { get; init; }

    /// <summary>Who wrote it.</summary>
    public required int RecordedById { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Its mark (see <see cref="ReportSeal"/>).</summary>
    public string Seal { get; internal set; } = "";
}
