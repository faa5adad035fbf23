using Hangfire;
using IroService.Casework.Deadlines;
using IroService.Casework.Disputes;
using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reports.Quarterly;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Outbox;
using IroService.Scheduler.Jobs;
using IroService.Scheduler.Outbox;
using MassTransit;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IroService.Scheduler;

/// <summary>Time's door: the sweeps and the relay.</summary>
public static class SchedulerRegistration
{
    /// <summary>Adds both. Needed besides: the database, the <c>Rulebook</c> and a bus.</summary>
    public static IServiceCollection AddIroScheduler(this IServiceCollection services, BusOptions bus)
    {
        services.AddOutboxRelay(bus);
        services.TryAddSingleton<AnnounceDeadlines>();
        services.TryAddSingleton<SaveChildren>();
        services.TryAddSingleton<ChangeChild>();
        services.TryAddSingleton<AgreeBySilence>();
        services.TryAddSingleton<MoveUpUnanswered>();
        services.TryAddSingleton<RecomputeChildren>();
        services.TryAddSingleton<PassOnNotices>();
        services.TryAddSingleton<ProveDuties>();
        services.TryAddSingleton<TellByEmail>();
        services.TryAddSingleton<ReadSilenceRegister>();
        services.TryAddSingleton<SendSilenceRegister>();
        services.TryAddSingleton<MakeReportReady>();
        services.TryAddSingleton<SealHistory>();
        services.AddIroJobStorage(bus);
        // Enough that jobs which wait for another scheduler to end theirs do not keep the sweep from being begun.
        services.AddHangfireServer(server => server.WorkerCount = 6);
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<RecurringJobs>(provider, TimeProvider.System));
        return services;
    }

    /// <summary>Adds the relay alone. Needed besides: the database and a bus.</summary>
    public static IServiceCollection AddOutboxRelay(this IServiceCollection services, BusOptions bus)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(bus);
        services.TryAddSingleton<RetryFailedMessages>();
        services.TryAddSingleton(provider => BusSending.Over(provider.GetRequiredService<IBus>()));
        services.TryAddSingleton<RelayOutbox>();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<RelayLoop>(
            provider, new HeldLease(provider.GetRequiredService<OpenDatabase>(), "relay-outbox", TimeSpan.FromSeconds(15), TimeProvider.System)));
        return services;
    }
}
