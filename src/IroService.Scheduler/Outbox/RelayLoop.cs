using IroService.Casework.Settings;
using IroService.Casework.Storage.Outbox;

namespace IroService.Scheduler.Outbox;

/// <summary>Runs the relay as long as the program runs, in the one program that holds the lease.</summary>
sealed class RelayLoop(RelayOutbox relay, HeldLease lease, BusOptions bus, ILogger<RelayLoop> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    bool startedAnew = bus.InMemory;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var problems = 0;
        try
        {
            while (true)
            {
                problems = await Turn(stoppingToken) ? 0 : problems + 1;
                var pause = Pause * Math.Pow(2, Math.Min(problems, 8));
                await Task.Delay(pause < LongestPause ? pause : LongestPause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await HandBack();
        }
    }

    /// <returns>Whether nothing stood in the way.</returns>
    async Task<bool> Turn(CancellationToken cancel)
    {
        try
        {
            while (await lease.RenewAsync(cancel))
            {
                if (startedAnew)
                {
                    await relay.SendAgainAsync(cancel);
                    startedAnew = false;
                }

                if (await relay.SendDueAsync(cancel) is not { } looked)
                    return false;
                if (looked == 0)
                    break;
            }

            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The database may be away; whatever it is, the outbox is not lost and the loop goes on.
            log.LogError("The outbox could not be looked at: {Problem}.", problem.GetType().Name);
            return false;
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
            log.LogWarning("The relay's lease could not be handed back ({Problem}); the next one waits for it to lapse.", problem.GetType().Name);
        }
    }
}
