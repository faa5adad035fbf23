using System.CommandLine;
using System.Globalization;
using IroService.Casework.Files;
using IroService.Domain.Ssda903.DfeRules;

namespace IroService.Cli;

/// <summary><c>iro check-903</c>: the rows of a return that the DfE's validation rules on reviews question.</summary>
static class Check903Command
{
    static readonly string[] Columns = ["RULE", "TABLE", "ROW", "CHILD", "MESSAGE"];

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var folder = new Option<string>("--ssda903") { Description = "The folder with the header, episodes and reviews tables as CSV.", HelpName = "DIR", Required = true };
        var command = new Command("check-903", "Lists the rows that the DfE's validation rules 166, 167, 399, 440, 441, 1012, INT08 and INT17 flag, as CSV.") { folder };
        command.SetAction(parsed =>
        {
            var flagged = AllRules.Check(ReadSsda903Folder.AsFiled(parsed.GetRequiredValue(folder), errors.WriteLine));
            CsvOutput.Write(output, Columns, flagged.Select(f => new[] { f.Rule, f.Table, f.Row.ToString(CultureInfo.InvariantCulture), f.Child, f.Message }));
            return ExitCode.Done;
        });
        return command;
    }
}
