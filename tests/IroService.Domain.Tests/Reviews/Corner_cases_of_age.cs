using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Tests.Reviews;

public class Corner_cases_of_age
{
    [Theory]
    [InlineData("2005-07-03", 18, "2023-07-03")]
    [InlineData("2004-02-29", 18, "2022-03-01")] // no 29 February: not 28 February
    [InlineData("2020-02-29", 4, "2024-02-29")]
    [InlineData("2096-02-29", 4, "2100-03-01")]
    [InlineData("2003-02-28", 18, "2021-02-28")]
    [InlineData("2006-03-01", 18, "2024-03-01")]
    public void A_birthday(string born, int age, string day) => Assert.Equal(Day.Of(day), CareHistory.Birthday(Day.Of(born), age));

    [Theory]
    [InlineData("2022-02-28", "2022-02-28")] // still a child
    [InlineData("2022-03-01", "2022-03-01")] // a review on the last day counts
    [InlineData("2022-03-02", "-")]
    public void Of_a_child_born_on_29_February_care_ends_on_1_March(string reviewed, string held) =>
        Assert.Contains(
            Care.Episode("2022-02-07", "S V2 K2").Born("2004-02-29").Reviewed(reviewed).Rows(Day.Of("2022-03-31")),
            r => r.Row is { Rule: "first-review" } row && row.Held.Text() == held);

    [Fact]
    public void A_child_whose_birth_is_unknown_stays_in_care() => Assert.Null(CareHistory.EighteenthBirthday(null));
}
