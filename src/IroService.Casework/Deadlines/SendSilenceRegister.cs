using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Deadlines;

/// <summary>
/// On the first working day of a week, or as soon after as the service runs, tells each manager and the Principal IRO how many duties of theirs moved
/// on in the week before because nobody answered. Who has none is not told.
/// </summary>
public sealed class SendSilenceRegister(OpenDatabase open, ReadSilenceRegister read, TellByEmail tell, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Tells them, once for each person and week.</summary>
    /// <returns>How many were told now.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancellation = default)
    {
        await using var db = open();
        await rulebook.RefreshAsync(db, cancellation);
        var today = clock.Today();
        var monday = MondayOf(today);
        if (today < FirstWorkingDay(monday, rulebook.Calendar))
        {
            return 0;
        }

        var told = 0;
        foreach (var person in await ManagersAsync(db, today, cancellation))
        {
            var entries = await read.ApplyAsync(person, monday.AddDays(-7), monday.AddDays(-1), cancellation);
            var duties = entries.Select(e => e.DeadlineId).Distinct().Count();
            told += duties > 0 && await tell.ApplyAsync(EmailKind.SilenceRegister, person, duties, monday.AddDays(-1), cancellation) ? 1 : 0;
        }

        return told;
    }

    /// <summary>The first day of the week that a day belongs to.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    // A week without any: Monday. Beyond the calendar Monday is taken to be one.
    private static DateOnly FirstWorkingDay(DateOnly monday, WorkingDayCalendar calendar) =>
        Enumerable.Range(0, 5).Select(monday.AddDays).FirstOrDefault(day => !calendar.Covers(day) || calendar.IsWorkingDay(day), monday);

    private static async Task<IReadOnlyList<int>> ManagersAsync(IroDbContext db, DateOnly today, CancellationToken cancellation)
    {
        var people = await db.People.AsNoTracking()
            .Where(p => p.Role == Role.PrincipalIro || db.Teams.Any(t => t.ManagerId == p.Id))
            .OrderBy(p => p.Id)
            .ToListAsync(cancellation);
        return [.. people.Where(p => p.WorksHereOn(today)).Select(p => p.Id)];
    }
}
