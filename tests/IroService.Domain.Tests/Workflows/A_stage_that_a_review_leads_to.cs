namespace IroService.Domain.Tests.Workflows;

public class A_stage_that_a_review_leads_to
{
    private const string Calls = """
        id: calls
        version: 1
        title: Calls
        in-force: { from: 2020-04-01 }
        begins:
          - { on: became-looked-after, at: call }
        stages:
          - id: call
            duty: { title: Call, owner: iro, due: 3 working days before review-due, basis: Policy 4 }
            announce: { before: [1 working day] }
            on: { review-held: call, ceased-to-be-looked-after: ended }
        """;

    [Fact]
    public void Speaks_of_the_next_review_and_is_another_duty()
    {
        var calls = ACase.On("2026-06-15", ("calls", Calls)).LookedAfterSince("2026-05-11").ReviewHeld("2026-06-01").Of("call");

        Assert.Equal(["Thu 4 Jun 2026", "Wed 26 Aug 2026"], calls.Select(c => ACase.Written(c.Terms.DueOn)));
        Assert.Equal(2, calls.DistinctBy(c => c.Key).Count());
    }
}
