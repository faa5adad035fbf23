using IroService.Domain.Disputes;
using IroService.Domain.Notifications;

namespace IroService.Domain.Tests.Disputes;

/// <summary>Stage 1 is the Team Manager's, 2 the Group Manager's, 3 the Head of Service's; 5 working days each to answer and 1 to judge, 20 in all.</summary>
public class A_dispute_by_the_shipped_definition
{
    [Fact]
    public void Goes_up_unanswered_over_Christmas_is_answered_rejected_and_accepted_at_the_top()
    {
        var dispute = Shipped().On("2025-12-18").IsRaisedAt("stage-1");
        Assert.Equal(["TeamManager answer by Mon 29 Dec 2025", "PrincipalIro limit by Tue 20 Jan 2026"], dispute.Owed);

        dispute.On("2025-12-29").NightComes();
        Assert.Equal("stage-1: AwaitsAnswer", dispute.Stands);
        dispute.On("2025-12-30").NightComes();
        Assert.Equal("stage-2: AwaitsAnswer", dispute.Stands);
        Assert.Equal(["GroupManager answer by Wed 7 Jan 2026", "PrincipalIro limit by Tue 20 Jan 2026"], dispute.Owed);

        dispute.On("2026-01-07").IsAnswered();
        Assert.Equal(["Iro judge by Thu 8 Jan 2026", "PrincipalIro limit by Tue 20 Jan 2026"], dispute.Owed);

        dispute.On("2026-01-08").IsNotAccepted(to: "stage-3");
        Assert.Equal(["HeadOfService answer by Thu 15 Jan 2026", "PrincipalIro limit by Tue 20 Jan 2026"], dispute.Owed);

        dispute.On("2026-01-15").IsAnswered().On("2026-01-16").IsAccepted();
        Assert.Equal(18, dispute.Taken);
        Assert.Equal(["Iro close by Fri 30 Jan 2026"], dispute.Owed);

        dispute.On("2026-01-28").IsClosed();
        Assert.Equal((18, "stage-3: Closed"), (dispute.Taken!.Value, dispute.Stands));
        Assert.Empty(dispute.Owed);
    }

    [Fact]
    public void Is_held_over_Easter_and_the_formal_total_is_not()
    {
        var dispute = Shipped().On("2026-03-30").IsRaisedAt("stage-1");
        Assert.Equal(["TeamManager answer by Wed 8 Apr 2026", "PrincipalIro limit by Wed 29 Apr 2026"], dispute.Owed);

        // 2, 7, 8, 9 and 10 April: Good Friday and Easter Monday are no working days.
        dispute.On("2026-04-01").IsHeldUntil("2026-04-10");
        Assert.Equal(["TeamManager answer by Wed 15 Apr 2026", "PrincipalIro limit by Wed 29 Apr 2026"], dispute.Owed);

        dispute.On("2026-04-08").GoesOnAgain();
        Assert.Equal("TeamManager answer by Mon 13 Apr 2026", dispute.Owed[0]);
        dispute.On("2026-04-14").NightComes();
        Assert.Equal(["GroupManager answer by Tue 21 Apr 2026", "PrincipalIro limit by Wed 29 Apr 2026"], dispute.Owed);
    }

    [Theory]
    [InlineData("2026-04-13", "A stage may be held for 5 working days in all")]
    [InlineData("2026-04-01", "The last day of the hold must be in the future")]
    public void Is_held_no_longer_than_the_definition_says(string until, string why)
    {
        var dispute = Shipped().On("2026-03-30").IsRaisedAt("stage-1").On("2026-04-01");
        Assert.Equal(why, dispute.WhyNot(DisputeMove.Hold, until: until));
        Assert.Equal("Its clock is held already", dispute.IsHeldUntil("2026-04-02").WhyNot(DisputeMove.Hold, until: "2026-04-07"));
    }

