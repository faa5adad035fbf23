using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.Reports;
using IroService.Domain.Reports.Quarterly;
using IroService.Domain.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Reports.Quarterly;

/// <summary>
/// After each quarter makes its report ready and tells the Principal IROs by a notice and an email; again some days before the report's day, and once when that has passed.
/// Run each morning, and as often as wanted: nobody is told a second time.
/// </summary>
public sealed class MakeReportReady(OpenDatabase open, TellByEmail tell, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Does it.</summary>
    /// <returns>How many notices were written.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancellation = default)
    {
        var today = clock.Today();
        await LostRace.AgainAsync(async () =>
        {
            await using var db = open();
            await rulebook.RefreshAsync(db, cancellation);
            await AddAsync(db, DaysOfReport.LastQuarter(today), today, cancellation);
        });
        return await LostRace.AgainAsync(() => TellAsync(today, cancellation));
    }

    // A council that has counted nothing yet has nothing to report on.
    private async Task AddAsync(IroDbContext db, DaysOfReport quarter, DateOnly today, CancellationToken cancellation)
    {
        if (await db.QuarterlyReports.AnyAsync(r => r.From == quarter.From, cancellation) || !await db.Children.AnyAsync(cancellation))
        {
            return;
        }

        // Of a quarter before the service began the time runs from today; beyond the calendar the report is due at once: too early rather than never.
        var goLive = await db.CouncilSettings.Select(s => s.GoLive).SingleOrDefaultAsync(cancellation);
        var due = rulebook.Calendar.After(goLive <= quarter.To ? quarter.To : today, QuarterlyReport.DueWorkingDays) is DueDate.On(var day) ? day : today;
        db.QuarterlyReports.Add(new QuarterlyReport { From = quarter.From, To = quarter.To, DueOn = due, ReadyAt = clock.Moment() });
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<int> TellAsync(DateOnly today, CancellationToken cancellation)
    {
        await using var db = open();
        var unsigned = await db.QuarterlyReports.Include(r => r.Told).Where(r => r.SignedAt == null).ToListAsync(cancellation);
        var principals = (await db.People.Where(p => p.Role == Role.PrincipalIro).OrderBy(p => p.Id).ToListAsync(cancellation)).Where(p => p.WorksHereOn(today)).Select(p => p.Id).ToList();
        var told = (from report in unsigned
                    let kind = KindOn(report, today)
                    from person in principals
                    where !report.Told.Exists(n => n.PersonId == person && n.Kind >= kind)
                    select (Report: report, Person: person, Kind: kind)).ToList();
        foreach (var (report, person, kind) in told)
        {
            report.Told.Add(new ReportNotice { PersonId = person, Kind = kind, At = clock.Moment() });
        }

        await db.SaveChangesAsync(cancellation);
        foreach (var (report, person, _) in told)
        {
            await tell.ApplyAsync(EmailKind.ReportReady, person, report.Id, today, cancellation);
        }

        return told.Count;
    }

    private ReportNoticeKind KindOn(QuarterlyReport report, DateOnly today) => today > report.DueOn ? ReportNoticeKind.Overdue
        : rulebook.Calendar.Between(today, report.DueOn) <= ReportNotice.RemindWorkingDays ? ReportNoticeKind.DueSoon
        : ReportNoticeKind.Ready;
}
