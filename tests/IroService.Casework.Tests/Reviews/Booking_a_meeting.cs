using IroService.Casework.Access;
using IroService.Casework.Reviews;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Reviews;

public class Booking_a_meeting
{
    public static TheoryData<DatabaseProvider> Databases => OnEachDatabase.All;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Keeps_the_time_by_the_clock_in_London_and_the_place(DatabaseProvider provider)
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare, await OnEachDatabase.MakeAsync(provider));
        Assert.Equal(new BookingRecorded.Done(MovedFrom: null), await BookAsync(desk, Meeting(desk, "2026-06-18") with { At = new(14, 30), Venue = " Civic Centre " }));
        var booking = Assert.Single(await BookingsAsync(desk));
        Assert.Equal((new TimeOnly(14, 30), "Civic Centre", 0, null), (booking.At, booking.Venue, booking.Revision, booking.MovedFromId));
    }

    [Fact]
    public async Task Moved_to_another_day_asks_for_a_reason_and_stays_the_same_meeting_to_a_diary()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        await BookAsync(desk, Meeting(desk, "2026-06-18"));
        var refused = Assert.IsType<BookingRecorded.Refused>(await BookAsync(desk, Meeting(desk, "2026-06-19")));
        Assert.Equal((nameof(NewBooking.Reason), "Enter why the meeting of 18 June 2026 is moved"), (refused.Field, refused.Why));
        Assert.Equal(new BookingRecorded.Done(ADesk.Day("2026-06-18")), await BookAsync(desk, Meeting(desk, "2026-06-19") with { Reason = "The school asked" }));
        await BookAsync(desk, Meeting(desk, "2026-06-22") with { Reason = "No room" });
        var all = await BookingsAsync(desk);
        Assert.Equal(
            ["Cancelled, Moved to 19 June 2026: The school asked", "Cancelled, Moved to 22 June 2026: No room", "Booked, "],
            all.Select(b => $"{b.Status}, {b.Reason}"));
        Assert.Equal((all[0].Id, 2), (all[2].FirstId, all[2].Revision));
        Assert.Equal([true, true, false], all.Select(b => b.IsMovedIn(new Child("x") { Bookings = { all[0], all[1], all[2] } })));
        var entry = await desk.Council.ReadAsync(db => db.History.OrderBy(h => h.Number).LastAsync(TestContext.Current.CancellationToken));
        Assert.Equal("No room", entry.Why);
    }

    [Fact]
    public async Task Changed_on_its_day_is_written_in_place_and_the_same_again_changes_nothing()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        await BookAsync(desk, Meeting(desk, "2026-06-18"));
        await BookAsync(desk, Meeting(desk, "2026-06-18") with { At = new(10, 0) });
        await BookAsync(desk, Meeting(desk, "2026-06-18") with { At = new(10, 0) });
        var booking = Assert.Single(await BookingsAsync(desk));
        Assert.Equal((new TimeOnly(10, 0), 1), (booking.At, booking.Revision));
        Assert.Equal(2, (await desk.WrittenAsync()).History);
    }

    [Fact]
    public async Task Cancelled_with_a_reason_is_to_be_booked_again_and_cannot_be_cancelled_twice()
    {
        using var desk = await ADesk.WithAsync(ADesk.NewInCare);
        await BookAsync(desk, Meeting(desk, "2026-06-18"));
        var cancel = new BookingToCancel { ChildId = desk.Child.Id, BookingId = (await BookingsAsync(desk))[0].Id, Because = " ", RecordedById = desk.Iro.Id };
        var operation = new CancelBooking(desk.Council.ChangeChild);
        Assert.Equal(new BookingCancelled.Refused("Enter why the meeting is cancelled"), await operation.ApplyAsync(cancel, TestContext.Current.CancellationToken));
        Assert.IsType<BookingCancelled.Done>(await operation.ApplyAsync(cancel with { Because = "The carer is ill" }, TestContext.Current.CancellationToken));
        Assert.IsType<BookingCancelled.DoesNotStand>(await operation.ApplyAsync(cancel with { Because = "The carer is ill" }, TestContext.Current.CancellationToken));
        var booking = Assert.Single(await BookingsAsync(desk));
        Assert.Equal((BookingStatus.Cancelled, "The carer is ill", 1), (booking.Status, booking.Reason, booking.Revision));
        await BookAsync(desk, Meeting(desk, "2026-06-19"));
        Assert.Equal([null, null], (await BookingsAsync(desk)).Select(b => b.MovedFromId));
    }

    [Fact]
    public async Task For_brothers_and_sisters_writes_each_on_its_own_and_none_for_whom_the_person_may_not()
    {
        using var family = await AFamily.OnAsync();
        var booked = await new BookTogether(
            new RecordBooking(family.Council.ChangeChild, family.Council.Clock),
            new AskForMeetingChange(family.Council.Database.Open, family.Council.ChangeChild, ACouncil.Definitions, MovesNeedApproval.OfNobody, family.Council.Clock),
            family.Ask).ApplyAsync(
            new() { ChildId = family.Ash.Id, BookedFor = new(2026, 3, 27), Mode = "video", RecordedById = family.Ruth.Id },
            [family.Bea.Id, family.Hidden.Id, 987654, family.Bea.Id],
            TestContext.Current.CancellationToken);
        Assert.Equal([family.Ash.Id, family.Bea.Id], booked.Select(one => one.ChildId));
        Assert.All(booked, one => Assert.IsType<BookingRecorded.Done>(one.Answer));
        var history = await family.Council.ReadAsync(db => db.History.Where(h => h.What == nameof(RecordBooking)).OrderBy(h => h.Number).Select(h => h.ChildId).ToListAsync());
        Assert.Equal([family.Ash.Id, family.Bea.Id], history.Order());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Is_planned_with_every_due_date_and_the_IROs_other_meetings(DatabaseProvider provider)
    {
        using var family = await AFamily.OnAsync(await OnEachDatabase.MakeAsync(provider));
        var plan = (await family.PlanAsync(family.Ruth))!;
        Assert.Equal(
            ["Ash Oak 2026-03-30 Ruth", "Bea Oak 2026-04-08 Ruth"],
            plan.Reviews.Select(r => $"{r.Child.Name} {r.DueOn:yyyy-MM-dd} {string.Join(',', r.Iros.Select(i => i.Name))}"));
        Assert.Equal(["Cal Elm 2026-03-26"], plan.OthersOf(plan.Reviews).Select(m => $"{m.Child.Name} {m.On:yyyy-MM-dd}"));
        Assert.Equal([new DateOnly(2026, 3, 26)], plan.TakenFor(plan.Reviews));
    }

    [Fact]
    public async Task Is_planned_for_nobody_of_whom_the_person_may_not_know()
    {
        using var family = await AFamily.OnAsync();
        Assert.Null(await family.PlanAsync(family.Martin));
        Assert.Equal(3, (await family.PlanAsync(await family.Council.PersonAsync("Helen", Role.PrincipalIro)))!.Reviews.Count);

        // Business support may book for every child that is not restricted, and is told of no meeting with one that is.
        await family.Council.ChangeAsync(db => db.Children.Where(c => c.Id == family.Cal.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Restricted, true)));
        var support = (await family.PlanAsync(await family.Council.PersonAsync("Bea Support", Role.BusinessSupport)))!;
        Assert.Equal((2, 0), (support.Reviews.Count, support.Others.Count));
    }

    private static NewBooking Meeting(ADesk desk, string day) => new() { ChildId = desk.Child.Id, BookedFor = ADesk.Day(day), Mode = "video", RecordedById = desk.Iro.Id };

    private static Task<BookingRecorded?> BookAsync(ADesk desk, NewBooking booking) =>
        new RecordBooking(desk.Council.ChangeChild, desk.Council.Clock).ApplyAsync(booking, TestContext.Current.CancellationToken);

    private static Task<List<Booking>> BookingsAsync(ADesk desk) =>
        desk.Council.ReadAsync(db => db.Bookings.AsNoTracking().OrderBy(b => b.Id).ToListAsync(TestContext.Current.CancellationToken));
}

