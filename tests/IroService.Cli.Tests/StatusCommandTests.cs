using Microsoft.EntityFrameworkCore;

namespace IroService.Cli.Tests;

public class Iro_status
{
    [Fact]
    public void Says_each_part_on_a_line_of_its_own()
    {
        using var database = OnDatabase.Migrated();
        var ran = database.Runs("status");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal(
            """
            Healthy    sweep            Nothing has been taken in yet.
            Healthy    outbox           No message waits for the broker.
            Healthy    receipts         What was sent was received.
            Healthy    failed-messages  No message waits for a person.
            Healthy    mail             Emails are taken.
            Healthy    proof            Nothing has been taken in that could be checked yet.
            Healthy    calendar         The calendar of bank holidays ends in 58 months.
            No open deadline is past due.

            """,
            ran.Output);
    }

    [Fact]
    public void Counts_what_is_past_due_which_is_no_fault_of_the_service()
    {
        using var database = Imported();
        var ran = database.Runs("status");
        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("Degraded   sweep            The deadlines have not been looked at yet: is the scheduler running?", ran.Output, StringComparison.Ordinal);
        Assert.Contains("1 open deadline is past due, the most late by 29 days.", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_when_somebody_who_is_to_be_told_may_not_be()
    {
        using var database = Imported();
        await using (var db = database.Open())
        {
            await db.CouncilSettings.ExecuteUpdateAsync(
                s => s.SetProperty(c => c.SweptAt, database.Clock.GetUtcNow().UtcDateTime.AddHours(-3)), TestContext.Current.CancellationToken);
        }

        var ran = database.Runs("status");
        Assert.Equal((1, ""), (ran.ExitCode, ran.Errors));
        Assert.Contains("Unhealthy  sweep            The deadlines were last looked at 3 hours ago: is the scheduler running?", ran.Output, StringComparison.Ordinal);
    }

    static OnDatabase Imported()
    {
        var database = OnDatabase.Migrated();
        database.Settings["Council:GoLive"] = "2026-04-01";
        Assert.Equal(0, database.Runs("import", "ssda903", database.Folder("2023-24", "A,05/06/2012,,1\n", "A,01/12/2023,S,C2,U1,,\n", "")).ExitCode);
        return database;
    }
}
