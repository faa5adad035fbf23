using System.CommandLine;
using IroService.Casework.Storage.History;

namespace IroService.Cli;

/// <summary><c>iro verify-history</c>: finds what was altered, removed or added in the history behind the service's back.</summary>
static class VerifyHistoryCommand
{
    public static Command Create(Surroundings here)
    {
        var command = new Command("verify-history", "Finds what was altered, removed or added in the history behind the service's back.");
        command.SetAction(async (_, cancellation) =>
        {
            await using var operations = await Operations.OnReadyDatabaseAsync(here, cancellation);
            var (entries, faults) = await operations.Get<VerifyHistory>().ApplyAsync(cancellation);
            foreach (var fault in faults)
            {
                here.Errors.WriteLine($"{fault}.");
            }

            here.Output.WriteLine($"{entries} entries read, {faults.Count} faults.");
            return faults.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
