using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Casework.Storage.Outbox;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Operations;

/// <summary>Reads how the service stands: for whoever watches it, from outside, by a command or on a page.</summary>
public sealed class ReadStanding(OpenDatabase open, Rulebook rulebook, CountUndelivered undelivered, ReadProof proof, ListFailedEmails failedEmails, TimeProvider clock)
{
    /// <summary>Reads it from the database.</summary>
    public async Task<Standing> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var (now, today, calendar) = (clock.Moment(), clock.Today(), rulebook.Calendar);
        var settings = await db.CouncilSettings.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var unsent = await db.Outbox.Where(m => m.SentAt == null && m.DoneAt == null).MinAsync(m => (DateTime?)m.CreatedAt, cancellation);
        var putOff = db.Emails.Where(e => e.State == EmailState.Waiting && e.Attempts > 0);
        var overdue = db.Deadlines.Where(d => d.State == DeadlineState.Open && d.Terms.DueOn < today);
        return new Standing
        {
            At = now,
            HasCouncil = settings?.GoLive is not null,
            Undelivered = await undelivered.ApplyAsync(cancellation),
            OutboxAge = Since(unsent, now),
            SweptAt = settings?.SweptAt,
            EmailsPutOff = await putOff.CountAsync(cancellation),
            MailAge = Since(await putOff.MinAsync(e => (DateTime?)e.CreatedAt, cancellation), now),
            EmailsFailed = (await failedEmails.ListAsync(cancellation)).Count,
            Proof = await proof.ApplyAsync(cancellation),
            CalendarEnds = calendar.LastDay,
            CalendarMonthsLeft = calendar.MonthsLeft(today),
            CalendarEndsSoon = calendar.EndsSoon(today),
            Overdue = await overdue.CountAsync(cancellation),
            MostDaysLate = today.DayNumber - (await overdue.MinAsync(d => d.Terms.DueOn, cancellation) ?? today).DayNumber,
        };
    }

    private static TimeSpan Since(DateTime? moment, DateTime now) => now > moment ? now - moment.Value : TimeSpan.Zero;
}
