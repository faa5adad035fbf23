using IroService.Domain.Midway;
using IroService.Domain.Ratings;
using IroService.Domain.Records;
using IroService.Domain.Reports.Quarterly;
using IroService.Domain.Tests.Measures;
using static IroService.Domain.Tests.Measures.AMeasuredChild;
using static IroService.Domain.Tests.Reports.AQuarter;

namespace IroService.Domain.Tests.Reports;

/// <summary>July to September 2023.</summary>
public class The_quarterly_report
{
    private static AMeasuredChild InCare => LookedAfter("2023-01-02").Reviewed("2023-01-27").Reviewed("2023-04-26");

    [Fact]
    public void Has_each_section_and_each_table_once()
    {
        var sections = QuarterlySections.Of(Facts(InCare.Rated("2023-07-05", RatingColour.Green)), _ => "");
        Assert.Equal(
            ["ratings", "movement", "robustness", "recommendations", "partner-agencies", "plans", "needs", "drift", "midway", "disputes", "timeliness", "participation"],
            sections.Select(s => s.Key));
        Assert.Distinct(sections.SelectMany(s => s.Tables).Select(t => t.Key));
        Assert.All(sections.SelectMany(s => s.Tables), table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count)));
    }

    [Fact]
    public void Rates_each_child_by_the_last_rating_of_the_quarter_and_by_what_it_groups_by()
    {
        var facts = Facts(
            InCare.InTeam("North").Rated("2023-07-05", RatingColour.Red).Rated("2023-08-05", RatingColour.Amber),
            LookedAfter("2023-01-02", born: "2022-12-01").InTeam("South").Rated("2023-09-30", RatingColour.Green),
            InCare.InTeam("North").Rated("2023-06-30", RatingColour.Red));
        Assert.Equal(["All 1/2 1/2 0/2"], Rows(facts, "ratings"));
        Assert.Equal(["North 0/1 1/1 0/1", "South 1/1 0/1 0/1"], Rows(facts, "ratings-by-team"));
        Assert.Equal(["Under 1 1/1 0/1 0/1", "10 to 15 0/1 1/1 0/1"], Rows(facts, "ratings-by-age"));
        Assert.Equal(["Full care order 1/2 1/2 0/2"], Rows(facts, "ratings-by-legal-status"));
    }

    [Fact]
    public void Shows_how_the_quarters_before_were_rated()
    {
        var facts = Facts(
            InCare.Rated("2022-12-31", RatingColour.Red).Rated("2023-07-05", RatingColour.Green),
            InCare.Rated("2023-05-05", RatingColour.Amber));
        Assert.Equal(
            ["October to December 2022 0/1 0/1 1/1", "January to March 2023 0/0 0/0 0/0", "April to June 2023 0/1 1/1 0/1", "July to September 2023 1/1 0/1 0/1"],
            Rows(facts, "ratings-by-quarter"));
    }

    [Fact]
    public void Says_from_which_colour_the_ratings_moved()
    {
        var facts = Facts(
            InCare.Rated("2023-05-05", RatingColour.Green).Rated("2023-07-05", RatingColour.Red),
            InCare.Rated("2023-05-05", RatingColour.Amber).Rated("2023-07-05", RatingColour.Amber),
            InCare.Rated("2023-07-05", RatingColour.Green));
        Assert.Equal(["Green 0 0 1 1", "Amber 0 1 0 1", "Red 0 0 0 0", "Not rated before 1 0 0 1"], Rows(facts, "movement"));
        Assert.Equal(["Up to 30 days 0", "31 to 90 days 1", "More than 90 days 0"], Rows(facts, "time-in-red"));
    }

    [Fact]
    public void Lists_the_green_ratings_that_the_facts_contradict()
    {
        var facts = Facts(
            InCare.InTeam("North").Disputed("2023-06-01").Rated("2023-07-05", RatingColour.Green),
            InCare.InTeam("North").Rated("2023-07-05", RatingColour.Green),
            InCare.InTeam("South").Disputed("2023-06-01").Rated("2023-07-05", RatingColour.Amber));
        Assert.Equal(["North 1/2"], Rows(facts, "green-contradicted"));
    }

    [Theory]
    [InlineData("2023-01-10", null, "2023-07-10", "A dispute 1/1|A placement breakdown 0/1|A red rating 0/1|Any of them 1/1")]
    [InlineData("2023-01-10", null, "2023-07-11", "A dispute 0/1|A placement breakdown 0/1|A red rating 0/1|Any of them 0/1")]
    [InlineData("2023-01-10", null, "2023-01-10", "A dispute 0/1|A placement breakdown 0/1|A red rating 0/1|Any of them 0/1")]
    [InlineData("2023-01-10", "2023-06-01", "2024-01-01", "A dispute 0/1|A placement breakdown 0/1|A red rating 1/1|Any of them 1/1")]
    [InlineData("2022-12-31", null, "2023-02-01", "A dispute 0/0|A placement breakdown 0/0|A red rating 0/0|Any of them 0/0")]
    public void Asks_whether_green_held_for_six_months(string green, string? red, string disputed, string rows)
    {
        var child = InCare.Rated(green, RatingColour.Green).Disputed(disputed);
        Assert.Equal(rows.Split('|'), Rows(Facts(red is null ? child : child.Rated(red, RatingColour.Red)), "green-held"));
    }

    [Fact]
    public void Follows_the_recommendations_whose_day_was_in_the_quarter()
    {
        var facts = Facts(
            InCare.Recommended("2023-04-26", "2023-07-15", "2023-07-15").Recommended("2023-04-26", "2023-07-15", "2023-07-20").Recommended("2023-04-26", "2023-07-15"),
            InCare.Recommended("2023-04-26", "2023-06-30"));
        Assert.Equal(["Starred 0/0 0/0 0/0", "All 1/3 1/3 1/3", "Education 1/3 1/3 1/3"], Rows(facts, "recommendations"));
        Assert.Contains("Up to three months 2", Rows(facts, "recommendations-overdue"));
    }

    [Fact]
    public void Says_when_plans_were_seen()
    {
        var facts = Facts(
            InCare.Reviewed("2023-08-01").Recorded("2023-08-01", (Plans.SeenId(Plan.CarePlan), "before"), (Plans.SeenId(Plan.DentalCheck), "not-due")),
            InCare.Reviewed("2023-08-01").Recorded("2023-08-01", (Plans.SeenId(Plan.CarePlan), "not-seen")));
        Assert.Contains("Care plan 1/2 0/2 1/2", Rows(facts, "plans-seen"));
        Assert.Contains("Dental check 0/0 0/0 0/0", Rows(facts, "plans-seen"));
    }

    [Fact]
    public void Says_why_reviews_were_late_and_sets_those_apart_of_whom_the_service_was_told_late()
    {
        var facts = Facts(
            LookedAfter("2023-07-03").Told("2023-07-03", "2023-07-10").Reviewed("2023-08-20"),
            LookedAfter("2023-07-03").Told("2023-07-03", "2023-07-04").Reviewed("2023-08-20").Because("Nobody could come"),
            LookedAfter("2023-07-03").Reviewed("2023-08-20"));
        Assert.Equal(["Told late 1", "Nobody could come 1", "No reason recorded 1"], Rows(facts, "late-reasons"));
    }

    [Fact]
    public void Shows_what_goes_together_with_a_midway_review()
    {
        var due = LookedAfter("2022-10-03").Reviewed("2022-10-28").Reviewed("2023-01-27");
        var facts = Facts(
            due.Midway("2023-04-10").Reviewed("2023-07-20"),
            LookedAfter("2022-10-03").Reviewed("2022-10-28").Reviewed("2023-01-27").Reviewed("2023-08-20"));
        Assert.Equal(["With a midway review 1/1", "Without one 0/1"], Rows(facts, "next-review-after-midway"));
    }

    [Fact]
    public void Has_every_month_and_its_things()
    {
        var facts = Facts(InCare.Seen("2023-07-20", ChildMet.Seen).Reviewed("2023-08-01"));
        Assert.Equal(["July 2023 0/0 0/0", "August 2023 1/1 0/0", "September 2023 0/0 0/0"], Rows(facts, "timeliness-by-month"));
    }
}
