using IroService.Casework.Settings;
using IroService.Hosting;
using IroService.Notifier.Deadlines;
using IroService.Notifier.Disputes;
using MassTransit;

namespace IroService.Notifier.Bus;

/// <summary>The bus with every consumer on it. In the one process, the scheduler sends over it too.</summary>
public static class NotifierBus
{
    public static IServiceCollection AddIroBus(this IServiceCollection services, BusOptions options) => services.AddMassTransit(bus =>
    {
        bus.AddConsumer<TellOfApproachingDeadline, TellOfApproachingDeadlinePolicy>();
        bus.AddConsumer<TellOfOverdueDeadline, TellOfOverdueDeadlinePolicy>();
        bus.AddConsumer<TellOfMovedDeadline, TellOfMovedDeadlinePolicy>();
        bus.AddConsumer<TellOfDisputeStep, TellOfDisputeStepPolicy>();
        if (options.InMemory)
        {
            bus.UsingInMemory((context, memory) => memory.ConfigureEndpoints(context));
            return;
        }

        bus.UsingRabbitMq((context, rabbit) =>
        {
            rabbit.HostOf(options);
            rabbit.PrefetchCount = options.Prefetch;
            rabbit.ConfigureEndpoints(context);
        });
    });
}
