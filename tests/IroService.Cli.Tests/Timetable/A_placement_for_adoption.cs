using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class A_placement_for_adoption
{
    const string InCare = "2023-06-05 to 2023-08-01 X1";

    [Theory]
    [InlineData("A3")]
    [InlineData("A4")]
    [InlineData("A5")]
    [InlineData("a6")]
    public void Is_an_episode_with_PLACE_A3_to_A6(string place) =>
        CareStory.Of().Episode(InCare, "S C2 U1").Episode("2023-08-01", $"P C2 {place}").Reviewed("2023-07-03").Gives("2023-08-07", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-08-01,2023-08-29,,upcoming,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,superseded,
            """);

    [Theory]
    [InlineData("A2")]
    [InlineData("A7")]
    [InlineData("A")]
    public void Is_not_one_with_another(string place) =>
        CareStory.Of().Episode(InCare, "S C2 U1").Episode("2023-08-01", $"P C2 {place}").Reviewed("2023-07-03").Gives("2023-08-07", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,upcoming,
            """);

    [Fact]
    public void Goes_on_from_one_of_these_to_another() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-08-01 X1", "S C2 U1")
            .Episode("2023-08-01 to 2023-08-14 X1", "P C2 A3")
            .Episode("2023-08-14", "L E1 A5")
            .Reviewed("2023-07-03")
            .Gives("2023-08-20", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-08-01,2023-08-29,,upcoming,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,superseded,
            """);

    [Fact]
    public void Goes_on_through_a_blank_PLACE() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-08-01 X1", "S C2 U1")
            .Episode("2023-08-01 to 2023-08-14 X1", "P C2 A3")
            .Episode("2023-08-14 to 2023-08-21 X1", "L C2")
            .Episode("2023-08-21", "L C2 A3")
            .Reviewed("2023-07-03")
            .Gives("2023-08-25", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-08-01,2023-08-29,,upcoming,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,superseded,
            """);

    [Fact]
    public void Is_not_begun_by_a_blank_PLACE() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-08-01 X1", "S C2")
            .Episode("2023-08-01 to 2023-08-14 X1", "P C2 A3")
            .Episode("2023-08-14", "P C2 U1")
            .Reviewed("2023-07-03")
            .Gives("2023-08-20", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-08-01,2023-08-29,,superseded,
            A,2023-06-05,adoption-returned,1,adoption-returned,2023-08-14,2023-09-25,,upcoming,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,superseded,
            A,2023-06-05,reg33,3,subsequent-review,2023-07-03,2024-01-03,,upcoming,
            """);

    [Fact]
    public void Ends_with_the_return_on_the_DECOM_of_the_next_episode_with_another_PLACE() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-08-01 X1", "S C2 U1")
            .Episode("2023-08-01 to 2023-08-14 X1", "P C2 A3")
            .Episode("2023-08-14 to 2023-08-21 X1", "L C2")
            .Episode("2023-08-21", "P C2 U1")
            .Reviewed("2023-07-03")
            .Gives("2023-08-25", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-08-01,2023-08-29,,superseded,
            A,2023-06-05,adoption-returned,1,adoption-returned,2023-08-21,2023-10-02,,upcoming,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,superseded,
            A,2023-06-05,reg33,3,subsequent-review,2023-07-03,2024-01-03,,upcoming,
            """);

    [Fact]
    public void Is_not_seen_before_the_as_at_date_has_come() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-08-01 X1", "S C2 U1")
            .Episode("2023-08-01", "P C2 A3")
            .Reviewed("2023-07-03")
            .Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,upcoming,
            """);

    [Fact]
    public void Is_seen_on_the_as_at_date() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-08-01 X1", "S C2 U1")
            .Episode("2023-08-01", "P C2 A3")
            .Reviewed("2023-07-03")
            .Gives("2023-08-01", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-08-01,2023-08-29,,upcoming,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,superseded,
            """);

    [Fact]
    public void Is_not_seen_when_the_period_ended_before_it() =>
        CareStory.Of().Born("2005-07-31")
            .Episode("2023-06-05 to 2023-08-01 X1", "S C2 U1")
            .Episode("2023-08-01", "P C2 A3")
            .Reviewed("2023-07-03")
            .Gives("2023-08-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,not-required,
            """);

    [Fact]
    public void Is_seen_on_the_day_the_period_ended() =>
        CareStory.Of().Born("2005-08-01")
            .Episode("2023-06-05 to 2023-08-01 X1", "S C2 U1")
            .Episode("2023-08-01", "P C2 A3")
            .Reviewed("2023-07-03")
            .Gives("2023-08-31", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-08-01,2023-08-29,,not-required,
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,superseded,
            """);

    [Fact]
    public void Is_of_its_own_period_alone() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-08-01 E11", "S C2 A3")
            .Episode("2023-09-04", "S C2 U1")
            .Gives("2023-09-30", """
            A,2023-06-05,adoption-placed,1,adoption-placed-first,2023-06-05,2023-07-03,,missed,29
            A,2023-09-04,reg33,1,first-review,2023-09-04,2023-10-02,,upcoming,
            """);
}
