using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class Periods_of_care
{
    [Fact]
    public void An_episode_from_the_day_the_one_before_ended_with_X1_continues_its_period() =>
        CareStory.Of().Episode("2023-06-05 to 2023-06-20 X1", "S C1 U1").Episode("2023-06-20", "P C2 U4").Reviewed("2023-07-03").Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,upcoming,
            """);

    [Fact]
    public void RNE_never_starts_or_splits_one() =>
        CareStory.Of().Episode("2023-06-05 to 2023-06-20 X1", "S C1 U1").Episode("2023-06-20", "S C2 U4").Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,overdue,29
            """);

    [Fact]
    public void An_episode_from_the_day_the_one_before_ended_otherwise_starts_a_new_one() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-20 E4A", "S C1 U1").Episode("2023-07-20", "S C2 U4").Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,17
            A,2023-07-20,reg33,1,first-review,2023-07-20,2023-08-17,,upcoming,
            """);

    [Fact]
    public void An_X1_that_nothing_follows_on_its_day_does_not_reach_to_the_next_day() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-20 X1", "S C1 U1").Episode("2023-07-21", "S C2 U4").Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,17
            A,2023-07-21,reg33,1,first-review,2023-07-21,2023-08-18,,upcoming,
            """);

    [Fact]
    public void A_later_episode_closes_one_left_open() =>
        CareStory.Of().Episode("2023-06-05", "S C1 U1").Episode("2023-07-20 to 2023-07-31 E4A", "P C2 U4").Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,28
            """);

    [Fact]
    public void A_blank_DEC_is_open_whatever_REC_says() =>
        CareStory.Of().Episode("2023-06-05 to - E4A", "S C1 U1").Episode("2023-07-20 to 2023-07-31 E4A", "P C2 U4").Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,28
            """);

    [Fact]
    public void An_overlapping_episode_continues_it_whatever_REC_says() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-21 E4A", "S C1 U1").Episode("2023-07-20", "S C2 U4").Gives("2023-08-01", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,overdue,29
            """);

    [Fact]
    public void Only_the_episode_just_before_counts_not_an_earlier_one_that_reaches_further() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-09-30 E4A", "S C1 U1")
            .Episode("2023-06-12 to 2023-07-14 E4A", "P C2 U4")
            .Episode("2023-08-01", "S C2 U4")
            .Gives("2023-08-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,11
            A,2023-08-01,reg33,1,first-review,2023-08-01,2023-08-30,,overdue,1
            """);

    [Fact]
    public void Start_with_the_first_DECOM_in_whatever_order_the_rows_stand() =>
        CareStory.Of()
            .Episode("2023-08-01", "L C2 U4")
            .Episode("2023-06-05 to 2023-07-14 X1", "S C1 U1")
            .Episode("2023-07-14 to 2023-08-01 X1", "P C1 U4")
            .Gives("2023-08-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,overdue,59
            """);

    [Fact]
    public void On_one_DECOM_the_earlier_DEC_comes_first() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-08-14 E4A", "P C1 U1")
            .Episode("2023-06-05 to 2023-07-10 X1", "S C1 U1")
            .Gives("2023-08-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,missed,42
            """);

    [Fact]
    public void On_one_DECOM_an_open_episode_comes_last() =>
        CareStory.Of()
            .Episode("2023-06-05", "P C1 U1")
            .Episode("2023-06-05 to 2023-08-14 E4A", "S C1 U1")
            .Gives("2023-08-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,overdue,59
            """);

    [Fact]
    public void On_one_DECOM_it_comes_last_even_after_one_to_the_end_of_time() =>
        CareStory.Of()
            .Episode("2023-06-05", "P C1 U1")
            .Episode("2023-06-05 to 9999-12-31 E4A", "S C1 U1")
            .Gives("2023-08-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,overdue,59
            """);

    [Fact]
    public void On_one_DECOM_and_DEC_they_are_ordered_by_RNE() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-06-20 E4A", "S C1 K1")
            .Episode("2023-06-05 to 2023-06-20 E4A", "P J1 K1")
            .Gives("2023-08-31", """
            A,2023-06-05,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void With_the_same_RNE_by_LS() =>
        CareStory.Of()
            .Episode("2023-06-05", "S V2 A3")
            .Episode("2023-06-05", "S J1 U1")
            .Gives("2023-06-12", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-06-05,2023-07-03,,upcoming,
            """);

    [Fact]
    public void With_the_same_LS_by_PLACE() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-07-20 E4A", "S C2 U1")
            .Episode("2023-06-05 to 2023-07-20 X1", "S C2 A3")
            .Episode("2023-07-20", "S C2 U1")
            .Gives("2023-07-31", """
            A,2023-06-05,adoption-returned,1,adoption-returned,2023-06-05,2023-07-17,,missed,3
            A,2023-06-05,reg33,1,subsequent-review,2023-06-05,2023-12-05,,not-required,
            A,2023-07-20,reg33,1,first-review,2023-07-20,2023-08-17,,upcoming,
            """);

    [Fact]
    public void With_the_same_PLACE_by_REC() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-07-20 X1", "S C2 U1")
            .Episode("2023-06-05 to 2023-07-20 E4A", "S C2 U1")
            .Episode("2023-07-20", "P C2 U1")
            .Gives("2023-08-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,overdue,59
            """);
}
