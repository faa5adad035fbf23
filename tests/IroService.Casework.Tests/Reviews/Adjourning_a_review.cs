using IroService.Casework.Deadlines;
using IroService.Casework.Reviews;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Deadlines;
using IroService.Domain.Reviews;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Reviews;

public class Adjourning_a_review
{
    [Fact]
    public async Task Adjourns_the_booking_of_that_day_and_gives_twenty_working_days()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare.BookedFor("2026-06-09"));
        Assert.Equal(new AdjournmentRecorded.Done(ADesk.Day("2026-07-07")), await RecordAsync(desk, "2026-06-09"));
        var booking = await desk.Council.ReadAsync(db => db.Bookings.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal((BookingStatus.Adjourned, "No interpreter came"), (booking.Status, booking.Reason));
        var duty = await desk.DutyAsync("complete-adjourned-review");
        Assert.Equal((DeadlineState.Open, ADesk.Day("2026-07-07")), (duty.State, duty.Terms.DueOn));
        Assert.Equal(DeadlineState.Open, (await desk.DutyAsync("first-review")).State);
        Assert.IsType<AdjournmentRecorded.AlreadyThere>(await RecordAsync(desk, "2026-06-09"));
        Assert.Equal((0, 1), await desk.WrittenAsync());
    }

    [Fact]
    public async Task Without_a_booking_makes_one()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        Assert.IsType<AdjournmentRecorded.Done>(await RecordAsync(desk, "2026-06-09"));
        var booking = await desk.Council.ReadAsync(db => db.Bookings.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal((BookingStatus.Adjourned, ADesk.Day("2026-06-09"), ADesk.Day("2026-06-09"), (int?)desk.Iro.Id), (booking.Status, booking.BookedFor, booking.MadeOn, booking.RecordedById));
    }

    [Fact]
    public async Task A_second_time_is_refused_with_the_rule_until_the_review_is_held()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews.BookedFor("2026-04-20", BookingStatus.Adjourned).BookedFor("2026-06-02", BookingStatus.Adjourned));
        var refused = Assert.IsType<AdjournmentRecorded.Refused>(await RecordAsync(desk, "2026-06-09"));
        Assert.Equal(
            "The law allows one adjournment of at most 20 working days (SI 2010/959 reg 36(2)); this review was adjourned on 2 June 2026: complete it by 30 June 2026",
            refused.Why);
        Assert.Equal((0, 0), await desk.WrittenAsync());
        using var next = await ADesk.WithAsync(ADesk.BetweenReviews.BookedFor("2026-04-20", BookingStatus.Adjourned));
        Assert.IsType<AdjournmentRecorded.Done>(await RecordAsync(next, "2026-06-09"));
    }

    [Theory]
    [InlineData("2026-06-11", "x", nameof(AdjournedMeeting.On), "The day of the meeting must be today or in the past; a meeting to come is booked for another day")]
    [InlineData("2025-01-05", "x", nameof(AdjournedMeeting.On), "The child was not looked after on that day, as far as the case system says")]
    [InlineData("2026-04-27", "x", nameof(AdjournedMeeting.On), "A review is recorded as held on that day: it cannot have been adjourned")]
    [InlineData("2026-06-09", "", nameof(AdjournedMeeting.Reason), "Enter why the meeting was adjourned")]
    public async Task Is_refused_with_a_sentence_and_writes_nothing(string on, string reason, string field, string why)
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews);
        Assert.Equal(new AdjournmentRecorded.Refused(field, why), await RecordAsync(desk, on, reason));
        Assert.Equal((0, 0), await desk.WrittenAsync());
    }

    [Fact]
    public async Task A_second_one_from_a_file_is_for_the_IRO_to_sort_out_until_the_review_is_held()
    {
        using var desk = await ADesk.WithAsync(ADesk.BetweenReviews.BookedFor("2026-05-20", BookingStatus.Adjourned).BookedFor("2026-06-02", BookingStatus.Adjourned));
        await desk.Council.LooksAfterAsync(AChild.Named("Past Oak").LookedAfterSince("2026-01-05").ReviewedBy(desk.Iro)
            .BookedFor("2026-01-20", BookingStatus.Adjourned).BookedFor("2026-01-22", BookingStatus.Adjourned).ReviewHeld("2026-01-30").ReviewHeld("2026-04-20"));
        var duties = await new DutiesToSortOut(desk.Council.Database.Open, ACouncil.Definitions, desk.Council.Clock).ApplyAsync(TestContext.Current.CancellationToken);
        var duty = Assert.Single(duties, d => d.Kind == SortOutKind.SecondAdjournment);
        Assert.Equal((desk.Child.Id, desk.Iro.Id), (duty.ChildId, duty.OnListOf));
        Assert.Equal(
            "Complete the review by 18 June 2026: it was adjourned on 20 May 2026 and again on 2 June 2026, and the law allows one adjournment of at most 20 working days (SI 2010/959 reg 36(2)).",
            duty.Sentence);
    }

    private static Task<AdjournmentRecorded?> RecordAsync(ADesk desk, string on, string reason = "No interpreter came") =>
        new RecordAdjournment(desk.Council.ChangeChild, ACouncil.Definitions, desk.Council.Clock).ApplyAsync(
            new() { ChildId = desk.Child.Id, On = ADesk.Day(on), Reason = reason, RecordedById = desk.Iro.Id });
}
