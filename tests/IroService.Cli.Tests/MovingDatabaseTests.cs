using IroService.TestKit.Servers;

namespace IroService.Cli.Tests;

public class Iro_database
{
    [Fact]
    public void Backup_and_restore_say_what_they_wrote_and_never_write_over_anything()
    {
        using var database = OnDatabase.Migrated();
        database.Runs("import", "ssda903", database.OneChild());
        var file = database.Files.FileNamed("iro.backup");
        var written = database.Runs("database", "backup", file);
        Assert.Equal((0, $"{file} is written and was read again: {new FileInfo(file).Length} bytes, 2 children, 2 history entries.\n", ""), (written.ExitCode, written.Output, written.Errors));
        Assert.Equal((1, $"{file} exists already, and is never written over. Name another place, or move it away.\n"), Said(database.Runs("database", "backup", file)));
        Assert.Equal((1, $"{database.Path} exists already, and is never written over. Name another place, or move it away.\n"), Said(database.Runs("database", "restore", file)));

        using var other = new OnDatabase();
        var restored = other.Runs("database", "restore", file);
        Assert.Equal((0, "The database is restored: 2 children, 2 history entries, 0 faults.\n", ""), (restored.ExitCode, restored.Output, restored.Errors));
        Assert.Equal(database.Runs("deadlines", "--as-at", "2024-01-01").Output, other.Runs("deadlines", "--as-at", "2024-01-01").Output);
        Assert.Equal("The database is up to date.\n", other.Runs("migrate").Output);
    }

    [Fact]
    public void Backup_of_nothing_is_refused_and_leaves_nothing()
    {
        using var database = new OnDatabase();
        Assert.Equal((1, $"There is no file {database.Path}.\n"), Said(database.Runs("database", "backup", database.Files.FileNamed("b"))));
        Assert.Empty(Directory.GetFiles(database.Files.Path));
    }

    [Fact]
    public async Task Copy_prints_each_table_and_the_server_answers_as_the_file_did()
    {
        using var database = OnDatabase.Migrated();
        database.Runs("import", "ssda903", database.OneChild());
        var deadlines = database.Runs("deadlines", "--as-at", "2024-01-01").Output;
        Assert.Equal(
            (1, "Setting Database:Provider is \"Sqlite\"; expected PostgreSql or SqlServer, the server that is to hold the data from now on.\n"),
            Said(database.Runs("database", "copy", "--from", database.Path)));

        database.Settings["Database:Provider"] = "PostgreSql";
        database.Settings["Database:ConnectionString"] = await (await PostgresServer.Shared()).NewDatabase(TestContext.Current.CancellationToken);
        Assert.Equal((1, "The PostgreSql database is not ready for this version: run \"iro migrate\" first.\n"), Said(database.Runs("database", "copy", "--from", database.Path)));
        database.Runs("migrate");
        var copied = database.Runs("database", "copy", "--from", database.Path);
        Assert.Equal((0, ""), (copied.ExitCode, copied.Errors));
        Assert.StartsWith("TABLE,ROWS\nAccountEvents,0\n", copied.Output, StringComparison.Ordinal);
        Assert.Contains("\nChildren,2\n", copied.Output, StringComparison.Ordinal);
        Assert.EndsWith(" rows, equal on both sides. The history has 2 entries and is whole.\n", copied.Output, StringComparison.Ordinal);
        Assert.Equal(deadlines, database.Runs("deadlines", "--as-at", "2024-01-01").Output);
        Assert.Equal("2 entries read, 0 faults.\n", database.Runs("verify-history").Output);
    }

    static (int ExitCode, string Errors) Said(Ran ran) => (ran.ExitCode, ran.Errors);
}
