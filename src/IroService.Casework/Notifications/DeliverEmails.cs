using IroService.Casework.Operations;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IroService.Casework.Notifications;

/// <summary>
/// Hands waiting emails over, one after the other, and keeps what became of each before the next: a crash repeats at most one, with the same
/// Message-ID. What has been settled since is left out, and an email with nothing left to say is dropped. At night only what cannot wait goes.
/// </summary>
public sealed class DeliverEmails(
    OpenDatabase open, IPostOffice postOffice, WriteLetter write, EmailTimes times, TimeProvider clock, ILogger<DeliverEmails> log)
{
    private const int BatchSize = 50;
    private const int LongestWaitMinutes = 60;

    /// <param name="goOn">Asked before each: whether this program is still the one to send.</param>
    /// <param name="cancellation">Stops after the one in hand.</param>
    /// <returns>How many were accepted.</returns>
    public async Task<int> ApplyAsync(Func<Task<bool>> goOn, CancellationToken cancellation)
    {
        await using var db = open();
        var due = await DueAsync(db, cancellation);
        if (due.Count > 0)
        {
            await write.RefreshAsync(db, cancellation);
        }

        var accepted = 0;
        while (due.Count > 0 && !cancellation.IsCancellationRequested && await goOn())
        {
            var email = due.Dequeue();
            if (!MayGo(email))
            {
                // The evening came while the others were handed over.
                continue;
            }

            var delivery = await HandOverAsync(db, email, cancellation);
            if (delivery.Result == DeliveryResult.Unavailable)
            {
                log.LogWarning("Emails wait, {Waiting} of them: {Why}.", due.Count + 1, delivery.Why);
                PutOff([email, .. due], delivery.Why);
                due.Clear();
            }

            accepted += email.State == EmailState.Accepted ? 1 : 0;

            // The server has it: that is kept even when the program is being stopped.
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return accepted;
    }

    private bool MayGo(Email email) => Email.AtAnyHour.Contains(email.Kind) || times.IsDay(clock.WallClock());

    private async Task<Queue<Email>> DueAsync(IroDbContext db, CancellationToken cancellation)
    {
        var now = clock.Moment();

        // Nothing is put off for longer: a moment further off than that is of a clock that has been set back since.
        var beyond = now.AddMinutes(LongestWaitMinutes);
        var isDay = times.IsDay(clock.WallClock());
        var due = await db.Emails
            .Where(e => e.State == EmailState.Waiting && (e.NextAttemptAt == null || e.NextAttemptAt <= now || e.NextAttemptAt > beyond) && (isDay || Email.AtAnyHour.Contains(e.Kind)))
            .OrderBy(e => e.CreatedAt)
            .ThenBy(e => e.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        return new Queue<Email>(due);
    }

    private async Task<Delivery> HandOverAsync(IroDbContext db, Email email, CancellationToken cancellation)
    {
        var address = await db.People.Where(p => p.Id == email.PersonId).Select(p => p.Email).SingleAsync(cancellation);
        var letter = email.Kind == EmailKind.Notices ? await AboutNoticesAsync(db, email, address, cancellation) : write.Of(email, address);
        if (letter is null)
        {
            email.Drop(clock.Moment());
            return Delivery.Accepted;
        }

        var delivery = address.Length == 0
            ? new Delivery(DeliveryResult.RefusedForGood, "The person has no email address")
            : await postOffice.HandOverAsync(letter, cancellation);
        Measures.Count(OutcomeOf(delivery.Result));
        switch (delivery.Result)
        {
            case DeliveryResult.Accepted:
                email.Accept(clock.Moment());
                break;
            case DeliveryResult.RefusedForGood:
                log.LogError("Email {EmailId} to person {PersonId} failed for good: {Why}.", email.Id, email.PersonId, delivery.Why);
                email.Fail(clock.Moment(), delivery.Why);
                break;
            case DeliveryResult.RefusedForNow:
                PutOff([email], delivery.Why);
                break;
        }

        return delivery;
    }

    private static DeliveryOutcome OutcomeOf(DeliveryResult result) => result switch
    {
        DeliveryResult.Accepted => DeliveryOutcome.EmailAccepted,
        DeliveryResult.RefusedForGood => DeliveryOutcome.EmailRefused,
        _ => DeliveryOutcome.EmailPutOff,
    };

    private async Task<Letter?> AboutNoticesAsync(IroDbContext db, Email email, string address, CancellationToken cancellation)
    {
        var notices = await db.Notices
            .AsNoTracking()
            .Include(n => n.Deadline!.Changes)
            .Include(n => n.Dispute!.Steps)
            .AsSplitQuery()
            .StillAsking()
            .Where(n => n.EmailId == email.Id && n.AcknowledgedAt == null)
            .ToListAsync(cancellation);
        var (known, withheld) = await SeenAsync(db, email.PersonId, notices, cancellation);
        var said = notices.Where(n => known.Contains(n.ChildId)).ToList();
        var unsaid = notices.Where(n => withheld.Contains(n.ChildId)).Select(n => (n.DeadlineId, n.DisputeId)).Distinct().Count();
        return said.Count + unsaid == 0 ? null : write.Of(email, address, said, clock.Today(), unsaid);
    }

    // What the person may know of at this moment, and what has been restricted or sealed since the notice was written.
    private async Task<(HashSet<int> Known, HashSet<int> Withheld)> SeenAsync(IroDbContext db, int personId, List<Notice> notices, CancellationToken cancellation)
    {
        var ids = notices.Select(n => n.ChildId).Distinct().ToList();
        if (ids.Count == 0 || await Sight.OfAsync(db, personId, clock.Today(), cancellation) is not { } sight || !sight.Viewer.WorksHereOn(clock.Today()))
        {
            return ([], []);
        }

        var known = await sight.Known(db.Children).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellation);
        return known.Count == ids.Count
            ? ([.. known], [])
            : ([.. known], [.. await db.Children.Withheld().Where(c => ids.Contains(c.Id) && !known.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellation)]);
    }

    private void PutOff(IEnumerable<Email> emails, string why)
    {
        foreach (var email in emails)
        {
            var minutes = Math.Min(LongestWaitMinutes, Math.Pow(2, Math.Min(email.Attempts, 10)));
            email.TryAgain(clock.Moment().AddMinutes(minutes), why);
        }
    }
}
