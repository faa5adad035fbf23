using IroService.Casework.Deadlines;
using IroService.Casework.Imports;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using IroService.TestKit.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.WorkingDays;

/// <summary>A council on 10 September 2022 whose programs came with a calendar that does not know of 19 September, with a rulebook for each program.</summary>
sealed class ACalendarImport : IDisposable
{
    public static readonly AFeed Before = AFeed.Shipped.Without("2022-09-19");

    public static readonly AFeed Proclaimed = AFeed.Shipped.Of(2021, 2022, 2023);

    ACalendarImport(TestCouncil council) => Council = council;

    public TestCouncil Council { get; }

    /// <summary>That of the program in which the import runs.</summary>
    public Rulebook Rulebook => Council.Rulebook;

    OpenDatabase Open => Council.Database.Open;

    PlanCalendar Plan => new(Open, Rulebook, Council.Clock);

    public RecomputeChildren Recompute => new(Open, Council.Save, Council.Clock);

    public static async Task<ACalendarImport> OnAsync(TestDatabase database, DateOnly? today = null) =>
        new(await TestCouncil.OnAsync(database, today ?? new(2022, 9, 10), AsStarted()));

    /// <summary>The rulebook of a program that has just started.</summary>
    public static Rulebook AsStarted() => new(Statute.Rules, Before.Calendar);

    public Task<CalendarImported> ImportAsync(AFeed feed, bool confirmed = false, IProgress<ImportProgress>? progress = null) =>
        new ImportCalendar(Open, Plan, Recompute, Council.Clock).ApplyAsync(feed.File, confirmed, progress, TestContext.Current.CancellationToken);

    public async Task<CalendarImported.Done> ImportedAsync(AFeed feed, bool confirmed = false) => Assert.IsType<CalendarImported.Done>(await ImportAsync(feed, confirmed));

    /// <summary>Breaks off when the calendar is written and no child is worked out yet.</summary>
    public async Task KilledAsync(AFeed feed) => await Assert.ThrowsAsync<Imports.KilledException>(() => ImportAsync(feed, progress: new KilledAtOnce()));

    public Task<CalendarPlan> PlanAsync(AFeed feed) => Plan.ApplyAsync(feed.File, withDates: true, TestContext.Current.CancellationToken);

    public async Task<T> AskAsync<T>(Func<IroDbContext, Task<T>> query)
    {
        await using var db = Open();
        return await query(db);
    }

    public Task<DateOnly?> DueAsync(Deadline deadline) => AskAsync(db => db.Deadlines.Where(d => d.Id == deadline.Id).Select(d => d.Terms.DueOn).SingleAsync());

    /// <summary>The rulebook of another program on the same database, as it stands before its next work.</summary>
    public async Task<Rulebook> RefreshedAsync(Rulebook rulebook)
    {
        await using var db = Open();
        await rulebook.RefreshAsync(db, TestContext.Current.CancellationToken);
        return rulebook;
    }

    public void Dispose() => Council.Database.Dispose();

    sealed class KilledAtOnce : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => throw new Imports.KilledException();
    }
}
