using Hangfire;
using Hangfire.InMemory;
using Hangfire.States;
using IroService.Casework;
using IroService.Casework.Settings;
using IroService.Scheduler.Jobs;
using IroService.Scheduler.Outbox;
using IroService.TestKit;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Scheduler.Tests.Jobs;

public sealed class When_the_scheduler_starts : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private TestCouncil _council = null!;
    private IHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.SqliteAsync();
        _council = await TestCouncil.OnAsync(_database, new(2023, 12, 4));
        await _council.ChildLookedAfterSinceAsync(new(2023, 12, 4));
        _council.NowIs(new(2023, 12, 20));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Database:ConnectionString", _database.Options.ConnectionString)]).Build();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddIroCasework(configuration);
        builder.Services.AddSingleton<TimeProvider>(_council.Clock);
        builder.Services.AddSingleton<SendToBus>((_, _, _, _) => Task.CompletedTask);
        builder.Services.AddIroScheduler(BusOptions.Read(configuration));
        _host = builder.Build();
        await _host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Dates_are_worked_out_and_what_fell_due_is_said_and_sent()
    {
        await using var db = _database.Open();
        await Eventually.Holds(() => db.Outbox.AnyAsync(m => m.SentAt != null));
        Assert.Equal(1, await db.Announcements.CountAsync());
        Assert.NotNull((await db.CouncilSettings.SingleAsync()).RecomputedAt);
    }

    [Fact]
    public async Task Every_duty_is_proved_once_that_is_done()
    {
        await using var db = _database.Open();
        await Eventually.Holds(() => db.NightlyProofs.AnyAsync(p => p.Children == 1 && p.Failures == 0));
        Assert.Equal(1, await db.Announcements.CountAsync());
    }

    [Fact]
    public async Task Catching_up_is_asked_for_once_by_all_who_start_together()
    {
        using var storage = new InMemoryStorage();
        for (var scheduler = 0; scheduler < 3; scheduler++)
        {
            using var jobs = new RecurringJobs(new RecurringJobManager(storage), new BackgroundJobClient(storage), storage, TimeProvider.System, NullLogger<RecurringJobs>.Instance);
            await jobs.StartAsync(TestContext.Current.CancellationToken);
            await jobs.StopAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, storage.GetMonitoringApi().EnqueuedCount(EnqueuedState.DefaultQueue));
    }

    [Fact]
    public void The_sweeps_recur_by_the_clock_of_London()
    {
        using var storage = _host.Services.GetRequiredService<JobStorage>().GetConnection();
        var jobs = Hangfire.Storage.StorageConnectionExtensions.GetRecurringJobs(storage);
        Assert.Equal(
            [
                "announce-deadlines * * * * * Europe/London", "make-report-ready 20 0 * * * Europe/London", "prove-duties 50 0 * * * Europe/London", "recompute-children 10 0 * * * Europe/London",
                "seal-history 40 0 * * * Europe/London", "send-silence-register 0 7 * * * Europe/London",
            ],
            jobs.Select(job => $"{job.Id} {job.Cron} {job.TimeZoneId}").Order());
    }
}
