using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class Periods_left_out
{
    [Fact]
    public void Start_after_the_as_at_date() => CareStory.Of().Episode("2023-06-05", "S C2 U1").Gives("2023-06-04", "");

    [Fact]
    public void Are_not_those_that_start_on_it() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Gives("2023-06-05", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            """);

    [Fact]
    public void End_on_the_day_they_start() => CareStory.Of().Episode("2023-06-05 to 2023-06-05 E4A", "S C2 U1").Gives("2023-07-31", "");

    [Fact]
    public void End_before_the_day_they_start() => CareStory.Of().Episode("2023-06-05 to 2023-06-01 E4A", "S C2 U1").Gives("2023-07-31", "");

    [Fact]
    public void Are_not_those_with_an_X1_before_their_start_that_nothing_follows() =>
        CareStory.Of().Episode("2023-06-05 to 2023-06-01 X1", "S C2 U1").Gives("2023-06-30", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            """);

    [Fact]
    public void Are_short_breaks_on_the_day_that_care_began() =>
        CareStory.Of().Episode("2023-06-05 to 2023-06-07 E4A", "S V4 U1").Episode("2023-06-05", "S C2 U1").Gives("2023-06-30", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            """);
}
