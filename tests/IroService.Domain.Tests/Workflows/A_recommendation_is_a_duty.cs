using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;
using static IroService.Domain.Recommendations.RecommendationMove;

namespace IroService.Domain.Tests.Workflows;

/// <summary>Recommended at a review on 27 April 2026, to be done by 1 June; by the definitions as they are shipped.</summary>
public class A_recommendation_is_a_duty
{
    private const string Do = "do-what-was-recommended", Accepting = "accept-what-is-done";

    private readonly ACase _child = ACase.On("2026-07-20").LookedAfterSince("2025-01-06").ReviewHeld("2025-01-31", "2025-04-29", "2025-10-28", "2026-04-27").Recommended("2026-06-01", madeOn: "2026-04-27");

    [Fact]
    public void Due_on_its_own_day_and_owed_by_its_own_owner()
    {
        var duty = Assert.Single(_child.Of(Do));
        Assert.Equal(("Mon 1 Jun 2026", Role.SocialWorker, Basis.Local, DeadlineState.Open), (_child.Due(Do), duty.Terms.Owner, duty.Terms.Basis, duty.State));
        Assert.Equal("1 June 2026 is the day by which it is to be done, as recommended. Source: Local, as Walsall; confirm with your council.", Explanation.Of(duty.Terms, ACase.Calendar));
    }

    [Theory]
    [InlineData(Role.TeamManager, Role.TeamManager)]
    [InlineData(Role.Iro, Role.Iro)]
    [InlineData(null, Role.SocialWorker)]
    public void Of_somebody_who_does_not_use_the_service_it_is_the_social_workers_to_bring_about(Role? owner, Role owes) =>
        Assert.Equal(owes, ACase.On("2026-07-20").LookedAfterSince("2025-01-06").ReviewHeld("2026-04-27").Recommended("2026-06-01", "2026-04-27", owner).Of(Do)[0].Terms.Owner);

    [Fact]
    public void Another_day_moves_the_same_duty()
    {
        var before = _child.Of(Do)[0].Key;
        Assert.Equal("Wed 1 Jul 2026", _child.NowDue("2026-07-01").Due(Do));
        Assert.Equal(before, _child.Of(Do)[0].Key);
    }

    [Fact]
    public void Said_to_be_done_it_is_the_IROs_to_accept_in_5_working_days_from_the_day_it_was_said()
    {
        _child.Step(SayDone, "2026-06-10", doneOn: "2026-05-29");
        Assert.Equal((DeadlineState.Met, DeadlineState.Open), (_child.State(Do), _child.State(Accepting)));
        Assert.Equal(("Wed 17 Jun 2026", Role.Iro), (_child.Due(Accepting), _child.Of(Accepting)[0].Terms.Owner));
        Assert.Equal(new DateOnly(2026, 5, 29), _child.Of(Do)[0].Step.EndedBy!.On);
    }

    [Fact]
    public void Accepted_nothing_is_owed_any_more() =>
        Assert.Equal((DeadlineState.Met, DeadlineState.Met), (_child.Step(SayDone, "2026-06-10").Step(Accept, "2026-06-12").State(Do), _child.State(Accepting)));

    [Fact]
    public void Sent_back_it_is_the_same_duty_again_and_what_was_said_asks_for_nothing()
    {
        var before = _child.Of(Do)[0].Key;
        _child.Step(SayDone, "2026-06-10").Step(SendBack, "2026-06-12");
        Assert.Equal((before, DeadlineState.Open), (_child.Of(Do)[0].Key, _child.State(Do)));
        Assert.Empty(_child.Of(Accepting));
    }

    [Fact]
    public void Said_a_second_time_it_waits_for_the_IRO_anew()
    {
        var first = _child.Step(SayDone, "2026-06-10").Of(Accepting)[0].Key;
        _child.Step(SendBack, "2026-06-12").Step(SayDone, "2026-06-22");
        Assert.NotEqual(first, Assert.Single(_child.Of(Accepting)).Key);
        Assert.Equal("Mon 29 Jun 2026", _child.Due(Accepting));
    }

    [Theory]
    [InlineData(Withdraw)]
    [InlineData(NotNeeded)]
    [InlineData(Replace)]
    public void Ended_otherwise_it_does_not_apply(RecommendationMove move)
    {
        Assert.Equal(DeadlineState.NotApplicable, _child.Step(move, "2026-05-12").State(Do));
        Assert.Empty(_child.Of(Accepting));
    }

    [Fact]
    public void Ended_otherwise_after_it_was_said_to_be_done_there_is_nothing_to_accept() => Assert.Equal(
        (DeadlineState.Met, DeadlineState.NotApplicable), (_child.Step(SayDone, "2026-05-12").Step(NotNeeded, "2026-05-13").State(Do), _child.State(Accepting)));

    [Fact]
    public void Opened_again_it_is_owed_again()
    {
        _child.Step(SayDone, "2026-05-12").Step(Accept, "2026-05-13").Step(Reopen, "2026-05-14");
        Assert.Equal(DeadlineState.Open, _child.State(Do));
        Assert.Empty(_child.Of(Accepting));
    }

    [Fact]
    public void Two_of_one_review_are_two_duties_each_with_its_own_day()
    {
        var child = _child.Recommended("2026-08-03", madeOn: "2026-04-28").Step(SayDone, "2026-06-10");
        Assert.Equal([DeadlineState.Open, DeadlineState.Met], child.Of(Do).Select(d => d.State));
        Assert.Equal([new DateOnly(2026, 6, 1), new DateOnly(2026, 8, 3)], child.Of(Do).Select(d => d.Terms.DueOn!.Value));
    }

    [Fact]
    public void It_ends_with_care() =>
        Assert.Equal(DeadlineState.Ended, _child.LeftCare("2026-05-20").State(Do));
}
