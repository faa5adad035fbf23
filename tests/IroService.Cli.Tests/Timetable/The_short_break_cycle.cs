using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class The_short_break_cycle
{
    [Fact]
    public void Asks_for_a_first_review_3_months_after_the_first_break_and_then_every_6_months() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-07 E4A", "S V3 R1")
            .Episode("2023-10-02 to 2023-10-04 E4A", "S V3 R1")
            .Episode("2024-01-08 to 2024-01-10 E4A", "S V3 R1")
            .Reviewed("2023-09-05", "2024-03-04")
            .Gives("2024-03-31", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,2023-09-05,on-time,
            A,2023-06-05,short-break,2,short-break-subsequent,2023-09-05,2024-03-05,2024-03-04,on-time,
            A,2023-06-05,short-break,3,short-break-subsequent,2024-03-04,2024-09-04,,upcoming,
            """);

    [Fact]
    public void Is_the_only_one_of_its_period() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-07 E4A", "S V4 U1")
            .Episode("2023-07-03 to 2023-07-05 E4A", "S V4 A3")
            .Episode("2023-08-07 to 2023-08-09 E4A", "S V4 U1")
            .Gives("2023-08-31", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,upcoming,
            """);

    [Fact]
    public void Ends_and_the_reg33_cycle_begins_when_the_child_comes_into_care() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-07 E4A", "S V4 U1")
            .Episode("2023-08-07", "S V2 U1")
            .Reviewed("2023-08-01", "2023-09-01")
            .Gives("2023-09-30", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,2023-08-01,on-time,
            A,2023-06-05,short-break,2,short-break-subsequent,2023-08-01,2024-02-01,,not-required,
            A,2023-08-07,reg33,1,first-review,2023-08-07,2023-09-05,2023-09-01,on-time,
            A,2023-08-07,reg33,2,second-review,2023-09-01,2023-12-01,,upcoming,
            """);
}
