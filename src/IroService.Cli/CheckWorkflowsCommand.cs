using System.CommandLine;
using IroService.Casework.Workflows;

namespace IroService.Cli;

/// <summary><c>iro check-workflows</c>: everything that is wrong in the workflow definitions, at once.</summary>
static class CheckWorkflowsCommand
{
    public static Command Create(TextWriter output)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "The folder that holds guidance and local; otherwise workflows in the current directory, or the statute in this program alone.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("check-workflows", "Says what is wrong in the workflow definitions, each problem with its file, line and column.") { folder };
        command.SetAction(parsed =>
        {
            var (hold, lines) = CheckWorkflows.Check(parsed.GetValue(folder) ?? CheckWorkflows.DefaultFolder);
            foreach (var line in lines)
            {
                output.WriteLine(line);
            }

            return hold ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
