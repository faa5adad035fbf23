using IroService.Casework.Deadlines;
using IroService.Casework.Storage;
using IroService.Contracts.Deadlines;
using IroService.Domain.Deadlines;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Casework.Tests.Deadlines;

public sealed class The_sweep_on_SQLite : The_sweep
{
    private protected override Task<TestDatabase> DatabaseAsync() => TestDatabase.SqliteAsync();
}

public sealed class The_sweep_on_PostgreSQL : The_sweep
{
    private protected override async Task<TestDatabase> DatabaseAsync() =>
        await TestDatabase.OnAsync(DatabaseProvider.PostgreSql, await (await PostgresServer.Shared()).NewDatabase());
}

/// <summary>A child looked after since 4 December 2023: the first review is due on 4 January 2024.</summary>
public abstract class The_sweep : IAsyncLifetime
{
    private static readonly DateOnly Start = new(2023, 12, 4);
    private static readonly DateOnly Due = new(2024, 1, 4);
    private TestDatabase _database = null!;
    private TestCouncil _council = null!;
    private int _deadlineId;
    private int _childId;

    public async ValueTask InitializeAsync()
    {
        _database = await DatabaseAsync();
        _council = await TestCouncil.OnAsync(_database, Start);
        var deadline = await _council.ChildLookedAfterSinceAsync(Start);
        (_deadlineId, _childId) = (deadline.Id, deadline.ChildId);
        Assert.Equal(Due, deadline.Terms.DueOn);
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Writes_the_announcement_its_message_and_the_next_day_together()
    {
        Assert.Equal(1, await Sweep());
        await using var db = _database.Open();
        var deadline = await db.Deadlines.Include(d => d.Announcements).SingleAsync();
        var said = Assert.Single(deadline.Announcements);
        Assert.Equal((AnnouncementKind.Approaching, 0, Due, Start, false), (said.Kind, said.Number, said.DueOn, said.On, said.Silent));
        Assert.Equal(new DateOnly(2023, 12, 18), deadline.AnnounceOn);
        var message = await db.Outbox.SingleAsync();
        Assert.Equal(new DeadlineApproaching(_deadlineId, _childId, "first-review", "statute", Due, 0), message.Read());
        Assert.Equal(_council.Clock.GetUtcNow().UtcDateTime, message.NextAttemptAt);
    }

    [Fact]
    public async Task Says_nothing_twice()
    {
        await Sweep();
        Assert.Equal(0, await Sweep());
    }

    [Fact]
    public async Task Says_one_thing_after_an_outage()
    {
        await Sweep();
        _council.NowIs(new(2024, 1, 20));
        Assert.Equal(1, await Sweep());
        Assert.Equal(new DeadlineOverdue(_deadlineId, _childId, "first-review", "statute", Due, 2), await Last());
    }

    [Fact]
    public async Task Tells_of_a_date_that_moved()
    {
        await Sweep();
        _council.NowIs(new(2023, 12, 5));
        await _council.CorrectAsync(_childId, child => child.Episodes[0].Decom = new(2023, 11, 27));
        Assert.Equal(1, await Sweep());
        Assert.Equal(new DeadlineMoved(_deadlineId, _childId, "first-review", "statute", new(2023, 12, 27), 0), await Last());
    }

    [Fact]
    public async Task Tells_once_of_a_date_that_moved_again_after_the_clock_was_set_back()
    {
        await Sweep();
        _council.NowIs(new(2023, 12, 5));
        await _council.CorrectAsync(_childId, child => child.Episodes[0].Decom = new(2023, 11, 27));
        await Sweep();
        _council.Clock.AdjustTime(_council.Clock.GetUtcNow().AddHours(-1));
        await _council.CorrectAsync(_childId, child => child.Episodes[0].Decom = new(2023, 11, 28));
        Assert.Equal(1, await Sweep());
        Assert.Equal(0, await Sweep());
        Assert.Equal(new DeadlineMoved(_deadlineId, _childId, "first-review", "statute", new(2023, 12, 28), 1), await Last());
    }

    [Fact]
    public async Task Leaves_a_deadline_that_is_met_alone()
    {
        await Sweep();
        _council.NowIs(new(2023, 12, 14));
        await _council.ReviewHeldAsync(_childId, new(2023, 12, 14));
        _council.NowIs(new(2024, 1, 3));
        await Sweep();
        await using var db = _database.Open();
        Assert.Equal(1, await db.Announcements.CountAsync(a => a.DeadlineId == _deadlineId));
    }

    [Fact]
    public async Task Run_by_many_at_once_says_each_thing_once()
    {
        for (var i = 0; i < 30; i++)
            await _council.ChildLookedAfterSinceAsync(Start);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Sweep)));
        await using var db = _database.Open();
        Assert.Equal(31, await db.Announcements.CountAsync());
        Assert.Equal(31, await db.Outbox.CountAsync());
        Assert.DoesNotContain(await db.Deadlines.ToListAsync(), d => d.AnnounceOn <= Start);
    }

    [Fact]
    public async Task Does_not_undo_a_correction_that_it_did_not_see()
    {
        await using var sweeping = _database.Open();
        var seen = await sweeping.Deadlines.SingleAsync();
        await _council.CorrectAsync(_childId, child => child.Episodes[0].Decom = new(2023, 12, 1));
        seen.AnnounceOn = new(2023, 12, 18);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => sweeping.SaveChangesAsync());
    }

    [Fact]
    public async Task Does_not_let_a_correction_undo_it()
    {
        await using var correcting = _database.Open();
        var seen = await correcting.Deadlines.SingleAsync();
        await Sweep();
        seen.Become(seen.Terms with { DueOn = new(2024, 1, 5) }, DeadlineState.Open, null, null, _council.Clock.GetUtcNow().UtcDateTime, "Correction");
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => correcting.SaveChangesAsync());
    }

    private protected abstract Task<TestDatabase> DatabaseAsync();

    private Task<int> Sweep() =>
        new AnnounceDeadlines(_database.Open, _council.Rulebook, _council.Clock, NullLogger<AnnounceDeadlines>.Instance).ApplyAsync(default);

    private async Task<object?> Last()
    {
        await using var db = _database.Open();
        return (await db.Outbox.OrderBy(m => m.Number).LastAsync()).Read();
    }
}
