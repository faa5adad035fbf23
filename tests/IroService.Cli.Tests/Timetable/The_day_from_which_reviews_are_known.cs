using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class The_day_from_which_reviews_are_known
{
    [Fact]
    public void Is_the_1_April_before_the_earliest_review() =>
        CareStory.Of().Episode("2023-04-01", "S C2 U1")
            .Child("B").Episode("2023-03-31", "S C2 U1").Reviewed("2024-03-31")
            .Gives("2024-03-31", """
            A,2023-04-01,reg33,1,first-review,2023-04-01,2023-05-03,,overdue,333
            B,2023-03-31,reg33,1,start-unknown,,,2024-03-31,unknown,
            B,2023-03-31,reg33,2,subsequent-review,2024-03-31,2024-09-30,,upcoming,
            """);

    [Fact]
    public void Is_the_day_of_the_earliest_review_when_that_is_a_1_April() =>
        CareStory.Of().Episode("2023-04-01", "S C2 U1").Reviewed("2023-04-01")
            .Child("B").Episode("2023-03-31", "S C2 U1")
            .Gives("2023-04-03", """
            A,2023-04-01,reg33,1,first-review,2023-04-01,2023-05-03,2023-04-01,on-time,
            A,2023-04-01,reg33,2,second-review,2023-04-01,2023-07-01,,upcoming,
            B,2023-03-31,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Is_reckoned_over_all_folders_and_all_children_with_or_without_episodes() =>
        CareStory.Of().Episode("2022-05-03", "S C2 U1").Child("stranger").Reviewed("2022-06-01")
            .NextYear().Child("A").Episode("2022-05-03", "S C2 U1").Reviewed("2023-04-03")
            .Gives("2023-06-30", """
            A,2022-05-03,reg33,1,first-review,2022-05-03,2022-05-31,2023-04-03,late,307
            A,2022-05-03,reg33,2,second-review,2023-04-03,2023-07-03,,upcoming,
            """);

    [Fact]
    public void Is_reckoned_from_a_review_after_the_as_at_date_when_there_is_no_earlier_one() =>
        CareStory.Of().Episode("2023-05-02", "S C2 U1").Reviewed("2024-04-02").Gives("2023-05-31", """
            A,2023-05-02,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Is_the_1_April_before_the_as_at_date_when_there_is_no_review() =>
        CareStory.Of().Episode("2023-04-01", "S C2 U1").Child("B").Episode("2023-03-31", "S C2 U1").Gives("2024-03-31", """
            A,2023-04-01,reg33,1,first-review,2023-04-01,2023-05-03,,overdue,333
            B,2023-03-31,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Is_the_as_at_date_itself_when_that_is_a_1_April() =>
        CareStory.Of().Episode("2024-04-01", "S C2 U1").Child("B").Episode("2024-03-31", "S C2 U1").Gives("2024-04-01", """
            A,2024-04-01,reg33,1,first-review,2024-04-01,2024-04-29,,upcoming,
            B,2024-03-31,reg33,1,start-unknown,,,,unknown,
            """);

    [Fact]
    public void Is_the_one_given_though_there_are_earlier_reviews_and_those_are_left_out() =>
        CareStory.Of().KnowingReviewsFrom("2023-07-01").Episode("2023-06-05", "S C2 U1").Reviewed("2023-06-30", "2023-07-03").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,start-unknown,,,2023-07-03,unknown,
            A,2023-06-05,reg33,2,subsequent-review,2023-07-03,2024-01-03,,upcoming,
            """);

    [Fact]
    public void Includes_a_review_on_the_day_given() =>
        CareStory.Of().KnowingReviewsFrom("2023-07-03").Episode("2023-06-05", "S C2 U1").Reviewed("2023-06-30", "2023-07-03").Gives("2023-07-31", """
            A,2023-06-05,reg33,1,start-unknown,,,2023-07-03,unknown,
            A,2023-06-05,reg33,2,subsequent-review,2023-07-03,2024-01-03,,upcoming,
            """);

    [Fact]
    public void Is_the_one_given_though_the_files_begin_later() =>
        CareStory.Of().KnowingReviewsFrom("2022-01-01").Episode("2022-01-04", "S C2 U1").Reviewed("2023-06-30").Gives("2023-07-31", """
            A,2022-01-04,reg33,1,first-review,2022-01-04,2022-02-01,2023-06-30,late,514
            A,2022-01-04,reg33,2,second-review,2023-06-30,2023-09-30,,upcoming,
            """);

    [Fact]
    public void Leaves_out_an_earlier_review_also_as_the_last_one_before_a_return() =>
        CareStory.Of().KnowingReviewsFrom("2023-05-01")
            .Episode("2023-01-09 to 2023-06-12 X1", "S C2 A3")
            .Episode("2023-06-12", "P C2 U1")
            .Reviewed("2023-04-24")
            .Gives("2023-06-30", """
            A,2023-01-09,adoption-placed,1,start-unknown,,,,unknown,
            A,2023-01-09,adoption-returned,1,adoption-returned,2023-06-12,2023-07-24,,upcoming,
            A,2023-01-09,reg33,1,subsequent-review,2023-06-12,2023-12-12,,upcoming,
            """);

    [Fact]
    public void Of_a_review_in_the_first_days_of_the_calendar_is_before_everything() =>
        CareStory.Of().Episode("2023-06-05", "S C2 U1").Reviewed("0001-01-01").Gives("2023-06-30", """
            A,2023-06-05,reg33,1,first-review,2023-06-05,2023-07-03,,upcoming,
            """);
}
