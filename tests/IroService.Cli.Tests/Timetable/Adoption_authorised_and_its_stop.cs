using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class Adoption_authorised_and_its_stop
{
    [Fact]
    public void Stops_at_the_first_later_episode_with_another_legal_status() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-05 X1", "S E1 U1")
            .Episode("2023-06-05", "L C2 U1")
            .Reviewed("2023-06-05")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-authorised,1,adoption-authorised-first,2023-05-01,2023-08-01,,superseded,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,2023-06-05,late,5
            A,2023-05-01,reg33,2,second-review,2023-06-05,2023-09-05,,upcoming,
            """);

    [Fact]
    public void Stops_at_a_blank_legal_status_too() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-05 X1", "S E1 U1")
            .Episode("2023-06-05", "L - U1")
            .Reviewed("2023-05-15")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-authorised,1,adoption-authorised-first,2023-05-01,2023-08-01,2023-05-15,on-time,
            A,2023-05-01,adoption-authorised,2,adoption-authorised-subsequent,2023-05-15,2023-11-15,,superseded,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,2023-05-15,on-time,
            A,2023-05-01,reg33,2,second-review,2023-05-15,2023-08-15,,upcoming,
            """);

    [Fact]
    public void Stops_at_the_placement_for_adoption() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-05 X1", "S E1 U1")
            .Episode("2023-06-05", "P E1 A3")
            .Reviewed("2023-05-15")
            .Gives("2023-06-30", """
            A,2023-05-01,adoption-authorised,1,adoption-authorised-first,2023-05-01,2023-08-01,2023-05-15,on-time,
            A,2023-05-01,adoption-authorised,2,adoption-authorised-subsequent,2023-05-15,2023-11-15,,superseded,
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-06-05,2023-07-03,,upcoming,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,2023-05-15,on-time,
            A,2023-05-01,reg33,2,second-review,2023-05-15,2023-08-15,,superseded,
            """);

    [Fact]
    public void Stops_at_the_change_of_status_when_that_came_before_the_placement() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-07-03 X1", "S E1 U1")
            .Episode("2023-07-03 to 2023-09-04 X1", "L C2 U1")
            .Episode("2023-09-04", "P C2 A3")
            .Reviewed("2023-07-10")
            .Gives("2023-09-15", """
            A,2023-05-01,adoption-authorised,1,adoption-authorised-first,2023-05-01,2023-08-01,,superseded,
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-09-04,2023-10-02,,upcoming,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,2023-07-10,late,40
            A,2023-05-01,reg33,2,second-review,2023-07-10,2023-10-10,,superseded,
            """);

    [Fact]
    public void Stops_at_the_placement_when_that_came_before_the_change_of_status() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-07-03 X1", "S E1 U1")
            .Episode("2023-07-03 to 2023-09-04 X1", "P E1 A3")
            .Episode("2023-09-04", "L C2 A3")
            .Reviewed("2023-07-10")
            .Gives("2023-09-15", """
            A,2023-05-01,adoption-authorised,1,adoption-authorised-first,2023-05-01,2023-08-01,,superseded,
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-07-03,2023-07-31,2023-07-10,on-time,
            A,2023-05-01,adoption-placed,2,adoption-placed-second,2023-07-10,2023-10-10,,upcoming,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,,missed,33
            """);

    [Fact]
    public void Stops_at_the_first_placement_of_several() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-05 X1", "S E1 U1")
            .Episode("2023-06-05 to 2023-07-03 X1", "P E1 A3")
            .Episode("2023-07-03 to 2023-09-04 X1", "P E1 U1")
            .Episode("2023-09-04", "P E1 A3")
            .Reviewed("2023-08-14")
            .Gives("2023-09-15", """
            A,2023-05-01,adoption-authorised,1,adoption-authorised-first,2023-05-01,2023-08-01,,superseded,
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-06-05,2023-07-03,,superseded,
            A,2023-05-01,adoption-placed,2,adoption-placed-first,2023-09-04,2023-10-02,,upcoming,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-07-03,2023-08-14,2023-08-14,on-time,
            A,2023-05-01,reg33,1,first-review,2023-05-01,2023-05-31,,missed,5
            A,2023-05-01,reg33,2,subsequent-review,2023-07-03,2024-01-03,2023-08-14,on-time,
            A,2023-05-01,reg33,3,subsequent-review,2023-08-14,2024-02-14,,superseded,
            """);
}
