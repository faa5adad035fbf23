using System.CommandLine;
using IroService.Casework.Reports;
using IroService.Domain.Measures;

namespace IroService.Cli;

/// <summary><c>iro report measures</c>: every figure of the reports, from the stored facts.</summary>
static class ReportMeasuresCommand
{
    static readonly string[] Columns = ["MEASURE", "SLICE", "NUMERATOR", "DENOMINATOR", "PERCENT"];

    public static Command Create(Surroundings here)
    {
        var from = CommonOptions.Date("--from", "The first day of the range.");
        var to = CommonOptions.Date("--to", "The last day of the range; what happened after it does not count.");
        var command = new Command("measures", "Prints every figure of the reports for a range of days, as CSV.") { from, to };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (first, last) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(to));
            if (first > last)
            {
                here.Errors.WriteLine("iro measures: --from is after --to; give the first day of the range, then the last.");
                return ExitCode.Usage;
            }

            await using var operations = await Operations.OnReadyDatabaseAsync(here, cancellation);
            var (figures, lacks) = await operations.Get<ReadMeasures>().ApplyAsync(first, last, cancellation);
            if (lacks is { } year)
            {
                here.Errors.WriteLine($"iro report measures: a count needs the bank holidays of {year}, and the calendar does not have them.");
                return ExitCode.Failed;
            }

            CsvOutput.Write(here.Output, Columns, figures.Select(Row));
            return ExitCode.Done;
        });
        return command;
    }

    static string[] Row(Figure figure) =>
    [
        figure.Measure, figure.Slice, FormattableString.Invariant($"{figure.Numerator}"), FormattableString.Invariant($"{figure.Denominator}"), FormattableString.Invariant($"{figure.Percent:0.0}"),
    ];
}
