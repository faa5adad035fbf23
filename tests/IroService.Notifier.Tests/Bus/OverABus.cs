using System.Runtime.CompilerServices;
using IroService.Casework.Settings;
using IroService.Casework.Storage.Outbox;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Scheduler.Outbox;
using IroService.TestKit;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using IroService.TestKit.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Notifier.Tests.Bus;

/// <summary>
/// A child looked after since 4 December 2023, and the programs. Whatever befalls bus, relay and consumers, the IRO, the team manager and the
/// social worker are told, once. The same tests run over each bus.
/// </summary>
public abstract class Over_a_bus : IAsyncLifetime
{
    private protected static readonly DateOnly Start = new(2023, 12, 4);

    private protected TestDatabase Database { get; private set; } = null!;

    private protected TestCouncil Council { get; private set; } = null!;

    private protected Programs Programs { get; private set; } = null!;

    private protected BusOptions Bus { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        (Database, Bus) = await PrepareAsync();
        Council = await TestCouncil.OnAsync(Database, Start);
        Programs = new Programs(Council, Bus);
        await Council.ChildLookedAfterSinceAsync(Start);
    }

    public async ValueTask DisposeAsync()
    {
        await Programs.DisposeAsync();
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<(TestDatabase Database, BusOptions Bus)> PrepareAsync();

    [Fact]
    public async Task Each_is_told_in_the_inbox_and_by_email()
    {
        await Programs.StartAsync();
        await Programs.SweepAsync();
        await EachIsToldOnce();
        await Eventually.Holds(() => Programs.Mail.Taken.Count == 3);
        await Until(async db => await db.Emails.CountAsync(e => e.State == EmailState.Accepted) == 3);
    }

    [Fact]
    public async Task The_outbox_is_done_when_the_receipts_are_there()
    {
        await Programs.StartAsync();
        await Programs.SweepAsync();
        await EachIsToldOnce();
        await Until(async db => await db.Outbox.AllAsync(m => m.SentAt != null));
        Council.Clock.Advance(TimeSpan.FromMinutes(2));
        await Until(async db => await db.Outbox.AllAsync(m => m.DoneAt != null && m.NextAttemptAt == null));
        await using var db = Database.Open();
        Assert.Equal(1, (await db.Outbox.SingleAsync()).Attempts);
    }

    [Fact]
    public async Task A_message_that_is_delivered_twice_is_taken_once()
    {
        await Programs.StartAsync();
        await Programs.SweepAsync();
        await EachIsToldOnce();
        await using var db = Database.Open();
        var message = await db.Outbox.SingleAsync();
        for (var i = 0; i < 5; i++)
            await Programs.Get<SendToBus>()(message.Read()!, message.Id, true, default);
        await Settle();
        await EachIsToldOnce();
    }

    [Fact]
    public async Task A_relay_that_is_killed_between_sending_and_marking_loses_nothing_and_repeats_nothing()
    {
        // Until it is killed, it holds the lease.
        var lease = new HeldLease(Database.Open, "relay-outbox", TimeSpan.FromSeconds(15), TimeProvider.System);
        Assert.True(await lease.RenewAsync(default));
        await Programs.StartAsync();
        await Programs.SweepAsync();
        var send = Programs.Get<SendToBus>();
        using var kill = new CancellationTokenSource();
        var killed = new RelayOutbox(
            Database.Open,
            async (message, id, mandatory, _) =>
            {
                await send(message, id, mandatory, default);
                await kill.CancelAsync();
                throw new OperationCanceledException();
            },
            Council.Clock,
            NullLogger<RelayOutbox>.Instance);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => killed.SendDueAsync(kill.Token));
        await lease.ReleaseAsync(default);
        await Until(async db => await db.Outbox.AllAsync(m => m.SentAt != null));
        await Settle();
        await EachIsToldOnce();
    }

    [Fact]
    public async Task What_was_sent_and_is_lost_is_sent_again()
    {
        await Programs.SweepAsync();
        await using (var db = Database.Open())
        {
            // The broker confirmed it; then its queue was purged, its disk was lost, or the process that held it ended.
            await db.Outbox.ExecuteUpdateAsync(set => set
                .SetProperty(m => m.SentAt, m => m.CreatedAt)
                .SetProperty(m => m.Attempts, 1)
                .SetProperty(m => m.NextAttemptAt, Council.Clock.GetUtcNow().UtcDateTime.AddMinutes(2)));
        }

        if (!Bus.InMemory)
            Council.Clock.Advance(TimeSpan.FromMinutes(2));
        await Programs.StartAsync();
        await EachIsToldOnce();
    }

    [Fact]
    public async Task A_message_that_cannot_be_taken_is_kept_and_sent_again_after_five_minutes()
    {
        await Programs.StartAsync();
        await Sql("""ALTER TABLE "Notices" RENAME TO "NoticesAway" """);
        await Programs.SweepAsync();
        await Until(async db => await db.FailedMessages.AnyAsync());
        await using (var db = Database.Open())
        {
            var failed = await db.FailedMessages.SingleAsync();
            Assert.Equal((1, "tell-of-approaching-deadline", Council.Clock.GetUtcNow().UtcDateTime.AddMinutes(5)), (failed.Attempts, failed.Consumer, failed.NextAttemptAt!.Value));
        }

        await Sql("""ALTER TABLE "NoticesAway" RENAME TO "Notices" """);
        Council.Clock.Advance(TimeSpan.FromMinutes(5));
        await EachIsToldOnce();
        Council.Clock.Advance(TimeSpan.FromHours(1));
        await Until(async db => !await db.FailedMessages.AnyAsync() && await db.Outbox.AllAsync(m => m.DoneAt != null));
    }

