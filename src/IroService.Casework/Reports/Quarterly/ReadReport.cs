using System.Globalization;
using System.Text.Json;
using IroService.Casework.Ratings;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Domain.Reports;
using IroService.Domain.Reports.Quarterly;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports.Quarterly;

/// <summary>A report with its figures: of a signed one those that were kept, of another those of now.</summary>
/// <param name="Report">The report.</param>
/// <param name="Document">All of it; null when the calendar does not reach as far.</param>
/// <param name="CalendarEndsBefore">The year whose bank holidays would be needed; null when none are.</param>
/// <param name="Before">What was written in the report of the quarter before, by section; empty when there is none.</param>
/// <param name="People">Everybody, by our own number.</param>
public sealed record ReportRead(
    QuarterlyReport Report, ReportDocument? Document, int? CalendarEndsBefore, IReadOnlyDictionary<string, string> Before, IReadOnlyDictionary<int, Person> People);

/// <summary>Reads a quarterly report.</summary>
public sealed class ReadReport(OpenDatabase open, ReadQuarter readQuarter, RatingForms forms, Terminology terms, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = false };

    /// <returns>Null when there is no such report.</returns>
    public async Task<ReportRead?> ApplyAsync(int reportId, CancellationToken cancellation = default)
    {
        await using var db = open();
        if (await db.QuarterlyReports.AsNoTracking().Include(r => r.Narratives).Include(r => r.Notes).SingleOrDefaultAsync(r => r.Id == reportId, cancellation) is not { } report)
        {
            return null;
        }

        var before = await db.QuarterlyReports.AsNoTracking().Where(r => r.From < report.From).OrderByDescending(r => r.From).Select(r => r.Narratives).FirstOrDefaultAsync(cancellation);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation);
        var (document, lacking) = report.Frozen is { } frozen ? (Thaw(frozen, report.Seal!), (int?)null) : await NowAsync(report, cancellation);
        return new(report, document, lacking, (before ?? []).ToDictionary(n => n.Section, n => n.Words), people);
    }

    /// <summary>What is kept of a report that is signed.</summary>
    internal static string Freeze(ReportDocument document) => JsonSerializer.Serialize(document, Json);

    /// <summary>The report with the figures of now.</summary>
    internal async Task<(ReportDocument? Document, int? CalendarEndsBefore)> NowAsync(QuarterlyReport report, CancellationToken cancellation)
    {
        var (facts, lacking) = await readQuarter.ApplyAsync(new DaysOfReport(report.From, report.To), cancellation);
        return facts is null ? (null, lacking) : (new ReportDocument(Title(report), Facts(report, facts), QuarterlySections.Of(facts, report.Narrative)), null);
    }

    private static ReportDocument Thaw(string frozen, string seal)
    {
        var signed = JsonSerializer.Deserialize<ReportDocument>(frozen, Json) ?? throw new InvalidOperationException("A signed report holds nothing.");
        return signed with { Facts = [.. signed.Facts, new("Mark of what was signed (SHA-256)", seal)] };
    }

    private string Title(QuarterlyReport report) => $"{terms.Service.Start}: quarterly report, {Iso(report.From)} to {Iso(report.To)}";

    private IReadOnlyList<ReportFact> Facts(QuarterlyReport report, QuarterFacts facts)
    {
        var form = forms.On(report.To);
        return
        [
            new("Quarter", $"{Iso(report.From)} to {Iso(report.To)}"),
            new("Figures of", Iso(clock.Today())),
            new("Children", facts.Children.Count.ToString(CultureInfo.InvariantCulture)),
            new("Calendar", $"Bank holidays in England and Wales, {facts.Range.Calendar.FirstYear} to {facts.Range.Calendar.LastYear}; {facts.Range.Calendar.BankHolidays.Count(h => h.Date >= report.From && h.Date <= report.To)} of them in the quarter"),
            new("Statutory definitions", Statute.Seal[..12]),
            new("Form of rating", $"{form.Title}, version {form.Version}"),
        ];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
