using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Tests.Databases;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Access;

/// <summary>Amelia and Ben are Ruth's children; emails about both and about Amelia alone wait, and Amelia's meeting is booked.</summary>
public class A_death_in_one_transaction
{
    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Ends_duties_and_meetings_and_withdraws_the_emails_of_this_child_alone(DatabaseProvider provider)
    {
        using var council = await ACouncil.OnAsync("2026-03-24", await OnEachDatabase.MakeAsync(provider));
        var (amelia, alone, together) = await FilledAsync(council);
        Assert.IsType<DeathRecorded.Done>(await Operation(council).ApplyAsync(amelia.Id, new(2026, 3, 23), amelia.Allocations[0].PersonId));
        await NothingIsLeftAsync(council, amelia);
        Assert.Equal(EmailState.NotNeeded, (await council.ReadAsync(db => db.Emails.SingleAsync(e => e.Id == alone))).State);
        Assert.Equal(EmailState.Waiting, (await council.ReadAsync(db => db.Emails.SingleAsync(e => e.Id == together))).State);
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task That_a_file_tells_does_the_same(DatabaseProvider provider)
    {
        using var council = await ACouncil.OnAsync("2026-03-24", await OnEachDatabase.MakeAsync(provider));
        var (amelia, alone, _) = await FilledAsync(council);
        await EndsAsync(council, amelia, "E2");
        await NothingIsLeftAsync(council, amelia);
        Assert.Equal(EmailState.NotNeeded, (await council.ReadAsync(db => db.Emails.SingleAsync(e => e.Id == alone))).State);
    }

    [Fact]
    public async Task Is_all_or_nothing()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var (amelia, alone, _) = await FilledAsync(council);
        OpenDatabase open = council.Database.Open;
        await Assert.ThrowsAsync<InvalidOperationException>(() => open.InOneTransactionAsync(
            async db =>
            {
                var child = await db.Children.WithFacts().SingleAsync(c => c.Id == amelia.Id);
                child.Deaths.Add(new Death { On = new(2026, 3, 23), RecordedById = child.Allocations[0].PersonId, RecordedAt = council.Clock.GetUtcNow().UtcDateTime });
                await new SaveChildren(ACouncil.Definitions, council.Clock).SaveAsync(db, new Change("Test", "system", ""), [new WrittenChild(child, "died")], silently: false, default);
                throw new InvalidOperationException("Killed before the commit.");
            },
            default));
        Assert.True(await council.ReadAsync(db => db.Deadlines.AnyAsync(d => d.ChildId == amelia.Id && d.State == DeadlineState.Open)));
        Assert.Equal(BookingStatus.Booked, (await council.ReadAsync(db => db.Bookings.SingleAsync())).Status);
        Assert.Equal(EmailState.Waiting, (await council.ReadAsync(db => db.Emails.SingleAsync(e => e.Id == alone))).State);
    }

    [Fact]
    public async Task Taken_back_leaves_the_notices_to_be_emailed_again()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var (amelia, alone, _) = await FilledAsync(council);
        var ruth = amelia.Allocations[0].PersonId;
        await Operation(council).ApplyAsync(amelia.Id, new(2026, 3, 23), ruth);
        Assert.IsType<DeathRecorded.Done>(await Operation(council).TakeBackAsync(amelia.Id, ruth, "It was another child"));
        Assert.False(await council.ReadAsync(db => db.Notices.AnyAsync(n => n.EmailId == alone)));
        Assert.True(await council.ReadAsync(db => db.Deadlines.AnyAsync(d => d.ChildId == amelia.Id && d.State == DeadlineState.Open)));
    }

    [Fact]
    public async Task Adds_up_for_the_nightly_proof()
    {
        using var council = await ACouncil.OnAsync("2026-03-24", goLive: new(2026, 3, 1));
        var (amelia, _, _) = await FilledAsync(council);
        await Operation(council).ApplyAsync(amelia.Id, new(2026, 3, 23), amelia.Allocations[0].PersonId);
        await using var db = council.Database.Open();
        var child = await db.Children.AsNoTracking().WithFacts().SingleAsync(c => c.Id == amelia.Id);
        Assert.Empty(ChildProof.Of(await ACouncil.Definitions.RecomputeOnAsync(db, new(2026, 3, 24), default), child).Failures);
    }

    private static RecordDeath Operation(ACouncil council) => new(council.Database.Open, new SaveChildren(ACouncil.Definitions, council.Clock), council.Clock);

    private static async Task NothingIsLeftAsync(ACouncil council, Child child)
    {
        Assert.False(await council.ReadAsync(db => db.Deadlines.AnyAsync(d => d.ChildId == child.Id && (d.State == DeadlineState.Open || d.AnnounceOn != null))));
        Assert.Equal(BookingStatus.Cancelled, (await council.ReadAsync(db => db.Bookings.SingleAsync())).Status);
    }

    private static Task EndsAsync(ACouncil council, Child child, string because)
    {
        OpenDatabase open = council.Database.Open;
        return open.InOneTransactionAsync(
            async db =>
            {
                var stored = await db.Children.WithFacts().SingleAsync(c => c.Id == child.Id);
                (stored.Episodes[0].Dec, stored.Episodes[0].Rec) = (new(2026, 3, 20), because);
                await new SaveChildren(ACouncil.Definitions, council.Clock).SaveAsync(db, new Change("Test", "import:1", ""), [new WrittenChild(stored, because)], silently: false, default);
            },
            default);
    }

    private static async Task<(Child Amelia, Guid Alone, Guid Together)> FilledAsync(ACouncil council)
    {
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker);
        var amelia = await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-03-02").ReviewedBy(ruth).WorkedWithBy(dev).BookedFor("2026-03-30"));
        var ben = await council.LooksAfterAsync(AChild.Named("Ben Okafor").LookedAfterSince("2026-03-02").ReviewedBy(ruth).WorkedWithBy(dev));
        var (alone, together) = (Email(council, dev), Email(council, ruth));
        await council.TellsAsync(dev, amelia, email: alone);
        await council.TellsAsync(ruth, amelia, email: together);
        var ofBen = await council.TellsAsync(ruth, ben);
        await council.ChangeAsync(async db => (await db.Notices.SingleAsync(n => n.Id == ofBen.Id)).EmailId = together.Id);
        return (amelia, alone.Id, together.Id);
    }

    private static Email Email(ACouncil council, Person to) =>
        new() { Id = Guid.CreateVersion7(), PersonId = to.Id, CreatedAt = council.Clock.GetUtcNow().UtcDateTime };
}
