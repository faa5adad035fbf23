using IroService.Faults.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace IroService.Faults.Tests;

/// <summary>RabbitMQ away, killed, emptied and full: people go on recording, the outbox waits, the receipts decide.</summary>
[Collection(nameof(TheService))]
public sealed class When_the_broker_fails(TheService service)
{
    readonly RunningService running = service.Running;

    [Fact]
    public Task Away_when_the_programs_start_the_outbox_waits() => running.Survives(async () =>
    {
        await running.Rabbit.Stop();
        await Task.WhenAll(running.Programs.Select(program => running.Crash(program.Kill)));
        await running.Record(aSecond: 10, TimeSpan.FromSeconds(10));
        await UntilMessagesWait();
        await running.Rabbit.Start();
    });

    [Fact]
    public Task Stopped_and_killed_while_people_record_nothing_is_lost() => running.Survives(async () =>
    {
        var recording = running.Record(aSecond: 10, TimeSpan.FromSeconds(20));
        await running.Rabbit.Stop();
        running.SweepNow();
        await Task.Delay(TimeSpan.FromSeconds(3));
        await running.Rabbit.Start();
        running.SweepNow();
        await running.Crash(() => running.Rabbit.Kill());
        await Task.Delay(TimeSpan.FromSeconds(3));
        await running.Rabbit.Start();
        await recording;
    });

    [Fact]
    public Task Purged_its_messages_are_sent_again() => running.Survives(async () =>
    {
        var notifiers = running.Programs.Where(program => program.Name == "Notifier").ToList();
        await Task.WhenAll(notifiers.Select(notifier => notifier.Stop()));
        await running.Record(aSecond: 10, TimeSpan.FromSeconds(5));
        running.SweepNow();
        await running.Until(db => db.Outbox.AnyAsync(m => m.SentAt != null && !db.ReceivedMessages.Any(r => r.MessageId == m.Id)));
        Assert.True(await running.PurgeQueues() > 0);
        await Task.WhenAll(notifiers.Select(notifier => notifier.Start()));
    });

    [Fact]
    public Task Under_a_memory_alarm_the_outbox_waits() => running.Survives(async () =>
    {
        await running.Rabbit.LimitMemory(0.0001);
        await running.Record(aSecond: 10, TimeSpan.FromSeconds(10));
        await UntilMessagesWait();
        await running.Rabbit.LimitMemory(0.4);
    });

    Task UntilMessagesWait()
    {
        running.SweepNow();
        return running.Until(db => db.Outbox.AnyAsync(m => m.SentAt == null));
    }
}
