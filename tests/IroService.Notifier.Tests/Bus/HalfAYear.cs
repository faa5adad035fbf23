using IroService.Casework.Storage;
using IroService.Domain.WorkingDays;
using IroService.Scheduler.Outbox;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Notifier.Tests.Bus;

/// <summary>
/// Days walked one by one over a few children, while at random the relay is killed before or after it has sent, messages are lost that the broker
/// had confirmed, and messages come twice. What the IRO should be told on which day is counted here on the calendar, without the code under test.
/// </summary>
sealed class HalfAYear(TestCouncil council, Programs programs, int seed)
{
    private static readonly DateOnly First = new(2023, 12, 4);
    private static readonly DateOnly Last = new(2024, 6, 28);

    private readonly Random _mishaps = new(seed);
    private readonly List<(int ChildId, DateOnly Since, DateOnly Held)> _children = [];

    private WorkingDayCalendar Calendar => council.Rulebook.Calendar;

    /// <summary>What the IRO is told: day, child, what.</summary>
    public async Task<string[]> Walk()
    {
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            council.NowIs(day);
            await Happen(day);
            await programs.SweepAsync();
            await Relay();
        }

        await using var db = council.Database.Open();
        var notices = await db.Notices.Where(n => n.PersonId == council.Iro.Id).ToListAsync();
        return [.. notices.Select(n => $"{n.CreatedAt:yyyy-MM-dd} child {n.ChildId} {n.Kind} {n.Number} of {n.DueOn:yyyy-MM-dd}").Order(StringComparer.Ordinal)];
    }

    /// <summary>The same, from the calendar.</summary>
    public string[] Expected() => [.. _children.SelectMany(child =>
    {
        var first = Calendar.After(child.Since, 20).Date!.Value;
        return Told(child.ChildId, first, from: child.Since, until: child.Held)
            .Concat(Told(child.ChildId, child.Held.AddMonths(3), from: child.Held, until: Last.AddDays(1)));
    }).Order(StringComparer.Ordinal)];

    // Every second child's review is early, the others' late.
    private async Task Happen(DateOnly day)
    {
        if (day.DayNumber % 11 == 0 && day < First.AddDays(60))
        {
            var child = (await council.ChildLookedAfterSinceAsync(day)).ChildId;
            var due = Calendar.After(day, 20).Date!.Value;
            _children.Add((child, day, _children.Count % 2 == 0 ? due.AddDays(-3) : due.AddDays(12)));
        }

        foreach (var child in _children.Where(c => c.Held == day))
            await council.ReviewHeldAsync(child.ChildId, day);
    }

    private IEnumerable<string> Told(int childId, DateOnly due, DateOnly from, DateOnly until)
    {
        var reminders = new[] { 20, 10, 5, 1 }.Select((days, i) => (Calendar.Before(due, days).Date!.Value, $"Approaching {i}"));
        var overdue = Enumerable.Range(1, 30).Select(i => (Calendar.After(due, 5 * i).Date!.Value, $"Overdue {i}")).Prepend((due.AddDays(1), "Overdue 0"));
        var points = reminders.Concat(overdue).ToList();

        // Of what had passed when the deadline arose, only the latest is said, on that day.
        return points.Where(p => p.Item1 <= from).TakeLast(1).Select(p => (from, p.Item2))
            .Concat(points.Where(p => p.Item1 > from))
            .Where(told => told.Item1 < until)
            .Select(told => $"{told.Item1:yyyy-MM-dd} child {childId} {told.Item2} of {due:yyyy-MM-dd}");
    }

    // Killed, it is started again; what was lost is found out after two minutes.
    private async Task Relay()
    {
        while (await Open(db => db.Outbox.AnyAsync(m => m.DoneAt == null && !db.ReceivedMessages.Any(r => r.MessageId == m.Id))))
        {
            try
            {
                using var kill = new CancellationTokenSource();
                await new RelayOutbox(council.Database.Open, (message, id, mandatory, _) => Mishap(message, id, mandatory, kill), council.Clock, NullLogger<RelayOutbox>.Instance)
                    .SendDueAsync(kill.Token);
            }
            catch (OperationCanceledException)
            {
                continue;
            }

            await Task.Delay(30);
            council.Clock.Advance(TimeSpan.FromMinutes(2));
        }
    }

    private async Task Mishap(object message, Guid id, bool mandatory, CancellationTokenSource kill)
    {
        var send = programs.Get<SendToBus>();
        var mishap = _mishaps.Next(6);
        if (mishap is 0)
            await Die(kill);
        if (mishap is not 1)
            await send(message, id, mandatory, default);
        if (mishap is 2)
            await send(message, id, mandatory, default);
        if (mishap is 3)
            await Die(kill);
    }

    private static async Task Die(CancellationTokenSource kill)
    {
        await kill.CancelAsync();
        throw new OperationCanceledException();
    }

    private async Task<T> Open<T>(Func<IroDbContext, Task<T>> read)
    {
        await using var db = council.Database.Open();
        return await read(db);
    }
}
