using IroService.Casework;
using IroService.Casework.Deadlines;
using IroService.Casework.Settings;
using IroService.Notifier;
using IroService.Notifier.Bus;
using IroService.Notifier.Email;
using IroService.Scheduler;
using IroService.Scheduler.Outbox;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IroService.Walker;

/// <summary>Which program of the service this one stands for.</summary>
public enum Part
{
    /// <summary>The one process, with the bus in memory.</summary>
    Everything,

    /// <summary>Sweeps and relay.</summary>
    Scheduler,

    /// <summary>Consumers and senders.</summary>
    Notifier,

    /// <summary>Neither, and no bus: people and importers.</summary>
    Casework,
}

/// <summary>
/// The service put together by its own registrations, by another clock. Its loops and Hangfire's jobs are not started: they go by the real
/// clock. Who holds this moves it.
/// </summary>
public sealed class WalkedService : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private WalkedService(Part part, ServiceProvider services) => (Part, _services) = (part, services);

    public Part Part { get; }

    /// <param name="part">Which part.</param>
    /// <param name="settings">The service's own settings.</param>
    /// <param name="clock">Its clock.</param>
    public static async Task<WalkedService> StartAsync(Part part, IConfiguration settings, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Error).AddConsole());
        services.AddIroCasework(settings);
        services.AddSingleton(clock);
        services.AddSingleton<AnnounceDeadlines>();
        // Short waits between the five tries: the clock is not the real one.
        services.AddSingleton(new RetryWaits([.. Enumerable.Repeat(TimeSpan.FromMilliseconds(50), 5)]));
        AddBus(services, part, settings);
        var provider = services.BuildServiceProvider();
        if (part != Part.Casework)
        {
            await provider.GetRequiredService<IBusControl>().StartAsync(TimeSpan.FromSeconds(60));
        }

        return new WalkedService(part, provider);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        if (Part != Part.Casework)
        {
            await Get<IBusControl>().StopAsync(TimeSpan.FromSeconds(30));
        }

        await _services.DisposeAsync();
    }

    private static void AddBus(ServiceCollection services, Part part, IConfiguration settings)
    {
        var bus = BusOptions.Read(settings);
        if (part is Part.Everything or Part.Notifier)
        {
            services.AddIroBus(bus).AddIroNotifier(MailOptions.Read(settings));
        }

        if (part is Part.Scheduler)
        {
            services.AddIroSendingBus(bus);
        }

        if (part is Part.Everything or Part.Scheduler)
        {
            services.AddOutboxRelay(bus);
        }
    }
}
