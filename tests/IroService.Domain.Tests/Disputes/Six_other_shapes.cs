using IroService.Domain.Disputes;
using IroService.Domain.Notifications;

namespace IroService.Domain.Tests.Disputes;

/// <summary>Protocols as councils have them, by the examples that come with the program: no two are alike, and none needs code.</summary>
public class Six_other_shapes
{
    [Fact]
    public void An_alert_first_does_not_count_into_the_formal_process()
    {
        var dispute = ADispute.By("alert-then-formal").On("2026-05-05").IsRaisedAt("alert");
        Assert.Equal(["TeamManager answer by Tue 19 May 2026"], dispute.Owed);
        Assert.Null(dispute.Taken);
        Assert.Equal("informal", dispute.Number);

        dispute.On("2026-05-19").IsAnswered().On("2026-05-20").IsNotAccepted(to: "formal-1");
        Assert.Equal(["GroupManager answer by Mon 1 Jun 2026", "PrincipalIro limit by Thu 18 Jun 2026"], dispute.Owed);
        Assert.Equal("1", dispute.Number);
    }

    [Fact]
    public void From_the_second_stage_on_management_raises()
    {
        var dispute = ADispute.By("management-raises-from-the-second").On("2026-06-01").IsRaisedAt("stage-1");
        dispute.On("2026-06-05").NightComes();
        Assert.Equal("stage-2: AwaitsTakingUp", dispute.Stands);
        Assert.Equal(["PrincipalIro up by Mon 8 Jun 2026", "PrincipalIro limit by Mon 29 Jun 2026"], dispute.Owed);
        Assert.Equal("It does not wait for an answer", dispute.WhyNot(DisputeMove.Answer));

        dispute.On("2026-06-08").IsTakenUp();
        Assert.Equal("GroupManager answer by Fri 12 Jun 2026", dispute.Owed[0]);
    }

    [Fact]
    public void Management_that_does_not_raise_says_why_and_the_IRO_decides()
    {
        var dispute = ADispute.By("management-raises-from-the-second").On("2026-06-01").IsRaisedAt("stage-1").IsAnswered().IsNotAccepted(to: "stage-2").IsDeclined();
        Assert.Equal("stage-2: Undecided", dispute.Stands);
        Assert.Equal("Iro decide by Mon 15 Jun 2026", dispute.Owed[0]);
        Assert.Equal("stage-4: AwaitsTakingUp", dispute.IsTakenTo("stage-4").Stands);
    }

    [Fact]
    public void A_pre_formal_rung_stands_between_the_alert_and_the_one_formal_stage()
    {
        var dispute = ADispute.By("pre-formal-rung").On("2026-06-01").IsRaisedAt("alert").On("2026-06-08").NightComes();
        Assert.Equal("pre-formal: AwaitsAnswer", dispute.Stands);
        dispute.On("2026-06-17").NightComes();
        Assert.Equal(["HeadOfService answer by Wed 8 Jul 2026", "PrincipalIro limit by Wed 15 Jul 2026"], dispute.Owed);
        Assert.Equal("1", dispute.Number);
    }

    [Fact]
    public void The_IRO_sets_the_time_within_a_bound()
    {
        var dispute = ADispute.By("iro-sets-the-time").On("2026-06-01");
        Assert.Equal("The time for an answer must be 1 to 8 working days", dispute.WhyNot(DisputeMove.Raise, "first", within: 9));
        Assert.Equal("TeamManager answer by Wed 3 Jun 2026", dispute.IsRaisedAt("first", within: 2).Owed[0]);

        // By itself it moves up with the longest time there is.
        Assert.Equal("HeadOfService answer by Tue 16 Jun 2026", dispute.On("2026-06-04").NightComes().Owed[0]);
    }

    [Fact]
    public void One_process_serves_what_the_council_and_what_another_agency_owes()
    {
        var protocol = ADispute.Protocol("shared-with-other-agencies");
        Assert.Equal((protocol.Versions[0], protocol.Versions[0]), (protocol.For(DisputeKind.Care, new(2026, 6, 1)), protocol.For(DisputeKind.OtherAgency, new(2026, 6, 1))));
        Assert.Null(protocol.For(DisputeKind.GoodPractice, new(2026, 6, 1)));
    }

    [Fact]
    public void A_last_stage_that_reports_upward_asks_for_nothing_and_takes_no_time()
    {
        var protocol = ADispute.Protocol("last-stage-reports-upward").Versions[0];
        Assert.Equal((20, 0), (protocol.CountedWorkingDays, protocol.Stages[^1].CountedWorkingDays));
        var dispute = ADispute.By("last-stage-reports-upward").On("2026-06-01").IsRaisedAt("second").On("2026-06-15").NightComes();
        Assert.Equal("report: Undecided", dispute.Stands);
        Assert.Equal(["Iro decide by Mon 22 Jun 2026", "PrincipalIro limit by Mon 29 Jun 2026"], dispute.Owed);
        Assert.Equal([Role.HeadOfService], dispute.TellsOf("decide").Tell);
    }
}
