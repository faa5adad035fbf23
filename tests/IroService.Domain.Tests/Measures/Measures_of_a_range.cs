using IroService.Casework.WorkingDays;
using IroService.Domain.Ratings;
using static IroService.Domain.Tests.Measures.AMeasuredChild;
using Child = IroService.Domain.Tests.Measures.AMeasuredChild;
using Measure = IroService.Domain.Measures.Measure;

namespace IroService.Domain.Tests.Measures;

/// <summary>Each measure as a Principal IRO would count it by hand.</summary>
public class Measures_of_a_range
{
    [Fact]
    public void A_review_is_a_day_inside_care_and_both_ends_of_the_range_count()
    {
        var child = LookedAfter("2023-06-05", "2024-02-05").Reviewed("2023-07-01").Reviewed("2023-07-01", "PN7").Reviewed("2023-10-01").Reviewed("2024-02-05").Reviewed("2024-02-06");
        Assert.Equal(["all 2"], Figures("reviews-held", "2023-07-01", "2023-10-01", child));
        Assert.Equal(["all 3"], Figures("reviews-held", "2023-04-01", "2024-03-31", child));
        Assert.Equal(["PN1 3/3 100.0"], Figures("participation", "2023-04-01", "2024-03-31", child).Where(f => f.StartsWith("PN1 ", StringComparison.Ordinal)));
    }

    // Due 3 July; held on it, and a day late.
    [Theory]
    [InlineData("2023-07-03", "all 1/1 100.0")]
    [InlineData("2023-07-04", "all 0/1 0.0")]
    public void On_time_by_what_was_held(string held, string figure) =>
        Assert.Equal([figure], Figures("reviews-held-on-time", "2023-04-01", "2024-03-31", LookedAfter("2023-06-05").Reviewed(held)));

    [Fact]
    public void On_time_by_what_was_held_leaves_out_a_review_that_no_rule_gave_a_day()
    {
        // The start of care is not known: its first review has no due date.
        Assert.Equal(["all 0/0"], Figures("reviews-held-on-time", "2020-04-01", "2020-09-30", LookedAfter("2019-06-05").Reviewed("2020-07-03")));
    }

    [Fact]
    public void On_time_by_what_was_due_counts_what_was_not_held_and_not_what_became_unnecessary() =>
        Assert.Equal(
            ["all 1/2 50.0"],
            Figures(
                "reviews-due-on-time", "2023-07-01", "2023-07-31",
                LookedAfter("2023-06-05").Reviewed("2023-07-03"),
                LookedAfter("2023-06-05"),
                LookedAfter("2023-06-05", "2023-06-30"),
                // Still to come.
                LookedAfter("2023-07-20")));

    [Fact]
    public void A_child_is_on_time_when_all_its_reviews_due_were()
    {
        var late = LookedAfter("2023-06-05").Reviewed("2023-07-03").Reviewed("2023-10-05");
        Assert.Equal(["all 1/2 50.0"], Figures("children-all-on-time", "2023-06-01", "2023-12-31", late, LookedAfter("2023-06-05").Reviewed("2023-07-03").Reviewed("2023-10-03")));
        Assert.Equal(["all 1/1 100.0"], Figures("children-all-on-time", "2023-06-01", "2023-07-31", late));
    }

    // Care began on Wednesday: two working days after is Friday. On Saturday it is late, though no working day has passed since.
    [Theory]
    [InlineData("2023-06-09", "all 1/1 100.0")]
    [InlineData("2023-06-10", "all 0/1 0.0")]
    public void The_service_was_told_within_2_working_days(string told, string figure) =>
        Assert.Equal([figure], Figures("notified-in-time", "2023-06-01", "2023-06-30", LookedAfter("2023-06-07").Told("2023-06-07", told)));

    [Fact]
    public void Of_whom_nobody_was_told_and_short_breaks_are_not_in_the_told_in_time() =>
        Assert.Equal(["all 0/0"], Figures("notified-in-time", "2023-06-01", "2023-06-30", LookedAfter("2023-06-07"), LookedAfter("2023-06-07", status: "V4").Told("2023-06-07", "2023-06-07")));

