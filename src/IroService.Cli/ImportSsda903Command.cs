using System.CommandLine;
using IroService.Casework.Imports;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Cli;

/// <summary><c>iro import ssda903</c>: takes in the council's returns, says beforehand what that would change, or takes an import back.</summary>
static class ImportSsda903Command
{
    public static Command Create(Surroundings here)
    {
        var folders = new Argument<string[]>("DIR")
        {
            Description = "A folder with one year's header, episodes and reviews tables as CSV; several are imported in one go, in the order of their years.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Lists what would change and which dates would move, and writes nothing." };
        var year = CommonOptions.CollectionYear("--year", "The collection year that the folder speaks for, by its first calendar year: 2023 for 2023-24.");
        var undo = new Option<int?>("--undo")
        {
            Description = "Takes the newest import that stands back; with its number, only if it is the newest.",
            HelpName = "ID",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("ssda903", "Imports SSDA903 folders into the database.") { folders, dryRun, year, undo };
        command.Validators.Add(result =>
        {
            var (named, undoes) = (result.GetValue(folders)?.Length ?? 0, result.GetResult(undo) is not null);
            if (undoes && (named > 0 || result.GetValue(dryRun) || result.GetResult(year) is not null))
            {
                result.AddError("--undo takes an import back and goes with no folder and no other option.");
            }
            else if (!undoes && named == 0)
            {
                result.AddError("name the folder to import.");
            }
            else if (named > 1 && result.GetResult(year) is not null)
            {
                result.AddError("--year says the year of one folder; name one folder.");
            }
        });
        command.SetAction((parsed, cancellation) => parsed.GetResult(undo) is not null
            ? UndoAsync(here, parsed.GetValue(undo), cancellation)
            : ImportAsync(here, parsed.GetValue(folders)!, parsed.GetValue(year), parsed.GetValue(dryRun), cancellation));
        return command;
    }

    static async Task<int> ImportAsync(Surroundings here, string[] folders, int? year, bool dryRun, CancellationToken cancellation)
    {
        await using var operations = await Operations.OnReadyDatabaseAsync(here, cancellation);
        var read = folders.Select(f => ReadReturnFolder.Read(f, year, operations.Today, here.Errors.WriteLine)).ToList();
        foreach (var folder in read)
        {
            here.Output.WriteLine($"{folder.Path}: collection year {CollectionYear.Name(folder.Year)} ({folder.YearFrom}); "
                + $"{folder.Rows.Headers} header rows, {folder.Rows.Episodes} episodes, {folder.Rows.Reviews} reviews"
                + $"{(folder.Unreadable.Count == 0 ? "" : $"; rows kept out: {string.Join(", ", folder.Unreadable.Select(u => $"{u.Value} in {u.Key}"))}")}.");
        }

        if (dryRun)
        {
            var plan = await operations.Get<PlanImport>().ApplyAsync(read, withDates: true, cancellation);
            ImportReport.WritePlan(here.Output, plan);
            return plan.Refusal is null ? ExitCode.Done : ExitCode.Failed;
        }

        ImportOutcome outcome;
        using (var progress = new ProgressLine(here.Errors, here.Terminal))
        {
            outcome = await operations.Get<ImportSsda903>().ApplyAsync(read, progress, cancellation);
        }

        switch (outcome)
        {
            case ImportOutcome.Refused refused:
                here.Errors.WriteLine(refused.Why);
                return ExitCode.Failed;
            case ImportOutcome.NothingNew:
                here.Output.WriteLine("The database says all that already: nothing was changed.");
                break;
            case ImportOutcome.Done done:
                ImportReport.WriteDone(here.Output, done);
                break;
        }

        here.Output.WriteLine();
        TruthReport.Write(here.Output, await operations.Get<TellTruth>().ApplyAsync(read, cancellation));
        here.Output.WriteLine();
        await WorklistReport.WriteAsync(here.Output, operations, cancellation);

        return ExitCode.Done;
    }

    static async Task<int> UndoAsync(Surroundings here, int? id, CancellationToken cancellation)
    {
        await using var operations = await Operations.OnReadyDatabaseAsync(here, cancellation);
        ImportUndone undone;
        using (var progress = new ProgressLine(here.Errors, here.Terminal))
        {
            undone = await operations.Get<UndoImport>().ApplyAsync(id, progress, cancellation);
        }

        if (undone is ImportUndone.Done done)
        {
            here.Output.WriteLine($"Import {done.ImportId} of {done.Folder} ({CollectionYear.Name(done.CollectionYear)}) is taken back: "
                + $"{done.Children} children are as they were before, but for what people have recorded here since.");
            return ExitCode.Done;
        }

        here.Errors.WriteLine(((ImportUndone.Refused)undone).Why);
        return ExitCode.Failed;
    }
}
