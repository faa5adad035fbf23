using IroService.TestKit;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;

namespace IroService.Notifier.Tests.Bus;

/// <summary>A broker of the test's own, to stop and kill.</summary>
[Collection(nameof(RabbitMqServer))]
[Trait("Category", "Slow")]
public sealed class When_the_broker_is_down : IAsyncLifetime
{
    private static readonly DateOnly Start = new(2023, 12, 4);
    private RabbitMqServer _rabbit = null!;
    private TestDatabase _database = null!;
    private TestCouncil _council = null!;
    private Programs _programs = null!;

    public async ValueTask InitializeAsync()
    {
        _rabbit = await RabbitMqServer.StartNew();
        _database = await TestDatabase.SqliteAsync();
        _council = await TestCouncil.OnAsync(_database, Start);
        await _council.ChildLookedAfterSinceAsync(Start);
        _programs = new Programs(_council, Queues.BusOf(_rabbit)) { WaitForTheBroker = false };
    }

    public async ValueTask DisposeAsync()
    {
        await _programs.DisposeAsync();
        _rabbit.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task At_start_everything_waits_and_comes_when_it_is_up()
    {
        await _rabbit.Stop();
        await _programs.StartAsync();
        await _programs.SweepAsync();
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.Equal(0, Notices());
        await _rabbit.Start();
        await UntilTold(3);
    }

    [Fact]
    public async Task After_a_crash_everything_waits_and_comes_when_it_is_up()
    {
        await _programs.StartAsync();
        await _programs.SweepAsync();
        await UntilTold(3);
        await _rabbit.Kill();
        _council.NowIs(new(2023, 12, 20));
        await _programs.SweepAsync();
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.Equal(3, Notices());
        await _rabbit.Start();
        await UntilTold(6);
    }

    private int Notices()
    {
        using var db = _database.Open();
        return db.Notices.Count();
    }

    private async Task UntilTold(int notices)
    {
        await Eventually.Holds(
            () =>
            {
                // What was returned, for want of a queue, waits by the council's clock.
                _council.Clock.Advance(TimeSpan.FromSeconds(1));
                return Notices() >= notices;
            },
            withinSeconds: 180);
        Assert.Equal(notices, Notices());
    }
}
