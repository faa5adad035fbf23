using Hangfire;
using IroService.Casework;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Scheduler.Outbox;
using IroService.TestKit;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IroService.Scheduler.Tests.Jobs;

/// <summary>Two schedulers on the council's own PostgreSQL, started in the same moment on a database that has never seen a job.</summary>
public sealed class Two_schedulers : IAsyncLifetime
{
    private static readonly DateOnly Start = new(2023, 12, 4);

    private TestDatabase _database = null!;
    private TestCouncil _council = null!;
    private IHost[] _hosts = [];

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.OnAsync(DatabaseProvider.PostgreSql, await (await PostgresServer.Shared()).NewDatabase());
        _council = await TestCouncil.OnAsync(_database, Start);
        for (var i = 0; i < 10; i++)
            await _council.ChildLookedAfterSinceAsync(Start);
        _council.NowIs(new(2023, 12, 20));
        _hosts = [Compose(), Compose()];
        await Task.WhenAll(_hosts.Select(host => host.StartAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }

        _database.Dispose();
    }

    [Fact]
    public async Task Share_the_jobs_and_say_each_thing_once()
    {
        var jobs = _hosts[0].Services.GetRequiredService<JobStorage>().GetMonitoringApi();
        await Eventually.Holds(() => jobs.Servers().Count == 2);
        await Eventually.Holds(() => jobs.SucceededListCount() >= 8, withinSeconds: 60);
        await using var db = _database.Open();
        Assert.Equal((10, 10), (await db.Announcements.CountAsync(), await db.Outbox.CountAsync()));
        Assert.Equal(1, await db.NightlyProofs.Where(p => p.Failures == 0).Select(p => p.Children).Distinct().CountAsync());
        Assert.Equal(0, jobs.FailedCount());
        using var connection = _hosts[1].Services.GetRequiredService<JobStorage>().GetConnection();
        Assert.Equal(5, connection.GetAllItemsFromSet("recurring-jobs").Count);
    }

    [Fact]
    public async Task Of_which_one_ends_leave_the_sweeps_to_the_other()
    {
        await using var db = _database.Open();
        await Eventually.Holds(() => db.Outbox.AnyAsync(m => m.SentAt != null), withinSeconds: 60);
        await _hosts[0].StopAsync();
        var later = await _council.ChildLookedAfterSinceAsync(Start);
        _hosts[1].Services.GetRequiredService<IRecurringJobManager>().Trigger("announce-deadlines");
        await Eventually.Holds(() => db.Announcements.AnyAsync(a => a.DeadlineId == later.Id), withinSeconds: 60);
    }

    private IHost Compose()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Database:Provider", "PostgreSql"), new("Database:ConnectionString", _database.Options.ConnectionString), new("Bus:Host", "127.0.0.1"),
        ]).Build();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddIroCasework(configuration);
        builder.Services.AddSingleton<TimeProvider>(_council.Clock);
        builder.Services.AddSingleton<SendToBus>((_, _, _, _) => Task.CompletedTask);
        builder.Services.AddIroScheduler(BusOptions.Read(configuration));
        return builder.Build();
    }
}
