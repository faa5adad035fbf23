namespace IroService.Domain.Tests.Workflows;

public class A_rule_with_conditions
{
    private const string UnderFives = "under-five";

    [Theory]
    [InlineData("2021-05-20", 1)]
    [InlineData("2021-05-19", 0)]
    public void Under_five_is_judged_on_the_day_of_the_fact(string born, int runs) =>
        Assert.Equal(runs, Only(UnderFives).Born(born).LookedAfterSince("2026-05-11").ReviewHeld("2026-05-19").Of("call").Count);

    [Fact]
    public void The_fifth_birthday_ends_it_for_the_next_review_and_not_for_the_last() =>
        Assert.Single(Only(UnderFives).Born("2021-06-01").LookedAfterSince("2026-05-11").ReviewHeld("2026-05-19", "2026-06-02").Of("call"));

    [Theory]
    [InlineData("2026-05-18", 1)]
    [InlineData("2026-05-20", 0)]
    public void A_placement_order_is_judged_on_the_day_of_the_fact(string ordered, int runs) =>
        Assert.Equal(runs, Only("placement-order").LookedAfterSince("2026-05-11").Then(ordered, "L", legalStatus: "E1").ReviewHeld("2026-05-19").Of("call").Count);

    [Fact]
    public void Six_monthly_leaves_out_the_review_before_a_second_one()
    {
        var calls = Only("six-monthly").LookedAfterSince("2025-12-01").ReviewHeld("2025-12-22", "2026-03-16").Of("call");

        Assert.Equal("2026-03-16", Assert.Single(calls).Step.Anchor.On.Text());
    }

    [Fact]
    public void All_of_them_must_hold()
    {
        var child = Only("under-five, six-monthly").Born("2014-06-15").LookedAfterSince("2025-12-01").ReviewHeld("2025-12-22", "2026-03-16");
        Assert.Empty(child.Of("call"));

        Assert.Single(child.Born("2023-06-15").Of("call"));
    }

    private static ACase Only(string conditions) => ACase.On("2026-06-15", ("calls", $$"""
        id: calls
        version: 1
        title: Calls
        in-force: { from: 2020-04-01 }
        begins:
          - { on: review-held, at: call, only-if: [{{conditions}}] }
        stages:
          - id: call
            duty: { title: Call, owner: iro, due: 10 working days after review-held, basis: Policy 4 }
            announce: { before: [1 working day] }
            on: { ceased-to-be-looked-after: ended }
        """));
}
