namespace IroService.Cli.Tests;

public class Iro_workflows_preview
{
    private const string Planning = """
        id: planning-times
        version: 1
        title: When a review is planned
        in-force: { from: 2024-04-01 }
        times:
          - { duty: plan-the-review, due: "10 working days before review-booked, or review-due", basis: Local policy 3.4 }

        """;

    [Fact]
    public void Lists_by_duty_what_would_change_and_ends_with_the_count()
    {
        using var database = OnACouncil();
        database.Files.With("planning-times.yaml", Planning);
        var ran = database.Runs("workflows", "preview", database.Files.FileNamed("planning-times.yaml"));
        Assert.Equal(
            """
            plan-the-review (IRO and social worker plan the review): 1 moved
              B: 2024-05-02 → 2024-05-10
            1 deadlines of 1 children would change; nothing was written.

            """,
            ran.Output);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
    }

    [Fact]
    public void Says_what_would_be_new_gone_or_another_persons()
    {
        using var database = OnACouncil();
        var shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", "local", "booking.yaml"));
        database.Files.With("booking.yaml", shipped.Replace("book-first-review", "book-soon", StringComparison.Ordinal)
            .Replace("owner: business-support, due: 30", "owner: social-worker, due: 20", StringComparison.Ordinal));
        Assert.Equal(
            """
            book-first-review (Book the first review): 1 gone
              A: gone, was business-support by 2024-01-30
            book-next-review (Book the next review): 1 moved
              B: business-support by 2024-04-11 → social-worker by 2024-04-25
            book-soon (Book the first review): 1 new
              A: new, business-support by 2024-01-30, overdue at once
            3 deadlines of 2 children would change; nothing was written.

            """,
            database.Runs("workflows", "preview", database.Files.FileNamed("booking.yaml")).Output);
    }

    [Fact]
    public void Takes_another_folder_and_guidance()
    {
        using var database = OnACouncil();
        var shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", "guidance", "preparation.yaml"));
        database.Files.With("preparation.yaml", shipped);
        Directory.CreateDirectory(database.Files.FileNamed("council"));
        var ran = database.Runs("workflows", "preview", database.Files.FileNamed("preparation.yaml"), "--guidance", "--folder", database.Files.FileNamed("council"));
        Assert.EndsWith("6 deadlines of 2 children would change; nothing was written.\n", ran.Output, StringComparison.Ordinal);
        Assert.Equal(0, ran.ExitCode);
    }

    [Fact]
    public void Refuses_a_file_that_does_not_hold_with_every_problem()
    {
        using var database = OnACouncil();
        database.Files.With("planning-times.yaml", Planning.Replace("version: 1", "version: one", StringComparison.Ordinal));
        var ran = database.Runs("workflows", "preview", database.Files.FileNamed("planning-times.yaml"));
        Assert.Equal(
            (1, $"{database.Files.FileNamed("planning-times.yaml")}:2:10: \"one\" is not a version; a whole number from 1 to 9999 was expected.\n"),
            (ran.ExitCode, ran.Output));
    }

    [Fact]
    public void Refuses_a_file_that_is_not_there()
    {
        using var database = OnACouncil();
        var ran = database.Runs("workflows", "preview", "nowhere.yaml");
        Assert.Equal((1, "nowhere.yaml:1:1: There is no such file.\n"), (ran.ExitCode, ran.Output));
    }

    [Fact]
    public void Needs_a_file() => Assert.Equal(2, Ran.Here("workflows", "preview").ExitCode);

    [Fact]
    public void A_group_alone_is_no_command() => Assert.Equal(2, Ran.Here("workflows").ExitCode);

    private static OnDatabase OnACouncil()
    {
        var database = OnDatabase.Migrated();
        database.Settings["Council:GoLive"] = "2024-01-01";
        var folder = database.Folder(
            "2023-24", "", "A,23/01/2024,S,C2,U1,,\nB,02/05/2023,S,C2,U1,,\n", "B,25/05/2023,PN1\nB,24/08/2023,PN1\nB,24/11/2023,PN1\n");
        Assert.Equal(0, database.Runs("import", "ssda903", folder).ExitCode);
        return database;
    }
}
