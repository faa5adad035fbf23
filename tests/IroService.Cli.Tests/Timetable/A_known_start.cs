using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class A_known_start
{
    [Fact]
    public void Is_an_episode_with_RNE_S_on_the_day_from_which_reviews_are_known() =>
        CareStory.Of().KnowingReviewsFrom("2023-06-05").Episode("2023-06-05", "S C2 U1").Gives("2023-06-30", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            """);

    [Fact]
    public void Is_not_one_on_the_day_before() =>
        CareStory.Of().KnowingReviewsFrom("2023-06-05").Episode("2023-06-04", "S C2 U1").Gives("2023-06-30", """
            A,2023-06-04,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Is_not_one_with_another_RNE() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01").Episode("2023-06-05", "P C2 U1").Gives("2023-06-30", """
            A,2023-06-05,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Is_not_one_with_a_blank_RNE() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01").Episode("2023-06-05", "- C2 U1").Gives("2023-06-30", """
            A,2023-06-05,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Is_that_of_the_first_episode_whatever_the_others_say() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-12 X1", "P C2 U1")
            .Episode("2023-06-12", "S C2 U1")
            .Gives("2023-06-30", """
            A,2023-06-05,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Of_care_is_also_one_that_a_short_break_ran_into_whatever_RNE_says() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-08 X1", "S V4 U1")
            .Episode("2023-06-08", "L C2 U1")
            .Gives("2023-06-30", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,not-required,
            A,2023-06-08,reg33,1,first-review,2023-06-08,2023-07-06,,upcoming,
            """);

    [Fact]
    public void Of_care_is_not_one_that_came_a_day_after_a_short_break() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01")
            .Episode("2023-06-05 to 2023-06-08 X1", "S V4 U1")
            .Episode("2023-06-09", "L C2 U1")
            .Gives("2023-06-30", """
            A,2023-06-05,short-break,1,short-break-first,2023-06-05,2023-09-05,,not-required,
            A,2023-06-09,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Of_care_is_not_one_before_reviews_are_known_though_a_short_break_ran_into_it() =>
        CareStory.Of().KnowingReviewsFrom("2023-06-09")
            .Episode("2023-06-05 to 2023-06-08 X1", "S V4 U1")
            .Episode("2023-06-08", "L C2 U1")
            .Gives("2023-06-30", """
            A,2023-06-05,short-break,1,start-unknown,,,,unknown,
            A,2023-06-08,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Of_short_breaks_is_also_one_that_care_ran_into_though_it_is_within_the_6_months() =>
        CareStory.Of().KnowingReviewsFrom("2023-04-01")
            .Episode("2023-06-05 to 2023-07-12 E4A", "S V2 U1")
            .Episode("2023-07-10 to 2023-07-14 E4A", "P V3 U1")
            .Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,7
            A,2023-07-10,short-break,1,short-break-first,2023-07-10,2023-10-10,,upcoming,
            """);

    [Fact]
    public void Of_short_breaks_is_more_than_6_months_after_the_day_from_which_reviews_are_known() =>
        CareStory.Of().KnowingReviewsFrom("2023-04-01").Episode("2023-10-02 to 2023-10-04 E4A", "S V3 U1").Gives("2023-10-31", """
            A,2023-10-02,short-break,1,short-break-first,2023-10-02,2024-01-02,,upcoming,
            """);

    [Fact]
    public void Of_short_breaks_is_not_exactly_6_months_after_it() =>
        CareStory.Of().KnowingReviewsFrom("2023-04-01").Episode("2023-10-01 to 2023-10-04 E4A", "S V3 U1").Gives("2023-10-31", """
            A,2023-10-01,short-break,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Of_short_breaks_needs_RNE_S_too() =>
        CareStory.Of().KnowingReviewsFrom("2023-04-01").Episode("2023-10-02 to 2023-10-04 E4A", "P V3 U1").Gives("2023-10-31", """
            A,2023-10-02,short-break,1,start-unknown,,,,unknown,
            """);
}
