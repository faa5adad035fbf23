using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.WorkingDays;
using IroService.Contracts.Deadlines;
using IroService.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Casework.Tests.WorkingDays;

/// <summary>19 September 2022, proclaimed on the 10th, over children whose first reviews are due that month: by GOV.UK's days 20 working days end a day later.</summary>
public class A_proclaimed_bank_holiday
{
    // Looked after since; due without and with the holiday.
    static readonly (DateOnly Since, DateOnly Due, DateOnly Then)[] Children =
    [
        (new(2022, 8, 15), new(2022, 9, 13), new(2022, 9, 13)),
        (new(2022, 8, 18), new(2022, 9, 16), new(2022, 9, 16)),
        (new(2022, 8, 19), new(2022, 9, 19), new(2022, 9, 20)),
        (new(2022, 8, 22), new(2022, 9, 20), new(2022, 9, 21)),
        (new(2022, 8, 26), new(2022, 9, 26), new(2022, 9, 27)),
        (new(2022, 9, 1), new(2022, 9, 29), new(2022, 9, 30)),
        (new(2022, 9, 2), new(2022, 9, 30), new(2022, 10, 3)),
    ];

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Moves_every_deadline_that_it_touches_says_why_and_tells_once_whoever_was_told(DatabaseProvider provider)
    {
        using var import = await ACalendarImport.OnAsync(await OnEachDatabase.MakeAsync(provider), new(2022, 9, 9));
        var council = import.Council;
        var told = new List<Deadline>();
        foreach (var (since, due, _) in Children)
        {
            told.Add(await council.ChildLookedAfterSinceAsync(since));
            Assert.Equal(due, told[^1].Terms.DueOn);
        }

        Assert.Equal(Children.Length, await SweepAndTellAsync(import));
        var untold = await council.ChildLookedAfterSinceAsync(new(2022, 8, 25));
        var second = await council.ChildLookedAfterSinceAsync(new(2022, 8, 10));
        await council.ReviewHeldAsync(second.ChildId, new(2022, 9, 7));

        council.NowIs(new(2022, 9, 10));
        var done = await import.ImportedAsync(ACalendarImport.Proclaimed);
        Assert.Equal(6, done.Moved);
        foreach (var (deadline, child) in told.Zip(Children))
        {
            Assert.Equal(child.Then, await import.DueAsync(deadline));
            var changes = await import.AskAsync(db => db.DeadlineChanges.Where(c => c.DeadlineId == deadline.Id).ToListAsync());
            Assert.Equal(
                child.Then == child.Due ? [] : [(nameof(ImportCalendar), (DateOnly?)child.Due, (DateOnly?)child.Then)],
                changes.Select(c => (c.Cause, c.DueBefore, c.DueAfter)));
        }

        Assert.Equal(new DateOnly(2022, 9, 26), await import.DueAsync(untold));
        await SweepAndTellAsync(import);
        await SweepAndTellAsync(import);
        var moved = told.Zip(Children).Where(c => c.Second.Then != c.Second.Due).ToList();
        var everybody = new[] { council.Iro.Id, council.SocialWorker.Id, council.TeamManager.Id };
        Assert.Equal(
            moved.SelectMany(c => everybody.Select(person => (c.First.Id, (int?)person, c.Second.Then))).Order(),
            (await import.AskAsync(db => db.Notices.Where(n => n.Kind == AnnouncementKind.Moved).ToListAsync())).Select(n => (n.DeadlineId!.Value, n.PersonId, n.DueOn)).Order());
    }

    /// <summary>The sweep, and the notifier's work on each message that it left.</summary>
    static async Task<int> SweepAndTellAsync(ACalendarImport import)
    {
        OpenDatabase open = import.Council.Database.Open;
        var (rulebook, clock) = (ACalendarImport.AsStarted(), import.Council.Clock);
        var said = await new AnnounceDeadlines(open, rulebook, clock, NullLogger<AnnounceDeadlines>.Instance).ApplyAsync(TestContext.Current.CancellationToken);
        foreach (var message in await import.AskAsync(db => db.Outbox.OrderBy(m => m.Number).ToListAsync()))
        {
            if (Announced(message.Read()) is { } announced)
            {
                await new TellPeople(open, rulebook, clock).ApplyAsync(announced, message.Id, "a-consumer", TestContext.Current.CancellationToken);
            }
        }

        return said;
    }

    static Announced? Announced(object? message) => message switch
    {
        DeadlineApproaching m => new Announced(m.DeadlineId, AnnouncementKind.Approaching, m.Number, m.DueOn),
        DeadlineOverdue m => new Announced(m.DeadlineId, AnnouncementKind.Overdue, m.Number, m.DueOn),
        DeadlineMoved m => new Announced(m.DeadlineId, AnnouncementKind.Moved, m.Number, m.DueOn),
        _ => null,
    };
}
