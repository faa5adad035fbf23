using System.CommandLine;
using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Cli;

/// <summary><c>iro workflows preview</c>: every live deadline that a definition would change, before it is put in force.</summary>
static class PreviewWorkflowsCommand
{
    public static Command Create(Surroundings here)
    {
        var file = new Argument<string>("FILE") { Description = "The definition that is to be put in force, under the name that it is to have there." };
        var folder = new Option<string?>("--folder") { Description = "The definitions in force; otherwise those of setting Workflows:Folder, or the program's own.", HelpName = "DIR" };
        var guidance = new Option<bool>("--guidance") { Description = "The file is for the folder guidance and not for local." };
        var command = new Command("preview", "Lists what a definition would change, and to what; nothing is written.") { file, folder, guidance };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var operations = await Operations.OnReadyDatabaseAsync(here, cancellation);
            var preview = await operations.Get<PreviewWorkflows>().ApplyAsync(
                parsed.GetValue(folder) ?? CheckWorkflows.FolderOf(here.Settings()),
                parsed.GetRequiredValue(file),
                parsed.GetValue(guidance) ? Basis.Guidance : Basis.Local,
                cancellation);
            switch (preview)
            {
                case WorkflowsPreview.Refused refused:
                    foreach (var problem in refused.Problems)
                    {
                        here.Output.WriteLine(problem);
                    }

                    return ExitCode.Failed;
                case WorkflowsPreview.Changes changes:
                    PreviewReport.Write(here.Output, changes);
                    return ExitCode.Done;
                default:
                    throw new InvalidOperationException("Unknown result.");
            }
        });
        return command;
    }
}
