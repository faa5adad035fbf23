using IroService.Casework.Imports;

namespace IroService.Cli;

/// <summary>Prints the truth report. The numbers of children go to the operator's own terminal and nowhere else.</summary>
static class TruthReport
{
    const int MostOthers = 20;

    public static void Write(TextWriter output, IReadOnlyList<DataFault> faults)
    {
        output.WriteLine(faults.Count == 0
            ? "Truth report: no fault was found in the council's own data that bears on a date."
            : "Truth report: faults in the council's own data, by what follows for a child's dates. Those in care today are named, since it is their next date.");
        foreach (var fault in faults)
        {
            output.WriteLine($"  {fault.Count}: {fault.Effect}.");
            if (fault.InCare.Count > 0)
            {
                output.WriteLine($"     in care today ({fault.InCare.Count}): {string.Join(", ", fault.InCare)}");
            }

            if (fault.Others.Count > 0)
            {
                output.WriteLine($"     others ({fault.Others.Count}): {First(fault.Others)}");
            }
        }
    }

    public static string First(IReadOnlyCollection<string> all) =>
        string.Join(", ", all.Take(MostOthers)) + (all.Count > MostOthers ? $" and {all.Count - MostOthers} more" : "");
}
