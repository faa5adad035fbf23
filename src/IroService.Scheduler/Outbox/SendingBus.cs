using IroService.Casework.Settings;
using IroService.Hosting;
using MassTransit;

namespace IroService.Scheduler.Outbox;

/// <summary>The bus of a scheduler that runs alone: it only sends. In the one process the notifier's bus serves both.</summary>
public static class SendingBus
{
    public static IServiceCollection AddIroSendingBus(this IServiceCollection services, BusOptions options) => services.AddMassTransit(bus =>
        bus.UsingRabbitMq((_, rabbit) => rabbit.HostOf(options)));
}
