using IroService.Casework.Operations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IroService.Hosting;

/// <summary>Reads how the service stands every half minute and keeps it for the gauges, whether or not anybody asks for them.</summary>
sealed class MeasureStanding(ReadStanding read, StandingMeasures measures, TimeProvider clock, ILogger<MeasureStanding> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    // A database that hangs must not leave numbers of another time in the gauges.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            measures.Keep(await ReadAsync(stoppingToken));
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task<Standing?> ReadAsync(CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(Patience);
        try
        {
            return await read.ApplyAsync(patience.Token);
        }
        catch (Exception problem)
        {
            // The pages and sweeps say the same louder; that the gauges are empty is what monitoring sees.
            log.LogWarning("How the service stands could not be measured: {Problem}.", problem.GetType().Name);
            return null;
        }
    }
}
