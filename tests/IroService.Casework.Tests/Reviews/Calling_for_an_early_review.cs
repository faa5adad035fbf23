using IroService.Casework.Reviews;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Domain.Reviews;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Reviews;

public class Calling_for_an_early_review
{
    [Theory]
    [InlineData(EarlyReviewReason.IroAsks, "iro-asked", "2026-07-10")]
    [InlineData(EarlyReviewReason.WelfareNotSafeguarded, "welfare-not-safeguarded", "2026-07-10")]
    [InlineData(EarlyReviewReason.CustodyToEnd, "before-custody-ends", "2026-07-09")]
    [InlineData(EarlyReviewReason.Section20ToEnd, "before-section-20-ends", "2026-07-09")]
    public async Task Makes_a_duty_of_the_law_with_its_day(EarlyReviewReason reason, string duty, string due)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        Assert.Equal(new EarlyReviewCalled.Done(Before: null), await Operation(desk).ApplyAsync(Call(desk, reason)));
        var early = await desk.DutyAsync(duty);
        Assert.Equal((DeadlineState.Open, ADesk.Day(due)), (early.State, early.Terms.DueOn));
    }

    [Fact]
    public async Task Enters_the_day_in_court_of_a_child_on_remand()
    {
        using var desk = await ADesk.WithAsync(AChild.Named("Cal Oak").LookedAfterSince("2026-06-01", "J2"));
        Assert.Equal(DeadlineState.Open, (await desk.DutyAsync("court-date")).State);
        Assert.Equal(new EarlyReviewCalled.Done(Before: null), await Operation(desk).ApplyAsync(Call(desk, EarlyReviewReason.PoliceOrRemandToEnd, "2026-06-15")));
        Assert.Equal(DeadlineState.Met, (await desk.DutyAsync("court-date")).State);
        Assert.Equal(ADesk.Day("2026-06-14"), (await desk.DutyAsync("before-accommodation-ends")).Terms.DueOn);
        Assert.Equal(new EarlyReviewCalled.Done(ADesk.Day("2026-06-15")), await Operation(desk).ApplyAsync(Call(desk, EarlyReviewReason.PoliceOrRemandToEnd, "2026-06-20")));
        Assert.Equal(ADesk.Day("2026-06-19"), (await desk.DutyAsync("before-accommodation-ends")).Terms.DueOn);
    }

    [Fact]
    public async Task Another_day_is_written_in_place_and_the_same_again_changes_nothing()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await Operation(desk).ApplyAsync(Call(desk, EarlyReviewReason.IroAsks));
        var before = await desk.DutyAsync("iro-asked");
        Assert.Equal(new EarlyReviewCalled.Done(ADesk.Day("2026-07-10")), await Operation(desk).ApplyAsync(Call(desk, EarlyReviewReason.IroAsks, "2026-07-03")));
        Assert.IsType<EarlyReviewCalled.AlreadyThere>(await Operation(desk).ApplyAsync(Call(desk, EarlyReviewReason.IroAsks, "2026-07-03")));
        var after = await desk.DutyAsync("iro-asked");
        Assert.Equal((before.Id, ADesk.Day("2026-07-03")), (after.Id, after.Terms.DueOn));
        Assert.Equal((0, 2), await desk.WrittenAsync());
        var entry = await desk.Council.ReadAsync(db => db.History.OrderBy(h => h.Number).LastAsync(TestContext.Current.CancellationToken));
        Assert.Contains("\"Before\":{\"KnownOn\":\"2026-06-09\",\"Day\":\"2026-07-10\"", entry.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_review_it_is_a_call_of_its_own()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await Operation(desk).ApplyAsync(Call(desk, EarlyReviewReason.IroAsks));
        await new RecordReviewHeld(desk.Council.ChangeChild, ACouncil.Definitions, desk.Council.Clock).ApplyAsync(
            new() { ChildId = desk.Child.Id, HeldOn = ADesk.Day("2026-06-09"), ParticipationCode = "PN1", LateReason = "", RecordedById = desk.Iro.Id });
        var met = await desk.DutyAsync("iro-asked");
        var refused = Assert.IsType<EarlyReviewCalled.Refused>(await Operation(desk).ApplyAsync(Call(desk, EarlyReviewReason.IroAsks)));
        Assert.Equal("A review was held on 9 June 2026: what was known by then is met by it. Enter a later day if the next review is wanted early", refused.Why);
        Assert.IsType<EarlyReviewCalled.Done>(await Operation(desk).ApplyAsync(Call(desk, EarlyReviewReason.IroAsks) with { KnownOn = ADesk.Day("2026-06-10") }));
        var next = await desk.DutyAsync("iro-asked");
        Assert.Equal((DeadlineState.Met, DeadlineState.Open), (met.State, next.State));
        Assert.NotEqual(met.Id, next.Id);
    }

    [Fact]
    public async Task Withdrawn_it_is_owed_no_more_and_cannot_be_withdrawn_again()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        await Operation(desk).ApplyAsync(Call(desk, EarlyReviewReason.IroAsks));
        var call = await desk.Council.ReadAsync(db => db.EarlyReviewCalls.SingleAsync(TestContext.Current.CancellationToken));
        var operation = new WithdrawEarlyReviewCall(desk.Council.ChangeChild, desk.Council.Clock);
        var withdraw = new EarlyReviewCallToWithdraw { ChildId = desk.Child.Id, CallId = call.Id, Because = "", RecordedById = desk.Iro.Id };
        Assert.Equal(new EarlyReviewCallWithdrawn.Refused("Enter why the early review is no longer called for"), await operation.ApplyAsync(withdraw));
        Assert.IsType<EarlyReviewCallWithdrawn.Done>(await operation.ApplyAsync(withdraw with { Because = "The move is off" }));
        Assert.IsType<EarlyReviewCallWithdrawn.WithdrawnBefore>(await operation.ApplyAsync(withdraw with { Because = "The move is off" }));
        Assert.Equal(DeadlineState.Withdrawn, (await desk.DutyAsync("iro-asked")).State);
    }

    [Theory]
    [InlineData(EarlyReviewReason.IroAsks, "2026-06-11", "2026-07-10", "x", nameof(NewEarlyReviewCall.KnownOn), "The day it became known must be today or in the past")]
    [InlineData(EarlyReviewReason.CustodyToEnd, "2026-06-09", "2026-06-08", "x", nameof(NewEarlyReviewCall.Day), "This day must not be before 9 June 2026, the day it became known")]
    [InlineData(EarlyReviewReason.WelfareNotSafeguarded, "2026-06-09", "2026-10-27", "x", nameof(NewEarlyReviewCall.Day), "This day must be before 27 October 2026, by which the law wants the next review anyway")]
    [InlineData(EarlyReviewReason.IroAsks, "2026-06-09", "2026-07-10", " ", nameof(NewEarlyReviewCall.Words), "Enter what is behind it")]
    public async Task Is_refused_with_a_sentence_and_writes_nothing(EarlyReviewReason reason, string knownOn, string day, string words, string field, string why)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        Assert.Equal(new EarlyReviewCalled.Refused(field, why), await Operation(desk).ApplyAsync(Call(desk, reason, day) with { KnownOn = ADesk.Day(knownOn), Words = words }));
        Assert.Equal((0, 0), await desk.WrittenAsync());
    }

    [Fact]
    public async Task Is_refused_where_it_would_make_no_duty()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        var refused = Assert.IsType<EarlyReviewCalled.Refused>(await Operation(desk).ApplyAsync(Call(desk, EarlyReviewReason.PoliceOrRemandToEnd)));
        Assert.StartsWith("The case system does not say that the child is accommodated by the police or on remand", refused.Why, StringComparison.Ordinal);
        using var gone = await ADesk.WithAsync(AChild.Named("Dora Gone").LookedAfterSince("2026-01-05", until: "2026-05-20"));
        var left = Assert.IsType<EarlyReviewCalled.Refused>(await Operation(gone).ApplyAsync(Call(gone, EarlyReviewReason.IroAsks)));
        Assert.Equal("The child is not looked after today: there is no review to bring forward", left.Why);
    }

    private static CallForEarlyReview Operation(ADesk desk) => new(desk.Council.ChangeChild, ACouncil.Definitions, desk.Council.Clock);

    private static NewEarlyReviewCall Call(ADesk desk, EarlyReviewReason reason, string day = "2026-07-10") => new()
    {
        ChildId = desk.Child.Id,
        Reason = reason,
        KnownOn = ADesk.Day("2026-06-09"),
        Day = ADesk.Day(day),
        Words = "The carer has given notice",
        RecordedById = desk.Iro.Id,
    };
}
