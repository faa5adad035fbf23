using System.CommandLine;
using IroService.Casework.Storage.Moving;

namespace IroService.Cli;

/// <summary><c>iro database restore</c>: makes the database that the settings name out of a backup.</summary>
static class RestoreDatabaseCommand
{
    public static Command Create(Surroundings here)
    {
        var file = new Argument<string>("FILE") { Description = "What \"iro database backup\" wrote." };
        var command = new Command("restore", "Makes the database out of a backup, where there is none yet. Existing data is never written over.") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var operations = Operations.OnAnyDatabase(here);
            var (contents, upToDate, faults) = await operations.Get<RestoreDatabase>().ApplyAsync(parsed.GetRequiredValue(file), cancellation);
            foreach (var fault in faults)
            {
                here.Errors.WriteLine($"{fault}.");
            }

            here.Output.WriteLine($"The database is restored: {contents.Children} children, {contents.HistoryEntries} history entries{(upToDate ? $", {faults.Count} faults" : "")}.");
            if (!upToDate)
            {
                here.Output.WriteLine("It is from an older version: run \"iro migrate\" and then \"iro verify-history\".");
            }

            return faults.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
