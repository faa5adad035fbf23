using IroService.Casework.Deadlines;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Domain.Naming;
using IroService.Notifier.Bus;
using IroService.Notifier.Email;
using IroService.Scheduler;
using IroService.Scheduler.Outbox;
using IroService.TestKit.Councils;
using IroService.TestKit.Mail;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IroService.Notifier.Tests.Bus;

/// <summary>The programs as they are put together, on one database and one bus: one process with the bus in memory, two with RabbitMQ.</summary>
sealed class Programs(TestCouncil council, BusOptions bus) : IAsyncDisposable
{
    private readonly List<IHost> _hosts = [];

    public MailServerForTests Mail { get; } = new();

    /// <summary>Whether a program counts as started only when it has its queues: then no message is returned for want of them.</summary>
    public bool WaitForTheBroker { get; init; } = true;

    /// <summary>Starts whatever the bus asks for.</summary>
    public async Task StartAsync()
    {
        if (bus.InMemory)
        {
            await StartAsync(services => services.AddIroBus(bus).AddIroNotifier(MailOptions).AddOutboxRelay(bus));
            return;
        }

        await StartNotifierAsync();
        await StartSchedulerAsync();
    }

    public Task<IHost> StartSchedulerAsync() => StartAsync(services => services.AddIroSendingBus(bus).AddOutboxRelay(bus));

    public Task<IHost> StartNotifierAsync() => StartAsync(services => services.AddIroBus(bus).AddIroNotifier(MailOptions));

    /// <summary>Ends them all as an operator does.</summary>
    public async Task StopAsync()
    {
        foreach (var host in _hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }

        _hosts.Clear();
    }

    public async Task StopAsync(IHost host)
    {
        _hosts.Remove(host);
        await host.StopAsync();
        host.Dispose();
    }

    public T Get<T>()
        where T : notnull => _hosts.Select(host => host.Services.GetService<T>()).First(service => service is not null)!;

    public Task<int> SweepAsync() =>
        new AnnounceDeadlines(council.Database.Open, council.Rulebook, council.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<AnnounceDeadlines>.Instance).ApplyAsync(default);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Mail.DisposeAsync();
    }

    private MailOptions MailOptions => MailOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{Mail.Port}",
        ["Mail:From"] = "iro-service@example.test",
        ["Mail:Security"] = "none",
        ["Mail:QuietSeconds"] = "0",
        ["Mail:TimeoutSeconds"] = "1",
    }).Build());

    private async Task<IHost> StartAsync(Action<IServiceCollection> compose)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(council.Clock);
        builder.Services.AddSingleton(Terminology.Usual);
        builder.Services.AddDataProtection();
        builder.Services.AddSingleton(council.Rulebook);
        builder.Services.AddSingleton(new RetryWaits([.. Enumerable.Repeat(TimeSpan.FromMilliseconds(10), 5)]));
        builder.Services.AddIroDatabase(council.Database.Options);
        builder.Services.Configure<MassTransitHostOptions>(options => options.WaitUntilStarted = WaitForTheBroker);
        compose(builder.Services);
        var host = builder.Build();
        _hosts.Add(host);
        await host.StartAsync();
        return host;
    }
}
