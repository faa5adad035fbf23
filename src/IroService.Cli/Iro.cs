using System.CommandLine;
using IroService.Casework.Files;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;

namespace IroService.Cli;

/// <summary>The operator's door: finds the command, and turns every failure into one sentence and an exit code.</summary>
static class Iro
{
    /// <param name="args">The command line.</param>
    /// <param name="output">What the command is for.</param>
    /// <param name="errors">Everything else that is said.</param>
    public static int Run(string[] args, TextWriter output, TextWriter errors) =>
        Run(args, new Surroundings(output, errors, Terminal: false, Surroundings.ReadSettings, TimeProvider.System));

    public static int Run(string[] args, Surroundings here)
    {
        var (output, errors) = (here.Output, here.Errors);
        // A folder may be called "@year": arguments are never read from files.
        var parsed = Root(here).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
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
        catch (Exception e) when (DatabaseFault.Sentence(e) is { } sentence)
        {
            errors.WriteLine(sentence);
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is SettingException or WorkflowsException)
        {
            errors.WriteLine(e.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Stopped. What was written is whole; run the same command again to go on.");
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

    static RootCommand Root(Surroundings here) =>
        new("Reviews of looked-after children: every date that the law asks for, worked out from a council's own files.")
        {
            TimetableCommand.Create(here.Output, here.Errors, () => Statute.Rules),
            Check903Command.Create(here.Output, here.Errors),
            CheckWorkflowsCommand.Create(here.Output),
            new Command("workflows", "Works with the workflow definitions.") { PreviewWorkflowsCommand.Create(here) },
            MigrateCommand.Create(here),
            new Command("database", "Moves a council's database, backs it up and restores it.") { CopyDatabaseCommand.Create(here), BackUpDatabaseCommand.Create(here), RestoreDatabaseCommand.Create(here) },
            new Command("import", "Takes files into the database.") { ImportSsda903Command.Create(here), ImportServiceCommand.Create(here) },
            new Command("calendar", "Keeps the calendar of bank holidays.") { ImportCalendarCommand.Create(here) },
            ListDeadlinesCommand.Create(here),
            new Command("report", "Prints figures of the council's reviews.") { ReportMeasuresCommand.Create(here) },
            VerifyHistoryCommand.Create(here),
            StatusCommand.Create(here),
            new Command("admin", "Lets the first administrator in.") { CreateAdminCommand.Create(here) },
        };
}
