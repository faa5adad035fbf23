using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class The_review_of_a_return
{
    static CareStory Returned() =>
        CareStory.Of().Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3").Episode("2023-06-12", "P C2 U1");

    static string Lines(string theReturn, params string[] reg33) => string.Join('\n',
    [
        "A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,,missed,14",
        "A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24," + theReturn,
        .. reg33.Select((row, i) => $"A,2023-05-01,reg33,{i + 1},subsequent-review,{row}"),
    ]);

    [Fact]
    public void Is_due_42_days_after_it() => Returned().Gives("2023-07-24", Lines(",upcoming,", "2023-06-12,2023-12-12,,upcoming,"));

    [Fact]
    public void Is_overdue_a_day_later() => Returned().Gives("2023-07-25", Lines(",overdue,1", "2023-06-12,2023-12-12,,upcoming,"));

    [Fact]
    public void Counts_from_the_28th_day() => Returned().Reviewed("2023-07-10").Gives("2023-07-25", Lines(
        "2023-07-10,on-time,", "2023-06-12,2023-12-12,2023-07-10,on-time,", "2023-07-10,2024-01-10,,upcoming,"));

    [Fact]
    public void Does_not_count_on_the_27th() => Returned().Reviewed("2023-07-09").Gives("2023-07-25", Lines(
        ",overdue,1", "2023-06-12,2023-12-12,2023-07-09,on-time,", "2023-07-09,2024-01-09,,upcoming,"));

    [Fact]
    public void Is_in_time_on_the_42nd_day() => Returned().Reviewed("2023-07-24").Gives("2023-07-25", Lines(
        "2023-07-24,on-time,", "2023-06-12,2023-12-12,2023-07-24,on-time,", "2023-07-24,2024-01-24,,upcoming,"));

    [Fact]
    public void Is_late_on_the_43rd() => Returned().Reviewed("2023-07-25").Gives("2023-07-25", Lines(
        "2023-07-25,late,1", "2023-06-12,2023-12-12,2023-07-25,on-time,", "2023-07-25,2024-01-25,,upcoming,"));

    [Fact]
    public void Is_one_row_and_the_first_review_that_counts() => Returned().Reviewed("2023-06-19", "2023-07-17", "2023-07-20").Gives("2023-07-25", Lines(
        "2023-07-17,on-time,", "2023-06-12,2023-12-12,2023-06-19,on-time,", "2023-06-19,2023-12-19,2023-07-17,on-time,",
        "2023-07-17,2024-01-17,2023-07-20,on-time,", "2023-07-20,2024-01-20,,upcoming,"));

    [Fact]
    public void Is_superseded_by_the_next_placement() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12 to 2023-07-24 X1", "P C2 U1")
            .Episode("2023-07-24", "P C2 A3")
            .Reviewed("2023-07-24")
            .Gives("2023-08-01", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,,missed,14
            A,2023-05-01,adoption-placed,2,adoption-placed-first,2023-07-24,2023-08-21,2023-07-24,on-time,
            A,2023-05-01,adoption-placed,3,adoption-placed-second,2023-07-24,2023-10-24,,upcoming,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24,,superseded,
            A,2023-05-01,reg33,1,subsequent-review,2023-06-12,2023-12-12,,superseded,
            """);

    [Fact]
    public void Is_missed_when_the_next_placement_came_after_it_was_due() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12 to 2023-07-25 X1", "P C2 U1")
            .Episode("2023-07-25", "P C2 A3")
            .Gives("2023-08-01", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,,missed,14
            A,2023-05-01,adoption-placed,2,adoption-placed-first,2023-07-25,2023-08-22,,upcoming,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24,,missed,1
            A,2023-05-01,reg33,1,subsequent-review,2023-06-12,2023-12-12,,superseded,
            """);

    [Fact]
    public void Held_before_the_next_placement_stays_held() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12 to 2023-07-24 X1", "P C2 U1")
            .Episode("2023-07-24", "P C2 A3")
            .Reviewed("2023-07-23")
            .Gives("2023-08-01", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,,missed,14
            A,2023-05-01,adoption-placed,2,adoption-placed-first,2023-07-24,2023-08-21,,upcoming,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24,2023-07-23,on-time,
            A,2023-05-01,reg33,1,subsequent-review,2023-06-12,2023-12-12,2023-07-23,on-time,
            A,2023-05-01,reg33,2,subsequent-review,2023-07-23,2024-01-23,,superseded,
            """);

    [Fact]
    public void Is_a_row_for_each_return() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12 to 2023-07-24 X1", "P C2 U1")
            .Episode("2023-07-24 to 2023-08-07 X1", "P C2 A3")
            .Episode("2023-08-07", "P C2 U1")
            .Reviewed("2023-07-20")
            .Gives("2023-08-14", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,,missed,14
            A,2023-05-01,adoption-placed,2,adoption-placed-first,2023-07-24,2023-08-21,,superseded,
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24,2023-07-20,on-time,
            A,2023-05-01,adoption-returned,2,adoption-returned,2023-08-07,2023-09-18,,upcoming,
            A,2023-05-01,reg33,1,subsequent-review,2023-06-12,2023-12-12,2023-07-20,on-time,
            A,2023-05-01,reg33,2,subsequent-review,2023-07-20,2024-01-20,,superseded,
            A,2023-05-01,reg33,3,subsequent-review,2023-07-20,2024-01-20,,upcoming,
            """);

    [Fact]
    public void Is_not_required_when_the_period_ended_before_it_was_due() =>
        CareStory.Of()
            .Episode("2023-05-01 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12 to 2023-07-24 E4A", "P C2 U1")
            .Gives("2023-08-01", """
            A,2023-05-01,adoption-placed,1,adoption-placed-first,2023-05-01,2023-05-29,,missed,14
            A,2023-05-01,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24,,not-required,
            A,2023-05-01,reg33,1,subsequent-review,2023-06-12,2023-12-12,,not-required,
            """);
}
