using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class The_reg33_cycle
{
    [Fact]
    public void Asks_for_a_first_review_20_working_days_after_the_start() =>
        CareStory.Of().Episode("2023-12-01", "S C2 U1").Gives("2023-12-04", """
            A,2023-12-01,reg33,1,first-review,2023-12-01,2024-01-03,,upcoming,
            """);

    [Fact]
    public void Then_for_a_second_3_months_after_the_first_was_held() =>
        CareStory.Of().Episode("2023-12-01", "S C2 U1").Reviewed("2023-12-20").Gives("2023-12-31", """
            A,2023-12-01,reg33,1,first-review,2023-12-01,2024-01-03,2023-12-20,on-time,
            A,2023-12-01,reg33,2,second-review,2023-12-20,2024-03-20,,upcoming,
            """);

    [Fact]
    public void Then_for_each_6_months_after_the_one_before_was_held() =>
        CareStory.Of().Episode("2022-12-01", "S C2 U1").Reviewed("2022-12-20", "2023-03-10", "2023-09-12").Gives("2023-12-31", """
            A,2022-12-01,reg33,1,first-review,2022-12-01,2023-01-03,2022-12-20,on-time,
            A,2022-12-01,reg33,2,second-review,2022-12-20,2023-03-20,2023-03-10,on-time,
            A,2022-12-01,reg33,3,subsequent-review,2023-03-10,2023-09-10,2023-09-12,late,2
            A,2022-12-01,reg33,4,subsequent-review,2023-09-12,2024-03-12,,upcoming,
            """);

    [Fact]
    public void Takes_an_extra_review_for_the_next_one() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Reviewed("2023-06-26", "2023-07-10").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-06-26,on-time,
            A,2023-06-05,reg33,2,second-review,2023-06-26,2023-09-26,2023-07-10,on-time,
            A,2023-06-05,reg33,3,subsequent-review,2023-07-10,2024-01-10,,upcoming,
            """);

    [Fact]
    public void Counts_on_from_the_day_a_late_review_was_held() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Reviewed("2023-07-10").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-10,late,7
            A,2023-06-05,reg33,2,second-review,2023-07-10,2023-10-10,,upcoming,
            """);

    [Fact]
    public void Counts_a_review_on_the_day_care_began() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Reviewed("2023-06-05").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-06-05,on-time,
            A,2023-06-05,reg33,2,second-review,2023-06-05,2023-09-05,,upcoming,
            """);

    [Fact]
    public void Is_not_begun_again_by_a_move_or_another_legal_status() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-06-19 X1", "S V2 U1")
            .Episode("2023-06-19 to 2023-08-07 X1", "L C1 U1")
            .Episode("2023-08-07", "B C2 K2")
            .Reviewed("2023-07-03")
            .Gives("2023-09-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,upcoming,
            """);

    [Fact]
    public void Stops_at_the_placement_for_adoption() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-08-01 X1", "S C2 U1")
            .Episode("2023-08-01", "P E1 A3")
            .Reviewed("2023-07-03", "2023-08-01")
            .Gives("2023-08-14", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-08-01,2023-08-29,2023-08-01,on-time,
            A,2023-06-05,adoption-placed,2,adoption-placed-second,2023-08-01,2023-11-01,,upcoming,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,superseded,
            """);

    [Fact]
    public void Stopped_when_the_next_review_was_already_due_leaves_it_missed() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-08-01 X1", "S C2 U1")
            .Episode("2023-08-01", "P C2 A3")
            .Gives("2023-08-14", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-08-01,2023-08-29,,upcoming,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,29
            """);

    [Fact]
    public void Has_no_rows_when_the_child_was_placed_for_adoption_from_the_first_day() =>
        CareStory.Of().Episode("2023-06-05", "S C2 A5").Gives("2023-06-30", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-06-05,2023-07-03,,upcoming,
            """);
}