    [Fact]
    public void Participation_is_by_code_of_those_aged_4_and_over()
    {
        Child[] children =
        [
            LookedAfter("2023-06-05").Reviewed("2023-07-03", "PN1"),
            LookedAfter("2023-06-05").Reviewed("2023-07-03", "PN4"),
            LookedAfter("2023-06-05").Reviewed("2023-07-03", "PN7"),
            LookedAfter("2023-06-05").Reviewed("2023-07-03", "PN8"),
            LookedAfter("2023-06-05").Reviewed("2023-07-03", ""),
            LookedAfter("2023-06-05").Reviewed("2023-07-03", "pn1"),
            LookedAfter("2023-06-05").Reviewed("2023-07-03", "PN0"),
            // Four on the day, under four a day before.
            LookedAfter("2023-06-05", born: "2019-07-03").Reviewed("2023-07-03", "PN2"),
            LookedAfter("2023-06-05", born: "2019-07-04").Reviewed("2023-07-03", "PN0"),
            // A birthday that this year does not have falls on 1 March.
            LookedAfter("2022-12-05", born: "2020-02-29").Reviewed("2024-02-29", "PN0"),
            // Nobody knows when: old enough.
            LookedAfter("2023-06-05", born: "").Reviewed("2023-07-03", "PN5"),
        ];
        Assert.Equal(
            [
                "PN0 2/10 20.0", "PN1 1/10 10.0", "PN2 1/10 10.0", "PN3 0/10 0.0", "PN4 1/10 10.0", "PN5 1/10 10.0", "PN6 0/10 0.0", "PN7 1/10 10.0", "PN8 1/10 10.0", "none 2/10 20.0",
            ],
            Figures("participation", "2023-04-01", "2024-03-31", children));
        Assert.Equal(["all 1"], Figures("participation-under-4", "2023-04-01", "2024-03-31", children));
        Assert.Equal(["all 9/11 81.8"], Figures("views-recorded", "2023-04-01", "2024-03-31", children));
        Assert.Equal(["all 4/6 66.7"], Figures("views-conveyed", "2023-04-01", "2024-03-31", children));
        Assert.Equal(["4-and-over 3/6 50.0", "5-and-over 2/5 40.0"], Figures("attended", "2023-04-01", "2024-03-31", children));
    }

    [Fact]
    public void A_rating_is_the_childs_last_in_the_range_and_of_one_day_the_later_row()
    {
        var child = LookedAfter("2023-06-05").Rated("2023-09-01", RatingColour.Red).Rated("2023-07-04", RatingColour.Green).Rated("2023-07-04", RatingColour.Amber);
        Assert.Equal(["Green 0/1 0.0", "Amber 1/1 100.0", "Red 0/1 0.0"], Figures("rag", "2023-07-01", "2023-08-31", child, LookedAfter("2023-06-05")));
        Assert.Equal(["Green 0/1 0.0", "Amber 0/1 0.0", "Red 1/1 100.0"], Figures("rag", "2023-07-01", "2023-09-01", child));
    }

    // Held on Monday 3 July: ten working days after is Monday 17 July.
    [Theory]
    [InlineData("2023-07-03", "all 1/1 100.0")]
    [InlineData("2023-07-17", "all 1/1 100.0")]
    [InlineData("2023-07-18", "all 0/1 0.0")]
    [InlineData("2023-07-02", "all 0/1 0.0")]
    public void A_review_is_rated_within_10_working_days(string rated, string figure) =>
        Assert.Equal([figure], Figures("rag-coverage", "2023-07-01", "2023-07-31", LookedAfter("2023-06-05").Reviewed("2023-07-03").Rated(rated, RatingColour.Green)));

    [Fact]
    public void A_rating_on_the_day_of_the_next_review_or_after_the_range_is_not_of_this_one()
    {
        var child = LookedAfter("2023-06-05").Reviewed("2023-07-03").Reviewed("2023-07-06").Rated("2023-07-06", RatingColour.Green);
        Assert.Equal(["all 1/2 50.0"], Figures("rag-coverage", "2023-07-01", "2023-07-31", child));
        Assert.Equal(["all 0/1 0.0"], Figures("rag-coverage", "2023-07-01", "2023-07-05", child));
    }

    [Fact]
    public void A_midway_review_is_wanted_at_half_time_of_the_third_review_and_later()
    {
        // Held on 1 October 2023: the next is due on 1 April 2024, 183 days later; its midpoint is 91 days after, 31 December.
        Child Midway(string? on) => on is null ? Since() : Since().Midway(on);
        Child Since() => LookedAfter("2023-06-05").Reviewed("2023-07-03").Reviewed("2023-10-01");
        Assert.Equal(["all 0/1 0.0"], Figures("midway", "2023-12-31", "2023-12-31", Midway(null)));
        Assert.Equal(["all 0/0"], Figures("midway", "2024-01-01", "2024-03-31", Midway(null)));
        Assert.Equal(["all 0/1 0.0"], Figures("midway", "2023-12-01", "2024-01-31", Midway("2023-10-01")));
        Assert.Equal(["all 1/1 100.0"], Figures("midway", "2023-12-01", "2024-01-31", Midway("2023-10-02")));
        Assert.Equal(["all 0/1 0.0"], Figures("midway", "2023-12-01", "2024-01-31", Midway("2024-02-01")));
        Assert.Equal(["all 0/1 0.0"], Figures("midway", "2023-12-01", "2024-01-31", Midway("2024-01-20").Reviewed("2024-01-20")));
        // Held by half time, or out of care by then: none was wanted.
        Assert.Equal(["all 0/0"], Figures("midway", "2023-12-01", "2024-01-31", Midway(null).Reviewed("2023-12-31")));
        Assert.Equal(["all 0/0"], Figures("midway", "2023-12-01", "2024-01-31", LookedAfter("2023-06-05", "2023-12-31").Reviewed("2023-07-03").Reviewed("2023-10-01")));
    }

