using IroService.Casework.Accounts;
using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Casework.Storage.Outbox;
using IroService.Notifier.Bus;
using IroService.Notifier.Email;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IroService.Notifier;

/// <summary>Messages' door: consumers and senders.</summary>
public static class NotifierRegistration
{
    /// <summary>
    /// Adds them. Needed besides: the database, the keys of the service, the <c>Rulebook</c> and the bus
    /// (<see cref="NotifierBus.AddIroBus"/>).
    /// </summary>
    public static IServiceCollection AddIroNotifier(this IServiceCollection services, MailOptions mail)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(mail);
        services.TryAddSingleton(RetryWaits.Usual);
        services.TryAddSingleton<TellPeople>();
        services.TryAddSingleton<RecordFailedMessage>();
        services.TryAddSingleton(new EmailQuiet(mail.Quiet));
        services.TryAddSingleton(mail.Times);
        services.TryAddSingleton<GatherEmails>();
        services.TryAddSingleton<LinkSeal>();
        services.TryAddSingleton(provider => ActivatorUtilities.CreateInstance<WriteLetter>(provider, mail.PublicUrl));
        services.TryAddSingleton<DeliverEmails>();
        if (mail.Host is null)
            services.TryAddSingleton<IPostOffice, MailFolder>();
        else
            services.TryAddSingleton<IPostOffice, MailServer>();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<MailLoop>(
            provider, new HeldLease(provider.GetRequiredService<OpenDatabase>(), "send-emails", mail.LongestHandOver + TimeSpan.FromSeconds(15), TimeProvider.System)));
        return services;
    }
}
