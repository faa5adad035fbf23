using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;
using RabbitMQ.Client;

namespace IroService.Notifier.Tests.Bus;

/// <summary>One process on SQLite: the default.</summary>
public sealed class Over_the_bus_in_memory : Over_a_bus
{
    private protected override async Task<(TestDatabase Database, BusOptions Bus)> PrepareAsync() => (await TestDatabase.SqliteAsync(), new BusOptions
    {
        Host = null,
        Port = 0,
        User = "",
        Password = "",
        VirtualHost = "",
    });

    private protected override Task RefuseNoticesNumbered(int number) => Sql(
        $"CREATE TRIGGER poison BEFORE INSERT ON Notices WHEN NEW.Number = {number} BEGIN SELECT RAISE(ABORT, 'poison'); END");
}

/// <summary>Two programs on PostgreSQL.</summary>
[Collection(nameof(RabbitMqServer))]
public sealed class Over_RabbitMQ : Over_a_bus
{
    private protected override async Task<(TestDatabase Database, BusOptions Bus)> PrepareAsync()
    {
        var rabbit = await RabbitMqServer.Shared();
        var postgres = await PostgresServer.Shared();
        var bus = new BusOptions { Host = rabbit.Host, Port = rabbit.Port, User = "guest", Password = "guest", VirtualHost = "/" };
        await Queues.DeleteAsync(bus);
        return (await TestDatabase.OnAsync(DatabaseProvider.PostgreSql, await postgres.NewDatabase()), bus);
    }

    private protected override Task RefuseNoticesNumbered(int number) => Sql(
        $"""ALTER TABLE "Notices" ADD CONSTRAINT poison CHECK ("Number" <> {number})""");

    [Fact]
    public async Task A_message_that_no_queue_takes_waits_for_the_notifier()
    {
        await Programs.SweepAsync();
        await Programs.StartSchedulerAsync();
        await Until(async db => (await Task.FromResult(db.Outbox.Single())) is { Attempts: > 0, SentAt: null });
        await Programs.StartNotifierAsync();
        Council.Clock.Advance(TimeSpan.FromMinutes(10));
        await EachIsToldOnce();
    }

    [Fact]
    public async Task A_queue_that_is_purged_is_filled_again()
    {
        var notifier = await Programs.StartNotifierAsync();
        await Programs.StopAsync(notifier);
        await Programs.SweepAsync();
        await Programs.StartSchedulerAsync();
        await Until(async db => (await Task.FromResult(db.Outbox.Single())).SentAt is not null);
        Assert.Equal(1u, await Queues.PurgeAsync(Bus, "iro.tell-of-approaching-deadline"));
        await Programs.StartNotifierAsync();
        await Settle();
        await using (var db = Database.Open())
            Assert.Empty(db.Notices);
        Council.Clock.Advance(TimeSpan.FromMinutes(2));
        await EachIsToldOnce();
    }
}

/// <summary>A broker of the test's own, to stop and kill.</summary>
[Collection(nameof(RabbitMqServer))]
[Trait("Category", "Slow")]
public sealed class When_the_broker_is_down : IAsyncLifetime
{
    private readonly Kept _kept = new();

    public ValueTask InitializeAsync() => _kept.InitializeAsync();

    public ValueTask DisposeAsync() => _kept.DisposeAsync();

    [Fact]
    public Task At_start_everything_waits_and_comes_when_it_is_up() => _kept.BrokerDownAtStart();

    [Fact]
    public Task In_between_everything_waits_and_comes_when_it_is_up() => _kept.BrokerKilledInBetween();

    // The scenarios of the base class run elsewhere; here only its council and programs are wanted.
    private sealed class Kept : IAsyncLifetime
    {
        private RabbitMqServer _rabbit = null!;
        private TestDatabase _database = null!;
        private TestKit.Councils.TestCouncil _council = null!;
        private Programs _programs = null!;

        public async ValueTask InitializeAsync()
        {
            _rabbit = await RabbitMqServer.StartNew();
            _database = await TestDatabase.SqliteAsync();
            _council = await TestKit.Councils.TestCouncil.OnAsync(_database, new(2023, 12, 4));
            await _council.ChildLookedAfterSinceAsync(new(2023, 12, 4));
            _programs = new Programs(_council, new BusOptions { Host = _rabbit.Host, Port = _rabbit.Port, User = "guest", Password = "guest", VirtualHost = "/" }) { WaitForTheBroker = false };
        }

        public async ValueTask DisposeAsync()
        {
            await _programs.DisposeAsync();
            _rabbit.Dispose();
            _database.Dispose();
        }

        public async Task BrokerDownAtStart()
        {
            await _rabbit.Stop();
            await _programs.StartAsync();
            await _programs.SweepAsync();
            await Task.Delay(TimeSpan.FromSeconds(3));
            Assert.Equal(0, Notices());
            await _rabbit.Start();
            await UntilThreeAreTold();
        }

        public async Task BrokerKilledInBetween()
        {
            await _programs.StartAsync();
            await _programs.SweepAsync();
            await UntilThreeAreTold();
            await _rabbit.Kill();
            _council.NowIs(new(2023, 12, 20));
            await _programs.SweepAsync();
            await Task.Delay(TimeSpan.FromSeconds(3));
            Assert.Equal(3, Notices());
            await _rabbit.Start();
            await UntilThreeAreTold(inAll: 6);
        }

        private int Notices()
        {
            using var db = _database.Open();
            return db.Notices.Count();
        }

        private async Task UntilThreeAreTold(int inAll = 3)
        {
            var waited = System.Diagnostics.Stopwatch.StartNew();
            while (Notices() < inAll)
            {
                Assert.True(waited.Elapsed < TimeSpan.FromSeconds(90), "Nobody was told within 90 s.");
                await Task.Delay(200);

                // The relay gives up on a broker for a while of real time; what was returned waits by the council's clock.
                _council.Clock.Advance(TimeSpan.FromSeconds(2));
            }

            Assert.Equal(inAll, Notices());
        }
    }
}

/// <summary>The queues as an operator sees them.</summary>
static class Queues
{
    private static readonly string[] Names = ["iro.tell-of-approaching-deadline", "iro.tell-of-overdue-deadline", "iro.tell-of-moved-deadline"];

    public static async Task DeleteAsync(BusOptions bus)
    {
        await using var connection = await Connect(bus);
        await using var channel = await connection.CreateChannelAsync();
        foreach (var name in Names)
            await channel.QueueDeleteAsync(name, ifUnused: false, ifEmpty: false);
    }

    public static async Task<uint> PurgeAsync(BusOptions bus, string queue)
    {
        await using var connection = await Connect(bus);
        await using var channel = await connection.CreateChannelAsync();
        return await channel.QueuePurgeAsync(queue);
    }

    private static Task<IConnection> Connect(BusOptions bus) =>
        new ConnectionFactory { HostName = bus.Host!, Port = bus.Port, UserName = bus.User, Password = bus.Password }.CreateConnectionAsync();
}
