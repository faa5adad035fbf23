using IroService.Casework.Settings;
using IroService.Notifier;
using IroService.Notifier.Bus;
using IroService.Notifier.Email;
using IroService.Scheduler;
using IroService.Scheduler.Jobs;

namespace IroService.Web.Hosting;

/// <summary>With the bus in memory nothing can cross a process: the pages' program does the work of scheduler and notifier too.</summary>
public static class OneProcess
{
    /// <summary>Adds them, or, when there is a RabbitMQ, only what shows the schedulers' jobs: the pages need no bus, they write to the outbox.</summary>
    /// <exception cref="Casework.Storage.SettingException">A setting of <c>Bus</c> or <c>Mail</c> cannot be used.</exception>
    public static IServiceCollection AddOneProcess(this IServiceCollection services, IConfiguration configuration)
    {
        var bus = BusOptions.Read(configuration);
        services.AddSingleton(bus);
        return bus.InMemory
            ? services.AddIroBus(bus).AddIroNotifier(MailOptions.Read(configuration)).AddIroScheduler(bus)
            : services.AddIroJobStorage(bus);
    }
}
