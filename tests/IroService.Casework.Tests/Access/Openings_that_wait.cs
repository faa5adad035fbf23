using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Domain.Access;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Casework.Tests.Access;

/// <summary>Ruth, an IRO, opens the page of her child again and again.</summary>
public class Openings_that_wait
{
    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Are_all_written_in_batches(DatabaseProvider provider)
    {
        using var council = await ACouncil.OnAsync("2026-03-24", await OnEachDatabase.MakeAsync(provider));
        var file = await FileAsync(council);
        using var keep = new KeepOpenings(council.Database.Open, council.Clock, NullLogger<KeepOpenings>.Instance);
        for (var i = 0; i < KeepOpenings.BatchSize * 2 + 7; i++)
        {
            await keep.NoteAsync(file, "children/{id:int}", TestContext.Current.CancellationToken);
        }

        Assert.True(await keep.WriteWaitingAsync(TestContext.Current.CancellationToken));
        Assert.Equal(KeepOpenings.BatchSize * 2 + 7, await council.ReadAsync(db => db.Openings.CountAsync()));
        Assert.Equal(0, keep.Waiting);
        var listed = await new ListOpenings(council.Database.Open, council.Clock).OfChildAsync(file.Child.Id, found => (found - 3, 100), TestContext.Current.CancellationToken);
        Assert.Equal((KeepOpenings.BatchSize * 2 + 7, 3), (listed.Found, listed.Rows.Count));
    }

    [Fact]
    public async Task Are_kept_in_order_while_the_database_is_away()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var (file, away) = (await FileAsync(council), true);
        using var keep = new KeepOpenings(
            () => away ? throw new TimeoutException("The database is away.") : council.Database.Open(), council.Clock, NullLogger<KeepOpenings>.Instance);
        await keep.NoteAsync(file, "first", TestContext.Current.CancellationToken);
        Assert.False(await keep.WriteWaitingAsync(TestContext.Current.CancellationToken));
        await keep.NoteAsync(file, "second", TestContext.Current.CancellationToken);
        Assert.False(await keep.WriteWaitingAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, keep.Waiting);
        away = false;
        Assert.True(await keep.WriteWaitingAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["first", "second"], await council.ReadAsync(db => db.Openings.OrderBy(o => o.Id).Select(o => o.Page).ToListAsync()));
    }

    [Fact]
    public async Task Are_not_kept_without_end()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var file = await FileAsync(council);
        using var keep = new KeepOpenings(() => throw new TimeoutException("The database is away."), council.Clock, NullLogger<KeepOpenings>.Instance);
        for (var i = 0; i < KeepOpenings.MostKept + 10; i++)
        {
            await keep.NoteAsync(file, "children/{id:int}", TestContext.Current.CancellationToken);
        }

        Assert.Equal(KeepOpenings.MostKept, keep.Waiting);
    }

    [Fact]
    public async Task Do_not_wait_when_they_were_made_in_an_emergency()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var file = await FileAsync(council);
        using var keep = new KeepOpenings(() => throw new TimeoutException("The database is away."), council.Clock, NullLogger<KeepOpenings>.Instance);
        var emergency = await FileAsync(council, ReachedThrough.Emergency);
        await Assert.ThrowsAsync<TimeoutException>(async () => await keep.NoteAsync(emergency, "children/{id:int}", TestContext.Current.CancellationToken));
        Assert.Equal(ReachedThrough.Own, file.Reach.Through);
    }

    private static async Task<ChildFile> FileAsync(ACouncil council, ReachedThrough? through = null)
    {
        var ruth = await council.PersonAsync($"Ruth {Guid.NewGuid():N}", Role.Iro);
        var amelia = await council.LooksAfterAsync(AChild.Named("Amelia Okonkwo", $"{ruth.Id}").LookedAfterSince("2026-03-02").ReviewedBy(ruth));
        var file = (await new ReadChild(council.Database.Open, ACouncil.Definitions, council.Clock).ApplyAsync(ruth.Id, amelia.Id))!;
        return through is { } other
            ? file with { Reach = new Reach(other) }
            : file;
    }
}