    [Fact]
    public void Moves_up_by_itself_on_a_working_day_only_and_not_while_the_IRO_keeps_it()
    {
        // The answer was due on Thursday 2 April, before Good Friday.
        var dispute = Shipped().On("2026-03-26").IsRaisedAt("stage-1");
        foreach (var day in new[] { "2026-04-03", "2026-04-04", "2026-04-06" })
        {
            Assert.Equal("stage-1: AwaitsAnswer", dispute.On(day).NightComes().Stands);
        }

        Assert.Equal("stage-2: AwaitsAnswer", dispute.On("2026-04-07").NightComes().Stands);
        dispute.IsKept();
        Assert.Equal("stage-2: AwaitsAnswer", dispute.On("2026-04-30").NightComes().Stands);
        Assert.Equal("stage-2: AwaitsJudgement", dispute.IsAnswered().Stands);
    }

    [Fact]
    public void Stays_at_the_last_stage_unanswered_and_the_Principal_IRO_hears_each_day()
    {
        var dispute = Shipped().On("2026-05-05").IsRaisedAt("stage-3").On("2026-06-30").NightComes();
        Assert.Equal("stage-3: AwaitsAnswer", dispute.Stands);
        var tells = dispute.TellsOf("answer");
        Assert.Equal([Role.Iro, Role.PrincipalIro], tells.Tell);
        Assert.Equal("1 working day", $"{tells.OverdueEvery}");
    }

    [Fact]
    public void Starts_at_any_stage_and_skips_one()
    {
        Assert.Equal("Choose a stage of the process", Shipped().On("2026-05-05").WhyNot(DisputeMove.Raise, "stage-9"));
        var dispute = Shipped().On("2026-05-05").IsRaisedAt("stage-1").On("2026-05-06").IsTakenTo("stage-3");
        Assert.Equal("HeadOfService answer by Wed 13 May 2026", dispute.Owed[0]);
        Assert.Equal("Choose a higher stage", dispute.WhyNot(DisputeMove.MoveUp, "stage-1"));
    }

    [Fact]
    public void A_reply_is_not_a_resolution()
    {
        var dispute = Shipped().On("2026-05-05").IsRaisedAt("stage-1").IsAnswered();
        Assert.Equal("Choose the stage to which it goes, as the answer is not accepted", dispute.WhyNot(DisputeMove.Judge, verdict: DisputeVerdict.NotAccepted));
        Assert.Equal("It has been answered: judge the answer, and say where the dispute goes from there", dispute.WhyNot(DisputeMove.MoveUp, "stage-2"));
        Assert.Equal("It does not wait for an answer", dispute.WhyNot(DisputeMove.Answer));
        Assert.Equal(["Iro judge by Wed 6 May 2026", "PrincipalIro limit by Wed 3 Jun 2026"], dispute.Owed);
    }

    [Fact]
    public void Not_accepted_at_the_last_stage_leaves_the_IRO_to_decide_what_follows()
    {
        var dispute = Shipped().On("2026-05-05").IsRaisedAt("stage-3").IsAnswered().IsNotAccepted();
        Assert.Equal(["Iro decide by Tue 19 May 2026", "PrincipalIro limit by Wed 3 Jun 2026"], dispute.Owed);
        Assert.Equal("stage-3: Undecided", dispute.IsReferredToCafcass().Stands);
    }

    [Fact]
    public void Talks_and_a_referral_to_Cafcass_move_no_clock()
    {
        var dispute = Shipped().On("2026-05-05").IsRaisedAt("stage-1");
        var owed = dispute.Owed;
        Assert.Equal(owed, dispute.On("2026-05-07").IsTalkedAbout().IsReferredToCafcass().Owed);
    }

    [Fact]
    public void That_is_closed_takes_a_referral_an_addition_or_a_reopening()
    {
        var dispute = Shipped().On("2026-05-05").IsRaisedAt("stage-2").On("2026-05-06").IsClosed().On("2026-07-01").IsReferredToCafcass();
        Assert.Null(dispute.WhyNot(DisputeMove.Add));
        foreach (var move in Enum.GetValues<DisputeMove>().Except([DisputeMove.ReferToCafcass, DisputeMove.Add, DisputeMove.Reopen]))
        {
            Assert.NotNull(dispute.WhyNot(move, "stage-3", "2026-07-09", DisputeVerdict.Accepted));
        }

        // The limit is counted from the first day: it has long passed.
        Assert.Equal(["GroupManager answer by Wed 8 Jul 2026", "PrincipalIro limit by Wed 3 Jun 2026"], dispute.IsReopened().Owed);
    }

    private static ADispute Shipped() => ADispute.By("dispute-resolution");
}
