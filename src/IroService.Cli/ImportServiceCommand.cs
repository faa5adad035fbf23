using System.CommandLine;
using IroService.Casework.Imports.Service;

namespace IroService.Cli;

/// <summary><c>iro import service</c>: takes in the service's own files: people, teams, children, allocations, notifications, bookings, midway reviews, ratings, disputes.</summary>
static class ImportServiceCommand
{
    public static Command Create(Surroundings here)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with any of the service's own files as CSV." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Lists what would change, and writes nothing." };
        var command = new Command("service", "Imports the service's own files into the database.") { folder, dryRun };
        command.SetAction((parsed, cancellation) => ImportAsync(here, parsed.GetRequiredValue(folder), parsed.GetValue(dryRun), cancellation));
        return command;
    }

    static async Task<int> ImportAsync(Surroundings here, string folder, bool dryRun, CancellationToken cancellation)
    {
        await using var operations = await Operations.OnReadyDatabaseAsync(here, cancellation);
        ServicePlan plan;
        using (var progress = new ProgressLine(here.Errors, here.Terminal))
        {
            plan = await operations.Get<ImportServiceFiles>().ApplyAsync(folder, dryRun, note => here.Errors.WriteLine(note), progress, cancellation);
        }

        if (plan.Changes.Count == 0)
        {
            here.Output.WriteLine($"The database says all that already: nothing {(dryRun ? "would be" : "was")} changed.");
        }
        else if (dryRun)
        {
            here.Output.WriteLine($"Would change: {Counts(plan)}.");
            WriteChanges(here.Output, plan);
            here.Output.WriteLine("Nothing was written.");
            return ExitCode.Done;
        }
        else
        {
            here.Output.WriteLine($"Import {plan.ImportId} done: {Counts(plan)}.");
        }

        if (!dryRun)
        {
            here.Output.WriteLine();
            await WorklistReport.WriteAsync(here.Output, operations, cancellation);
        }

        return ExitCode.Done;
    }

    static void WriteChanges(TextWriter output, ServicePlan plan)
    {
        foreach (var change in plan.Changes)
        {
            var what = change.Changes.Select(c => c.ToString());
            output.WriteLine($"{change.Of} {change.Reference}{(change.IsNew ? ", new" : "")}{(change.Changes.Count > 0 ? $": {string.Join("; ", what)}" : "")}");
        }
    }

    static string Counts(ServicePlan plan) => string.Join(", ", new[] { ("team", "teams"), ("person", "people"), ("child", "children") }.Select(w =>
    {
        var (added, changed) = (plan.Changes.Count(c => c.Of == w.Item1 && c.IsNew), plan.Changes.Count(c => c.Of == w.Item1 && !c.IsNew));
        return $"{added} new and {changed} changed {w.Item2}";
    }));
}
