using System.Text.RegularExpressions;
using IroService.Casework.Operations;
using IroService.Casework.Tests.Workflows;

namespace IroService.Casework.Tests.Operations;

/// <summary>The table in <c>src/IroService.Hosting/README.md</c> is written from the instruments; when it has drifted it is written anew, and the test fails once.</summary>
public partial class The_table_of_measures
{
    private static readonly string Page = Path.Combine(Repository.Root, "src", "IroService.Hosting", "README.md");

    [Fact]
    public void Says_what_the_instruments_say()
    {
        // They are made when they are first asked for.
        string[] kept = [Measures.NoticeDelay.Name, Measures.Deliveries.Name];
        using var heard = new Heard();
        using var gauges = new StandingMeasures();
        Assert.Subset(heard.Instruments.Select(i => i.Name).ToHashSet(), kept.ToHashSet());
        var rows = heard.Instruments
            .DistinctBy(i => i.Name)
            .OrderBy(i => i.Name, StringComparer.Ordinal)
            .Select(i => $"| `{i.Name}` | {Kind().Match(i.GetType().Name).Value.ToLowerInvariant()} | {i.Unit} | {i.Description} |");
        var table = string.Join('\n', rows.Prepend("| --- | --- | --- | --- |").Prepend("| measure | kind | unit | meaning |"));
        WrittenFromCode.Holds(Page, Marked().Replace(File.ReadAllText(Page), m => $"{m.Groups["begin"].Value}\n{table}\n{m.Groups["end"].Value}"));
    }

    [GeneratedRegex("Histogram|Counter|Gauge", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"(?<begin><!-- measures: [^\n]*-->)\n.*?(?<end><!-- end -->)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Marked();
}
