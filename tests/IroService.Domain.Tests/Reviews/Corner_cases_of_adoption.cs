namespace IroService.Domain.Tests.Reviews;

public class Corner_cases_of_adoption
{
    private const string InCare = "2023-06-05 to 2023-07-03 X1";

    [Fact]
    public void A_placement_order_asks_for_a_review_within_3_months_beside_the_ordinary_ones() =>
        Assert.Equal(
            [
                "adoption-authorised-first due 2023-10-03 held - Upcoming", "first-review due 2023-07-03 held 2023-06-26 OnTime",
                "second-review due 2023-09-26 held - Upcoming",
            ],
            Care.Episode(InCare, "S C2 U1").Then("2023-07-03", "L E1 U1").Reviewed("2023-06-26").AsAt("2023-07-31"));

    [Fact]
    public void A_placement_for_adoption_takes_their_place_with_28_days() =>
        Assert.Equal(
            [
                "adoption-authorised-first due 2023-10-03 held - Superseded", "adoption-placed-first due 2023-09-04 held - Upcoming",
                "first-review due 2023-07-03 held 2023-06-26 OnTime", "second-review due 2023-09-26 held - Superseded",
            ],
            Care.Episode(InCare, "S C2 U1").Then("2023-07-03 to 2023-08-07 X1", "L E1 U1").Then("2023-08-07", "P E1 A3").Reviewed("2023-06-26")
                .AsAt("2023-08-31"));

    [Fact]
    public void Then_3_months_and_then_6() =>
        Assert.Equal(
            [
                "adoption-placed-first due 2023-07-03 held 2023-06-30 OnTime", "adoption-placed-second due 2023-09-30 held 2023-09-29 OnTime",
                "adoption-placed-subsequent due 2024-03-29 held - Upcoming",
            ],
            Care.Episode("2023-06-05", "S E1 A3").Reviewed("2023-06-30", "2023-09-29").AsAt("2023-12-31"));

    [Theory]
    [InlineData("2023-08-27", "2023-09-11 held - Upcoming")] // 27 days after the return: too early
    [InlineData("2023-08-28", "2023-09-11 held 2023-08-28 OnTime")]
    [InlineData("2023-09-11", "2023-09-11 held 2023-09-11 OnTime")]
    [InlineData("2023-09-12", "2023-09-11 held 2023-09-12 Late 1")]
    public void A_return_asks_for_a_review_from_28_to_42_days_after_it(string held, string then) =>
        Assert.Contains(
            "adoption-returned due " + then,
            Care.Episode("2023-06-05 to 2023-07-31 X1", "S E1 A3").Then("2023-07-31", "P E1 U1").Reviewed(held)
                .AsAt(string.CompareOrdinal(held, "2023-09-11") > 0 ? held : "2023-09-11"));

    [Fact]
    public void After_the_adoption_order_nothing_is_due() =>
        Assert.Equal(
            ["adoption-placed-first due 2023-07-03 held 2023-06-30 OnTime", "adoption-placed-second due 2023-09-30 held - NotRequired"],
            Care.Episode("2023-06-05 to 2023-09-04 E11", "S E1 A3").Reviewed("2023-06-30").AsAt("2023-12-31"));
}
