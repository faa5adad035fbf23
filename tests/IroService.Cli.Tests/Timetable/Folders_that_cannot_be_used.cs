using System.Text;
using IroService.TestKit;

namespace IroService.Cli.Tests.Timetable;

public class Folders_that_cannot_be_used
{
    private const string Episodes = "CHILD,DECOM,RNE,LS,PLACE,DEC,REC\nA,05/06/2023,S,C2,U1,,\n";
    private const string Upcoming = "A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,\n";

    [Fact]
    public void Are_not_there() => Refused(Run("/nowhere/2023"), "/nowhere/2023");

    [Fact]
    public void Have_no_episodes()
    {
        using var folder = new TemporaryFolder().With("reviews.csv", "CHILD,REVIEW,REVIEW_CODE\n");
        Refused(Run(folder.Path), "episodes");
    }

    [Fact]
    public void Lack_one_column_of_the_episodes()
    {
        using var folder = new TemporaryFolder().With("episodes.csv", Episodes.Replace("RNE", "RNEE", StringComparison.Ordinal));
        Refused(Run(folder.Path), "episodes");
    }

    [Theory]
    [InlineData("episodes", Episodes)]
    [InlineData("header", "CHILD,DOB,MOTHER\n")]
    [InlineData("reviews", "CHILD,REVIEW,REVIEW_CODE\n")]
    public void Have_two_files_for_one_table(string table, string text)
    {
        using var folder = new TemporaryFolder().With("episodes.csv", Episodes).With("one.csv", text).With("two.csv", text);
        Refused(Run(folder.Path), table, "one.csv", "two.csv");
    }

    [Fact]
    public void Have_a_file_that_fits_two_tables()
    {
        using var folder = new TemporaryFolder().With("all.csv", "CHILD,DECOM,RNE,LS,DEC,REC,REVIEW,REVIEW_CODE\n");
        Refused(Run(folder.Path), "all.csv", "episodes", "reviews");
    }

    [Fact]
    public void Hold_only_an_empty_file()
    {
        using var folder = new TemporaryFolder().With("episodes.csv", "");
        Refused(Run(folder.Path), "episodes");
    }

    [Fact]
    public void Hold_only_bytes_that_are_no_text()
    {
        using var folder = new TemporaryFolder().With("episodes.csv", [0x50, 0x4B, 3, 4, 0, 0, 0, 0xFF, 0xFE, 0x80, 10, 0]);
        var ran = Run(folder.Path);
        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("episodes.csv", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Leave_nothing_printed_when_only_one_of_two_is_bad()
    {
        using var good = new TemporaryFolder().With("episodes.csv", Episodes);
        using var bad = new TemporaryFolder().With("header.csv", "CHILD,DOB,MOTHER\n");
        Refused(Run(good.Path, bad.Path), "episodes");
    }

    [Theory]
    [InlineData("header")]
    [InlineData("reviews")]
    [InlineData("neither")]
    public void Are_not_those_without(string table)
    {
        using var folder = new TemporaryFolder().With("e.csv", Episodes);
        if (table != "header")
        {
            folder.With("h.csv", "CHILD,DOB,MOTHER\nA,05/06/2010,\n");
        }

        if (table != "reviews")
        {
            folder.With("r.csv", "CHILD,REVIEW,REVIEW_CODE\nB,05/06/2023,PN1\n");
        }

        Assert.Equal((0, $"{TimetableOfFolder}{Upcoming}"), (Run(folder.Path).ExitCode, Run(folder.Path).Output));
    }

    [Fact]
    public void Are_not_those_with_columns_in_another_order_and_case_a_mark_and_CRLF_under_any_name()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        const string Text = "rec,\"Dec\",place,ls,rne,Extra,DECOM,child\r\n,,U1,C2,S,x,05/06/2023,A\r\n";
        using var folder = new TemporaryFolder().With("export (3).csv", [.. mark, .. Encoding.UTF8.GetBytes(Text)]);
        var ran = Run(folder.Path);
        Assert.Equal((0, $"{TimetableOfFolder}{Upcoming}"), (ran.ExitCode, ran.Output));
    }

    [Fact]
    public void Are_not_those_with_other_files_which_are_named_and_ignored()
    {
        using var folder = new TemporaryFolder().With("e.csv", Episodes)
            .With("uasc.csv", "CHILD,SEX,DOB,DUC\n")
            .With("notes.txt", "CHILD,REVIEW,REVIEW_CODE\n");
        var ran = Run(folder.Path);
        Assert.Equal((0, $"{TimetableOfFolder}{Upcoming}"), (ran.ExitCode, ran.Output));
        Assert.Contains("uasc.csv", ran.Errors, StringComparison.Ordinal);
    }

    private static string TimetableOfFolder => TimetableOfStory.Columns + "\n";

    private static Ran Run(params string[] folders) => Ran.Here(["timetable", .. folders.SelectMany(f => new[] { "--ssda903", f }), "--as-at", "2023-06-30"]);

    private static void Refused(Ran ran, params string[] words)
    {
        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.NotEmpty(ran.ErrorLines);
        Assert.All(words, word => Assert.Contains(word, ran.Errors, StringComparison.Ordinal));
    }
}
