using IroService.Casework.Midway;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Domain.Midway;
using IroService.Domain.Reviews;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Midway;

public class Recording_a_midway_review
{
    [Fact]
    public async Task Meets_the_duty_and_is_kept_as_it_was_recorded()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        Assert.Equal((DeadlineState.Open, ADesk.Day("2026-07-27")), ((await desk.DutyAsync("midway-review")).State, (await desk.DutyAsync("midway-review")).Terms.DueOn));
        var held = Held(desk) with { ChildMet = ChildMet.No, NotMetBecause = "On holiday", Changes = "Another social worker", Outcome = MidwayOutcome.Notice, OutcomeWords = "The school" };
        Assert.IsType<MidwayRecorded.Done>(await Operation(desk).ApplyAsync(held));
        Assert.Equal(DeadlineState.Met, (await desk.DutyAsync("midway-review")).State);
        Assert.Equal(ADesk.Day("2026-06-16"), (await desk.DutyAsync("rate-after-midway")).Terms.DueOn);
        var kept = await desk.Council.ReadAsync(db => db.Midways.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("On holiday", "Another social worker", "The school", (int?)desk.Iro.Id), (kept.NotMetBecause, kept.Changes, kept.OutcomeWords, kept.RecordedById));
        Assert.IsType<MidwayRecorded.AlreadyThere>(await Operation(desk).ApplyAsync(held));
        Assert.Equal((0, 1), await desk.WrittenAsync());
    }

    [Fact]
    public async Task That_brings_the_review_forward_calls_for_it_at_once()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var held = Held(desk) with { Outcome = MidwayOutcome.BringForward, OutcomeWords = "The placement is at risk", ReviewBy = ADesk.Day("2026-07-01") };
        Assert.IsType<MidwayRecorded.Done>(await Operation(desk).ApplyAsync(held));
        var early = await desk.DutyAsync("iro-asked");
        Assert.Equal((DeadlineState.Open, ADesk.Day("2026-07-01")), (early.State, early.Terms.DueOn));
        var call = await desk.Council.ReadAsync(db => db.EarlyReviewCalls.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal((EarlyReviewReason.IroAsks, ADesk.Day("2026-06-09"), "The placement is at risk"), (call.Reason, call.KnownOn, call.Words));
        Assert.Equal((0, 1), await desk.WrittenAsync());
    }

    public static TheoryData<Func<HeldMidway, HeldMidway>, string, string> Refusals => new()
    {
        { h => h with { HeldOn = ADesk.Day("2026-06-11") }, nameof(HeldMidway.HeldOn), "The day of the midway review must be today or in the past" },
        { h => h with { HeldOn = ADesk.Day("2025-01-05") }, nameof(HeldMidway.HeldOn), "The child was not looked after on that day, as far as the case system says" },
        { h => h with { HeldOn = ADesk.Day("2026-06-01") }, nameof(HeldMidway.HeldOn), "A midway review on that day is recorded already" },
        { h => h with { ChildMet = ChildMet.No }, nameof(HeldMidway.NotMetBecause), "Enter why the child was neither seen nor spoken to" },
        { h => h with { Outcome = MidwayOutcome.DisputeWanted }, nameof(HeldMidway.OutcomeWords), "Enter what the dispute is about" },
        { h => h with { Outcome = MidwayOutcome.BringForward }, nameof(HeldMidway.OutcomeWords), "Enter why the review is wanted earlier" },
        { h => h with { Outcome = MidwayOutcome.BringForward, OutcomeWords = "Soon" }, nameof(HeldMidway.ReviewBy), "Enter the day by which the review is wanted" },
        {
            h => h with { Outcome = MidwayOutcome.BringForward, OutcomeWords = "Soon", ReviewBy = ADesk.Day("2026-10-27") }, nameof(HeldMidway.ReviewBy),
            "This day must be before 27 October 2026, by which the law wants the next review anyway"
        },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public async Task Is_refused_with_a_sentence_and_writes_nothing(Func<HeldMidway, HeldMidway> wrong, string field, string why)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews.MidwayHeld("2026-06-01"));
        Assert.Equal(new MidwayRecorded.Refused(field, why), await Operation(desk).ApplyAsync(wrong(Held(desk))));
        Assert.Equal((0, 0), await desk.WrittenAsync());
        Assert.Equal((1, 0), await desk.Council.ReadAsync(async db =>
            (await db.Midways.CountAsync(TestContext.Current.CancellationToken), await db.EarlyReviewCalls.CountAsync(TestContext.Current.CancellationToken))));
    }

    private static RecordMidway Operation(ADesk desk) => new(desk.Council.ChangeChild, ACouncil.Definitions, desk.Council.Clock);

    private static HeldMidway Held(ADesk desk) => new()
    {
        ChildId = desk.Child.Id,
        HeldOn = ADesk.Day("2026-06-09"),
        ChildMet = ChildMet.Seen,
        NotMetBecause = "",
        Changes = "",
        Outcome = MidwayOutcome.None,
        OutcomeWords = "",
        ReviewBy = null,
        RecordedById = desk.Iro.Id,
    };
}
