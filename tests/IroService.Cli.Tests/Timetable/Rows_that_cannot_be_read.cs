using IroService.TestKit;

namespace IroService.Cli.Tests.Timetable;

public class Rows_that_cannot_be_read
{
    private const string EpisodeColumns = "CHILD,DECOM,RNE,LS,PLACE,DEC,REC,CIN,PLACE_PROVIDER,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    private const string ReviewColumns = "CHILD,REVIEW,REVIEW_CODE,DOB\n";
    private const string Row = "A,05/06/2023,S,C2,U1,,,,,,,,\n";
    private const string Upcoming = "A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,\n";

    [Theory]
    [InlineData("A,29/02/2023,S,C2,U1,,,,,,,,", "episodes.csv:2 DECOM: ")]
    [InlineData("A,2023-06-06,S,C2,U1,,,,,,,,", "episodes.csv:2 DECOM: ")]
    [InlineData("A,6/6/2023,S,C2,U1,,,,,,,,", "episodes.csv:2 DECOM: ")]
    [InlineData("A,06/06/23,S,C2,U1,,,,,,,,", "episodes.csv:2 DECOM: ")]
    [InlineData("A,soon,S,C2,U1,,,,,,,,", "episodes.csv:2 DECOM: ")]
    [InlineData("A,,S,C2,U1,,,,,,,,", "episodes.csv:2 DECOM: ")]
    [InlineData("A,05/06/2023,S,C2,A3,31/06/2023,E4A,,,,,,", "episodes.csv:2 DEC: ")]
    [InlineData(" ,05/06/2023,S,C2,A3,,,,,,,,", "episodes.csv:2 CHILD: ")]
    [InlineData("A,05/06/2023,S,C2,A3,,,,,,,", "episodes.csv:2 ")]
    public void Among_the_episodes_are_told_and_kept_out_and_stop_nothing(string bad, string told)
    {
        using var folder = new TemporaryFolder().With("episodes.csv", EpisodeColumns + bad + "\n" + Row);
        var ran = Ran.Here("timetable", "--ssda903", folder.Path, "--as-at", "2023-06-30");
        Assert.Equal((0, $"{TimetableOfStory.Columns}\n{Upcoming}"), (ran.ExitCode, ran.Output));
        Assert.Contains(told, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A,31/06/2023,PN1,", "reviews.csv:2 REVIEW: ")]
    [InlineData("A,,PN1,", "reviews.csv:2 REVIEW: ")]
    [InlineData(",26/06/2023,PN1,", "reviews.csv:2 CHILD: ")]
    [InlineData("A,26/06/2023,PN1", "reviews.csv:2 ")]
    public void Among_the_reviews_are_told_and_kept_out_and_stop_nothing(string bad, string told)
    {
        using var folder = new TemporaryFolder().With("episodes.csv", EpisodeColumns + Row).With("reviews.csv", ReviewColumns + bad + "\n");
        var ran = Ran.Here("timetable", "--ssda903", folder.Path, "--as-at", "2023-06-30");
        Assert.Equal((0, $"{TimetableOfStory.Columns}\n{Upcoming}"), (ran.ExitCode, ran.Output));
        Assert.Contains(told, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A,05/06/2023,S,C2,U1,,,,,,,,,more")] // more fields than the header
    [InlineData("A,05/06/2023,S,XX,??,,E99,,,,,,")] // codes that nobody knows
    [InlineData("  A  ,  05/06/2023  ,s ,c2, u1,,,,,,,,")]
    [InlineData("\"A\",\"05/06/2023\",\"S\",\"C2\",\"U1\",\"\",\"\",,,,,,")]
    [InlineData("\n\nA,05/06/2023,S,C2,U1,,,,,,,,\n\n")] // blank lines
    public void Are_not_those_that_only_look_odd(string row)
    {
        using var folder = new TemporaryFolder().With("episodes.csv", EpisodeColumns + row + "\n");
        var ran = Ran.Here("timetable", "--ssda903", folder.Path, "--as-at", "2023-06-30");
        Assert.Equal((0, $"{TimetableOfStory.Columns}\n{Upcoming}"), (ran.ExitCode, ran.Output));
    }

    [Fact]
    public void Are_not_reviews_with_neither_date_nor_code()
    {
        using var folder = new TemporaryFolder().With("episodes.csv", EpisodeColumns + Row).With("reviews.csv", ReviewColumns + "A,,,\n");
        var ran = Ran.Here("timetable", "--ssda903", folder.Path, "--as-at", "2023-06-30");
        Assert.Equal((0, $"{TimetableOfStory.Columns}\n{Upcoming}", ""), (ran.ExitCode, ran.Output, ran.Errors));
    }

    [Fact]
    public void Do_not_replace_what_an_earlier_folder_says()
    {
        using var first = new TemporaryFolder().With("episodes.csv", EpisodeColumns + Row);
        using var second = new TemporaryFolder().With("episodes.csv", EpisodeColumns + "A,05/06/2023,S,C2,A3,never,,,,,,,\n");
        var ran = Ran.Here("timetable", "--ssda903", first.Path, "--ssda903", second.Path, "--as-at", "2023-06-30");
        Assert.Equal((0, $"{TimetableOfStory.Columns}\n{Upcoming}"), (ran.ExitCode, ran.Output));
    }

    [Fact]
    public void Do_not_say_from_which_day_reviews_are_known()
    {
        using var folder = new TemporaryFolder().With("episodes.csv", EpisodeColumns + Row)
            .With("reviews.csv", ReviewColumns + "A,31/06/2024,PN1,\nA,02/04/2024,PN1,\n,01/05/2020,PN1,\n");
        var ran = Ran.Here("timetable", "--ssda903", folder.Path, "--as-at", "2023-06-30");
        Assert.Equal((0, $"{TimetableOfStory.Columns}\nA,2023-06-05,reg33,1,start-unknown,,,,unknown,\n"), (ran.ExitCode, ran.Output));
    }
}
