using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Hosting;

/// <summary>
/// What the demo council's people answered in the weeks since the service began: most of what fell due for most of the children, and little for the
/// others, so that every list shows what is done, open and overdue. The answers are given one by one, each on its day, as people give them.
/// </summary>
/// <param name="open">The demo's database.</param>
/// <param name="services">The operations, by <paramref name="clock"/>.</param>
/// <param name="clock">Is set to the day of each answer.</param>
sealed class DemoAnswers(OpenDatabase open, IServiceProvider services, DemoClock clock)
{
    static readonly Dictionary<string, string> evidence = new()
    {
        ["plan-the-review"] = "Planned by phone; the agenda is in the case file",
        ["invitations"] = "Sent by post and by email",
        ["social-workers-report"] = "The report is in the case file, and the IRO has read it",
        ["speak-with-child"] = "Visited at home and spoke alone",
        ["parents-wishes"] = "By letter; it is in the case file",
        ["decisions"] = "Sent to the team manager by email",
    };

    /// <summary>Answers what was owed when the service began, and then what the reviews held since have brought.</summary>
    /// <param name="began">The day on which the service began.</param>
    /// <param name="cancellation">Stops between two answers.</param>
    public async Task GiveAsync(DateOnly began, CancellationToken cancellation)
    {
        await AnswerAsync(began, cancellation);
        clock.BeNow();
        await services.GetRequiredService<RecomputeChildren>().ApplyAsync("A new day", cancellation: cancellation);
        await AnswerAsync(began, cancellation);
    }

    async Task AnswerAsync(DateOnly began, CancellationToken cancellation)
    {
        clock.BeNow();
        var (today, rulebook, answer) = (clock.Today(), services.GetRequiredService<Rulebook>(), services.GetRequiredService<AnswerDuty>());
        List<Deadline> owed;
        Dictionary<(int, Role), int> allocated;
        int? support;
        await using (var db = open())
        {
            owed = await db.Deadlines.AsNoTracking().Where(d => d.State == DeadlineState.Open && d.Terms.DueOn <= today).OrderBy(d => d.Id).ToListAsync(cancellation);
            allocated = (await db.Allocations.AsNoTracking().Where(a => a.From <= began && (a.To == null || a.To >= today)).ToListAsync(cancellation))
                .GroupBy(a => (a.ChildId, a.Role)).ToDictionary(g => g.Key, g => g.First().PersonId);
            support = await db.People.Where(p => p.Role == Role.BusinessSupport && p.To == null).Select(p => (int?)p.Id).FirstOrDefaultAsync(cancellation);
        }

        foreach (var deadline in owed.Where(d => rulebook.StageOf(d)?.IsTicked == true && evidence.ContainsKey(d.Duty) && IsAnswered(d)))
        {
            var by = allocated.TryGetValue((deadline.ChildId, deadline.Terms.Owner), out var person) ? person : deadline.Terms.Owner == Role.BusinessSupport ? support : null;
            var on = DayOf(deadline, began, today);
            if (by is not { } who || on > today)
                continue;
            clock.Be(on);
            var refuses = deadline.Duty == "speak-with-child" && Percent(deadline.Id, 3) < 12;
            await answer.ApplyAsync(
                new()
                {
                    ChildId = deadline.ChildId,
                    DeadlineId = deadline.Id,
                    Kind = refuses ? FactKind.NotApplicable : FactKind.Done,
                    DoneOn = refuses ? null : on,
                    Words = refuses ? "The child did not want to speak with the IRO alone" : evidence[deadline.Duty],
                    RecordedById = who,
                },
                cancellation);
        }

        clock.BeNow();
    }

    // Of two children in three nearly everything is answered, of the third little.
    static bool IsAnswered(Deadline deadline) => Percent(deadline.Id, 1) < (deadline.ChildId % 3 == 0 ? 20 : 95);

    // Some days before the date, now and then a few after; never before it was owed or the service began.
    static DateOnly DayOf(Deadline deadline, DateOnly began, DateOnly today)
    {
        var due = deadline.Terms.DueOn!.Value;
        var on = Percent(deadline.Id, 2) < 12 ? due.AddDays(1 + deadline.Id % 3) : due.AddDays(-(deadline.Id % 4));
        var first = deadline.Terms.Since > began ? deadline.Terms.Since : began;
        return on < first ? first : on > today && due <= today ? today : on;
    }

    /// <summary>A number from 0 to 99, always the same for the same question of the same thing.</summary>
    /// <param name="number">Of what.</param>
    /// <param name="of">The question.</param>
    public static int Percent(int number, int of) => (int)(unchecked((uint)(number * 4 + of) * 2654435761u) >> 16) % 100;
}

/// <summary>A clock that can be some time behind another.</summary>
sealed class DemoClock(TimeProvider clock) : TimeProvider
{
    TimeSpan ago;

    /// <summary>From now on it is that day, at this time of day.</summary>
    public void Be(DateOnly day) => ago = TimeSpan.FromDays(clock.Today().DayNumber - day.DayNumber);

    /// <summary>From now on it is today.</summary>
    public void BeNow() => ago = TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() - ago;
}
