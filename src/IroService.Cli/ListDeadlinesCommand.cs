using System.CommandLine;
using IroService.Casework.Deadlines;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;

namespace IroService.Cli;

/// <summary><c>iro deadlines</c>: every deadline that is open on a day, worked out afresh from the stored facts.</summary>
static class ListDeadlinesCommand
{
    static readonly string[] Columns = ["CHILD", "DUTY", "BASIS", "OWNER", "FROM", "DUE", "STATUS", "WHY"];

    public static Command Create(Surroundings here)
    {
        var asAt = CommonOptions.Date("--as-at", "The day for which the deadlines are worked out.");
        var command = new Command("deadlines", "Lists every deadline that is open on a day, and why it is on its day, as CSV.") { asAt };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var operations = await Operations.OnReadyDatabaseAsync(here, cancellation);
            var day = parsed.GetRequiredValue(asAt);
            var deadlines = await operations.Get<ListOpenDeadlines>().ApplyAsync(day, cancellation);
            CsvOutput.Write(here.Output, Columns, deadlines.Select(d => Row(d, day, operations.Get<Rulebook>())));
            return ExitCode.Done;
        });
        return command;
    }

    static string[] Row(OpenDeadline deadline, DateOnly asAt, Rulebook rulebook)
    {
        var terms = deadline.Terms;
        var status = terms.DueOn is { } due ? (asAt > due ? "overdue" : "upcoming") : "unknown";
        return
        [
            deadline.Child,
            deadline.Duty,
            Word.Of(terms.Basis),
            Word.Of(terms.Owner),
            terms.How is null ? "" : $"{terms.CountsFrom:yyyy-MM-dd}",
            $"{terms.DueOn:yyyy-MM-dd}",
            status,
            Explanation.Of(terms, rulebook.Calendar),
        ];
    }
}
