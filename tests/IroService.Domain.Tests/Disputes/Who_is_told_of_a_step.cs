namespace IroService.Domain.Tests.Disputes;

/// <summary>By a notice of its own, besides those who hear at once of what they owe by it.</summary>
public class Who_is_told_of_a_step
{
    [Fact]
    public void Of_the_shipped_definition()
    {
        var dispute = ADispute.By("dispute-resolution").On("2026-06-01");
        Assert.Equal("SocialWorker", dispute.IsRaisedAt("stage-1").IsNewsTo);
        Assert.Equal("", dispute.IsTalkedAbout().IsNewsTo);
        Assert.Equal("", dispute.IsHeldUntil("2026-06-02").IsNewsTo);
        Assert.Equal("TeamManager, Iro", dispute.On("2026-06-09").IsKept().IsNewsTo);
        Assert.Equal("SocialWorker, TeamManager", dispute.IsTakenTo("stage-2").IsNewsTo);
        Assert.Equal("PrincipalIro, GroupManager", dispute.IsReferredToCafcass().IsNewsTo);
        Assert.Equal("GroupManager, PrincipalIro", dispute.IsAnswered().IsNewsTo);
        Assert.Equal("SocialWorker, GroupManager", dispute.IsNotAccepted(to: "stage-3").IsNewsTo);
        Assert.Equal("HeadOfService, PrincipalIro", dispute.IsAnswered().IsNewsTo);
        Assert.Equal("HeadOfService, Iro, PrincipalIro, SocialWorker", dispute.IsAccepted().IsNewsTo);
        Assert.Equal("TeamManager, Iro, GroupManager, PrincipalIro, HeadOfService, SocialWorker", dispute.IsClosed().IsNewsTo);
        Assert.Equal("PrincipalIro", dispute.IsReferredToCafcass().IsNewsTo);
        Assert.Equal("SocialWorker", dispute.IsReopened().IsNewsTo);
    }

    [Fact]
    public void What_nobody_answered_is_news_to_the_IRO_whatever_else_they_hear() =>
        Assert.Equal("Iro, SocialWorker, TeamManager", ADispute.By("dispute-resolution").On("2026-06-01").IsRaisedAt("stage-1").On("2026-06-09").NightComes().IsNewsTo);

    [Fact]
    public void Whoever_is_to_take_it_up_hears_of_that_and_the_handler_only_once_it_is_taken_up()
    {
        var dispute = ADispute.By("management-raises-from-the-second").On("2026-06-01").IsRaisedAt("stage-1").On("2026-06-05").NightComes();
        Assert.Equal("SocialWorker, TeamManager, Iro", dispute.IsNewsTo);
        Assert.Equal("", dispute.IsTakenUp().IsNewsTo);
    }

    [Fact]
    public void A_concern_about_the_IRO_is_not_the_social_workers() => Assert.Equal("", ADispute.By("concern-about-iro").On("2026-06-01").IsRaisedAt("concern-stage-1").IsNewsTo);

    [Fact]
    public void Good_practice_is_shown_to_whom_it_honours() => Assert.Equal("SocialWorker", ADispute.By("good-practice").On("2026-06-01").IsRaisedAt("shown").IsNewsTo);

    [Fact]
    public void A_step_is_past_when_the_dispute_has_gone_on_and_a_referral_never_is()
    {
        var dispute = ADispute.By("dispute-resolution").On("2026-06-01").IsRaisedAt("stage-1").IsReferredToCafcass().IsKept();
        Assert.Empty(dispute.Past);
        Assert.Equal([3], dispute.IsAnswered().Past);
        Assert.Equal([1, 3, 4], dispute.IsNotAccepted(to: "stage-2").Past);
        Assert.Equal([1, 3, 4, 5], dispute.IsClosed().Past);
        Assert.Equal([1, 3, 4, 5, 6], dispute.IsReopened().Past);
    }
}
