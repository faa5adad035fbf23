using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Casework.WorkingDays;
using IroService.Scheduler.Outbox;

namespace IroService.Walker;

/// <summary>What the service does by itself, again and again, without the pauses and leases that a walk of many days cannot wait for.</summary>
public sealed class WorkLoops(WalkedService service)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);
    private static readonly TimeOnly Morning = new(4, 0);
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private readonly TimeProvider _clock = service.Get<TimeProvider>();
    private DateOnly? _recomputed;

    /// <summary>Works until the program is killed.</summary>
    public Task RunAsync() => Task.WhenAll(
        [.. service.Part is Part.Everything or Part.Scheduler ? new[] { SweepsAndRelay() } : [], .. service.Part is Part.Everything or Part.Notifier ? new[] { Emails() } : []]);

    private async Task SweepsAndRelay()
    {
        var (recompute, agree) = (service.Get<RecomputeChildren>(), service.Get<AgreeBySilence>());
        var (announce, relay) = (service.Get<AnnounceDeadlines>(), service.Get<RelayOutbox>());
        if (service.Part == Part.Everything)
        {
            // As the relay does when it starts with the bus in memory.
            await Steadily(() => relay.SendAgainAsync(default));
        }

        while (true)
        {
            await Steadily(async () =>
            {
                if (_recomputed != _clock.Today())
                {
                    var today = _clock.Today();
                    await recompute.ApplyAsync("A new day");
                    _recomputed = today;
                }

                // The night's imports come before the morning's sweep.
                if (TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(_clock.GetUtcNow(), London).DateTime) >= Morning)
                {
                    await agree.ApplyAsync();
                    await announce.ApplyAsync(default);
                }

                while (await relay.SendDueAsync(default) > 0)
                {
                }
            });
        }
    }

    private async Task Emails()
    {
        var (gather, deliver) = (service.Get<GatherEmails>(), service.Get<DeliverEmails>());
        while (true)
        {
            await Steadily(async () =>
            {
                await gather.ApplyAsync(default);
                await deliver.ApplyAsync(() => Task.FromResult(true), default);
            });
        }
    }

    // As in the programs: a fault of one turn is said, and the next turn tries again.
    private static async Task Steadily(Func<Task> turn)
    {
        try
        {
            await turn();
        }
        catch (Exception problem)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }

        await Task.Delay(Pause);
    }
}
