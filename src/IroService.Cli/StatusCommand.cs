using System.CommandLine;
using IroService.Casework.Operations;

namespace IroService.Cli;

/// <summary><c>iro status</c>: how the service stands, for a person; the same as <c>/health</c> says of the database.</summary>
static class StatusCommand
{
    public static Command Create(Surroundings here)
    {
        var command = new Command("status", "Says how the service stands: sweep, outbox, receipts, mail, nightly proof, calendar.");
        command.SetAction(async (_, cancellation) =>
        {
            await using var operations = await Operations.OnReadyDatabaseAsync(here, cancellation);
            var standing = await operations.Get<ReadStanding>().ApplyAsync(cancellation);
            var findings = Finding.Of(standing);
            foreach (var finding in findings)
            {
                here.Output.WriteLine($"{finding.Level,-10} {finding.Part,-16} {finding.Says}");
            }

            here.Output.WriteLine(standing.OverdueInWords);
            return findings.Max(f => f.Level) == Level.Unhealthy ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }
}
