using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IroService.Domain.Reports.Quarterly;

/// <summary>
/// The marks of a signed report: one over what was signed, by whom and when, and one over each note and the mark before it. Whoever alters a report behind the
/// service's back leaves a mark that no longer fits; the first stands on every copy of the report, so that a copy can be held against it.
/// </summary>
public static class ReportSeal
{
    /// <summary>The length of a mark: SHA-256 in hexadecimal.</summary>
    public const int Length = 64;

    /// <summary>The mark of a report that is signed.</summary>
    public static string Of(QuarterlyReport report) => HashOf(Day(report.From), Day(report.To), $"{report.SignedById}", Moment(report.SignedAt!.Value), HashOf(report.Frozen!));

    /// <summary>The mark of a note.</summary>
    /// <param name="note">The note.</param>
    /// <param name="before">The mark of the note before it, of the first the report's.</param>
    public static string Of(ReportNote note, string before) => HashOf(before, $"{note.RecordedById}", Moment(note.At), HashOf(note.Words));

    /// <summary>What is wrong with a report, in sentences without a full stop; none when it is as it was signed.</summary>
    /// <param name="report">With its notes.</param>
    public static IEnumerable<string> Faults(QuarterlyReport report)
    {
        if (!report.IsSigned)
        {
            yield break;
        }

        if (report.Frozen is null || report.Seal != Of(report))
        {
            yield return "what was signed was altered";
        }

        var before = report.Seal ?? "";
        foreach (var (index, note) in report.Notes.OrderBy(n => n.Id).Index())
        {
            if (note.Seal != Of(note, before))
            {
                yield return $"note {index + 1} was altered, or one before it was removed";
            }

            before = note.Seal;
        }
    }

    private static string HashOf(params IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