/// <summary>On 24 March 2026: Ash and Bea of Ruth, their restricted sister of Martin, and Cal, whom Ruth meets on 26 March.</summary>
internal sealed class AFamily(ACouncil council, Person ruth, Person martin, IReadOnlyList<Child> children) : IDisposable
{
    public ACouncil Council => council;

    public Person Ruth => ruth;

    public Person Martin => martin;

    public Child Ash => children[0];

    public Child Bea => children[1];

    public Child Hidden => children[2];

    public Child Cal => children[3];

    public AskAccess Ask => new(council.Database.Open, council.Clock);

    public static async Task<AFamily> OnAsync(TestDatabase? database = null)
    {
        var council = await ACouncil.OnAsync("2026-03-24", database);
        var (ruth, martin) = (await council.PersonAsync("Ruth", Role.Iro), await council.PersonAsync("Martin", Role.Iro));
        return new(council, ruth, martin, await council.LooksAfterAsync(
        [
            AChild.Named("Ash Oak").Born("2012-01-01").LookedAfterSince("2026-03-02").ReviewedBy(ruth).InSiblingGroup("Oak"),
            AChild.Named("Bea Oak").Born("2014-01-01").LookedAfterSince("2026-03-09").ReviewedBy(ruth).InSiblingGroup("Oak"),
            AChild.Named("Zoe Oak").Born("2016-01-01").LookedAfterSince("2026-03-02").ReviewedBy(martin).InSiblingGroup("Oak").Restricted(),
            AChild.Named("Cal Elm").LookedAfterSince("2026-03-02").ReviewedBy(ruth).BookedFor("2026-03-26"),
        ]));
    }

    public Task<MeetingPlan?> PlanAsync(Person person) =>
        new PlanMeeting(council.Database.Open, ACouncil.Definitions, Ask, council.Clock).ApplyAsync(person.Id, Ash.Id, TestContext.Current.CancellationToken);

    public void Dispose() => council.Dispose();
}
