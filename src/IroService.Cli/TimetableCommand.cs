using System.CommandLine;
using IroService.Casework.Files;
using IroService.Casework.WorkingDays;
using IroService.Domain.Ssda903;
using IroService.Domain.Workflows;

namespace IroService.Cli;

/// <summary><c>iro timetable</c>: every review that the law asked for, from the files alone.</summary>
static class TimetableCommand
{
    public static Command Create(TextWriter output, TextWriter errors, Func<IReadOnlyList<TimingRule>> statutoryRules)
    {
        var folders = new Option<string[]>("--ssda903")
        {
            Description = "A folder with one year's header, episodes and reviews tables as CSV; give several, oldest first.",
            HelpName = "DIR",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        };
        var asAt = CommonOptions.Date("--as-at", "The day for which the timetable is worked out.");
        var reviewsFrom = CommonOptions.OptionalDate(
            "--reviews-from", "The day from which reviews are known; otherwise the 1 April on or before the earliest review.");
        var command = new Command("timetable", "Lists every review that the law asked for, with its date and what became of it, as CSV.") { folders, asAt, reviewsFrom };
        command.SetAction(parsed =>
        {
            var day = parsed.GetRequiredValue(asAt);
            var returns = parsed.GetRequiredValue(folders).Select(f => ReadSsda903Folder.Read(f, TablesNeeded.Episodes, errors.WriteLine)).ToList();
            var combined = CombinedReturns.Of(returns, parsed.GetValue(reviewsFrom), day);
            var timetable = TimetableOfReturns.Of(combined, day, statutoryRules(), BankHolidayFeed.Shipped());
            if (timetable.CalendarEndsBefore is { } year)
            {
                errors.WriteLine($"iro timetable: a due date needs the bank holidays of {year}, and the calendar does not have them.");
                return ExitCode.Failed;
            }

            CsvOutput.Write(output, TimetableOfReturns.Columns, timetable.Lines);
            return ExitCode.Done;
        });
        return command;
    }
}
