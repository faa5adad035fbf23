using IroService.Domain.Disputes;
using IroService.Domain.Ratings;
using IroService.Domain.Records;
using static IroService.Domain.Tests.Measures.AMeasuredChild;

namespace IroService.Domain.Tests.Disputes;

/// <summary>In care since 2 January 2023; reviews in time on 27 January, 26 April and 25 October 2023, the next by 25 April 2024.</summary>
public class What_the_records_offer
{
    private static Measures.AMeasuredChild InGoodOrder =>
        LookedAfter("2023-01-02").Reviewed("2023-01-27").Reviewed("2023-04-26").Midway("2023-07-20").Reviewed("2023-10-25");

    [Fact]
    public void Nothing_when_all_is_in_order() => Assert.Empty(InGoodOrder.Offers("2023-11-01"));

    [Theory]
    [InlineData("2023-12-01", null, false)]
    [InlineData("2023-12-02", null, true)]
    [InlineData("2023-12-02", "2023-12-02", false)]
    public void A_recommendation_past_its_day(string on, string? saidDone, bool offered)
    {
        var child = InGoodOrder.Recommended("2023-10-25", "2023-12-01", saidDone);
        Assert.Equal(offered ? ["2023-12-01 overdue-recommendation Find a school"] : [], child.Offers(on));
    }

    [Theory]
    [InlineData("2024-01-24", false)]
    [InlineData("2024-01-25", true)]
    public void A_midway_review_that_was_not_held(string on, bool offered) =>
        Assert.Equal(offered ? ["2024-01-24 midway-missed"] : [], InGoodOrder.Offers(on));

    [Fact]
    public void A_plan_that_was_presented_on_the_day_at_two_reviews_in_a_row()
    {
        var once = InGoodOrder.Recorded("2023-10-25", (Plans.SeenId(Plan.CarePlan), "on-the-day"), (Plans.SeenId(Plan.EducationPlan), "on-the-day"));
        Assert.Empty(once.Offers("2023-11-01"));
        Assert.Equal(["2023-10-25 plan-on-the-day-twice Care plan"], once.Recorded("2023-04-26", (Plans.SeenId(Plan.CarePlan), "on-the-day"), (Plans.SeenId(Plan.EducationPlan), "before")).Offers("2023-11-01"));
    }

    [Fact]
    public void A_red_rating_while_it_counts()
    {
        var red = InGoodOrder.Rated("2023-10-26", RatingColour.Red);
        Assert.Equal(["2023-10-26 rated-red"], red.Offers("2023-11-01"));
        Assert.Empty(red.Rated("2023-11-02", RatingColour.Amber).Offers("2023-11-02"));
    }

    [Fact]
    public void A_dispute_that_a_midway_review_wanted_until_the_next_review()
    {
        var wanted = LookedAfter("2023-01-02").Reviewed("2023-01-27").Reviewed("2023-04-26").Midway("2023-07-20").WantingADispute("No school");
        Assert.Equal(["2023-07-20 wanted-at-midway No school"], wanted.Offers("2023-07-20"));
        Assert.Empty(wanted.Reviewed("2023-10-25").Offers("2023-10-25"));
    }

    [Fact]
    public void Not_what_was_raised_already()
    {
        var child = InGoodOrder.Recommended("2023-10-25", "2023-12-01");
        var offer = Assert.Single(child.Offered("2023-12-02"));
        Assert.Equal((DisputeSource.Recommendation, 0), offer.From);
        Assert.Empty(child.Raising(offer).Offers("2023-12-02"));
        Assert.Equal(["2024-01-24 midway-missed"], child.Offers("2024-01-25"));
        Assert.Empty(child.Raising(child.Offered("2024-01-25")[0]).Offers("2024-01-25"));
    }

    [Fact]
    public void What_was_not_raised_for_a_reason_again_when_it_still_stands_after_the_next_review_or_midway_review()
    {
        var child = InGoodOrder.Recommended("2023-10-25", "2023-12-01");
        child.Declining(Assert.Single(child.Offered("2023-12-02")), "2023-12-02");
        Assert.Empty(child.Offers("2023-12-20"));
        Assert.Equal(["2023-12-01 overdue-recommendation Find a school"], child.Midway("2024-01-10").Offers("2024-01-10"));
    }

    [Fact]
    public void Each_under_a_name_that_an_address_can_carry_and_the_theme_of_the_councils_list()
    {
        var child = InGoodOrder.Recommended("2023-10-25", "2023-12-01").Rated("2023-10-26", RatingColour.Red);
        Assert.Equal(["overdue-recommendation-0", "midway-missed-2024-01-24", "rated-red-0"], child.Offered("2024-01-25").Select(o => o.Key));
        Assert.Equal(["Drift and delay", "Drift and delay", ""], child.Offered("2024-01-25").Select(o => o.Theme));
    }
}
