using System.CommandLine;
using IroService.Casework.Storage.Moving;

namespace IroService.Cli;

/// <summary><c>iro database copy</c>: moves a council from a SQLite file to the server that the settings name.</summary>
static class CopyDatabaseCommand
{
    public static Command Create(Surroundings here)
    {
        var from = new Option<string>("--from") { Description = "The council's SQLite file. It stays as it is.", HelpName = "FILE", Required = true };
        var command = new Command(
            "copy",
            "Copies a SQLite file into the empty database of a server, wholly or not at all. Stop every program first: what it writes meanwhile is not copied.") { from };
        command.SetAction((parsed, cancellation) => CopyAsync(here, parsed.GetRequiredValue(from), cancellation));
        return command;
    }

    static async Task<int> CopyAsync(Surroundings here, string from, CancellationToken cancellation)
    {
        await using var operations = Operations.OnAnyDatabase(here);
        DatabaseCopied copied;
        using (var progress = new ProgressLine(here.Errors, here.Terminal))
        {
            copied = await operations.Get<CopyDatabase>().ApplyAsync(from, progress, cancellation);
        }

        CsvOutput.Write(here.Output, ["TABLE", "ROWS"], copied.Tables.Select(t => new[] { t.Table, $"{t.Rows}" }));
        here.Output.WriteLine();
        here.Output.WriteLine($"Copied {copied.Tables.Sum(t => t.Rows)} rows, equal on both sides. The history has {copied.HistoryEntries} entries and is whole.");
        return ExitCode.Done;
    }
}
