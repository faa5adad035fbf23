using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class After_a_return_from_adoption
{
    [Fact]
    public void Reg33_runs_again_6_months_after_the_last_review_before_the_return() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12", "P C2 U1")
            .Reviewed("2023-05-22")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,2023-05-22,on-time,
            A,2023-05-01,adoption-placed,2,adoption-placed-second,2023-05-22,2023-08-22,,superseded,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24,,upcoming,
            A,2023-05-01,reg33,1,subsequent-review,2023-05-22,2023-11-22,,upcoming,
            """);

    [Fact]
    public void Reg33_runs_again_6_months_after_the_return_when_there_was_no_review() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12", "P C2 U1")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,,missed,14
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24,,upcoming,
            A,2023-05-01,reg33,1,subsequent-review,2023-06-12,2023-12-12,,upcoming,
            """);

    [Fact]
    public void A_review_on_the_day_of_return_is_the_run_s_own_and_not_one_before_it() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12", "P C2 U1")
            .Reviewed("2023-06-12")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,,missed,14
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24,,upcoming,
            A,2023-05-01,reg33,1,subsequent-review,2023-06-12,2023-12-12,2023-06-12,on-time,
            A,2023-05-01,reg33,2,subsequent-review,2023-06-12,2023-12-12,,upcoming,
            """);

    [Fact]
    public void The_last_review_may_have_been_so_long_ago_that_the_next_was_due_before_the_return() =>
        CareStory.Of()
            .Episode("2022-11-07 to 2022-12-05 X1", "S C2 U1")
            .Episode("2022-12-05 to 2023-07-03 X1", "P C2 A3")
            .Episode("2023-07-03", "P C2 U1")
            .Reviewed("2022-12-01")
            .Gives("2023-07-10", """
            A,2022-11-07,adoption-placed,1,adoption-placed-first,2022-12-05,2023-01-02,,missed,182
            A,2022-11-07,adoption-returned,1,adoption-returned,2023-07-03,2023-08-14,,upcoming,
            A,2022-11-07,reg33,1,first-review,2022-11-07,2022-12-05,2022-12-01,on-time,
            A,2022-11-07,reg33,2,second-review,2022-12-01,2023-03-01,,superseded,
            A,2022-11-07,reg33,3,subsequent-review,2022-12-01,2023-06-01,,overdue,39
            """);

    [Fact]
    public void Every_review_of_the_run_has_the_rule_subsequent_review() =>
        CareStory.Of()
            .Episode("2023-04-03 to 2023-05-15 X1", "S C2 A3")
            .Episode("2023-05-15", "P C2 U1")
            .Reviewed("2023-05-01", "2023-06-12", "2023-11-30")
            .Gives("2023-12-31", """
            A,2023-04-03,adoption-placed,1,adoption-placed-first,2023-04-03,2023-05-01,2023-05-01,on-time,
            A,2023-04-03,adoption-placed,2,adoption-placed-second,2023-05-01,2023-08-01,,superseded,
            A,2023-04-03,adoption-returned,1,adoption-returned,2023-05-15,2023-06-26,2023-06-12,on-time,
            A,2023-04-03,reg33,1,subsequent-review,2023-05-01,2023-11-01,2023-06-12,on-time,
            A,2023-04-03,reg33,2,subsequent-review,2023-06-12,2023-12-12,2023-11-30,on-time,
            A,2023-04-03,reg33,3,subsequent-review,2023-11-30,2024-05-30,,upcoming,
            """);

    [Fact]
    public void Reg33_has_numbers_that_count_on_from_the_run_before() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-05 X1", "S C2 U1")
            .Episode("2023-06-05 to 2023-06-26 X1", "P C2 A3")
            .Episode("2023-06-26", "P C2 U1")
            .Reviewed("2023-05-22")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-06-05,2023-07-03,,superseded,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-26,2023-08-07,,upcoming,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,2023-05-22,on-time,
            A,2023-05-01,reg33,2,second-review,2023-05-22,2023-08-22,,superseded,
            A,2023-05-01,reg33,3,subsequent-review,2023-05-22,2023-11-22,,upcoming,
            """);

    [Fact]
    public void Reg33_stops_at_the_next_placement() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12 to 2023-07-03 X1", "P C2 U1")
            .Episode("2023-07-03", "P C2 A4")
            .Reviewed("2023-05-22", "2023-06-19", "2023-07-03")
            .Gives("2023-07-10", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,2023-05-22,on-time,
            A,2023-05-01,adoption-placed,2,adoption-placed-second,2023-05-22,2023-08-22,,superseded,
            A,2023-05-01,adoption-placed,3,adoption-placed-first,2023-07-03,2023-07-31,2023-07-03,on-time,
            A,2023-05-01,adoption-placed,4,adoption-placed-second,2023-07-03,2023-10-03,,upcoming,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24,,superseded,
            A,2023-05-01,reg33,1,subsequent-review,2023-05-22,2023-11-22,2023-06-19,on-time,
            A,2023-05-01,reg33,2,subsequent-review,2023-06-19,2023-12-19,,superseded,
            """);

    [Fact]
    public void A_return_on_the_day_of_the_next_placement_has_no_rows() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12 to 2023-06-12 X1", "P C2 U1")
            .Episode("2023-06-12", "P C2 A4")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,,missed,14
            A,2023-05-01,adoption-placed,2,adoption-placed-first,2023-06-12,2023-07-10,,upcoming,
            """);
}
