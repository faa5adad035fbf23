using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IroService.Cli.Tests;

public class Iro_deadlines
{
    [Fact]
    public void Prints_each_open_deadline_with_its_date_status_and_reason()
    {
        using var database = OnDatabase.Migrated();
        database.Settings["Council:GoLive"] = "2026-04-01";
        database.Runs("import", "ssda903", database.Folder(
            "2023-24",
            "",
            "b,01/12/2023,S,C2,U1,,\nB,20/11/2023,S,C2,U1,,\nC,01/12/2023,P,C2,U1,,\nD,10/05/2023,S,C2,U1,,\nD,01/11/2023,L,E1,U1,,\n",
            "X,10/05/2023,PN1\nB,15/12/2023,PN1\nD,01/06/2023,PN1\n"));
        var ran = database.Runs("deadlines", "--as-at", "2024-01-10");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal(
            """
            CHILD,DUTY,BASIS,OWNER,FROM,DUE,STATUS,WHY
            B,second-review,statute,iro,2023-12-15,2024-03-15,upcoming,"3 months after 15 December 2023, when the last review was held, is 15 March 2024. Source: SI 2010/959 reg 33(2)."
            C,start-unknown,statute,iro,,,unknown,"Not known: the records do not say which review came before. Looked after since at least 1 December 2023, so a review was due by 1 June 2024 at the latest. Enter the last review held. Source: SI 2010/959 reg 33."
            D,second-review,statute,iro,2023-06-01,2023-09-01,overdue,"3 months after 1 June 2023, when the last review was held, is 1 September 2023. Source: SI 2010/959 reg 33(2)."
            D,adoption-authorised-first,statute,iro,2023-11-01,2024-02-01,upcoming,"3 months after 1 November 2023, when the agency had authority to place for adoption, is 1 February 2024. Source: SI 2005/389 reg 36(1)."
            b,first-review,statute,iro,2023-12-01,2024-01-03,overdue,"20 working days after 1 December 2023, when the child became looked after, is 3 January 2024; not counted: 25 and 26 December, 1 January, 10 weekend days. Source: SI 2010/959 reg 33(1)."

            """,
            ran.Output);
    }

    [Fact]
    public void Are_those_of_guidance_and_of_the_council_too_from_the_day_it_went_live()
    {
        using var database = OnDatabase.Migrated();
        database.Settings["Council:GoLive"] = "2024-01-01";
        database.Runs("import", "ssda903", database.Folder("2023-24", "", "A,02/01/2024,S,C2,U1,,\n", "X,10/05/2023,PN1\n"));
        Assert.Equal(
            [
                "A,tell-iro-service,guidance,social-worker,2024-01-02,2024-01-04,upcoming", "A,appoint-iro,guidance,principal-iro,2024-01-02,2024-01-09,upcoming",
                "A,book-first-review,local,business-support,2024-01-02,2024-01-09,upcoming", "A,plan-the-review,guidance,iro,2024-01-30,2024-01-09,upcoming",
                "A,invitations,guidance,business-support,2024-01-30,2024-01-16,upcoming", "A,social-workers-report,guidance,social-worker,2024-01-30,2024-01-25,upcoming",
                "A,first-review,statute,iro,2024-01-02,2024-01-30,upcoming", "A,parents-wishes,statute,iro,2024-01-30,2024-01-30,upcoming",
                "A,speak-with-child,statute,iro,2024-01-30,2024-01-30,upcoming",
            ],
            database.Runs("deadlines", "--as-at", "2024-01-03").Output.Split('\n')[1..^1].Select(line => string.Join(',', line.Split(',')[..7])));
    }