    [Fact]
    public void Disputes_are_counted_by_stage_and_theme_as_written()
    {
        var child = LookedAfter("2023-06-05").Disputed("2023-07-03", "informal", "1", "Drift and delay").Disputed("2023-07-03", "1", "2", "drift and delay").Disputed("2023-08-03", "1", "1", "");
        Assert.Equal(
            ["all 2", "opened-at:1 1", "opened-at:informal 1", "reached:1 1", "reached:2 1", "theme:Drift and delay 1", "theme:drift and delay 1"],
            Figures("disputes-opened", "2023-07-01", "2023-07-31", child));
        Assert.Equal(["all 0"], Figures("disputes-opened", "2024-07-01", "2024-07-31", child));
    }

    // Opened on Monday 3 July: day 10 is Monday 17 July, day 20 is Monday 31 July.
    [Theory]
    [InlineData("2023-07-03", 0)]
    [InlineData("2023-07-17", 0)]
    [InlineData("2023-07-18", 1)]
    [InlineData("2023-07-31", 1)]
    [InlineData("2023-08-01", 2)]
    [InlineData("2023-09-01", 3)]
    [InlineData(null, 3)]
    public void A_response_falls_into_a_band_of_working_days(string? responded, int band)
    {
        var figures = Figures("disputes-response-days", "2023-07-01", "2023-08-31", LookedAfter("2023-06-05").Disputed("2023-07-03", responded: responded));
        Assert.Equal(new[] { "0-10", "11-20", "over-20", "none" }.Select((words, number) => $"{words} {(number == band ? 1 : 0)}"), figures);
    }

    [Theory]
    [InlineData("2023-07-31", "2023-12-31", "all 0/1 0.0")]
    [InlineData("2023-08-01", "2023-12-31", "all 1/1 100.0")]
    [InlineData("2023-09-01", "2023-07-31", "all 0/1 0.0")]
    [InlineData(null, "2023-08-01", "all 1/1 100.0")]
    public void A_dispute_is_open_for_more_than_20_working_days(string? resolved, string to, string figure) =>
        Assert.Equal([figure], Figures("disputes-over-20-days", "2023-07-01", to, LookedAfter("2023-06-05").Disputed("2023-07-03", resolved: resolved)));

    [Fact]
    public void Children_in_care_fall_into_bands_by_their_last_review_counted_back_from_the_last_day()
    {
        Child Last(string on) => LookedAfter("2021-06-07").Reviewed(on);
        Child[] children =
        [
            Last("2023-07-01"), Last("2023-06-30"), Last("2023-04-01"), Last("2023-03-31"), Last("2023-03-30"), Last("2022-12-31"), Last("2022-12-30"), Last("2022-09-30"),
            LookedAfter("2023-08-31"), LookedAfter("2023-08-30"),
            // A review of an earlier period is not of this one; short breaks, and who left on the day, are not in care.
            LookedAfter("2022-06-07", "2023-06-07").Reviewed("2023-06-06").Again("2023-06-20"),
            LookedAfter("2021-06-07", status: "V3").Reviewed("2023-09-01"),
            LookedAfter("2021-06-07", "2023-09-30").Reviewed("2023-09-01"),
        ];
        Assert.Equal(
            ["0-3 months 1/11 9.1", "3-6 months 3/11 27.3", "6-9 months 2/11 18.2", "9-12 months 1/11 9.1", "1 year or more 1/11 9.1", "none-new 1/11 9.1", "none 2/11 18.2"],
            Figures("time-since-last-review", "2022-10-01", "2023-09-30", children));
        Assert.Equal(["all 4/11 36.4"], Figures("reviewed-within-6-months", "2022-10-01", "2023-09-30", children));
    }

    [Fact]
    public void A_count_beyond_the_calendar_names_the_year()
    {
        var lacks = BankHolidayFeed.Shipped().LastYear + 1;
        Assert.Null(Of("2023-07-01", $"{lacks - 1}-12-31", LookedAfter("2023-06-05", "2024-06-05").Disputed("2023-07-03")).CalendarEndsBefore);
        Assert.Equal(lacks, Of("2023-07-01", $"{lacks}-06-30", LookedAfter("2023-06-05", "2024-06-05").Disputed("2023-07-03")).CalendarEndsBefore);
    }

    [Fact]
    public void Half_is_rounded_away_from_zero() => Assert.Equal(
        ["4-and-over 1/16 6.3", "5-and-over 1/16 6.3"],
        Figures("attended", "2023-04-01", "2024-03-31", [LookedAfter("2023-06-05").Reviewed("2023-07-03"), .. Enumerable.Range(0, 15).Select(_ => LookedAfter("2023-06-05").Reviewed("2023-07-03", "PN7"))]));

    [Fact]
    public void Each_says_its_rule_and_its_name_is_its_own()
    {
        Assert.All(Measure.All, measure => Assert.EndsWith(".", measure.Rule, StringComparison.Ordinal));
        Assert.Equal(18, Measure.All.Select(measure => measure.Name).Distinct().Count());
    }
}