    [Fact]
    public async Task A_poisonous_message_waits_for_a_person_and_does_not_hold_up_the_others()
    {
        await Programs.StartAsync();
        await RefuseNoticesNumbered(7);
        await using (var db = Database.Open())
        {
            // No notice can hold this date's announcement: the deadline says one date and the trigger refuses it.
            db.Outbox.Add(OutboxMessage.Of(new Contracts.Deadlines.DeadlineApproaching(1, 1, "first-review", "statute", new(2024, 1, 4), 7), Council.Clock.GetUtcNow().UtcDateTime));
            var deadline = await db.Deadlines.SingleAsync();
            deadline.Announcements.Add(new Announcement { Kind = AnnouncementKind.Approaching, Number = 7, DueOn = new(2024, 1, 4), On = Start, At = Council.Clock.GetUtcNow().UtcDateTime, Silent = false });
            deadline.AnnounceOn = null;
            await db.SaveChangesAsync();
        }

        foreach (var (attempts, minutes) in new[] { (1, 5), (2, 30), (3, 120), (4, 0) })
        {
            await Until(async db => await db.FailedMessages.AnyAsync(f => f.Attempts == attempts));
            Council.Clock.Advance(TimeSpan.FromMinutes(minutes));
        }

        Council.Clock.Advance(TimeSpan.FromHours(1));
        await Until(async db => await db.Outbox.AllAsync(m => m.NextAttemptAt == null && m.DoneAt == null));
        var second = await Council.ChildLookedAfterSinceAsync(Start);
        await Programs.SweepAsync();
        await Until(async db => await db.Notices.CountAsync(n => n.DeadlineId == second.Id) == 3);
    }

    [Fact]
    public async Task A_mail_server_that_hangs_keeps_no_notice_waiting()
    {
        Programs.Mail.Manners = MailManners.Hangs;
        await Programs.StartAsync();
        await Programs.SweepAsync();
        await EachIsToldOnce();
        await Until(async db => await db.Emails.AnyAsync(e => e.LastError == "The mail server does not answer in time"));
        var second = await Council.ChildLookedAfterSinceAsync(Start);
        await Programs.SweepAsync();
        await Until(async db => await db.Notices.CountAsync(n => n.DeadlineId == second.Id) == 3);
        Programs.Mail.Manners = MailManners.Accepts;
        // The second child's came after that day's digest and wait for the next one.
        Council.Clock.SetUtcNow(new DateTimeOffset(Start.AddDays(1), new TimeOnly(8, 0), TimeSpan.Zero));
        await Until(async db =>
        {
            Council.Clock.Advance(TimeSpan.FromMinutes(1));
            return await db.Notices.AllAsync(n => db.Emails.Any(e => e.Id == n.EmailId && e.State == EmailState.Accepted));
        });
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Half_a_year_of_mishaps_tells_the_IRO_what_the_calendar_says_and_nothing_else()
    {
        // The test is the relay: no other may hold the lease.
        var lease = new HeldLease(Database.Open, "relay-outbox", TimeSpan.FromSeconds(15), TimeProvider.System);
        Assert.True(await lease.RenewAsync(default));
        await using var renewing = new Timer(_ => lease.RenewAsync(default).GetAwaiter().GetResult(), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        await Council.ReviewHeldAsync(1, Start);
        await Programs.StartAsync();
        var half = new HalfAYear(Council, Programs, seed: 20231204);
        var told = await half.Walk();
        Assert.Equal(half.Expected(), told.Where(t => !t.Contains(" child 1 ", StringComparison.Ordinal)));
        Assert.NotEmpty(told);
    }

    private protected async Task EachIsToldOnce()
    {
        await Until(async db => await db.Notices.AnyAsync());
        await using var db = Database.Open();
        Assert.Equal(
            new int?[] { Council.Iro.Id, Council.TeamManager.Id, Council.SocialWorker.Id }.Order(),
            (await db.Notices.Select(n => n.PersonId).ToListAsync()).Order());
        Assert.Equal(1, await db.ReceivedMessages.CountAsync());
    }

    // Long enough for what is on the way to arrive and, if it were wrong, to be seen.
    private protected static Task Settle() => Task.Delay(1500);

    private protected Task Until(Func<Casework.Storage.IroDbContext, Task<bool>> holds, [CallerArgumentExpression(nameof(holds))] string what = "") =>
        Eventually.Holds(
            async () =>
            {
                await using var db = Database.Open();
                return await holds(db);
            },
            what: what);

    private protected async Task Sql(string statement)
    {
        await using var db = Database.Open();
        await db.Database.ExecuteSqlRawAsync(statement);
    }

    private protected abstract Task RefuseNoticesNumbered(int number);
}
