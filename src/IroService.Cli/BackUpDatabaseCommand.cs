using System.CommandLine;
using IroService.Casework.Storage.Moving;

namespace IroService.Cli;

/// <summary><c>iro database backup</c>: writes the whole database into one file, while programs run.</summary>
static class BackUpDatabaseCommand
{
    public static Command Create(Surroundings here)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write, which must not exist. It holds children's data: only its owner may read it." };
        var command = new Command("backup", "Writes the whole database into one file, as it is at one moment. Programs may go on.") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var operations = Operations.OnAnyDatabase(here);
            var path = parsed.GetRequiredValue(file);
            var (bytes, contents) = await operations.Get<BackUpDatabase>().ApplyAsync(path, cancellation);
            here.Output.WriteLine($"{path} is written and was read again: {bytes} bytes, {contents.Children} children, {contents.HistoryEntries} history entries.");
            return ExitCode.Done;
        });
        return command;
    }
}
