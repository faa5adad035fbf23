using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class The_end_of_short_breaks
{
    [Fact]
    public void Is_still_to_come_6_months_after_the_last_DEC() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01").Episode("2023-06-05 to 2023-06-08 E4A", "S V4 U1").Gives("2023-12-08", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,overdue,94
            """);

    [Fact]
    public void Is_the_last_DEC_once_more_than_6_months_have_passed() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01").Episode("2023-06-05 to 2023-06-08 E4A", "S V4 U1").Gives("2023-12-09", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,not-required,
            """);

    [Fact]
    public void Has_no_day_while_the_last_break_is_open() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01").Episode("2023-06-05", "S V4 U1").Gives("2024-03-31", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,overdue,208
            """);

    [Fact]
    public void Is_the_day_of_the_next_period_within_6_months() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-08 E4A", "S V4 U1")
            .Episode("2023-12-08", "S C2 U1")
            .Gives("2023-12-08", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,missed,94
            A,2023-12-08,reg33,1,first-review,2023-12-08,2024-01-10,,upcoming,
            """);

    [Fact]
    public void Is_the_last_DEC_when_the_next_period_came_later_than_that() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-08 E4A", "S V4 U1")
            .Episode("2023-12-09", "S C2 U1")
            .Gives("2023-12-09", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,not-required,
            A,2023-12-09,reg33,1,first-review,2023-12-09,2024-01-10,,upcoming,
            """);

    [Fact]
    public void Is_the_day_of_the_next_period_however_late_when_the_last_break_was_left_open() =>
        CareStory.Of().KnowingReviewsFrom("2021-04-01")
            .Episode("2022-06-06", "S V4 U1")
            .Episode("2023-12-11", "S C2 U1")
            .Gives("2023-12-31", """
            A,2022-06-06,short-break,1,short-break-first,2022-06-06,2022-09-06,,missed,461
            A,2023-12-11,reg33,1,first-review,2023-12-11,2024-01-11,,upcoming,
            """);

    [Fact]
    public void Is_open_until_a_next_period_that_starts_after_the_as_at_date() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-08 E4A", "S V4 U1")
            .Episode("2023-12-08", "S C2 U1")
            .Gives("2023-12-07", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,overdue,93
            """);

    [Fact]
    public void Is_the_day_of_the_next_period_also_when_that_is_left_out() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-08 E4A", "S V4 U1")
            .Episode("2023-07-10 to 2023-07-10 E4A", "S C2 U1")
            .Gives("2023-08-01", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,not-required,
            """);

    [Fact]
    public void Is_reckoned_from_the_last_break_in_order_even_if_an_earlier_one_ended_later() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-09-01 E4A", "S V4 U1")
            .Episode("2023-06-12 to 2023-06-14 E4A", "S V4 U1")
            .Gives("2023-12-15", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,not-required,
            """);
}
