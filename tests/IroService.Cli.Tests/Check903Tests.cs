using System.Text;
using IroService.TestKit;

namespace IroService.Cli.Tests;

public class Check_903
{
    const string Header = "CHILD,SEX,DOB,MOTHER\n\"9,1\",1,01/01/2015,\n8,1,02/02/2016,1\n";
    const string Episodes = "CHILD,DECOM,RNE,LS,PLACE,DEC,REC\n\"9,1\",01/12/2023,S,C2,U1,,\n8,01/12/2023,S,v3,U1,,\n";

    [Fact]
    public void Prints_the_flagged_rows_as_CSV_and_tells_unreadable_ones()
    {
        using var folder = new TemporaryFolder().With("h.csv", Header).With("e.csv", Episodes)
            .With("r.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n\n\"9,1\",01/01/2014,soon,pn0\n7,,03/01/2024,pn1\n");
        var ran = Ran.Here("check-903", "--ssda903", folder.Path);
        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(
            [
                "RULE,TABLE,ROW,CHILD,MESSAGE", "1012,reviews,1,7", "166,reviews,0,\"9,1\"", "399,episodes,1,8", "399,header,1,8", "INT08,reviews,1,7",
                "INT17,reviews,0,\"9,1\"", "",
            ],
            ran.Output.Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : WithoutMessage(line)));
        Assert.EndsWith("r.csv:3 REVIEW: this is text and not a date in the form dd/mm/yyyy.", ran.ErrorLines.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("h.csv", "header")]
    [InlineData("r.csv", "reviews")]
    public void Needs_all_three_tables(string missing, string table)
    {
        using var folder = new TemporaryFolder().With("h.csv", Header).With("e.csv", Episodes).With("r.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n");
        File.Delete(folder.FileNamed(missing));
        var ran = Ran.Here("check-903", "--ssda903", folder.Path);
        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains($"of the {table} table", ran.ErrorLines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_UTF_8_without_a_mark_and_line_feeds_in_any_culture()
    {
        var (code, bytes) = await Ran.Program("de_DE.UTF-8", "check-903", "--ssda903", PublicData.Ssda903Sample);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.Equal(0, code);
        Assert.StartsWith("RULE,TABLE,ROW,CHILD,MESSAGE\n1012,reviews,24,733831,", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        var rules = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).CountBy(line => line[..line.IndexOf(',', line.IndexOf(',') + 1)]);
        Assert.Equal(
            [("1012,reviews", 3070), ("399,episodes", 475), ("399,header", 227), ("399,reviews", 967), ("440,reviews", 1435), ("441,reviews", 663)],
            rules.Select(r => (r.Key, r.Value)));
    }

    [Fact]
    [Trait("Category", "Alone")]
    public async Task Answers_for_a_whole_council_in_under_two_seconds() =>
        Assert.InRange((await Ran.Quickest(TimeSpan.FromSeconds(2), "check-903", "--ssda903", PublicData.Ssda903Sample)).TotalSeconds, 0, 2);

    static string WithoutMessage(string line)
    {
        var end = line.EndsWith('"') ? line.LastIndexOf(",\"", StringComparison.Ordinal) : line.LastIndexOf(',');
        return line[..end];
    }
}
