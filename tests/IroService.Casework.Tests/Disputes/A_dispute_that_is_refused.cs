using IroService.Casework.Disputes;
using IroService.Domain.Disputes;

namespace IroService.Casework.Tests.Disputes;

public class A_dispute_that_is_refused
{
    public static TheoryData<string, string> Slips => new()
    {
        { nameof(NewDispute.Theme), "Choose what it is about" },
        { nameof(NewDispute.Wrong), "Enter what is wrong" },
        { nameof(NewDispute.Impact), "Enter what it does to the child" },
        { nameof(NewDispute.Remedy), "Enter what would put it right" },
        { nameof(NewDispute.RemedyBy), "The day by which it is to be put right must be today or in the future" },
        { nameof(NewDispute.Stage), "Choose the stage at which it begins" },
        { nameof(NewDispute.StageBecause), "Enter why it does not begin at the first stage" },
        { nameof(NewDispute.Talks), "The day of the talk must be today or in the past" },
        { nameof(NewDispute.NotTriedBecause), "Enter what was tried informally, or why nothing was" },
        { nameof(NewDispute.From), "What it was raised from is not there any more: raise it on its own" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public async Task Says_beside_the_field_what_is_wrong_and_records_nothing(string field, string why)
    {
        using var child = await ADisputedChild.LivesAsync();
        var slip = field switch
        {
            nameof(NewDispute.Theme) => child.New with { Theme = "The weather" },
            nameof(NewDispute.Wrong) => child.New with { Wrong = "  " },
            nameof(NewDispute.Impact) => child.New with { Impact = "" },
            nameof(NewDispute.Remedy) => child.New with { Remedy = "" },
            nameof(NewDispute.RemedyBy) => child.New with { RemedyBy = new(2025, 12, 17) },
            nameof(NewDispute.Stage) => child.New with { Stage = "stage-9" },
            nameof(NewDispute.StageBecause) => child.New with { Stage = "stage-3" },
            nameof(NewDispute.Talks) => child.New with { Talks = [new(new(2025, 12, 19), "Tomorrow")] },
            nameof(NewDispute.NotTriedBecause) => child.New with { Talks = [] },
            _ => child.New with { From = (DisputeSource.Recommendation, 77) },
        };
        Assert.Equal(new DisputeWritten.Refused(field, why), await child.RaiseAsync(slip));
        Assert.Empty(await child.HistoryAsync());
    }

    [Fact]
    public async Task Another_agency_is_named()
    {
        using var child = await ADisputedChild.LivesAsync();
        var raised = child.New with { Kind = DisputeKind.OtherAgency, Theme = "Housing", Stage = "agency-stage-1" };
        Assert.Equal(new DisputeWritten.Refused(nameof(NewDispute.Agency), "Enter which agency"), await child.RaiseAsync(raised));
        Assert.IsType<DisputeWritten.Done>(await child.RaiseAsync(raised with { Agency = "The housing association" }));
    }

    [Fact]
    public async Task Good_practice_needs_no_remedy_and_no_talk()
    {
        using var child = await ADisputedChild.LivesAsync();
        var raised = await child.RaisedAsync(child.New with { Kind = DisputeKind.GoodPractice, Theme = "Heard the child", Remedy = "", Stage = "shown", Talks = [], RemedyBy = null });
        Assert.Equal(DisputePhase.Undecided, raised.Phase);
        Assert.Equal("informal", raised.StageReached);
    }

    [Fact]
    public async Task Words_that_are_asked_for_must_stand()
    {
        using var child = await ADisputedChild.LivesAsync();
        await child.RaisedAsync();
        Assert.Equal(new DisputeWritten.Refused("Words", "Enter your answer"), await child.DoAsync("Tom", DisputeMove.Answer, " "));
        var close = child.Action(await child.LastAsync(), "Ruth", DisputeMove.Close, "It is done") with { Outcome = DisputeOutcome.Resolved };
        Assert.Equal(new DisputeWritten.Refused("Impact", "Enter what changed for the child"), await child.DoAsync(close));
        Assert.Equal(new DisputeWritten.Refused("ToldChild", "Enter what the child was told and how, or why the child was not told"), await child.DoAsync(close with { Impact = "You sleep" }));
        Assert.Equal(new DisputeWritten.Refused("Move", "Only the clock does this"), await child.DoAsync("Ruth", DisputeMove.MoveUpBySilence));
    }
}
