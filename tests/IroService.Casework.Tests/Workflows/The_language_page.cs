using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IroService.Casework.Disputes;
using IroService.Casework.Ratings;
using IroService.Casework.Workflows;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.Ratings;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

/// <summary>The tables of words in <c>workflows/README.md</c> are written from the code; when they have drifted they are written anew, and the test fails once.</summary>
public partial class The_language_page
{
    private static readonly string Page = Path.Combine(Repository.Root, "workflows", "README.md");

    private static readonly Dictionary<string, string> Tables = new()
    {
        ["keys"] = string.Join('\n', DefinitionKeys.All.Select(Keys)),
        ["ratingkeys"] = string.Join('\n', RatingFormKeys.All.Select(Keys)),
        ["disputekeys"] = string.Join('\n', DisputeKeys.All.Select(Keys)),
        ["disputekinds"] = Words<DisputeKind>("kind"),
        ["planfacts"] = Words<PlanFact>("recorded fact"),
        ["facts"] = Words<FactKind>("fact"),
        ["conditions"] = Words<Condition>("condition"),
        ["roles"] = Words<Role>("role"),
        ["units"] = Table(["one", "more", "at most"], Enum.GetValues<TimeUnit>().Select(Unit)),
        ["duties"] = Table(["folder", "duty", "owner", "by when", "where it stands"], DutyTable.Rows()),
    };

    [Fact]
    public void Its_tables_say_what_the_code_says()
    {
        var written = File.ReadAllText(Page);
        var expected = Marked().Replace(written, m => $"{m.Groups["begin"].Value}\n{Tables[m.Groups["name"].Value]}\n{m.Groups["end"].Value}");
        WrittenFromCode.Holds(Page, expected);
    }

    [Fact]
    public void It_has_every_table() =>
        Assert.Equal(Tables.Keys.Order(StringComparer.Ordinal), Marked().Matches(File.ReadAllText(Page)).Select(m => m.Groups["name"].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Its_example_holds()
    {
        var example = Example().Match(File.ReadAllText(Page)).Groups["yaml"].Value;

        Visits.Holds(example.At("workflows/local/care-plan-check.yaml"));
    }

    [Fact]
    public void Its_second_example_sets_a_time_for_a_duty_of_guidance()
    {
        var example = Example().Matches(File.ReadAllText(Page))[1].Groups["yaml"].Value;

        var rules = Visits.Holds([.. Shipped.Files(Basis.Guidance), example.At("workflows/local/planning-times.yaml")]);

        Assert.NotNull(rules.Single(r => r.Id == "preparation").LocalTimeOn("plan-the-review", new(2026, 4, 1)));
    }

    private static string Keys(DefinitionPart part) =>
        $"In {part.Of.Replace('"', '`')}:\n\n" + Table(["key", "must stand", "meaning"], part.Keys.Select(k => new[] { $"`{k.Name}`", k.Required ? "yes" : "no", k.Meaning })) + "\n";

    private static string[] Unit(TimeUnit unit) =>
        [new Duration(1, unit).ToString(), new Duration(2, unit).ToString(), new Duration(DefinitionKeys.Longest[unit], unit).ToString()];

    private static string Words<T>(string kind)
        where T : struct, Enum =>
        Table([kind, "meaning"], Word.All<T>().Select(w => Word.Read<T>(w)!.Value).Select(v => new[] { $"`{Word.Of(v)}`", WrittenFromCode.Summary(v) }));

    private static string Table(string[] heads, IEnumerable<string[]> rows)
    {
        var table = new StringBuilder();
        foreach (var row in rows.Prepend([.. heads.Select(_ => "---")]).Prepend(heads))
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |");
        }

        return table.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    [GeneratedRegex(@"(?<begin><!-- (?<name>\w+): [^\n]*-->)\n.*?(?<end><!-- end -->)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Marked();

    [GeneratedRegex(@"```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Example();
}
