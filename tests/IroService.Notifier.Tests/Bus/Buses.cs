using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Bus;

/// <summary>One process on SQLite: the default.</summary>
public sealed class Over_the_bus_in_memory : Over_a_bus
{
    private protected override async Task<(TestDatabase Database, BusOptions Bus)> PrepareAsync() => (await TestDatabase.SqliteAsync(), BusOptions.Memory);

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
        var bus = Queues.BusOf(rabbit);
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
        await Until(async db => (await db.Outbox.SingleAsync()) is { Attempts: > 0, SentAt: null });
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
        await Until(async db => (await db.Outbox.SingleAsync()).SentAt is not null);
        Assert.Equal(1u, await Queues.PurgeAsync(Bus, "iro.tell-of-approaching-deadline"));
        await Programs.StartNotifierAsync();
        await Settle();
        await using (var db = Database.Open())
            Assert.Empty(db.Notices);
        Council.Clock.Advance(TimeSpan.FromMinutes(2));
        await EachIsToldOnce();
    }
}
