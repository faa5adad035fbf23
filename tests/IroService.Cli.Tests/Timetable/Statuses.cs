using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class Statuses
{
    [Fact]
    public void On_time_is_held_on_the_due_date() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Reviewed("2023-07-03").Gives("2023-07-03", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,upcoming,
            """);

    [Fact]
    public void Late_is_held_after_it_by_calendar_days() =>
        CareStory.Of().Episode("2023-06-02", "S C2 U1").Reviewed("2023-07-03").Gives("2023-07-03", """
            A,2023-06-02,reg33,1,first-review,2023-06-02,2023-06-30,2023-07-03,late,3
            A,2023-06-02,reg33,2,second-review,2023-07-03,2023-10-03,,upcoming,
            """);

    [Fact]
    public void Upcoming_is_up_to_the_due_date() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Gives("2023-07-03", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            """);

    [Fact]
    public void Overdue_is_from_the_day_after_by_calendar_days_to_the_as_at_date() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Gives("2023-07-04", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,overdue,1
            """);

    [Fact]
    public void Not_required_is_when_the_period_ended_on_the_due_date() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-03 E4A", "S C2 U1").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,not-required,
            """);

    [Fact]
    public void Missed_is_when_the_period_ended_after_it_by_calendar_days_to_the_end() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-04 E4A", "S C2 U1").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,1
            """);

    [Fact]
    public void Superseded_is_when_the_run_stopped_on_the_due_date() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-07-03 X1", "S C2 U1")
            .Episode("2023-07-03", "P C2 A3")
            .Gives("2023-07-31", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-07-03,2023-07-31,,upcoming,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,superseded,
            """);

    [Fact]
    public void Missed_is_also_when_the_run_stopped_after_it_by_calendar_days_to_the_stop() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-07-04 X1", "S C2 U1")
            .Episode("2023-07-04", "P C2 A3")
            .Gives("2023-07-31", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-07-04,2023-08-01,,upcoming,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,1
            """);

    [Fact]
    public void A_stopped_run_is_superseded_or_missed_by_its_stop_although_the_period_ended_too() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-06-19 X1", "S C2 U1")
            .Episode("2023-06-19 to 2023-07-10 E11", "P C2 A3")
            .Child("B")
            .Episode("2023-06-05 to 2023-07-04 X1", "S C2 U1")
            .Episode("2023-07-04 to 2023-07-10 E11", "P C2 A3")
            .Gives("2023-07-31", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-06-19,2023-07-17,,not-required,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,superseded,
            B,2023-06-05,adoption-placed,1,adoption-placed-first,2023-07-04,2023-08-01,,not-required,
            B,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,1
            """);

    [Theory]
    [InlineData("J1")]
    [InlineData("J2")]
    [InlineData("j3")]
    public void Not_held_before_end_is_not_required_on_remand_police_or_residence_requirement(string status) =>
        CareStory.Of().Episode("2023-06-05 to 2023-06-19 E14", $"S {status} K1").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,not-held-before-end,
            """);

    [Fact]
    public void Not_held_before_end_looks_at_the_last_episode_alone() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-06-12 X1", "S J1 K1").Episode("2023-06-12 to 2023-06-19 E4A", "L V2 U1")
            .Child("B")
            .Episode("2023-06-05 to 2023-06-12 X1", "S V2 U1").Episode("2023-06-12 to 2023-06-19 E14", "L J1 K1")
            .Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,not-required,
            B,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,not-held-before-end,
            """);

    [Fact]
    public void Not_held_before_end_is_of_the_first_review_alone() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-10 E14", "S J1 K1").Reviewed("2023-06-26").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-06-26,on-time,
            A,2023-06-05,reg33,2,second-review,2023-06-26,2023-09-26,,not-required,
            """);

    [Fact]
    public void Not_held_before_end_is_not_a_first_review_that_was_missed() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-10 E14", "S J1 K1").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,7
            """);

    [Fact]
    public void Not_held_before_end_goes_by_the_last_episode_even_if_that_began_after_the_end() =>
        CareStory.Of().Born("2005-06-19")
            .Episode("2023-06-05 to 2023-06-26 X1", "S V2 K1")
            .Episode("2023-06-26", "L J1 K1")
            .Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,not-held-before-end,
            """);

    [Fact]
    public void A_review_that_was_held_is_on_time_or_late_although_the_run_stopped_or_the_period_ended() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-07-10 X1", "S C2 U1")
            .Episode("2023-07-10 to 2023-09-04 E11", "P C2 A3")
            .Reviewed("2023-07-05", "2023-08-01")
            .Gives("2023-09-30", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-07-10,2023-08-07,2023-08-01,on-time,
            A,2023-06-05,adoption-placed,2,adoption-placed-second,2023-08-01,2023-11-01,,not-required,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-05,late,2
            A,2023-06-05,reg33,2,second-review,2023-07-05,2023-10-05,,superseded,
            """);
}
