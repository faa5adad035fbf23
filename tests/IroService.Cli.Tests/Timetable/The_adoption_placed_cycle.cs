using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class The_adoption_placed_cycle
{
    [Fact]
    public void Asks_for_a_review_28_days_after_the_placement_then_3_months_then_every_6_months_after_the_one_before() =>
        CareStory.Of()
            .Episode("2023-05-01", "S E1 A3")
            .Reviewed("2023-05-29", "2023-08-29", "2024-02-28")
            .Gives("2024-03-31", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,2023-05-29,on-time,
            A,2023-05-01,adoption-placed,2,adoption-placed-second,2023-05-29,2023-08-29,2023-08-29,on-time,
            A,2023-05-01,adoption-placed,3,adoption-placed-subsequent,2023-08-29,2024-02-29,2024-02-28,on-time,
            A,2023-05-01,adoption-placed,4,adoption-placed-subsequent,2024-02-28,2024-08-28,,upcoming,
            """);

    [Fact]
    public void Counts_a_review_on_the_day_of_placement() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-08-01 X1", "S C2 U1")
            .Episode("2023-08-01", "P C2 A3")
            .Reviewed("2023-07-03", "2023-08-01")
            .Gives("2023-08-14", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-08-01,2023-08-29,2023-08-01,on-time,
            A,2023-06-05,adoption-placed,2,adoption-placed-second,2023-08-01,2023-11-01,,upcoming,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,superseded,
            """);

    [Fact]
    public void Stops_at_the_return_and_a_review_on_that_day_does_not_count() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12", "P C2 U1")
            .Reviewed("2023-05-22", "2023-06-12")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,2023-05-22,on-time,
            A,2023-05-01,adoption-placed,2,adoption-placed-second,2023-05-22,2023-08-22,,superseded,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24,,upcoming,
            A,2023-05-01,reg33,1,subsequent-review,2023-05-22,2023-11-22,2023-06-12,on-time,
            A,2023-05-01,reg33,2,subsequent-review,2023-06-12,2023-12-12,,upcoming,
            """);

    [Fact]
    public void Is_superseded_when_the_return_came_on_the_due_date() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-05-29 X1", "S C2 A3")
            .Episode("2023-05-29", "P C2 U1")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,,superseded,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-05-29,2023-07-10,,upcoming,
            A,2023-05-01,reg33,1,subsequent-review,2023-05-29,2023-11-29,,upcoming,
            """);

    [Fact]
    public void Is_missed_when_the_return_came_the_day_after() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-05-30 X1", "S C2 A3")
            .Episode("2023-05-30", "P C2 U1")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,,missed,1
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-05-30,2023-07-11,,upcoming,
            A,2023-05-01,reg33,1,subsequent-review,2023-05-30,2023-11-30,,upcoming,
            """);

    [Fact]
    public void Has_no_rows_for_a_placement_that_ended_on_the_day_it_began() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-05 X1", "S C2 U1")
            .Episode("2023-06-05 to 2023-06-05 X1", "P C2 A3")
            .Episode("2023-06-05", "P C2 U1")
            .Reviewed("2023-05-22")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-05,2023-07-17,,upcoming,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,2023-05-22,on-time,
            A,2023-05-01,reg33,2,second-review,2023-05-22,2023-08-22,,superseded,
            A,2023-05-01,reg33,3,subsequent-review,2023-05-22,2023-11-22,,upcoming,
            """);

    [Fact]
    public void Begins_afresh_with_each_placement_and_SEQUENCE_counts_on() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12 to 2023-07-03 X1", "P C2 U1")
            .Episode("2023-07-03", "P C2 A5")
            .Reviewed("2023-05-22", "2023-07-24")
            .Gives("2023-08-14", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,2023-05-22,on-time,
            A,2023-05-01,adoption-placed,2,adoption-placed-second,2023-05-22,2023-08-22,,superseded,
            A,2023-05-01,adoption-placed,3,adoption-placed-first,2023-07-03,2023-07-31,2023-07-24,on-time,
            A,2023-05-01,adoption-placed,4,adoption-placed-second,2023-07-24,2023-10-24,,upcoming,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24,,superseded,
            A,2023-05-01,reg33,1,subsequent-review,2023-05-22,2023-11-22,,superseded,
            """);
}
