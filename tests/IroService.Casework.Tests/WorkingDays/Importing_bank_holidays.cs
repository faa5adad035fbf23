using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Casework.Storage.Imports;
using IroService.Casework.Tests.Databases;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.TestKit.Databases;
using IroService.TestKit.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.WorkingDays;

/// <summary>A child looked after since 26 August 2022: the first review is due on 26 September, and on the 27th since the 19th is a bank holiday.</summary>
public class Importing_bank_holidays
{
    static readonly DateOnly Start = new(2022, 8, 26);
    static readonly DateOnly Due = new(2022, 9, 26);
    static readonly DateOnly DueThen = new(2022, 9, 27);
    static readonly DateOnly Funeral = new(2022, 9, 19);

    [Fact]
    public async Task Puts_the_years_that_change_in_force_and_moves_the_deadlines()
    {
        using var import = await OnAsync();
        var deadline = await import.Council.ChildLookedAfterSinceAsync(Start);
        Assert.Equal(Due, await import.DueAsync(deadline));
        var done = await import.ImportedAsync(ACalendarImport.Proclaimed);
        Assert.Equal((1, 1, 1), (done.ImportId, done.Moved, done.Children));
        Assert.Equal(DueThen, await import.DueAsync(deadline));
        Assert.Equal(AFeed.Shipped.BankHolidays, import.Rulebook.Calendar.BankHolidays);
        Assert.Equal(AFeed.Shipped.Of(2022).BankHolidays, await import.AskAsync(db => db.BankHolidays.OrderBy(h => h.Date).ToListAsync()));
        Assert.Equal(1, await import.AskAsync(db => db.CouncilSettings.Select(s => s.CalendarVersion).SingleAsync()));
        var kept = await import.AskAsync(db => db.Imports.SingleAsync());
        Assert.Equal((ImportKind.Calendar, "bank-holidays.json", false), (kept.Kind, kept.Folder, kept.Silent));
        Assert.Equal(ACalendarImport.Proclaimed.File.ContentHash, kept.ContentHash);
        Assert.NotNull(kept.FinishedAt);
    }

    [Fact]
    public async Task Says_beforehand_which_deadlines_would_move_and_writes_nothing()
    {
        using var import = await OnAsync();
        var open = await import.Council.ChildLookedAfterSinceAsync(Start);
        var done = await import.Council.ChildLookedAfterSinceAsync(Start);
        await import.Council.ReviewHeldAsync(done.ChildId, new(2022, 9, 9));
        var plan = await import.PlanAsync(ACalendarImport.Proclaimed);
        Assert.Equal(
            [("First review", Due, DueThen, false), ("First review", Due, DueThen, true)],
            plan.Moved.Select(m => (m.Title, m.From!.Value, m.To!.Value, m.IsOpen)).Order());
        Assert.Equal(Funeral, Assert.Single(plan.Update.Changes).Date);
        Assert.Equal(Due, await import.DueAsync(open));
        Assert.Equal((0, 0), await import.AskAsync(async db => (await db.BankHolidays.CountAsync(), await db.Imports.CountAsync())));
    }

    [Fact]
    public async Task That_say_what_is_in_force_changes_nothing()
    {
        using var import = await OnAsync();
        await import.ImportedAsync(ACalendarImport.Proclaimed);
        Assert.IsType<CalendarImported.NothingNew>(await import.ImportAsync(ACalendarImport.Proclaimed));
        Assert.IsType<CalendarImported.NothingNew>(await import.ImportAsync(AFeed.Shipped));
        Assert.Equal((1, 1), await import.AskAsync(async db => (await db.CouncilSettings.Select(s => s.CalendarVersion).SingleAsync(), await db.Imports.CountAsync())));
    }

