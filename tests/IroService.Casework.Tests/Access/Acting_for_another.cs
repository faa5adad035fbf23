using IroService.Casework.Reviews;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Tests.Databases;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Access;

/// <summary>Martin stands in for Ruth, whose child Amelia is; Helen is Principal IRO.</summary>
public class Acting_for_another
{
    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Puts_both_names_into_the_history_and_beside_the_record(DatabaseProvider provider)
    {
        using var council = await ACouncil.OnAsync("2026-03-24", await OnEachDatabase.MakeAsync(provider));
        var (ruth, martin, amelia) = await FilledAsync(council);
        await BookAsync(council, amelia, martin);
        Assert.Equal($"person:{martin.Id} for person:{ruth.Id}", await LastWhoAsync(council));
        var booking = await council.ReadAsync(db => db.Bookings.SingleAsync());
        Assert.Equal((martin.Id, ruth.Id), (booking.RecordedById!.Value, booking.RecordedForId!.Value));
        Assert.Empty((await new VerifyHistory(council.Database.Open).ApplyAsync(TestContext.Current.CancellationToken)).Faults);
    }

    [Fact]
    public async Task Is_not_said_of_who_acts_for_themselves()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var (ruth, martin, amelia) = await FilledAsync(council);
        await BookAsync(council, amelia, ruth);
        Assert.Equal($"person:{ruth.Id}", await LastWhoAsync(council));

        // His own child now, too.
        await council.ChangeAsync(async db => (await db.Children.Include(c => c.Allocations).SingleAsync()).Allocations.Add(
            new Allocation { Role = Role.Iro, PersonId = martin.Id, From = new(2026, 3, 24), To = null }));
        council.Clock.Advance(TimeSpan.FromDays(1));
        await BookAsync(council, amelia, martin);
        Assert.Equal($"person:{martin.Id}", await LastWhoAsync(council));
    }

    [Fact]
    public async Task Is_over_when_the_deputy_is()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var (_, martin, amelia) = await FilledAsync(council);
        await council.ChangeAsync(async db => (await db.Deputies.SingleAsync()).To = new(2026, 3, 23));
        await BookAsync(council, amelia, martin);
        Assert.Equal($"person:{martin.Id}", await LastWhoAsync(council));
    }

    private static Task<string> LastWhoAsync(ACouncil council) => council.ReadAsync(db => db.History.OrderByDescending(h => h.Id).Select(h => h.Who).FirstAsync());

    private static Task<BookingRecorded?> BookAsync(ACouncil council, Child child, Person by) => new RecordBooking(council.ChangeChild, council.Clock).ApplyAsync(
        new() { ChildId = child.Id, BookedFor = DateOnly.FromDateTime(council.Clock.GetUtcNow().UtcDateTime).AddDays(3), Mode = "phone", Reason = "Another day suits better", RecordedById = by.Id });

    private static async Task<(Person Ruth, Person Martin, Child Amelia)> FilledAsync(ACouncil council)
    {
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var martin = await council.PersonAsync("Martin Clough", Role.Iro);
        await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        var amelia = await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02").ReviewedBy(ruth));
        await council.ChangeAsync(db =>
        {
            db.Deputies.Add(new Deputy { PersonId = ruth.Id, DeputyId = martin.Id, From = new(2026, 3, 1), To = null, NamedById = ruth.Id, NamedAt = council.Clock.GetUtcNow().UtcDateTime });
            return Task.CompletedTask;
        });
        return (ruth, martin, amelia);
    }
}
