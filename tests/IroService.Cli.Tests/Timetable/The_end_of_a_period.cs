using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class The_end_of_a_period
{
    [Fact]
    public void Is_the_DEC_of_its_last_episode() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-10 X1", "S C1 U1").Episode("2023-07-10 to 2023-07-20 E4A", "P C2 U1").Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,17
            """);

    [Fact]
    public void Is_that_of_the_last_in_order_even_if_an_earlier_one_has_a_later_DEC() =>
        CareStory.Of().Episode("2023-06-05 to 2023-09-30 E4A", "S C1 U1").Episode("2023-07-10 to 2023-07-20 E4A", "P C2 U1").Gives("2023-12-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,17
            """);

    [Fact]
    public void Is_open_after_an_X1_that_nothing_follows() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-20 X1", "S C1 U1").Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,overdue,29
            """);

    [Fact]
    public void Is_the_DEC_of_an_X1_when_the_child_has_a_later_period() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-20 X1", "S C1 U1").Episode("2023-09-04", "S C2 U1").Gives("2023-09-08", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,17
            A,2023-09-04,reg33,1,first-review,2023-09-04,2023-10-02,,upcoming,
            """);

    [Fact]
    public void Is_the_DEC_of_an_X1_also_when_the_later_period_starts_after_the_as_at_date() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-20 X1", "S C1 U1").Episode("2023-09-04", "S C2 U1").Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,17
            """);

    [Fact]
    public void Is_the_DEC_of_an_X1_also_when_the_later_period_is_left_out() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-20 X1", "S C1 U1").Episode("2023-07-27 to 2023-07-27 E4A", "S C2 U1").Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,17
            """);

    [Fact]
    public void After_the_as_at_date_counts_as_still_open() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-20 E4A", "S C1 U1").Gives("2023-07-19", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,overdue,16
            """);

    [Fact]
    public void On_the_as_at_date_has_ended() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-20 E4A", "S C1 U1").Gives("2023-07-20", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,17
            """);

    [Fact]
    public void Of_care_that_a_short_break_continued_is_the_day_of_that_break() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-07-20 E4A", "S V2 U1")
            .Episode("2023-07-10 to 2023-07-14 E4A", "P V3 U1")
            .Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,7
            A,2023-07-10,short-break,1,short-break-first,2023-07-10,2023-10-10,,upcoming,
            """);

    [Fact]
    public void Of_open_care_that_a_short_break_continued_is_the_day_of_that_break() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05", "S V2 U1")
            .Episode("2023-07-10 to 2023-07-14 E4A", "P V3 U1")
            .Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,7
            A,2023-07-10,short-break,1,short-break-first,2023-07-10,2023-10-10,,upcoming,
            """);

    [Fact]
    public void Of_care_that_ended_before_a_short_break_is_its_own_DEC() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-07-09 X1", "S V2 U1")
            .Episode("2023-07-10 to 2023-07-14 E4A", "P V3 U1")
            .Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,6
            A,2023-07-10,short-break,1,start-unknown,,,,unknown,
            """);
}
