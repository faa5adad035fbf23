using System.CommandLine;
using IroService.Casework.Storage;

namespace IroService.Cli;

/// <summary><c>iro migrate</c>: makes the database, or upgrades it to this version.</summary>
static class MigrateCommand
{
    public static Command Create(Surroundings here)
    {
        var command = new Command("migrate", "Makes the database, or upgrades it to this version.");
        command.SetAction(async (_, cancellation) =>
        {
            await using var operations = Operations.OnAnyDatabase(here);
            var applied = await operations.Get<MigrateDatabase>().ApplyAsync(cancellation);
            here.Output.WriteLine(applied.Count == 0 ? "The database is up to date." : $"The database is ready: {string.Join(", ", applied)}.");
            return ExitCode.Done;
        });
        return command;
    }
}
