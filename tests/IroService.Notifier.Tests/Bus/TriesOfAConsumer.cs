using IroService.Casework.Storage;
using IroService.Casework.Storage.Outbox;
using IroService.Contracts.Deadlines;
using IroService.Notifier.Bus;
using IroService.TestKit;
using IroService.TestKit.Databases;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Notifier.Tests.Bus;

/// <summary>A consumer under the usual policy that cannot take a message at first.</summary>
public class A_consumer_that_cannot_take_a_message
{
    [Theory]
    [InlineData(1, 2, 0)]
    [InlineData(5, 6, 0)]
    [InlineData(99, 6, 1)]
    public async Task Tries_five_more_times_before_the_failure_is_kept(int failures, int tries, int kept)
    {
        using var database = await TestDatabase.SqliteAsync();
        var state = new Tries { Failures = failures };
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(state)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<OpenDatabase>(database.Open)
            .AddSingleton<RecordFailedMessage>()
            .AddSingleton(new RetryWaits([.. Enumerable.Repeat(TimeSpan.FromMilliseconds(1), 5)]))
            .AddMassTransit(bus =>
            {
                bus.AddConsumer<Unlucky, UnluckyPolicy>();
                bus.UsingInMemory((context, memory) => memory.ConfigureEndpoints(context));
            })
            .BuildServiceProvider();
        var bus = services.GetRequiredService<IBusControl>();
        await bus.StartAsync(TimeSpan.FromSeconds(30));
        await bus.Publish(new DeadlineApproaching(1, 1, "first-review", "statute", new(2024, 1, 4), 0));
        await Eventually.Holds(() => state.Made == tries);
        await Eventually.Holds(async () => await CountAsync(database) == kept);
        await bus.StopAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((tries, kept), (state.Made, await CountAsync(database)));
    }

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.FailedMessages.CountAsync();
    }

    private sealed class Tries
    {
        private int _made;

        public int Failures { get; init; }

        public int Made => _made;

        public bool Fails() => Interlocked.Increment(ref _made) <= Failures;
    }

    private sealed class Unlucky(Tries tries) : IConsumer<DeadlineApproaching>
    {
        public Task Consume(ConsumeContext<DeadlineApproaching> context) => tries.Fails() ? throw new InvalidOperationException("A fault that a test asked for.") : Task.CompletedTask;
    }

    private sealed class UnluckyPolicy() : ConsumerPolicy<Unlucky>("unlucky");
}