    [Fact]
    public void Are_those_of_that_day_whatever_came_after()
    {
        using var database = OnDatabase.Migrated("2024-06-01");
        database.Settings["Council:GoLive"] = "2026-04-01";
        database.Runs("import", "ssda903", database.Folder("2023-24", "", "A,01/12/2023,S,C2,U1,01/03/2024,E11\n", "X,10/05/2023,PN1\nA,03/01/2024,PN1\n"));
        Assert.StartsWith("A,first-review,", database.Runs("deadlines", "--as-at", "2023-12-10").Output.Split('\n')[1], StringComparison.Ordinal);
        Assert.StartsWith("A,second-review,", database.Runs("deadlines", "--as-at", "2024-02-10").Output.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal("CHILD,DUTY,BASIS,OWNER,FROM,DUE,STATUS,WHY\n", database.Runs("deadlines", "--as-at", "2024-03-01").Output);
    }
}

public class Iro_verify_history
{
    [Fact]
    public async Task Says_that_the_history_is_whole_or_what_was_altered()
    {
        using var database = OnDatabase.Migrated();
        database.Runs("import", "ssda903", database.OneChild());
        Assert.Equal((0, "2 entries read, 0 faults.\n"), (database.Runs("verify-history").ExitCode, database.Runs("verify-history").Output));
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("UPDATE History SET Payload = 'x' WHERE ChildId = 1", TestContext.Current.CancellationToken);
        var ran = database.Runs("verify-history");
        Assert.Equal((1, "child 1: the payload of entry 1 was altered.\n"), (ran.ExitCode, ran.Errors));
    }
}

public class Iro_import_service
{
    [Fact]
    public void Says_what_it_did_and_the_worklists()
    {
        using var database = OnDatabase.Migrated();
        database.Runs("import", "ssda903", database.OneChild());
        database.Files.With("people.csv", "PERSON,NAME,EMAIL,ROLE\nP1,Pia Moss,pia@example.org,principal-iro\n").With("ratings.csv", "CHILD,RATED_ON,RATING\nA,2024-01-10,Red\n");
        var ran = database.Runs("import", "service", database.Files.Path);
        Assert.Equal(
            """
            Import 2 done: 0 new and 0 changed teams, 1 new and 0 changed people, 0 new and 1 changed children.

            Worklists:
              Pia Moss: 1 children; 1 overdue, 0 due in 20 working days, 0 with the date not known
                 children without an IRO today: 1 (A)

            """,
            ran.Output);
        Assert.Contains("nothing was changed", database.Runs("import", "service", database.Files.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Dry_run_lists_each_change()
    {
        using var database = OnDatabase.Migrated();
        database.Files.With("children.csv", "CHILD,GIVEN_NAME\nA,Ada\n").With("bookings.csv", "CHILD,BOOKED_FOR,MODE,STATUS,REASON\nA,2024-03-01,,booked,\n");
        Assert.Equal(
            "Would change: 0 new and 0 changed teams, 0 new and 0 changed people, 1 new and 0 changed children.\nchild A, new: given name: Ada; booking for 2024-03-01: booked\nNothing was written.\n",
            database.Runs("import", "service", database.Files.Path, "--dry-run").Output);
    }
}

public class A_database_that_cannot_be_used
{
    [Fact]
    public void That_is_not_migrated_is_said_in_one_sentence()
    {
        using var database = new OnDatabase();
        var ran = database.Runs("import", "ssda903", database.OneChild());
        Assert.Equal((1, "", $"The database {database.Path} is not ready for this version: run \"iro migrate\" first.\n"), (ran.ExitCode, ran.Output, ran.Errors));
    }

    [Fact]
    public async Task That_is_locked_is_said_in_one_sentence_after_a_few_seconds_and_nothing_is_written()
    {
        using var database = OnDatabase.Migrated();
        await using var other = new SqliteConnection($"Data Source={database.Path};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var ran = database.Runs("import", "ssda903", database.OneChild());
        Assert.Equal((1, "The database could not go on: another program holds it locked; close that program or wait, then try again.\n"), (ran.ExitCode, ran.Errors));
        Assert.InRange(watch.Elapsed.TotalSeconds, 4, 25);
        await other.CloseAsync();
        await using var db = database.Open();
        Assert.Equal(0, await db.Imports.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void That_is_read_only_is_said_in_one_sentence()
    {
        using var database = OnDatabase.Migrated();
        database.Settings["Database:ConnectionString"] = $"Data Source={database.Path};Mode=ReadOnly;Pooling=False";
        var ran = database.Runs("import", "ssda903", database.OneChild());
        Assert.Equal((1, "The database could not go on: it is read-only; allow writing to the file and its folder.\n"), (ran.ExitCode, ran.Errors));
    }

    [Fact]
    public async Task That_is_from_a_newer_version_is_said_in_one_sentence()
    {
        using var database = OnDatabase.Migrated();
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0')", TestContext.Current.CancellationToken);
        }

        foreach (var command in (string[][])[["migrate"], ["import", "ssda903", database.OneChild()], ["deadlines", "--as-at", "2024-01-01"], ["verify-history"]])
        {
            var ran = database.Runs(command);
            Assert.Equal((1, 1), (ran.ExitCode, ran.ErrorLines.Length));
            Assert.Contains("29990101000000_Later, which this version does not know: it is from a newer version.", ran.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void That_is_no_database_is_said_in_one_sentence()
    {
        using var database = new OnDatabase();
        File.WriteAllText(database.Path, new string('x', 5000));
        foreach (var command in (string[][])[["migrate"], ["deadlines", "--as-at", "2024-01-01"]])
        {
            var ran = database.Runs(command);
            Assert.Equal((1, 1), (ran.ExitCode, ran.ErrorLines.Length));
            Assert.EndsWith("the file is not a database, or is damaged.\n", ran.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void That_is_full_or_goes_away_in_the_middle_is_said_in_one_sentence()
    {
        Assert.Equal("The database could not go on: the disk is full.", DatabaseFault.Sentence(new DbUpdateException("save", new SqliteException("full", 13))));
        Assert.Equal("The database could not go on: gone", DatabaseFault.Sentence(new InvalidOperationException("transient", new Npgsql.NpgsqlException("gone"))));
        Assert.Null(DatabaseFault.Sentence(new InvalidOperationException("a bug")));
    }

    [Fact]
    public void In_a_folder_that_cannot_be_made_is_said_in_one_sentence()
    {
        using var database = new OnDatabase();
        File.WriteAllText(database.Files.FileNamed("data"), "a file");
        database.Settings["Database:ConnectionString"] = $"Data Source={database.Files.FileNamed("data/iro.db")}";
        var ran = database.Runs("migrate");
        Assert.Equal((1, 1), (ran.ExitCode, ran.ErrorLines.Length));
        Assert.Contains("cannot be made ready", ran.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Setting Database:Provider is \"Oracle\"; expected one of Sqlite, PostgreSql, SqlServer.\n")]
    [InlineData("Database:ConnectionString", "Wat=1", "Setting Database:ConnectionString is \"…\"; expected a connection string that Sqlite can read.\n")]
    [InlineData("Council:GoLive", "soon", "Setting Council:GoLive is \"soon\"; expected a real date such as 2026-04-01.\n")]
    public void A_setting_that_is_wrong_is_named_with_its_value_and_what_was_expected(string name, string value, string sentence)
    {
        using var database = OnDatabase.Migrated();
        database.Settings[name] = value;
        var ran = database.Runs("import", "ssda903", database.OneChild());
        Assert.Equal((1, sentence), (ran.ExitCode, ran.Errors));
    }
}
