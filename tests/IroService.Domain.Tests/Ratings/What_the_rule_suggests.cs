using CsCheck;
using IroService.Casework.Ratings;
using IroService.Domain.Ratings;

namespace IroService.Domain.Tests.Ratings;

/// <summary>By the rule that comes with the program.</summary>
public class What_the_rule_suggests
{
    private static readonly RatingForm Form = RatingForms.Load(null).On(new(2026, 4, 1));

    [Theory]
    [InlineData(RatingColour.Green)]
    [InlineData(RatingColour.Green, PlanFact.PlanOnTheDay)]
    [InlineData(RatingColour.Amber, PlanFact.PlanOnTheDay, PlanFact.PlanOnTheDay)]
    [InlineData(RatingColour.Amber, PlanFact.LateReview)]
    [InlineData(RatingColour.Amber, PlanFact.LateReview, PlanFact.MidwayMissed)]
    [InlineData(RatingColour.Red, PlanFact.LateReview, PlanFact.MidwayMissed, PlanFact.OpenDispute)]
    [InlineData(RatingColour.Red, PlanFact.OverdueRecommendation, PlanFact.OverdueRecommendation, PlanFact.OverdueRecommendation)]
    public void From_what_is_recorded(RatingColour expected, params PlanFact[] facts) =>
        Assert.Equal(expected, Form.Suggest([.. facts.Select(Found)]).Colour);

    [Fact]
    public void With_the_findings_that_made_the_line_fit() =>
        Assert.Equal([PlanFact.LateReview], Form.Suggest([Found(PlanFact.LateReview), Found(PlanFact.PlanOnTheDay)]).Reasons.Select(r => r.Fact));

    [Fact]
    public void One_more_finding_never_makes_it_better() => Gen.Enum<PlanFact>().List[0, 8].Sample(facts =>
    {
        var findings = facts.Select(Found).ToList();
        Assert.All(Enum.GetValues<PlanFact>(), more => Assert.True(Form.Suggest([.. findings, Found(more)]).Colour >= Form.Suggest(findings).Colour));
    });

    private static PlanFinding Found(PlanFact fact) => new(fact, new(2026, 4, 1));
}
