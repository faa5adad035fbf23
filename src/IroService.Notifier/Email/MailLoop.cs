using IroService.Casework.Notifications;
using IroService.Casework.Storage.Outbox;

namespace IroService.Notifier.Email;

/// <summary>Gathers and sends emails as long as the program runs, in the one program that holds the lease. Notices do not wait for it.</summary>
sealed class MailLoop(GatherEmails gather, DeliverEmails deliver, HeldLease lease, ILogger<MailLoop> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Turn(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await HandBack();
        }
    }

    async Task Turn(CancellationToken cancel)
    {
        try
        {
            if (!await lease.RenewAsync(cancel))
                return;
            await gather.ApplyAsync(cancel);
            await deliver.ApplyAsync(() => lease.RenewAsync(cancel), cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The database may be away; whatever it is, the notices are not lost and the loop goes on.
            log.LogError("Emails could not be seen to: {Problem}.", problem.GetType().Name);
        }
    }

    async Task HandBack()
    {
        try
        {
            await lease.ReleaseAsync(CancellationToken.None);
        }
        catch (Exception problem)
        {
            log.LogWarning("The lease of the emails could not be handed back ({Problem}); the next one waits for it to lapse.", problem.GetType().Name);
        }
    }
}