    [Fact]
    public async Task Of_another_year_leaves_what_was_imported_before()
    {
        using var import = await OnAsync();
        await import.ImportedAsync(ACalendarImport.Proclaimed);
        await import.ImportedAsync(AFeed.Shipped.Of(2028).WithYear(2029));
        var calendar = (await import.RefreshedAsync(import.Rulebook)).Calendar;
        Assert.Equal((2029, "A bank holiday"), (calendar.LastYear, calendar.HolidayOn(new(2029, 12, 25))));
        Assert.NotNull(calendar.HolidayOn(Funeral));
        Assert.Equal(2, await import.AskAsync(db => db.CouncilSettings.Select(s => s.CalendarVersion).SingleAsync()));
    }

    [Fact]
    public async Task That_lose_one_is_refused_until_somebody_confirms_it()
    {
        using var import = await OnAsync();
        var deadline = await import.Council.ChildLookedAfterSinceAsync(Start);
        await import.ImportedAsync(ACalendarImport.Proclaimed);
        var refused = Assert.IsType<CalendarImported.Refused>(await import.ImportAsync(ACalendarImport.Before.Of(2022)));
        Assert.Equal(
            "bank-holidays.json: 19 September 2022 (State Funeral of Queen Elizabeth II) is a bank holiday now, and the list does not have it. "
            + "Dates would come earlier. Nothing was written; if that is right all the same, run it again with --confirm.",
            refused.Why);
        Assert.Equal(DueThen, await import.DueAsync(deadline));
        await import.ImportedAsync(ACalendarImport.Before.Of(2022), confirmed: true);
        Assert.Equal(Due, await import.DueAsync(deadline));
    }

    [Fact]
    public async Task Of_a_year_that_was_cut_off_is_refused_until_somebody_confirms_it()
    {
        using var import = await OnAsync();
        var cutOff = new AFeed([new(new(2029, 1, 1), "New Year’s Day")]);
        var refused = Assert.IsType<CalendarImported.Refused>(await import.ImportAsync(cutOff));
        Assert.Contains("2029 would have fewer bank holidays than every year has (1 of at least 8): the list may have been cut off.", refused.Why, StringComparison.Ordinal);
        await import.ImportedAsync(cutOff, confirmed: true);
    }

    [Fact]
    public async Task That_leave_a_gap_is_refused_whatever_somebody_confirms()
    {
        using var import = await OnAsync();
        var refused = Assert.IsType<CalendarImported.Refused>(await import.ImportAsync(new AFeed([]).WithYear(2030), confirmed: true));
        Assert.Equal(
            "bank-holidays.json: with it the calendar would have no bank holidays for 2029, between 2010 and 2030. Nothing was written; import a list that has every year.", refused.Why);
    }

    [Fact]
    public async Task Before_anything_else_was_imported_makes_the_settings()
    {
        using var import = await OnAsync();
        await import.AskAsync(db => db.CouncilSettings.ExecuteDeleteAsync());
        Assert.Null((await import.RefreshedAsync(import.Rulebook)).Calendar.HolidayOn(Funeral));
        await import.ImportedAsync(ACalendarImport.Proclaimed);
        Assert.NotNull((await import.RefreshedAsync(import.Rulebook)).Calendar.HolidayOn(Funeral));
    }

