using System.CommandLine;
using IroService.Casework.WorkingDays;

namespace IroService.Cli;

/// <summary><c>iro calendar import</c>: puts GOV.UK's bank holidays in force and says beforehand which deadlines that moves.</summary>
static class ImportCalendarCommand
{
    public static Command Create(Surroundings here)
    {
        var file = new Argument<string>("FILE") { Description = "GOV.UK's bank holidays, as www.gov.uk/bank-holidays.json has them; only England and Wales counts." };
        var confirm = new Option<bool>("--confirm") { Description = "Says that the file is right where it lacks bank holidays that are in force, or that every year has." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Lists what would change and which deadlines would move, and writes nothing." };
        var command = new Command("import", "Replaces each year of the calendar that the file has; other years stay.") { file, confirm, dryRun };
        command.SetAction((parsed, cancellation) =>
            ImportAsync(here, parsed.GetRequiredValue(file), parsed.GetValue(confirm), parsed.GetValue(dryRun), cancellation));
        return command;
    }

    static async Task<int> ImportAsync(Surroundings here, string path, bool confirmed, bool dryRun, CancellationToken cancellation)
    {
        var file = BankHolidayFile.Read(path);
        await using var operations = await Operations.OnReadyDatabaseAsync(here, cancellation);
        var plan = await operations.Get<PlanCalendar>().ApplyAsync(file, withDates: true, cancellation);
        CalendarReport.WritePlan(here.Output, plan);
        if (!plan.ChangesNothing && plan.Refusal(confirmed) is { } refusal)
        {
            here.Errors.WriteLine(refusal);
            return ExitCode.Failed;
        }

        if (dryRun || plan.ChangesNothing)
        {
            here.Output.WriteLine("Nothing was written.");
            return ExitCode.Done;
        }

        CalendarImported outcome;
        using (var progress = new ProgressLine(here.Errors, here.Terminal))
        {
            outcome = await operations.Get<ImportCalendar>().ApplyAsync(file, confirmed, progress, cancellation);
        }

        if (outcome is CalendarImported.Refused refused)
        {
            here.Errors.WriteLine(refused.Why);
            return ExitCode.Failed;
        }

        CalendarReport.WriteOutcome(here.Output, outcome);
        return ExitCode.Done;
    }
}
