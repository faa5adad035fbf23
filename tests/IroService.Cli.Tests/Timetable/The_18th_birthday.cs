using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class The_18th_birthday
{
    [Fact]
    public void Ends_the_period() =>
        CareStory.Of().Born("2005-06-20").Episode("2023-06-05", "S V2 K2").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,not-required,
            """);

    [Fact]
    public void Does_not_when_the_period_ended_before() =>
        CareStory.Of().Born("2005-07-31").Episode("2023-06-05 to 2023-07-13 E4A", "S V2 K2").Gives("2023-08-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,10
            """);

    [Fact]
    public void Ends_it_before_a_later_DEC() =>
        CareStory.Of().Born("2005-07-10").Episode("2023-06-05 to 2023-07-13 E4A", "S V2 K2").Gives("2023-08-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,7
            """);

    [Fact]
    public void After_the_due_date_leaves_the_review_missed() =>
        CareStory.Of().Born("2005-07-04").Episode("2023-06-05", "S V2 K2").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,1
            """);

    [Fact]
    public void On_the_due_date_leaves_the_review_not_required() =>
        CareStory.Of().Born("2005-07-03").Episode("2023-06-05", "S V2 K2").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,not-required,
            """);

    [Fact]
    public void Ends_short_breaks_too() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01").Born("2005-06-20").Episode("2023-06-05 to 2023-06-07 E4A", "S V4 R1").Gives("2023-07-31", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,not-required,
            """);

    [Fact]
    public void Still_to_come_leaves_the_period_open() =>
        CareStory.Of().Born("2005-06-20").Episode("2023-06-05", "S V2 K2").Gives("2023-06-19", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            """);

    [Fact]
    public void Of_a_child_born_on_29_February_is_1_March() =>
        CareStory.Of().KnowingReviewsFrom("2021-04-01").Born("2004-02-29").Episode("2022-01-04", "S V2 K2").Reviewed("2022-02-01", "2022-03-01")
            .Gives("2022-03-31", """
            A,2022-01-04,reg33,1,first-review,2022-01-04,2022-02-01,2022-02-01,on-time,
            A,2022-01-04,reg33,2,second-review,2022-02-01,2022-05-01,2022-03-01,on-time,
            A,2022-01-04,reg33,3,subsequent-review,2022-03-01,2022-09-01,,not-required,
            """);

    [Fact]
    public void On_the_first_day_of_a_period_leaves_the_period_out() =>
        CareStory.Of().Born("2005-06-05").Episode("2023-06-05", "S V2 K2").Gives("2023-07-31", "");

    [Fact]
    public void Of_a_DOB_that_is_no_date_is_unknown_and_the_DOB_is_told()
    {
        var ran = CareStory.Of().Born("30/02/2005").Episode("2023-06-05", "S V2 K2").Timetable("2023-07-31");
        Assert.Equal(
            (0, $"{TimetableOfStory.Columns}\nA,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,overdue,28\n"), (ran.ExitCode, ran.Output));
        Assert.Contains("header.csv:2 DOB: ", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_child_born_in_9999_never_comes() =>
        CareStory.Of().Born("9999-12-31").Episode("2023-06-05", "S V2 K2").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,overdue,28
            """);
}
