using IroService.Casework.Storage;
using IroService.Casework.Storage.Outbox;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IroService.Casework.Deadlines;

/// <summary>
/// The sweep: says what is due to be said of every open deadline. What is said, its message and the day of the next stand in one transaction,
/// so that a kill in the middle loses nothing and repeats nothing; two sweeps at once say it once.
/// </summary>
public sealed class AnnounceDeadlines(
    OpenDatabase open, Rulebook rulebook, TimeProvider clock, ILogger<AnnounceDeadlines> log)
{
    private const int BatchSize = 100;

    /// <summary>Says everything that is due today or was before.</summary>
    /// <returns>How many announcements were made.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        var said = 0;
        for (var batch = await DueAsync(today, 0, cancellation); batch.Count > 0; batch = await DueAsync(today, batch[^1], cancellation))
        {
            said += await TryTogetherAsync(batch, today, cancellation);
        }

        await using (var db = open())
        {
            await db.CouncilSettings.ExecuteUpdateAsync(s => s.SetProperty(c => c.SweptAt, clock.Moment()), cancellation);
        }

        if (said > 0)
        {
            log.LogInformation("Announced {Announcements} deadlines.", said);
        }

        return said;
    }

    private async Task<List<int>> DueAsync(DateOnly today, int after, CancellationToken cancellation)
    {
        await using var db = open();
        return await db.Deadlines
            .Where(d => d.AnnounceOn <= today && d.State == DeadlineState.Open && d.Id > after)
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
    }

    private async Task<int> TryTogetherAsync(List<int> ids, DateOnly today, CancellationToken cancellation)
    {
        try
        {
            return await AnnounceAsync(ids, today, cancellation);
        }
        catch (DbUpdateException)
        {
            // Another writer was at one of them in the same moment: one after the other, the others are not kept waiting.
        }

        var said = 0;
        foreach (var id in ids)
        {
            said += await TryAloneAsync(id, today, cancellation);
        }

        return said;
    }

    private async Task<int> TryAloneAsync(int id, DateOnly today, CancellationToken cancellation)
    {
        try
        {
            // It may have been said, moved or closed meanwhile.
            return await LostRace.AgainAsync(() => AnnounceAsync([id], today, cancellation));
        }
        catch (DbUpdateException problem)
        {
            log.LogError("Deadline {DeadlineId} could not be announced ({Problem}); the next sweep tries again.", id, problem.GetType().Name);
            return 0;
        }
    }

    private async Task<int> AnnounceAsync(List<int> ids, DateOnly today, CancellationToken cancellation)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var now = clock.Moment();
        var said = 0;
        var deadlines = await db.Deadlines
            .Include(d => d.Announcements)
            .Where(d => ids.Contains(d.Id) && d.AnnounceOn <= today && d.State == DeadlineState.Open)
            .OrderBy(d => d.Id)
            .ToListAsync(cancellation);
        foreach (var deadline in deadlines)
        {
            if (rulebook.StageOf(deadline) is not { } stage)
            {
                log.LogError(
                    "Deadline {DeadlineId} cannot be announced: no definition has {Rule}@{Version} {Duty}.",
                    deadline.Id, deadline.Rule, deadline.Terms.RuleVersion, deadline.Duty);
                continue;
            }

            var next = Next(deadline, stage, today);
            if (next?.On <= today)
            {
                Say(db, deadline, stage.Announce, next, today, now);
                said++;
                next = Next(deadline, stage, today);
            }

            deadline.AnnounceOn = next?.On;
        }

        await db.SaveChangesAsync(cancellation);
        return said;
    }

    private Role? NewlyReached(Deadline deadline, Announce plan, DateOnly today)
    {
        var before = deadline.Announcements.Where(a => a.DueOn == deadline.Terms.DueOn).Select(a => (Role?)a.EscalatedTo).ToHashSet();
        var reached = AnnouncementPlan.Reached(plan, deadline.Terms, today, rulebook.Calendar).Cast<Role?>().ToList();
        return reached.Exists(before.Contains) ? reached.Skip(reached.FindLastIndex(before.Contains) + 1).LastOrDefault() : reached.LastOrDefault();
    }

    private NextAnnouncement? Next(Deadline deadline, Stage stage, DateOnly today) =>
        AnnouncementPlan.Next(stage.Announce, deadline.Terms, deadline.Announcements, today, rulebook.Calendar);

    private void Say(IroDbContext db, Deadline deadline, Announce plan, NextAnnouncement next, DateOnly today, DateTime now)
    {
        deadline.Announcements.Add(new Announcement
        {
            Kind = next.Kind,
            Number = next.Number,
            DueOn = deadline.Terms.DueOn!.Value,
            On = today,
            At = now,
            EscalatedTo = next.Kind == AnnouncementKind.Overdue ? NewlyReached(deadline, plan, today) : null,
            Silent = false,
        });
        db.Outbox.Add(OutboxMessage.Of(AnnouncementMessage.Of(deadline, next.Kind, next.Number), now));
    }
}
