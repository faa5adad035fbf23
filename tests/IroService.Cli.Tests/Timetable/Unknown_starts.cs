using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class Unknown_starts
{
    [Fact]
    public void Of_reg33_give_the_first_review_of_the_run_no_date_to_be_held_by() =>
        CareStory.Of().Episode("2021-06-07", "S C2 U1").Reviewed("2023-05-15").Gives("2023-06-30", """
            A,2021-06-07,reg33,1,start-unknown,,,2023-05-15,unknown,
            A,2021-06-07,reg33,2,subsequent-review,2023-05-15,2023-11-15,,upcoming,
            """);

    [Fact]
    public void Then_ask_for_each_review_6_months_after_the_one_before() =>
        CareStory.Of().Episode("2021-06-07", "S C2 U1").Reviewed("2023-05-15", "2023-11-16").Gives("2024-03-31", """
            A,2021-06-07,reg33,1,start-unknown,,,2023-05-15,unknown,
            A,2021-06-07,reg33,2,subsequent-review,2023-05-15,2023-11-15,2023-11-16,late,1
            A,2021-06-07,reg33,3,subsequent-review,2023-11-16,2024-05-16,,upcoming,
            """);

    [Fact]
    public void With_no_review_are_the_only_row() =>
        CareStory.Of().Episode("2021-06-07", "S C2 U1").Gives("2023-06-30", """
            A,2021-06-07,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Stay_unknown_when_the_run_stopped() =>
        CareStory.Of()
            .Episode("2021-06-07 to 2023-06-05 X1", "S C2 U1")
            .Episode("2023-06-05", "P C2 A3")
            .Gives("2023-06-30", """
            A,2021-06-07,adoption-placed,1,adoption-placed-first,2023-06-05,2023-07-03,,upcoming,
            A,2021-06-07,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Stay_unknown_when_the_period_ended() =>
        CareStory.Of().Episode("2021-06-07 to 2023-06-05 E4A", "S C2 U1").Gives("2023-06-30", """
            A,2021-06-07,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Stay_unknown_on_remand_that_ended() =>
        CareStory.Of().Episode("2023-03-06 to 2023-06-05 E14", "S J1 K1").Gives("2023-06-30", """
            A,2023-03-06,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Of_short_breaks_go_on_every_6_months() =>
        CareStory.Of()
            .Episode("2022-06-06 to 2022-06-08 E4A", "S V4 U1")
            .Episode("2022-11-07 to 2022-11-09 E4A", "S V4 U1")
            .Episode("2023-05-08 to 2023-05-10 E4A", "S V4 U1")
            .Reviewed("2023-04-17", "2023-07-17")
            .Gives("2023-08-31", """
            A,2022-06-06,short-break,1,start-unknown,,,2023-04-17,unknown,
            A,2022-06-06,short-break,2,short-break-subsequent,2023-04-17,2023-10-17,2023-07-17,on-time,
            A,2022-06-06,short-break,3,short-break-subsequent,2023-07-17,2024-01-17,,upcoming,
            """);

    [Fact]
    public void Of_a_placement_order_are_those_before_the_day_from_which_reviews_are_known() =>
        CareStory.Of().KnowingReviewsFrom("2023-04-01")
            .Episode("2022-11-07 to 2023-03-31 X1", "S C2 U1")
            .Episode("2023-03-31", "L E1 U1")
            .Reviewed("2023-05-15", "2023-08-01")
            .Gives("2023-08-31", """
            A,2022-11-07,adoption-authorised,1,start-unknown,,,2023-05-15,unknown,
            A,2022-11-07,adoption-authorised,2,adoption-authorised-subsequent,2023-05-15,2023-11-15,2023-08-01,on-time,
            A,2022-11-07,adoption-authorised,3,adoption-authorised-subsequent,2023-08-01,2024-02-01,,upcoming,
            A,2022-11-07,reg33,1,start-unknown,,,2023-05-15,unknown,
            A,2022-11-07,reg33,2,subsequent-review,2023-05-15,2023-11-15,2023-08-01,on-time,
            A,2022-11-07,reg33,3,subsequent-review,2023-08-01,2024-02-01,,upcoming,
            """);

    [Fact]
    public void Of_a_placement_order_are_not_those_on_it_though_the_start_of_the_period_is_unknown() =>
        CareStory.Of().KnowingReviewsFrom("2023-04-01")
            .Episode("2022-11-07 to 2023-04-01 X1", "S C2 U1")
            .Episode("2023-04-01", "L E1 U1")
            .Reviewed("2023-05-15")
            .Gives("2023-08-31", """
            A,2022-11-07,adoption-authorised,1,adoption-authorised-first,2023-04-01,2023-07-01,2023-05-15,on-time,
            A,2022-11-07,adoption-authorised,2,adoption-authorised-subsequent,2023-05-15,2023-11-15,,upcoming,
            A,2022-11-07,reg33,1,start-unknown,,,2023-05-15,unknown,
            A,2022-11-07,reg33,2,subsequent-review,2023-05-15,2023-11-15,,upcoming,
            """);

    [Fact]
    public void Of_a_placement_for_adoption_are_those_before_it() =>
        CareStory.Of().KnowingReviewsFrom("2023-04-01")
            .Episode("2022-11-07 to 2023-03-31 X1", "S C2 U1")
            .Episode("2023-03-31", "P C2 A3")
            .Reviewed("2023-04-17", "2023-07-10")
            .Gives("2023-08-31", """
            A,2022-11-07,adoption-placed,1,start-unknown,,,2023-04-17,unknown,
            A,2022-11-07,adoption-placed,2,adoption-placed-subsequent,2023-04-17,2023-10-17,2023-07-10,on-time,
            A,2022-11-07,adoption-placed,3,adoption-placed-subsequent,2023-07-10,2024-01-10,,upcoming,
            A,2022-11-07,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Of_a_placement_for_adoption_are_not_those_on_it() =>
        CareStory.Of().KnowingReviewsFrom("2023-04-01")
            .Episode("2022-11-07 to 2023-04-01 X1", "S C2 U1")
            .Episode("2023-04-01", "P C2 A3")
            .Reviewed("2023-04-17")
            .Gives("2023-08-31", """
            A,2022-11-07,adoption-placed,1,adoption-placed-first,2023-04-01,2023-04-29,2023-04-17,on-time,
            A,2022-11-07,adoption-placed,2,adoption-placed-second,2023-04-17,2023-07-17,,overdue,45
            A,2022-11-07,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Of_a_return_are_those_before_it_and_then_its_own_review_is_not_asked_for() =>
        CareStory.Of().KnowingReviewsFrom("2023-04-01")
            .Episode("2022-11-07 to 2023-03-31 X1", "S C2 A3")
            .Episode("2023-03-31", "P C2 U1")
            .Reviewed("2023-05-08")
            .Gives("2023-08-31", """
            A,2022-11-07,adoption-placed,1,start-unknown,,,,unknown,
            A,2022-11-07,reg33,1,start-unknown,,,2023-05-08,unknown,
            A,2022-11-07,reg33,2,subsequent-review,2023-05-08,2023-11-08,,upcoming,
            """);

    [Fact]
    public void Of_a_return_are_not_those_on_it() =>
        CareStory.Of().KnowingReviewsFrom("2023-04-01")
            .Episode("2022-11-07 to 2023-04-01 X1", "S C2 A3")
            .Episode("2023-04-01", "P C2 U1")
            .Reviewed("2023-05-08")
            .Gives("2023-08-31", """
            A,2022-11-07,adoption-placed,1,start-unknown,,,,unknown,
            A,2022-11-07,adoption-returned,1,adoption-returned,2023-04-01,2023-05-13,2023-05-08,on-time,
            A,2022-11-07,reg33,1,subsequent-review,2023-04-01,2023-10-01,2023-05-08,on-time,
            A,2022-11-07,reg33,2,subsequent-review,2023-05-08,2023-11-08,,upcoming,
            """);
}
