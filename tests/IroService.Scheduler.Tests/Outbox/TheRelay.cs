using IroService.Casework.Storage.Outbox;
using IroService.Contracts.Deadlines;
using IroService.Contracts.Reviews;
using IroService.Scheduler.Outbox;
using IroService.TestKit.Databases;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IroService.Scheduler.Tests.Outbox;

/// <summary>The broker stands at the edge of the process: here it answers as it is told.</summary>
public sealed class The_relay : IAsyncLifetime
{
    private const string Consumer = "tell-of-overdue-deadline";
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2024, 1, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly List<Guid> _sent = [];
    private Exception? _broker;
    private TestDatabase _database = null!;

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.SqliteAsync();

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Sends_in_the_order_of_writing()
    {
        Guid[] ids = [await Write(), await Write(), await Write()];
        await Relay();
        Assert.Equal(ids, _sent);
    }

    [Fact]
    public async Task Is_done_with_a_message_when_its_receipt_is_there()
    {
        var id = await Write();
        await Relay();
        await Receive(id);
        Pass(TimeSpan.FromMinutes(2));
        await Relay();
        var message = await Read(id);
        Assert.Equal((1, Now, null), (message.Attempts, message.DoneAt, message.NextAttemptAt));
        Assert.Equal([id], _sent);
    }

    [Fact]
    public async Task Sends_again_what_was_not_received_within_two_minutes_and_then_at_growing_intervals()
    {
        var id = await Write();
        await Relay();
        foreach (var minutes in new[] { 2, 4, 8, 16, 32, 60, 60 })
        {
            var before = _sent.Count;
            Pass(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            await Relay();
            Assert.Equal(before, _sent.Count);
            Pass(TimeSpan.FromSeconds(1));
            await Relay();
            Assert.Equal(before + 1, _sent.Count);
        }

        Assert.Equal([id], _sent.Distinct());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task Sends_what_waited_when_the_clock_is_set_back(int hours)
    {
        var relay = NewRelay();
        var sent = await Write();
        await relay.SendDueAsync(default);
        var written = await Write();
        _clock.AdjustTime(_clock.GetUtcNow().AddHours(-hours));
        await relay.SendDueAsync(default);
        Assert.Equal([sent, sent, written], _sent);
        await Receive(sent);
        await Receive(written);
        Pass(TimeSpan.FromMinutes(5));
        await relay.SendDueAsync(default);
        Assert.NotNull((await Read(sent)).DoneAt);
        Assert.NotNull((await Read(written)).DoneAt);
        Assert.Equal(3, _sent.Count);
    }

    [Fact]
    public async Task Sends_again_at_once_when_the_bus_in_memory_has_started_anew()
    {
        var id = await Write();
        await Relay();
        await NewRelay().SendAgainAsync(default);
        await Relay();
        Assert.Equal([id, id], _sent);
    }

    [Fact]
    public async Task Killed_between_sending_and_marking_sends_again()
    {
        var id = await Write();
        using var kill = new CancellationTokenSource();
        SendToBus killed = async (_, _, _, _) =>
        {
            await kill.CancelAsync();
            throw new OperationCanceledException();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RelayOutbox(_database.Open, killed, _clock, NullLogger<RelayOutbox>.Instance).SendDueAsync(kill.Token));
        await Relay();
        Assert.Equal([id], _sent);
    }

    [Fact]
    public async Task Leaves_the_outbox_as_it_is_while_the_broker_is_down()
    {
        var id = await Write();
        await Write();
        _broker = new InvalidOperationException("down");
        Assert.Null(await Relay());
        Assert.Equal((0, null, Now), ((await Read(id)).Attempts, (await Read(id)).SentAt, (await Read(id)).NextAttemptAt));
        _broker = null;
        Assert.Equal(2, await Relay());
        Assert.Equal(2, _sent.Count);
    }

    [Fact]
    public async Task Counts_a_returned_message_as_not_sent_and_goes_on_with_the_others()
    {
        var returned = await Write();
        var other = await Write();
        var first = true;
        await new RelayOutbox(
            _database.Open,
            (_, id, _, _) =>
            {
                if (!first)
                {
                    _sent.Add(id);
                    return Task.CompletedTask;
                }

                first = false;
                throw new MessageReturnedException("no queue");
            },
            _clock,
            NullLogger<RelayOutbox>.Instance).SendDueAsync(default);
        Assert.Equal([other], _sent);
        Assert.Equal((null, Now.AddSeconds(2)), ((await Read(returned)).SentAt, (await Read(returned)).NextAttemptAt));
    }

    [Fact]
    public async Task Is_done_at_once_with_what_nobody_here_waits_for()
    {
        var id = await Write(new ReviewHeld(1, 2, new(2024, 1, 2)));
        await Relay();
        Assert.Equal(Now, (await Read(id)).DoneAt);
    }

    [Fact]
    public async Task Leaves_a_message_of_a_newer_version_to_that_version()
    {
        var id = await Write();
        await using (var db = _database.Open())
            await db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.Type, "IroService.Contracts.Disputes.DisputeForgotten"));
        await Relay();
        Assert.Empty(_sent);
        Assert.Equal((null, Now.AddHours(1)), ((await Read(id)).DoneAt, (await Read(id)).NextAttemptAt));
    }

