using IroService.Casework.Imports;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.Imports;
using IroService.Casework.Workflows;
using IroService.Domain.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.WorkingDays;

/// <summary>Compares a list of bank holidays with the calendar in force and says what importing it would change; it writes nothing.</summary>
public sealed class PlanCalendar(OpenDatabase open, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Works it out.</summary>
    /// <param name="file">The list.</param>
    /// <param name="withDates">Whether to work out which deadlines move, too.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<CalendarPlan> ApplyAsync(BankHolidayFile file, bool withDates, CancellationToken cancellation = default)
    {
        await using var db = open();

        // The version before the calendar: when another import comes between, writing on this one is refused.
        var settings = await db.CouncilSettings.AsNoTracking().SingleOrDefaultAsync(cancellation);
        await rulebook.RefreshAsync(db, cancellation);
        var update = CalendarUpdate.Of(rulebook.Calendar.BankHolidays, file.BankHolidays);
        return new CalendarPlan
        {
            File = file,
            Version = settings?.CalendarVersion ?? 0,
            Update = update,
            Moved = withDates && update.Gap is null
                ? await FindMovedDates.OfDeadlinesAsync(
                    db, rulebook.RecomputeOn(clock.Today(), settings) with { Calendar = new WorkingDayCalendar(update.BankHolidays) }, clock.Moment(), cancellation)
                : [],
            Resumes = await db.Imports
                .Where(i => i.Kind == ImportKind.Calendar && i.FinishedAt == null)
                .OrderBy(i => i.Id)
                .Select(i => i.Id)
                .ToListAsync(cancellation),
        };
    }
}