    [Fact]
    public async Task Broken_off_is_finished_by_the_next_night()
    {
        using var import = await OnAsync();
        var deadline = await import.Council.ChildLookedAfterSinceAsync(Start);
        await import.KilledAsync(ACalendarImport.Proclaimed);
        Assert.Equal(Due, await import.DueAsync(deadline));
        await import.Recompute.ApplyAsync("A new day", cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(DueThen, await import.DueAsync(deadline));
    }

    [Fact]
    public async Task Broken_off_is_finished_by_the_same_list_again()
    {
        using var import = await OnAsync();
        var deadline = await import.Council.ChildLookedAfterSinceAsync(Start);
        await import.KilledAsync(ACalendarImport.Proclaimed);
        var plan = await import.PlanAsync(ACalendarImport.Proclaimed);
        Assert.Equal((0, 1, false), (plan.Update.Changes.Count, plan.Resumes.Count, plan.ChangesNothing));
        Assert.Equal(DueThen, Assert.Single(plan.Moved).To);
        var done = await import.ImportedAsync(ACalendarImport.Proclaimed);
        Assert.Equal((1, 1), (done.ImportId, done.Moved));
        Assert.Equal(DueThen, await import.DueAsync(deadline));
        Assert.IsType<CalendarImported.NothingNew>(await import.ImportAsync(ACalendarImport.Proclaimed));
    }

    [Fact]
    public async Task Is_no_import_of_children_that_can_be_taken_back_or_makes_the_first_one_speak()
    {
        using var council = await Imports.Council.OnAsync("2022-09-10");
        await new ImportCalendar(council.Open, new PlanCalendar(council.Open, council.Rulebook, council.Clock), council.Recompute, council.Clock)
            .ApplyAsync(AFeed.Shipped.Of(2028).WithYear(2029).File, confirmed: false, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(
            "There is no import to take back.",
            Assert.IsType<Casework.Imports.ImportUndone.Refused>(await council.Undo.ApplyAsync(null, null, TestContext.Current.CancellationToken)).Why);
        var first = await council.ImportedAsync(council.Folder("2022-23", ["A 2012-06-05"], ["A 2022-08-26 S C2 U1"], ["X 2022-05-01 PN1"]));
        Assert.True(first.Plan.Silent);
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Twice_at_once_puts_one_after_the_other_in_force(DatabaseProvider provider)
    {
        using var import = await ACalendarImport.OnAsync(await OnEachDatabase.MakeAsync(provider));
        await Task.WhenAll(
            Task.Run(() => import.ImportedAsync(ACalendarImport.Proclaimed)),
            Task.Run(() => import.ImportedAsync(AFeed.Shipped.Of(2028).WithYear(2029))));
        var started = await import.RefreshedAsync(ACalendarImport.AsStarted());
        Assert.Equal((2029, false), (started.Calendar.LastYear, started.Calendar.IsWorkingDay(Funeral)));
        Assert.Equal(2, await import.AskAsync(db => db.CouncilSettings.Select(s => s.CalendarVersion).SingleAsync()));
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Reaches_another_program_without_a_restart(DatabaseProvider provider)
    {
        using var import = await ACalendarImport.OnAsync(await OnEachDatabase.MakeAsync(provider));
        var other = ACalendarImport.AsStarted();
        var deadline = await import.Council.ChildLookedAfterSinceAsync(Start);
        var list = new ListOpenDeadlines(import.Council.Database.Open, other);
        Assert.Equal(Due, Assert.Single(await list.ApplyAsync(new(2022, 9, 10), TestContext.Current.CancellationToken)).Terms.DueOn);
        await import.ImportedAsync(ACalendarImport.Proclaimed);
        Assert.Equal(DueThen, Assert.Single(await list.ApplyAsync(new(2022, 9, 10), TestContext.Current.CancellationToken)).Terms.DueOn);
        var there = new RecomputeChildren(import.Council.Database.Open, new(ACalendarImport.AsStarted(), import.Council.Clock), import.Council.Clock);
        await there.ApplyAsync("A new day", cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(DueThen, await import.DueAsync(deadline));
    }

    [Fact]
    public async Task By_a_program_that_came_with_more_years_leaves_the_others_what_they_can_count()
    {
        using var import = await OnAsync();
        await import.ImportedAsync(AFeed.Shipped.Of(2028).WithYear(2029));
        var older = await import.RefreshedAsync(new Rulebook([], AFeed.Shipped.Of([.. Enumerable.Range(2010, 17)]).Calendar));
        Assert.Equal(2026, older.Calendar.LastYear);
    }

    static async Task<ACalendarImport> OnAsync() => await ACalendarImport.OnAsync(await TestDatabase.SqliteAsync());
}
