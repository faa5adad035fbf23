using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class Periods_of_short_breaks
{
    [Fact]
    public void A_series_of_breaks_is_one_period() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-08 E4A", "S V4 U1")
            .Episode("2023-07-10 to 2023-07-12 E4A", "S V4 U1")
            .Episode("2023-08-14 to 2023-08-16 E4A", "S V4 U1")
            .Gives("2023-08-31", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,upcoming,
            """);

    [Fact]
    public void V3_and_V4_are_one_series() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-08 E4A", "S V3 U1")
            .Episode("2023-07-10 to 2023-07-12 E4A", "S V4 U1")
            .Gives("2023-08-31", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,upcoming,
            """);

    [Fact]
    public void A_break_exactly_6_months_after_the_last_one_continues_the_series() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-08 E4A", "S V4 U1")
            .Episode("2023-12-08 to 2023-12-10 E4A", "S V4 U1")
            .Gives("2023-12-31", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,overdue,117
            """);

    [Fact]
    public void A_break_6_months_and_a_day_after_it_starts_a_new_one() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-08 E4A", "S V4 U1")
            .Episode("2023-12-09 to 2023-12-10 E4A", "S V4 U1")
            .Gives("2023-12-31", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,not-required,
            A,2023-12-09,short-break,1,short-break-first,2023-12-09,2024-03-09,,upcoming,
            """);

    [Fact]
    public void Six_months_after_31_August_is_the_last_day_of_February() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-08-29 to 2023-08-31 E4A", "S V4 U1")
            .Episode("2024-02-29 to 2024-03-02 E4A", "S V4 U1")
            .Gives("2024-03-02", """
            A,2023-08-29,short-break,1,short-break-first,2023-08-29,2023-11-29,,overdue,94
            """);

    [Fact]
    public void A_break_after_one_left_open_continues_the_series_however_late() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2022-11-07", "S V4 U1")
            .Episode("2023-12-08 to 2023-12-10 E4A", "S V4 U1")
            .Gives("2023-12-31", """
            A,2022-11-07,short-break,1,short-break-first,2022-11-07,2023-02-07,,overdue,327
            """);

    [Fact]
    public void Care_that_follows_a_break_starts_a_new_period_though_the_break_is_open() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05", "S V4 U1")
            .Episode("2023-07-10", "S C2 U1")
            .Gives("2023-08-01", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,not-required,
            A,2023-07-10,reg33,1,first-review,2023-07-10,2023-08-07,,upcoming,
            """);

    [Fact]
    public void A_break_within_care_starts_a_new_period_and_so_does_the_care_after_it() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-07-10 X1", "S V2 U1")
            .Episode("2023-07-10 to 2023-07-14 X1", "P V3 U1")
            .Episode("2023-07-14", "P V2 U1")
            .Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,7
            A,2023-07-10,short-break,1,short-break-first,2023-07-10,2023-10-10,,not-required,
            A,2023-07-14,reg33,1,first-review,2023-07-14,2023-08-11,,upcoming,
            """);

    [Fact]
    public void A_break_to_the_end_of_time_is_one_that_later_breaks_continue() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 9999-12-31 E4A", "S V4 U1")
            .Episode("2023-07-10 to 2023-07-12 E4A", "S V4 U1")
            .Gives("2023-08-31", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,upcoming,
            """);

    [Fact]
    public void Codes_count_in_lower_case_too() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01").Episode("2023-06-05 to 2023-06-08 e4a", "s v3 u1").Gives("2023-08-31", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,upcoming,
            """);
}