    [Fact]
    public async Task Sends_a_failed_message_after_5_30_and_120_minutes_and_then_waits_for_a_person()
    {
        var id = await Write();
        await Relay();
        foreach (var minutes in new[] { 5, 30, 120 })
        {
            await Fail(id);
            var before = _sent.Count;
            for (var passed = 1; passed < minutes; passed++)
            {
                Pass(TimeSpan.FromMinutes(1));
                await Relay();
            }

            Assert.Equal(before, _sent.Count);
            Pass(TimeSpan.FromMinutes(1));
            await Relay();
            Assert.Equal(before + 1, _sent.Count);
        }

        await Fail(id);
        Pass(TimeSpan.FromDays(30));
        await Relay();
        Assert.Equal(4, _sent.Count);
        Assert.Null((await Read(id)).NextAttemptAt);
    }

    [Fact]
    public async Task Sends_what_waits_for_a_person_when_the_person_says_so_and_forgets_the_failure_when_it_is_received()
    {
        var id = await Write();
        await Relay();
        for (var i = 0; i < 4; i++)
            await Fail(id);
        Pass(TimeSpan.FromDays(1));
        await Relay();
        Assert.Single(_sent);
        Assert.Equal(1, await new RetryFailedMessages(_database.Open, _clock).ApplyAsync(default));
        await Relay();
        Assert.Equal(2, _sent.Count);
        await Receive(id);
        Pass(TimeSpan.FromHours(1));
        await Relay();
        Assert.NotNull((await Read(id)).DoneAt);
        await using var db = _database.Open();
        Assert.False(await db.FailedMessages.AnyAsync());
    }

    [Fact]
    public async Task Is_watched_by_the_alarm()
    {
        await Write();
        Pass(TimeSpan.FromMinutes(6));
        Assert.Equal(new Undelivered(NeverSent: 1, NeverReceived: 0, WaitingForAPerson: 0), await Alarm());
        await Relay();
        Assert.Equal(new Undelivered(NeverSent: 0, NeverReceived: 1, WaitingForAPerson: 0), await Alarm());
        await using var db = _database.Open();
        var id = await db.Outbox.Select(m => m.Id).SingleAsync();
        for (var i = 0; i < 4; i++)
            await Fail(id);
        Pass(TimeSpan.FromMinutes(2));
        await Relay();
        Assert.Equal(new Undelivered(NeverSent: 0, NeverReceived: 0, WaitingForAPerson: 1), await Alarm());
        await new RetryFailedMessages(_database.Open, _clock).ApplyAsync(default);
        await Receive(id);
        await Relay();
        Assert.Equal(new Undelivered(NeverSent: 0, NeverReceived: 0, WaitingForAPerson: 0), await Alarm());
    }

    private Task<Undelivered> Alarm() => new CountUndelivered(_database.Open, _clock).ApplyAsync();

    private RelayOutbox NewRelay() => new(
        _database.Open,
        (_, id, _, _) =>
        {
            if (_broker is not null)
                throw _broker;
            _sent.Add(id);
            return Task.CompletedTask;
        },
        _clock,
        NullLogger<RelayOutbox>.Instance);

    private Task<int?> Relay() => NewRelay().SendDueAsync(default);

    private void Pass(TimeSpan time) => _clock.Advance(time);

    private async Task<Guid> Write(object? message = null)
    {
        await using var db = _database.Open();
        var row = OutboxMessage.Of(message ?? new DeadlineOverdue(1, 2, "first-review", "statute", new(2024, 1, 1), 0), Now);
        db.Outbox.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private async Task<OutboxMessage> Read(Guid id)
    {
        await using var db = _database.Open();
        return await db.Outbox.SingleAsync(m => m.Id == id);
    }

    private async Task Receive(Guid id)
    {
        await using var db = _database.Open();
        db.ReceivedMessages.Add(new ReceivedMessage { MessageId = id, Consumer = Consumer, ReceivedAt = Now });
        await db.SaveChangesAsync();
    }

    private Task Fail(Guid id) => new RecordFailedMessage(_database.Open, _clock).ApplyAsync(id, Consumer, new InvalidOperationException("poison"), default);
}
