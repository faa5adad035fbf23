namespace IroService.Domain.Tests.Reviews;

public class Corner_cases_of_reviews
{
    [Fact]
    public void A_review_on_the_day_care_starts_is_on_time() =>
        Assert.Equal(
            ["first-review due 2023-07-03 held 2023-06-05 OnTime", "second-review due 2023-09-05 held - Upcoming"],
            Care.Episode("2023-06-05", "S C2 U1").Reviewed("2023-06-05").AsAt("2023-07-31"));

    [Theory]
    [InlineData("2023-12-22")] // the Friday before Christmas
    [InlineData("2023-12-23")]
    [InlineData("2023-12-25")]
    [InlineData("2023-12-26")]
    public void A_start_on_a_holiday_is_due_with_one_on_the_last_working_day_before(string start) =>
        Assert.Equal(["first-review due 2024-01-24 held - Upcoming"], Care.Episode(start, "S C2 U1").AsAt("2023-12-31"));

    [Fact]
    public void Day_20_is_on_time_and_day_21_is_late()
    {
        Assert.Contains("first-review due 2023-07-03 held 2023-07-03 OnTime", Care.Episode("2023-06-05", "S C2 U1").Reviewed("2023-07-03").AsAt("2023-07-31"));
        Assert.Contains("first-review due 2023-07-03 held 2023-07-04 Late 1", Care.Episode("2023-06-05", "S C2 U1").Reviewed("2023-07-04").AsAt("2023-07-31"));
    }

    [Fact]
    public void Held_late_the_next_is_due_from_the_day_it_was_held_and_the_lateness_stays() =>
        Assert.Equal(
            [
                "first-review due 2023-07-03 held 2023-07-17 Late 14", "second-review due 2023-10-17 held 2023-10-20 Late 3",
                "subsequent-review due 2024-04-20 held - Upcoming",
            ],
            Care.Episode("2023-06-05", "S C2 U1").Reviewed("2023-07-17", "2023-10-20").AsAt("2023-12-31"));

    [Fact]
    public void Held_early_the_cycle_goes_on_from_that_day() =>
        Assert.Equal(
            ["first-review due 2023-07-03 held 2023-06-12 OnTime", "second-review due 2023-09-12 held - Upcoming"],
            Care.Episode("2023-06-05", "S C2 U1").Reviewed("2023-06-12").AsAt("2023-07-31"));

    [Fact]
    public void An_extra_review_between_the_first_and_the_second_is_the_second() =>
        Assert.Equal(
            [
                "first-review due 2023-07-03 held 2023-06-26 OnTime", "second-review due 2023-09-26 held 2023-07-10 OnTime",
                "subsequent-review due 2024-01-10 held - Upcoming",
            ],
            Care.Episode("2023-06-05", "S C2 U1").Reviewed("2023-06-26", "2023-07-10").AsAt("2023-07-31"));

    [Theory]
    [InlineData("2023-06-30", "NotRequired")] // before it was due
    [InlineData("2023-07-03", "NotRequired")] // on the due date
    [InlineData("2023-07-04", "Missed 1")]
    public void Care_that_ended_with_no_review(string end, string status) =>
        Assert.Equal([$"first-review due 2023-07-03 held - {status}"], Care.Episode($"2023-06-05 to {end} E4A", "S C2 U1").AsAt("2023-07-31"));

    [Fact]
    public void Re_entry_the_next_day_is_a_new_clock_that_earlier_reviews_do_not_satisfy() =>
        Assert.Equal(
            [
                "first-review due 2023-07-03 held 2023-07-03 OnTime", "second-review due 2023-10-03 held - NotRequired",
                "first-review due 2023-08-08 held - Upcoming",
            ],
            Care.Episode("2023-06-05 to 2023-07-10 E4A", "S C2 U1").Then("2023-07-11", "S C2 U1").Reviewed("2023-07-03").AsAt("2023-07-31"));

    [Fact]
    public void A_stay_that_ends_on_the_day_it_began_never_was_care() =>
        Assert.Empty(Care.Episode("2023-06-05 to 2023-06-05 E4A", "S V2 U1").Reviewed("2023-06-05").AsAt("2023-07-31"));

    [Fact]
    public void Moves_and_changes_of_legal_status_do_not_restart_the_clock() =>
        Assert.Equal(
            ["first-review due 2023-07-03 held 2023-06-30 OnTime", "second-review due 2023-09-30 held - Upcoming"],
            Care.Episode("2023-06-05 to 2023-06-12 X1", "S L1 U1").Then("2023-06-12 to 2023-06-19 X1", "L V2 U1").Then("2023-06-19 to 2023-07-10 X1", "P V2 K2")
                .Then("2023-07-10 to 2023-07-17 X1", "T C1 U4").Then("2023-07-17 to 2023-07-20 X1", "B C2 U1").Then("2023-07-20", "U C2 U4")
                .Reviewed("2023-06-30").AsAt("2023-07-31"));

    [Fact]
    public void Nothing_is_due_on_or_after_the_18th_birthday() =>
        Assert.Equal(["first-review due 2023-07-03 held - NotRequired"], Care.Episode("2023-06-05", "S C2 U1").Born("2005-07-03").AsAt("2023-07-31"));

    [Fact]
    public void A_short_break_child_who_comes_into_care_gets_the_20_working_days_from_that_day() =>
        Assert.Equal(
            ["short-break-first due 2023-09-05 held - NotRequired", "first-review due 2023-08-07 held - Upcoming"],
            Care.Episode("2023-06-05 to 2023-06-07 E4A", "S V3 R1").Then("2023-07-10", "S V2 U1").AsAt("2023-07-31"));

    [Theory]
    [InlineData("J1")]
    [InlineData("J2")]
    [InlineData("J3")]
    public void Remand_that_ended_early_wanted_a_review_before_it_did(string status) =>
        Assert.Equal(
            ["first-review due 2023-07-03 held - NotHeldBeforeEnd"],
            Care.Episode("2023-06-05 to 2023-06-12 E14", $"S {status} K1").AsAt("2023-07-31"));

    [Fact]
    public void A_review_held_in_the_year_after_it_was_due_is_one_row_with_both_dates() =>
        Assert.Equal(
            ["first-review due 2024-03-28 held 2024-04-03 Late 6", "second-review due 2024-07-03 held - Upcoming"],
            Care.Episode("2024-02-29", "S C2 U1").Reviewed("2024-04-03").AsAt("2024-04-30"));

    [Fact]
    public void Two_reviews_on_one_day_are_one() =>
        Assert.Equal(
            ["first-review due 2023-07-03 held 2023-06-26 OnTime", "second-review due 2023-09-26 held - Upcoming"],
            Care.Episode("2023-06-05", "S C2 U1").Reviewed("2023-06-26", "2023-06-26").AsAt("2023-07-31"));
}
