using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

public class Several_years
{
    [Fact]
    public void An_episode_is_that_of_the_last_folder_that_has_the_child_and_DECOM() =>
        CareStory.Of().Episode("2023-02-06", "S C2 U1").Reviewed("2023-03-06")
            .NextYear().Episode("2023-02-06 to 2023-05-15 E4A", "S C2 U1")
            .Gives("2023-06-30", """
            A,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,2023-03-06,on-time,
            A,2023-02-06,reg33,2,second-review,2023-03-06,2023-06-06,,not-required,
            """);

    [Fact]
    public void All_episodes_of_that_DECOM_in_earlier_folders_give_way() =>
        CareStory.Of()
            .Episode("2023-02-06 to 2023-02-20 X1", "S C2 U1")
            .Episode("2023-02-06", "S C2 A3")
            .NextYear().Episode("2023-02-06", "S C2 U4")
            .KnowingReviewsFrom("2022-04-01").Gives("2023-02-28", """
            A,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,,upcoming,
            """);

    [Fact]
    public void The_folders_are_given_oldest_first_and_the_last_given_counts() =>
        CareStory.Of().Episode("2023-02-06 to 2023-05-15 E4A", "S C2 U1")
            .NextYear().Episode("2023-02-06", "S C2 U1").Reviewed("2023-03-06")
            .Gives("2023-06-30", """
            A,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,2023-03-06,on-time,
            A,2023-02-06,reg33,2,second-review,2023-03-06,2023-06-06,,overdue,24
            """);

    [Fact]
    public void An_episode_that_only_an_earlier_folder_has_stands() =>
        CareStory.Of().Episode("2023-02-06 to 2023-03-06 X1", "S C2 U1").Reviewed("2023-03-06")
            .NextYear().Episode("2023-03-06", "P C2 U4")
            .Gives("2023-05-31", """
            A,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,2023-03-06,on-time,
            A,2023-02-06,reg33,2,second-review,2023-03-06,2023-06-06,,upcoming,
            """);

    [Fact]
    public void Another_child_with_the_same_DECOM_is_another_matter() =>
        CareStory.Of().Episode("2023-02-06", "S C2 U1").Reviewed("2023-03-06")
            .NextYear().Child("B").Episode("2023-02-06", "S C2 U1")
            .Gives("2023-05-31", """
            A,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,2023-03-06,on-time,
            A,2023-02-06,reg33,2,second-review,2023-03-06,2023-06-06,,upcoming,
            B,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,,overdue,86
            """);

    [Fact]
    public void CHILD_is_taken_as_written() =>
        CareStory.Of("a1").Episode("2023-02-06", "S C2 U1").Reviewed("2023-03-06")
            .NextYear().Child("A1").Episode("2023-02-06", "S C2 U1").Child("0A1").Episode("2023-02-06", "S C2 U1")
            .Gives("2023-02-28", """
            0A1,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,,upcoming,
            A1,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,,upcoming,
            a1,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,,upcoming,
            """);

    [Fact]
    public void Reviews_are_put_together() =>
        CareStory.Of().Episode("2023-02-06", "S C2 U1").Reviewed("2023-03-06")
            .NextYear().Episode("2023-02-06", "S C2 U1").Reviewed("2023-06-05", "2023-03-06")
            .Gives("2023-06-30", """
            A,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,2023-03-06,on-time,
            A,2023-02-06,reg33,2,second-review,2023-03-06,2023-06-06,2023-06-05,on-time,
            A,2023-02-06,reg33,3,subsequent-review,2023-06-05,2023-12-05,,upcoming,
            """);

    [Fact]
    public void The_date_of_birth_is_the_one_in_the_last_folder_that_has_the_child() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01").Born("2009-01-05").Episode("2023-02-06", "S V2 U1")
            .NextYear().Born("2005-02-20").Episode("2023-02-06", "S V2 U1")
            .NextYear().Child("B").Born("2009-01-05").Episode("2023-02-06", "S V2 U1")
            .Gives("2023-03-31", """
            A,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,,not-required,
            B,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,,overdue,25
            """);

    [Fact]
    public void The_first_header_row_of_the_child_there_counts() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01").Born("2005-02-20").Born("2009-01-05").Episode("2023-02-06", "S V2 U1")
            .Gives("2023-03-31", """
            A,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,,not-required,
            """);

    [Fact]
    public void A_DOB_that_is_blank_there_is_not_taken_from_an_earlier_year_or_row() =>
        CareStory.Of().KnowingReviewsFrom("2022-04-01").Born("2005-02-20").Episode("2023-02-06", "S V2 U1")
            .NextYear().Born("").Born("2005-02-20").Episode("2023-02-06", "S V2 U1")
            .Gives("2023-03-31", """
            A,2023-02-06,reg33,1,first-review,2023-02-06,2023-03-06,,overdue,25
            """);
}
