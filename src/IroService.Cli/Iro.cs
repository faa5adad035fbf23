using System.CommandLine;
using IroService.Casework.Files;
using IroService.Casework.Workflows;

namespace IroService.Cli;

/// <summary>The operator's door: finds the command, and turns every failure into one sentence and an exit code.</summary>
static class Iro
{
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        // A folder may be called "@year": arguments are never read from files.
        var parsed = Root(output, errors).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Errors.Count > 0)
        {
            return SayUsage(parsed, errors);
        }

        try
        {
            var code = parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
            output.Flush();
            return code;
        }
        catch (UnusableFilesException e)
        {
            foreach (var note in e.Notes)
            {
                errors.WriteLine(note);
            }

            return ExitCode.Failed;
        }
        catch (IOException e)
        {
            errors.WriteLine($"iro: the answer could not be written ({e.Message.TrimEnd('.')}).");
            return ExitCode.Failed;
        }
    }

    static int SayUsage(ParseResult parsed, TextWriter errors)
    {
        if (parsed.CommandResult.Command is RootCommand)
        {
            errors.WriteLine(parsed.UnmatchedTokens is [var word, ..] ? $"iro: there is no command or option '{word}'." : "iro: name a command.");
        }
        else
        {
            foreach (var message in parsed.Errors.Select(e => e.Message).Distinct())
            {
                errors.WriteLine($"iro {parsed.CommandResult.Command.Name}: {message}");
            }
        }

        errors.WriteLine("iro: --help lists the commands, and after a command what it takes.");
        return ExitCode.Usage;
    }

    static RootCommand Root(TextWriter output, TextWriter errors) =>
        new("Reviews of looked-after children: every date that the law asks for, worked out from a council's own files.")
        {
            TimetableCommand.Create(output, errors, () => Statute.Rules),
            Check903Command.Create(output, errors),
            CheckWorkflowsCommand.Create(output),
        };
}
