using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class Reviews_of_a_period
{
    [Fact]
    public void Are_distinct_dates() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Reviewed("2023-06-26", "2023-06-26").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-06-26,on-time,
            A,2023-06-05,reg33,2,second-review,2023-06-26,2023-09-26,,upcoming,
            """);

    [Fact]
    public void Count_in_the_order_of_their_dates() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Reviewed("2023-09-25", "2023-06-26").Gives("2023-09-30", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-06-26,on-time,
            A,2023-06-05,reg33,2,second-review,2023-06-26,2023-09-26,2023-09-25,on-time,
            A,2023-06-05,reg33,3,subsequent-review,2023-09-25,2024-03-25,,upcoming,
            """);

    [Fact]
    public void Include_one_on_the_day_it_starts_and_not_one_on_the_day_before() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Reviewed("2023-06-04", "2023-06-05").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-06-05,on-time,
            A,2023-06-05,reg33,2,second-review,2023-06-05,2023-09-05,,upcoming,
            """);

    [Fact]
    public void Include_one_on_the_day_it_ends_and_not_one_on_the_day_after() =>
        CareStory.Of().Episode("2023-06-05 to 2023-07-14 E4A", "S C2 U1").Reviewed("2023-07-14", "2023-07-15").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-14,late,11
            A,2023-06-05,reg33,2,second-review,2023-07-14,2023-10-14,,not-required,
            """);

    [Fact]
    public void Include_one_on_the_as_at_date_and_not_one_after_it() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Reviewed("2023-06-30", "2023-07-01").Gives("2023-06-30", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-06-30,on-time,
            A,2023-06-05,reg33,2,second-review,2023-06-30,2023-09-30,,upcoming,
            """);

    [Fact]
    public void Are_shared_by_two_periods_on_the_day_between_them() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-06-30 E4A", "S C2 U1")
            .Episode("2023-06-30", "S C2 U1")
            .Reviewed("2023-06-30")
            .Gives("2023-07-31", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-06-30,on-time,
            A,2023-06-05,reg33,2,second-review,2023-06-30,2023-09-30,,not-required,
            A,2023-06-30,reg33,1,first-review,2023-06-30,2023-07-28,2023-06-30,on-time,
            A,2023-06-30,reg33,2,second-review,2023-06-30,2023-09-30,,upcoming,
            """);

    [Fact]
    public void Of_an_earlier_period_never_count_for_a_later_one() =>
        CareStory.Of()
            .Episode("2023-06-05 to 2023-07-14 E4A", "S C2 U1")
            .Episode("2023-09-04", "S C2 U1")
            .Reviewed("2023-07-03", "2023-09-01")
            .Gives("2023-09-30", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,2023-07-03,on-time,
            A,2023-06-05,reg33,2,second-review,2023-07-03,2023-10-03,,not-required,
            A,2023-09-04,reg33,1,first-review,2023-09-04,2023-10-02,,upcoming,
            """);

    [Fact]
    public void Are_those_of_the_child_alone() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Child("B").Reviewed("2023-06-26").Gives("2023-07-03", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            """);
}
