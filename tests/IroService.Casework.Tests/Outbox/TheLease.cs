using IroService.Casework.Storage;
using IroService.Casework.Storage.Outbox;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;
using Microsoft.Extensions.Time.Testing;

namespace IroService.Casework.Tests.Outbox;

public sealed class The_lease_on_SQLite : The_lease
{
    private protected override Task<TestDatabase> DatabaseAsync() => TestDatabase.SqliteAsync();
}

public sealed class The_lease_on_PostgreSQL : The_lease
{
    private protected override async Task<TestDatabase> DatabaseAsync() =>
        await TestDatabase.OnAsync(DatabaseProvider.PostgreSql, await (await PostgresServer.Shared()).NewDatabase());
}

public abstract class The_lease : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly FakeTimeProvider _watch = new();
    private TestDatabase _database = null!;
    private HeldLease _first = null!;
    private HeldLease _second = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await DatabaseAsync();
        (_first, _second) = (Lease(), Lease());
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Is_held_by_one()
    {
        Assert.True(await Takes(_first));
        Assert.False(await Takes(_second));
        Assert.True(await Takes(_first));
    }

    [Fact]
    public async Task Is_kept_as_long_as_it_is_renewed()
    {
        await Takes(_first);
        for (var i = 0; i < 10; i++)
        {
            Assert.False(await Takes(_second));
            _watch.Advance(TimeSpan.FromSeconds(10));
            Assert.True(await Takes(_first));
        }
    }

    [Fact]
    public async Task Passes_on_when_its_holder_has_died()
    {
        await Takes(_first);
        Assert.False(await Takes(_second));
        _watch.Advance(Patience);
        Assert.True(await Takes(_second));
        Assert.False(await Takes(_first));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(-24)]
    public async Task Goes_by_a_watch_when_the_clock_is_set(int hours)
    {
        var machine = new Machine(_watch);
        var (first, second) = (Lease(machine), Lease(machine));
        await Takes(first);
        Assert.False(await Takes(second));
        machine.WrongBy = TimeSpan.FromHours(hours);
        Assert.False(await Takes(second));
        Assert.True(await Takes(first));
        Assert.False(await Takes(second));
        _watch.Advance(Patience);
        Assert.True(await Takes(second));
    }

    [Fact]
    public async Task Passes_on_at_once_when_it_is_handed_back()
    {
        await Takes(_first);
        await _first.ReleaseAsync(default);
        Assert.True(await Takes(_second));
    }

    [Fact]
    public async Task Is_taken_by_one_of_many_who_come_at_once()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Takes(Lease()))));
        Assert.Single(taken, t => t);
    }

    private protected abstract Task<TestDatabase> DatabaseAsync();

    private HeldLease Lease(TimeProvider? watch = null) => new(_database.Open, "a-thing", Patience, watch ?? _watch);

    private static Task<bool> Takes(HeldLease lease) => lease.RenewAsync(default);
}

/// <summary>Its clock on the wall can be set; its watch goes on.</summary>
file sealed class Machine(FakeTimeProvider watch) : TimeProvider
{
    public TimeSpan WrongBy { get; set; }

    public override long TimestampFrequency => watch.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => watch.GetUtcNow() + WrongBy;

    public override long GetTimestamp() => watch.GetTimestamp();
}
