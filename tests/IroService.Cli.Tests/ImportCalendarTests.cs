using System.Globalization;
using IroService.TestKit.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace IroService.Cli.Tests;

public class Iro_calendar_import
{
    [Fact]
    public void Says_what_changes_which_deadlines_move_and_what_was_done()
    {
        using var database = WithOneChild();
        var file = Feed(database, AFeed.Shipped.Of(2023, 2024).With("2023-12-27", "Proclaimed").With("2024-01-01", "New Year"));
        var ran = database.Runs("calendar", "import", file);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal(
            $"""
            {file}: 18 bank holidays of England and Wales, 2023 to 2024.
            2023: 1 added.
              added: 2023-12-27 Proclaimed
            2024: 1 renamed.
              renamed: 2024-01-01 New Year's Day → New Year
            Deadlines that would move: 1.
            A: First review, from 2024-01-03 to 2024-01-04
            Import 2 done: 2 children were worked out afresh, 1 deadlines moved. The calendar ends on 2028-12-31. Whoever was told of a date that moved is told of the new one.

            """,
            ran.Output);
        Assert.Contains(
            "is 4 January 2024; not counted: 25, 26 and 27 December, 1 January, 10 weekend days.", database.Runs("deadlines", "--as-at", "2024-01-10").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dry_run_says_the_same_and_writes_nothing()
    {
        using var database = WithOneChild();
        var file = Feed(database, AFeed.Shipped.Of(2023).With("2023-12-27", "Proclaimed"));
        var before = await File.ReadAllBytesAsync(database.Path, TestContext.Current.CancellationToken);
        var ran = database.Runs("calendar", "import", file, "--dry-run");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.EndsWith("Deadlines that would move: 1.\nA: First review, from 2024-01-03 to 2024-01-04\nNothing was written.\n", ran.Output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(database.Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_second_time_says_that_nothing_was_written()
    {
        using var database = WithOneChild();
        var file = Feed(database, AFeed.Shipped.Of(2023).With("2023-12-27", "Proclaimed"));
        database.Runs("calendar", "import", file);
        var ran = database.Runs("calendar", "import", file);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal($"{file}: 10 bank holidays of England and Wales, 2023.\nThe calendar in force says all that already.\nNothing was written.\n", ran.Output);
    }

    [Theory]
    [InlineData("calendar", "import")]
    [InlineData("calendar", "import", "--dry-run")]
    public async Task Refuses_what_loses_a_holiday_until_it_is_confirmed(params string[] command)
    {
        using var database = WithOneChild();
        var file = Feed(database, AFeed.Shipped.Of(2023, 2025).Without("2023-12-26").With("2023-12-27", "Boxing Day").With("2025-05-08", "VE Day").Without("2025-05-05"));
        var ran = database.Runs([.. command, file]);
        Assert.Equal(
            (1, $"{file}: 26 December 2023 (Boxing Day) is a bank holiday now, and the list does not have it. 5 May 2025 (Early May bank holiday) is a bank holiday now, and the list does not have it. "
                + "Dates would come earlier. Nothing was written; if that is right all the same, run it again with --confirm.\n"),
            (ran.ExitCode, ran.Errors));
        await using (var db = database.Open())
        {
            Assert.Equal((0, 1), (await db.BankHolidays.CountAsync(TestContext.Current.CancellationToken), await db.Imports.CountAsync(TestContext.Current.CancellationToken)));
        }

        Assert.Equal(0, database.Runs([.. command, file, "--confirm"]).ExitCode);
    }

    [Fact]
    public void Refuses_what_leaves_a_gap()
    {
        using var database = WithOneChild();
        var ran = database.Runs("calendar", "import", "--confirm", Feed(database, new AFeed([new(new(2030, 1, 1), "New Year's Day")])));
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("with it the calendar would have no bank holidays for 2029, between 2010 and 2030.", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_each_fault_of_the_file_on_a_line_of_its_own()
    {
        using var database = WithOneChild();
        var file = database.Files.With("feed.json", """{ "england-and-wales": { "events": [{ "title": "T", "date": "tomorrow" }, { "title": "T", "date": "2026-12-26" }] } }""").FileNamed("feed.json");
        var ran = database.Runs("calendar", "import", file);
        Assert.Equal(
            (1, "", $"{file} england-and-wales event 1: date is \"tomorrow\"; expected a real date such as 2026-12-25.\n{file} england-and-wales event 2: 2026-12-26 is a Saturday; expected the substitute day, as GOV.UK lists it.\n"),
            (ran.ExitCode, ran.Output, ran.Errors));
    }

    [Fact]
    public async Task Killed_in_the_middle_is_finished_by_the_same_command()
    {
        using var database = OnDatabase.Migrated();
        var children = Enumerable.Range(1, 1200).Select(n => $"C{n.ToString("d4", CultureInfo.InvariantCulture)},01/12/2023,S,C2,U1,,\n");
        database.Runs("import", "ssda903", database.Folder("2023-24", "", string.Concat(children), "X,10/05/2023,PN1\n"));
        var file = Feed(database, AFeed.Shipped.Of(2023).With("2023-12-27", "Proclaimed"));
        var settings = new Dictionary<string, string> { ["Database__ConnectionString"] = $"Data Source={database.Path};Pooling=False" };
        await Ran.ProgramKilledWhenAsync(settings, async () => await MovedAsync(database) > 0, "calendar", "import", file);
        Assert.True(await MovedAsync(database) < 1200, "The program had finished before it was killed: the test shows nothing.");
        var ran = database.Runs("calendar", "import", file);
        Assert.Contains("Import 2 was broken off: not every child was worked out afresh.\nDeadlines that would move: ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Import 2 done: 1201 children were worked out afresh, ", ran.Output, StringComparison.Ordinal);
        Assert.Equal(1200, await MovedAsync(database));
        Assert.EndsWith("Nothing was written.\n", database.Runs("calendar", "import", file).Output, StringComparison.Ordinal);
    }

    static async Task<int> MovedAsync(OnDatabase database)
    {
        await using var db = database.Open();
        return await db.DeadlineChanges.CountAsync(c => c.Cause == "ImportCalendar");
    }

    static OnDatabase WithOneChild()
    {
        var database = OnDatabase.Migrated();
        database.Runs("import", "ssda903", database.OneChild());
        return database;
    }

    static string Feed(OnDatabase database, AFeed feed) => database.Files.With("feed.json", feed.Json).FileNamed("feed.json");
}

public class The_worklists
{
    [Fact]
    public void Say_that_the_calendar_ends_within_a_year()
    {
        using var database = OnDatabase.Migrated("2028-03-01");
        var ran = database.Runs("import", "ssda903", database.Folder("2027-28", "A,05/06/2012,,1\n", "A,01/12/2027,S,C2,U1,,\n", "X,10/05/2027,PN1\n"));
        Assert.Contains(
            "     calendars of bank holidays that end within a year: 1 (Have GOV.UK's bank holidays (www.gov.uk/bank-holidays.json) imported, with \"iro calendar import\": "
            + "the calendar ends on 31 December 2028, and no working day is counted beyond it.)\n",
            ran.Output, StringComparison.Ordinal);
    }
}
