using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Reports.Quarterly;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports.Quarterly;

/// <summary>What became of the attempt to write in a report.</summary>
public abstract record ReportWritten
{
    private ReportWritten()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Report">The report as it is now.</param>
    public sealed record Done(QuarterlyReport Report) : ReportWritten;

    /// <summary>It cannot be done so.</summary>
    /// <param name="Field">The section, or blank when it is the whole.</param>
    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Field, string Why) : ReportWritten;
}

/// <summary>The Principal IRO writes in a quarterly report: its narratives, its signature, and the notes after that.</summary>
public sealed class WriteReport(OpenDatabase open, ReadReport read, TimeProvider clock)
{
    /// <summary>The name of the field of a note.</summary>
    public const string NoteField = "Note";

    /// <summary>Saves what is written of the sections; only what was changed is written.</summary>
    /// <param name="reportId">The report.</param>
    /// <param name="version">How often it had been changed when the person was shown it.</param>
    /// <param name="words">What is written, by section.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <returns>Null when there is no such report.</returns>
    public Task<ReportWritten?> SaveAsync(int reportId, int version, IReadOnlyDictionary<string, string> words, CancellationToken cancellation = default) =>
        ChangeAsync(reportId, report => Task.FromResult(Save(report, version, words)), cancellation);

    /// <summary>Saves the same, signs the report and keeps all of it as it is.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    public Task<ReportWritten?> SignAsync(int reportId, int version, IReadOnlyDictionary<string, string> words, int personId, CancellationToken cancellation = default) =>
        ChangeAsync(reportId, report => SignAsync(report, version, words, personId, cancellation), cancellation);

    /// <summary>Adds a note to a report that is signed.</summary>
    /// <returns>Null when there is no such report.</returns>
    public Task<ReportWritten?> AddNoteAsync(int reportId, string words, int personId, CancellationToken cancellation = default) => ChangeAsync(
        reportId,
        report =>
        {
            if (!report.IsSigned)
            {
                return Task.FromResult<ReportWritten?>(new ReportWritten.Refused(NoteField, "The report is not signed yet: correct it itself"));
            }

            if (WrongWords.Find(words, ReportNote.WordsLength, "Enter what is to be known") is { } wrong)
            {
                return Task.FromResult<ReportWritten?>(new ReportWritten.Refused(NoteField, wrong));
            }

            report.Add(new ReportNote { Words = words.Trim(), RecordedById = personId, At = clock.Moment() });
            return Task.FromResult<ReportWritten?>(null);
        },
        cancellation);

    private static ReportWritten? Save(QuarterlyReport report, int version, IReadOnlyDictionary<string, string> words)
    {
        if (report.IsSigned)
        {
            return new ReportWritten.Refused("", "The report was signed meanwhile, and is closed to changes: add a note instead");
        }

        if (WrongWords.First(words.Select(w => (w.Key, w.Value, ReportNarrative.WordsLength, (string?)null))) is var (section, why))
        {
            return new ReportWritten.Refused(section, why);
        }

        if (report.Version != version && words.Any(w => report.Narrative(w.Key) != w.Value))
        {
            return new ReportWritten.Refused("", "Somebody else wrote in this report meanwhile: what they wrote stands beside yours. Save again to keep yours");
        }

        report.Write(words);
        return null;
    }

    private async Task<ReportWritten?> SignAsync(QuarterlyReport report, int version, IReadOnlyDictionary<string, string> words, int personId, CancellationToken cancellation)
    {
        if (Save(report, version, words) is { } refused)
        {
            return refused;
        }

        var (document, lacking) = await read.NowAsync(report, cancellation);
        if (document is null)
        {
            return new ReportWritten.Refused("", $"The bank holidays of {lacking} are missing: import a calendar that has them, then sign");
        }

        report.Sign(ReadReport.Freeze(document), personId, clock.Moment());
        return null;
    }

    /// <param name="reportId">The report.</param>
    /// <param name="change">Changes it, or answers why it cannot.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    private Task<ReportWritten?> ChangeAsync(int reportId, Func<QuarterlyReport, Task<ReportWritten?>> change, CancellationToken cancellation) => LostRace.AgainAsync(async () =>
    {
        await using var db = open();
        if (await db.QuarterlyReports.Include(r => r.Narratives).Include(r => r.Notes.OrderBy(n => n.Id)).SingleOrDefaultAsync(r => r.Id == reportId, cancellation) is not { } report)
        {
            return null;
        }

        if (await change(report) is { } refused)
        {
            return refused;
        }

        await db.SaveChangesAsync(cancellation);
        return new ReportWritten.Done(report);
    });
}
