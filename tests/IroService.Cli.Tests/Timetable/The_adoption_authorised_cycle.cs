using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class The_adoption_authorised_cycle
{
    [Fact]
    public void Asks_for_a_review_3_months_after_the_placement_order_and_then_every_6_months() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-05 X1", "S C2 U1")
            .Episode("2023-06-05", "L E1 U1")
            .Reviewed("2023-05-22", "2023-08-22", "2024-02-20")
            .Gives("2024-02-29", """
            A,2023-05-01,adoption-authorised,1,adoption-authorised-first,2023-06-05,2023-09-05,2023-08-22,on-time,
            A,2023-05-01,adoption-authorised,2,adoption-authorised-subsequent,2023-08-22,2024-02-22,2024-02-20,on-time,
            A,2023-05-01,adoption-authorised,3,adoption-authorised-subsequent,2024-02-20,2024-08-20,,upcoming,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,2023-05-22,on-time,
            A,2023-05-01,reg33,2,second-review,2023-05-22,2023-08-22,2023-08-22,on-time,
            A,2023-05-01,reg33,3,subsequent-review,2023-08-22,2024-02-22,2024-02-20,on-time,
            A,2023-05-01,reg33,4,subsequent-review,2024-02-20,2024-08-20,,upcoming,
            """);

    [Fact]
    public void Counts_a_review_on_the_day_of_the_order() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-05-22 X1", "S C2 U1")
            .Episode("2023-05-22", "L E1 U1")
            .Reviewed("2023-05-22")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-authorised,1,adoption-authorised-first,2023-05-22,2023-08-22,2023-05-22,on-time,
            A,2023-05-01,adoption-authorised,2,adoption-authorised-subsequent,2023-05-22,2023-11-22,,upcoming,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,2023-05-22,on-time,
            A,2023-05-01,reg33,2,second-review,2023-05-22,2023-08-22,,upcoming,
            """);

    [Fact]
    public void Is_one_run_only_and_does_not_begin_again_with_a_later_order() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-05 X1", "S E1 U1")
            .Episode("2023-06-05 to 2023-07-03 X1", "L C2 U1")
            .Episode("2023-07-03", "L E1 U1")
            .Reviewed("2023-05-15")
            .Gives("2023-07-31", """
            A,2023-05-01,adoption-authorised,1,adoption-authorised-first,2023-05-01,2023-08-01,2023-05-15,on-time,
            A,2023-05-01,adoption-authorised,2,adoption-authorised-subsequent,2023-05-15,2023-11-15,,superseded,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,2023-05-15,on-time,
            A,2023-05-01,reg33,2,second-review,2023-05-15,2023-08-15,,upcoming,
            """);

    [Fact]
    public void Does_not_begin_again_after_a_return() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-05 X1", "S E1 U1")
            .Episode("2023-06-05 to 2023-06-26 X1", "P E1 A3")
            .Episode("2023-06-26", "P E1 U1")
            .Reviewed("2023-05-15")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-authorised,1,adoption-authorised-first,2023-05-01,2023-08-01,2023-05-15,on-time,
            A,2023-05-01,adoption-authorised,2,adoption-authorised-subsequent,2023-05-15,2023-11-15,,superseded,
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-06-05,2023-07-03,,superseded,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-26,2023-08-07,,upcoming,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,2023-05-15,on-time,
            A,2023-05-01,reg33,2,second-review,2023-05-15,2023-08-15,,superseded,
            A,2023-05-01,reg33,3,subsequent-review,2023-05-15,2023-11-15,,upcoming,
            """);

    [Fact]
    public void Has_no_rows_when_the_child_had_been_placed_before_the_order() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-05 X1", "S C2 A3")
            .Episode("2023-06-05 to 2023-06-26 X1", "P C2 U1")
            .Episode("2023-06-26", "L E1 U1")
            .Reviewed("2023-05-15")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,2023-05-15,on-time,
            A,2023-05-01,adoption-placed,2,adoption-placed-second,2023-05-15,2023-08-15,,superseded,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-05,2023-07-17,,upcoming,
            A,2023-05-01,reg33,1,subsequent-review,2023-05-15,2023-11-15,,upcoming,
            """);

    [Fact]
    public void Has_no_rows_when_the_child_was_placed_on_the_day_of_the_order() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-05 X1", "S C2 U1")
            .Episode("2023-06-05", "B E1 A3")
            .Reviewed("2023-05-15")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-06-05,2023-07-03,,upcoming,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,2023-05-15,on-time,
            A,2023-05-01,reg33,2,second-review,2023-05-15,2023-08-15,,superseded,
            """);

    [Fact]
    public void Goes_on_through_later_episodes_with_E1() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-05 X1", "S E1 U1")
            .Episode("2023-06-05", "P E1 U4")
            .Reviewed("2023-05-15")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-authorised,1,adoption-authorised-first,2023-05-01,2023-08-01,2023-05-15,on-time,
            A,2023-05-01,adoption-authorised,2,adoption-authorised-subsequent,2023-05-15,2023-11-15,,upcoming,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,2023-05-15,on-time,
            A,2023-05-01,reg33,2,second-review,2023-05-15,2023-08-15,,upcoming,
            """);
}
