using IroService.Domain.Midway;
using IroService.Domain.Records;
using static IroService.Domain.Tests.Measures.AMeasuredChild;

namespace IroService.Domain.Tests.Ratings;

/// <summary>In care since 2 January 2023; reviews in time on 27 January, 26 April and 25 October 2023, the next by 25 April 2024.</summary>
public class What_speaks_against_a_plan
{
    private static Measures.AMeasuredChild InGoodOrder =>
        LookedAfter("2023-01-02").Reviewed("2023-01-27").Reviewed("2023-04-26").Midway("2023-07-20").Reviewed("2023-10-25");

    [Fact]
    public void Nothing_when_all_is_in_order() => Assert.Empty(InGoodOrder.Findings("2023-11-01"));

    [Theory]
    [InlineData("2023-10-31", false)]
    [InlineData("2023-11-01", true)]
    [InlineData("2023-11-19", true)]
    [InlineData("2023-11-20", false)]
    public void A_dispute_from_the_day_it_is_opened_until_it_is_resolved(string on, bool speaks) =>
        Assert.Equal(speaks ? ["2023-11-01 open-dispute"] : [], InGoodOrder.Disputed("2023-11-01", resolved: "2023-11-20").Findings(on));

    [Theory]
    [InlineData("2023-12-01", null, false)]
    [InlineData("2023-12-02", null, true)]
    [InlineData("2023-12-02", "2023-12-02", false)]
    [InlineData("2023-12-02", "2023-12-03", true)]
    public void A_recommendation_past_its_day_until_somebody_says_that_it_is_done(string on, string? saidDone, bool speaks) =>
        Assert.Equal(speaks ? ["2023-12-01 overdue-recommendation Find a school"] : [], InGoodOrder.Recommended("2023-10-25", "2023-12-01", saidDone).Findings(on));

    [Fact]
    public void A_plan_that_was_not_seen_and_one_that_was_presented_on_the_day()
    {
        var child = InGoodOrder.Recorded(
            "2023-10-25",
            (Plans.SeenId(Plan.CarePlan), "not-seen"),
            (Plans.SeenId(Plan.EducationPlan), "on-the-day"),
            (Plans.SeenId(Plan.DentalCheck), "before"),
            (Plans.SeenId(Plan.PathwayPlan), "not-due"));
        Assert.Equal(["2023-10-25 plan-not-seen Care plan", "2023-10-25 plan-on-the-day Personal education plan (PEP)"], child.Findings("2023-11-01"));
    }

    [Fact]
    public void Not_what_an_earlier_review_did_not_see() =>
        Assert.Empty(InGoodOrder.Recorded("2023-04-26", (Plans.SeenId(Plan.CarePlan), "not-seen")).Findings("2023-11-01"));

    [Theory]
    [InlineData("2024-01-24", false)]
    [InlineData("2024-01-25", true)]
    public void A_midway_review_that_was_not_held_by_half_of_the_time(string on, bool speaks) =>
        Assert.Equal(speaks ? ["2024-01-24 midway-missed"] : [], InGoodOrder.Findings(on));

    [Fact]
    public void The_midway_review_that_was_missed_before_the_last_review() =>
        Assert.Equal(
            ["2023-07-26 midway-missed"],
            LookedAfter("2023-01-02").Reviewed("2023-01-27").Reviewed("2023-04-26").Reviewed("2023-10-25").Findings("2023-11-01"));

    [Fact]
    public void None_is_missed_when_the_review_was_held_before_half_of_the_time() =>
        Assert.Empty(LookedAfter("2023-01-02").Reviewed("2023-01-27").Reviewed("2023-04-26").Reviewed("2023-06-25").Findings("2023-07-01"));

    [Fact]
    public void A_review_that_was_late() =>
        Assert.Equal(["2023-11-01 late-review"], LookedAfter("2023-01-02").Reviewed("2023-01-27").Reviewed("2023-04-26").Midway("2023-07-20").Reviewed("2023-11-01").Findings("2023-11-02"));

    [Fact]
    public void A_review_that_is_overdue() =>
        Assert.Equal(["2024-04-25 overdue-review"], InGoodOrder.Midway("2024-01-10").Findings("2024-04-26"));

    [Fact]
    public void Views_that_were_not_shared_twice_running()
    {
        var once = LookedAfter("2023-01-02").Reviewed("2023-01-27", "PN7").Reviewed("2023-04-26", "PN4");
        var twice = LookedAfter("2023-01-02").Reviewed("2023-01-27", "PN7").Reviewed("2023-04-26", "PN7");
        Assert.Empty(once.Findings("2023-05-01"));
        Assert.Equal(["2023-04-26 no-views-twice"], twice.Findings("2023-05-01"));
        Assert.Empty(twice.Findings("2023-04-25"));
    }

    [Fact]
    public void A_child_who_was_not_met_at_the_last_midway_review_or_else_at_the_last_review()
    {
        var atReview = InGoodOrder.Recorded("2023-10-25", (RecordForm.PrivateTalk, RecordForm.TalkNotDone));
        Assert.Equal(["2023-10-25 child-not-seen"], atReview.Findings("2023-11-01"));
        Assert.Empty(atReview.Seen("2023-12-01", ChildMet.SpokenTo).Findings("2023-12-01"));
        Assert.Equal(["2023-12-01 child-not-seen"], InGoodOrder.Seen("2023-12-01", ChildMet.No).Findings("2023-12-01"));
        Assert.Empty(InGoodOrder.Recorded("2023-10-25", (RecordForm.PrivateTalk, "refused")).Findings("2023-11-01"));
    }

    [Fact]
    public void Nothing_of_an_earlier_period_of_care() =>
        Assert.Empty(LookedAfter("2022-01-03", "2022-12-01").Again("2023-06-05").Findings("2023-06-10"));
}
