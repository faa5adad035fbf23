using Microsoft.EntityFrameworkCore;

namespace IroService.Cli.Tests;

public class Iro_import_ssda903
{
    [Fact]
    public void Says_the_year_what_it_did_the_truth_and_the_worklists()
    {
        using var database = OnDatabase.Migrated();
        var folder = database.OneChild();
        var ran = database.Runs("import", "ssda903", folder);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal(
            $$"""
            {{folder}}: collection year 2023-24 (by the folder's name); 1 header rows, 1 episodes, 1 reviews.
            Import 1 done: 2 new children, 0 changed children (1 date of birth, 1 new episode, 1 new review); reviews are known from 2023-04-01. Part of the first import: nobody is told of what is already due.

            Truth report: faults in the council's own data, by what follows for a child's dates. Those in care today are named, since it is their next date.
              1: A review before care began, after it ended or between two periods: it counts for nothing.
                 others (1): X

            Worklists:
              Nobody (there is no Principal IRO): 1 children; 1 overdue, 0 due in 20 working days, 0 with the date not known
                 children without an IRO today: 1 (A)

            """,
            ran.Output);
    }

    [Fact]
    public void A_second_time_says_that_nothing_was_changed()
    {
        using var database = OnDatabase.Migrated();
        var folder = database.OneChild();
        database.Runs("import", "ssda903", folder);
        var ran = database.Runs("import", "ssda903", folder);
        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("The database says all that already: nothing was changed.\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Dry_run_lists_each_change_and_each_moved_date_and_writes_nothing()
    {
        using var database = OnDatabase.Migrated();
        database.Settings["Council:GoLive"] = "2026-04-01";
        database.Runs("import", "ssda903", database.OneChild());
        var before = File.ReadAllBytes(database.Path);
        var ran = database.Runs("import", "ssda903", "--dry-run", database.Folder("2022-23", "", "", "A,03/05/2022,PN1\n"), database.Folder("2023-24 b", "A,05/06/2012,,1\n", "A,01/12/2023,S,C2,U1,,\n", "A,03/01/2024,PN1\nX,10/05/2023,PN1\n"));
        Assert.Equal(
            [
                "Would change: 0 new children, 1 changed children (2 new reviews); reviews are known from 2022-04-01. Dates that would move: 1. People are told of what this makes due.",
                "A: review of 2022-05-03: new (PN1)", "A: review of 2024-01-03: new (PN1)", "A: first-review by 2024-01-03 → second-review by 2024-04-03", "Nothing was written.", "",
            ],
            ran.Output.Split('\n')[2..]);
        Assert.Equal(before, File.ReadAllBytes(database.Path));
    }

    [Fact]
    public void Undo_takes_the_newest_back_and_refuses_an_older_one_in_a_sentence()
    {
        using var database = OnDatabase.Migrated();
        database.Runs("import", "ssda903", database.OneChild());
        database.Runs("import", "ssda903", database.Folder("2022-23", "", "", "A,03/05/2022,PN1\n"));
        var refused = database.Runs("import", "ssda903", "--undo", "1");
        Assert.Equal((1, "Import 1 cannot be taken back while import 2 (2022-23), which is newer, stands: take that one back first.\n"), (refused.ExitCode, refused.Errors));
        var undone = database.Runs("import", "ssda903", "--undo");
        Assert.Equal((0, "Import 2 of 2022-23 (2022-23) is taken back: 1 children are as they were before, but for what people have recorded here since.\n"), (undone.ExitCode, undone.Output));
    }

    [Theory]
    [InlineData("name the folder to import.", "import", "ssda903")]
    [InlineData("--undo takes an import back and goes with no folder and no other option.", "import", "ssda903", "x", "--undo", "1")]
    [InlineData("--undo takes an import back and goes with no folder and no other option.", "import", "ssda903", "--undo", "--dry-run")]
    [InlineData("--year says the year of one folder; name one folder.", "import", "ssda903", "a", "b", "--year", "2023")]
    [InlineData("--year 23 is not a year from 1991 to 2199, such as 2023 for 2023-24.", "import", "ssda903", "a", "--year", "23")]
    public void Says_what_is_wrong_with_the_command_line(string sentence, params string[] args)
    {
        var ran = Ran.Here(args);
        Assert.Equal(2, ran.ExitCode);
        Assert.Equal($"iro ssda903: {sentence}", ran.ErrorLines[0]);
    }

    [Fact]
    public void The_year_that_is_said_counts()
    {
        using var database = OnDatabase.Migrated();
        var ran = database.Runs("import", "ssda903", database.OneChild(), "--year", "2022");
        Assert.Contains("collection year 2022-23 (as --year says)", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_the_public_sample_whole_in_good_time_and_tells_nobody()
    {
        using var database = OnDatabase.Migrated();
        var before = await TimetableOfSampleAsync(database);
        var (code, output, worked) = await ImportSampleAsync(database);
        var after = await TimetableOfSampleAsync(database);

        // A third of a second for the timetable and ten for the import, on a quiet machine, with a third more for another one: as a ratio it holds on a busy one, too.
        Assert.InRange(worked / ((before + after) / 2), 1, 40);
        Assert.Equal(0, code);
        Assert.Contains("2675 new children, 0 changed children (2675 dates of birth, 5050 new episodes, 12568 new reviews)", output, StringComparison.Ordinal);
        await using var db = database.Open();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        Assert.Equal(0, await db.Outbox.CountAsync(TestContext.Current.CancellationToken));
        Assert.False(await db.Deadlines.AnyAsync(d => d.AnnounceOn <= today, TestContext.Current.CancellationToken));
        var goLive = (await db.CouncilSettings.SingleAsync(TestContext.Current.CancellationToken)).GoLive;
        Assert.True(await db.Deadlines.AllAsync(d => d.Terms.Basis == Domain.Workflows.Basis.Statute || !(d.Terms.DueOn < goLive), TestContext.Current.CancellationToken));
        (code, output, _) = await ImportSampleAsync(database);
        Assert.Equal(0, code);
        Assert.Contains("nothing was changed", output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Killed_in_the_middle_and_run_again_does_what_it_does_undisturbed()
    {
        using var undisturbed = OnDatabase.Migrated();
        using var killed = OnDatabase.Migrated();
        Assert.Equal(0, (await ImportSampleAsync(undisturbed)).ExitCode);
        await Ran.ProgramKilledWhenAsync(Settings(killed), () => HistoryAsync(killed, atLeast: 400), "import", "ssda903", TestKit.PublicData.Ssda903Sample);
        await using (var db = killed.Open())
        {
            Assert.InRange(await db.Children.CountAsync(TestContext.Current.CancellationToken), 400, 2674);
            Assert.Null((await db.Imports.SingleAsync(TestContext.Current.CancellationToken)).FinishedAt);
        }

        Assert.Equal(0, (await ImportSampleAsync(killed)).ExitCode);
        Assert.Equal("2675 entries read, 0 faults.\n", killed.Runs("verify-history").Output);
        Assert.Equal(await StoredAsync(undisturbed), await StoredAsync(killed));
        Assert.Equal(undisturbed.Runs("deadlines", "--as-at", "2026-11-01").Output, killed.Runs("deadlines", "--as-at", "2026-11-01").Output);
    }

    static async Task<bool> HistoryAsync(OnDatabase database, int atLeast)
    {
        await using var db = database.Open();
        return await db.History.CountAsync(TestContext.Current.CancellationToken) >= atLeast;
    }

    static async Task<List<string>> StoredAsync(OnDatabase database)
    {
        await using var db = database.Open();
        var deadlines = await db.Deadlines.AsNoTracking()
            .Join(db.Children, d => d.ChildId, c => c.Id, (d, c) => new { c.Reference, d.Rule, d.Duty, d.State, d.Terms.DueOn, d.AnnounceOn, Silent = d.Announcements.Count })
            .ToListAsync(TestContext.Current.CancellationToken);
        return [.. deadlines.Select(d => d.ToString()!).Order(StringComparer.Ordinal)];
    }

    static Dictionary<string, string> Settings(OnDatabase database) => new() { ["Database__ConnectionString"] = $"Data Source={database.Path}" };

    static async Task<TimeSpan> TimetableOfSampleAsync(OnDatabase database) =>
        (await Ran.ProgramWith(Settings(database), "timetable", "--ssda903", TestKit.PublicData.Ssda903Sample, "--as-at", "2018-03-31")).Worked;

    static Task<(int ExitCode, string Output, TimeSpan Worked)> ImportSampleAsync(OnDatabase database) =>
        Ran.ProgramWith(Settings(database), "import", "ssda903", TestKit.PublicData.Ssda903Sample);
}
