using IroService.Casework.Access;

namespace IroService.Web.Access;

/// <summary>Writes who opened records each second while the pages run, and what is left when they stop.</summary>
sealed class WriteOpenings(KeepOpenings keep, TimeProvider clock, ILogger<WriteOpenings> log) : BackgroundService
{
    static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromSeconds(30), PatienceAtStop = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Gathering;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
                pause = await keep.WriteWaitingAsync(stoppingToken) ? Gathering : pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(PatienceAtStop);
        if (!await keep.WriteWaitingAsync(patience.Token))
            log.LogError("Stopped before who opened records was written: {Lost} openings are lost.", keep.Waiting);
    }
}
