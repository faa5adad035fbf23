using IroService.Casework.Deadlines;
using IroService.Casework.Imports;
using IroService.Casework.Storage;
using IroService.Casework.Storage.Imports;
using IroService.Domain.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.WorkingDays;

/// <summary>What became of an import of bank holidays.</summary>
public abstract record CalendarImported
{
    private CalendarImported()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Plan">What it did to the calendar.</param>
    /// <param name="ImportId">The import's number; of one that was broken off, that one's.</param>
    /// <param name="Moved">How many deadlines have moved.</param>
    /// <param name="Children">How many children were worked out afresh.</param>
    public sealed record Done(CalendarPlan Plan, int ImportId, int Moved, int Children) : CalendarImported;

    /// <summary>The calendar in force says all that already; nothing was written.</summary>
    public sealed record NothingNew : CalendarImported;

    /// <summary>It is not done; nothing was written.</summary>
    /// <param name="Why">In sentences.</param>
    public sealed record Refused(string Why) : CalendarImported;
}

/// <summary>
/// Puts a newer list of bank holidays in force: the years that it changes replace those in force, in one transaction with the number that tells
/// every program to read them; then every child is worked out afresh, and each date that moves keeps this import as its cause.
/// Broken off in between, the next night finishes it, and so does the same list again.
/// </summary>
public sealed class ImportCalendar(OpenDatabase open, PlanCalendar plan, RecomputeChildren recompute, TimeProvider clock)
{
    /// <summary>Imports it.</summary>
    /// <param name="file">The list.</param>
    /// <param name="confirmed">Whether somebody says that bank holidays that are lost are none any more.</param>
    /// <param name="progress">Told before the first child and after each batch.</param>
    /// <param name="cancellation">Stops between batches; run again, it goes on.</param>
    public async Task<CalendarImported> ApplyAsync(
        BankHolidayFile file, bool confirmed, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        while (true)
        {
            var planned = await plan.ApplyAsync(file, withDates: false, cancellation);
            if (planned.ChangesNothing)
            {
                return new CalendarImported.NothingNew();
            }

            if (planned.Refusal(confirmed) is { } why)
            {
                return new CalendarImported.Refused(why);
            }

            var unfinished = planned.Update.Changes.Count == 0 ? planned.Resumes : await WriteAsync(planned, cancellation);
            if (unfinished.Count > 0)
            {
                return await WorkOutAsync(planned, unfinished, progress, cancellation);
            }

            // Another list was put in force meanwhile: compare with that one.
        }
    }

    /// <summary>Writes the calendar and its import record.</summary>
    /// <returns>The imports to be finished with it, this one last; none when another was first.</returns>
    private async Task<IReadOnlyList<int>> WriteAsync(CalendarPlan planned, CancellationToken cancellation)
    {
        try
        {
            return await open.InOneTransactionAsync(db => TakeAsync(db, planned, cancellation), cancellation);
        }
        catch (DbUpdateException fault) when (LostRace.Is(fault))
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<int>> TakeAsync(IroDbContext db, CalendarPlan planned, CancellationToken cancellation)
    {
        if (!await TakeNextVersionAsync(db, planned.Version, cancellation))
        {
            return [];
        }

        await ReplaceYearsAsync(db, planned.Update, cancellation);
        var import = new Import
        {
            Kind = ImportKind.Calendar,
            Folder = CutText.To(planned.File.Name, Import.FolderLength),
            ContentHash = planned.File.ContentHash,
            Silent = false,
            StartedAt = clock.Moment(),
        };
        db.Imports.Add(import);
        await db.SaveChangesAsync(cancellation);
        return [.. planned.Resumes, import.Id];
    }

    private static async Task<bool> TakeNextVersionAsync(IroDbContext db, int version, CancellationToken cancellation)
    {
        var taken = await db.CouncilSettings.Where(s => s.CalendarVersion == version)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.CalendarVersion, version + 1), cancellation);
        if (taken == 0 && version == 0 && !await db.CouncilSettings.AnyAsync(cancellation))
        {
            db.CouncilSettings.Add(new CouncilSettings { CalendarVersion = 1 });
            return true;
        }

        return taken == 1;
    }

    // Only the years that change: those that say what the program came with stay with it, and take what a newer program knows of them.
    private static async Task ReplaceYearsAsync(IroDbContext db, CalendarUpdate update, CancellationToken cancellation)
    {
        var stored = await db.BankHolidays.ToListAsync(cancellation);
        db.BankHolidays.RemoveRange(stored.Where(h => update.Touched.Contains(h.Date.Year)));
        await db.SaveChangesAsync(cancellation);
        db.BankHolidays.AddRange(update.BankHolidays.Where(h => update.Touched.Contains(h.Date.Year)));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<CalendarImported> WorkOutAsync(
        CalendarPlan planned, IReadOnlyList<int> imports, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        await using var db = open();
        var changes = db.DeadlineChanges.Where(c => c.Cause == nameof(ImportCalendar) && c.DueBefore != c.DueAfter);
        var before = await changes.CountAsync(cancellation);
        var afresh = new EveryoneAfresh(progress);
        afresh.Report((0, await db.Children.CountAsync(cancellation)));
        var children = await recompute.ApplyAsync(nameof(ImportCalendar), silently: false, afresh, cancellation);
        await db.Imports.Where(i => imports.Contains(i.Id)).ExecuteUpdateAsync(s => s.SetProperty(i => i.FinishedAt, clock.Moment()), cancellation);
        return new CalendarImported.Done(planned, imports[^1], await changes.CountAsync(cancellation) - before, children);
    }
}
