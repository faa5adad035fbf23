using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Casework.Storage.History;
using IroService.Casework.WorkingDays;
using IroService.Scheduler.Outbox;
using IroService.TestKit;
using IroService.TestKit.Databases;
using IroService.TestKit.WorkingDays;
using IroService.Walker;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace IroService.Notifier.Tests.Walk;

/// <summary>Days on which nothing goes wrong: one process, the bus in memory, and before each sweep the plain reading of what it has to say.</summary>
sealed class Undisturbed : DaysWalked, IAsyncDisposable
{
    private readonly FakeTimeProvider _clock;

    private Undisturbed(TestDatabase database, CouncilOverTime council, WalkedService everything, FakeTimeProvider clock)
        : base(database, council, everything) => _clock = clock;

    /// <summary>A bank holiday, and the day from which the service knows of it.</summary>
    public (DateOnly Holiday, DateOnly KnownFrom)? Proclaimed { get; init; }

    public PlainReading Plain { get; } = new();

    public T Get<T>()
        where T : notnull => Casework.Get<T>();

    public static async Task<Undisturbed> OnAsync(CouncilOverTime council, string mailFolder, (DateOnly Holiday, DateOnly KnownFrom)? proclaimed = null)
    {
        var database = await TestDatabase.SqliteAsync();
        var clock = new FakeTimeProvider(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var settings = Read([.. SettingsOf(database), $"--Mail:Folder={mailFolder}"]);
        var everything = await WalkedService.StartAsync(Part.Everything, settings, clock);
        return new Undisturbed(database, council, everything, clock) { Proclaimed = proclaimed };
    }

    public async ValueTask DisposeAsync()
    {
        await Casework.DisposeAsync();
        Database.Dispose();
    }

    protected override void NowIs(DateTimeOffset moment) => _clock.SetUtcNow(moment);

    protected override async Task ImportedAsync(DateOnly day)
    {
        await using var db = Database.Open();
        await Plain.SpareAsync(db, day);
    }

    protected override async Task RecomputeAsync(DateOnly day)
    {
        if (Proclaimed is { } proclaimed && proclaimed.KnownFrom == day)
        {
            await ProclaimAsync(proclaimed.Holiday);
        }

        await Get<RecomputeChildren>().ApplyAsync("A new day");
        if (day.DayOfWeek == DayOfWeek.Monday)
        {
            await Get<SealHistory>().ApplyAsync();
        }
    }

    protected override async Task TellAsync(DateOnly day)
    {
        await using (var db = Database.Open())
        {
            await Plain.ReadAsync(db, day);
        }

        await Get<AnnounceDeadlines>().ApplyAsync(default);
        await EmptyTheOutboxAsync();
    }

    protected override async Task EmailAsync(DateOnly day)
    {
        await Get<GatherEmails>().ApplyAsync(default);
        while (await Get<DeliverEmails>().ApplyAsync(() => Task.FromResult(true), default) > 0)
        {
        }
    }

    protected override Task StayAwayAsync() => Task.CompletedTask;

    protected override Task EndAsync(DateOnly day)
    {
        Now(day, 0, 30);
        return EmptyTheOutboxAsync();
    }

    private async Task ProclaimAsync(DateOnly holiday)
    {
        var feed = AFeed.Shipped.Of(holiday.Year).With($"{holiday:yyyy-MM-dd}", "Proclaimed");
        Assert.IsType<CalendarImported.Done>(await Get<ImportCalendar>().ApplyAsync(feed.File, confirmed: false));
        Plain.Calendar.Proclaim(holiday);
    }

    private async Task EmptyTheOutboxAsync()
    {
        var sent = 0;
        while (await Get<RelayOutbox>().SendDueAsync(default) is > 0 and var some)
        {
            sent += some;
        }

        if (sent == 0)
        {
            return;
        }

        await Eventually.Holds(
            async () =>
            {
                await using var db = Database.Open();
                return !await db.Outbox.AnyAsync(m => m.DoneAt == null && !db.ReceivedMessages.Any(r => r.MessageId == m.Id));
            },
            withinSeconds: 120);
        _clock.Advance(TimeSpan.FromMinutes(3));
        while (await Get<RelayOutbox>().SendDueAsync(default) > 0)
        {
        }
    }
}
