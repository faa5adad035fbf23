using IroService.Faults.Tests.Running;

namespace IroService.Faults.Tests;

/// <summary>PostgreSQL ended while people record: what a page has answered for is there, and what it has not is recorded when it is up.</summary>
[Collection(nameof(TheService))]
public sealed class When_the_database_fails(TheService service)
{
    readonly RunningService running = service.Running;

    [Fact]
    public Task Stopped_in_every_way_in_the_middle_of_writing_nothing_is_lost() => running.Survives(async () =>
    {
        var recording = running.Record(aSecond: 20, TimeSpan.FromSeconds(30));
        foreach (var end in new Func<CancellationToken, Task>[] { running.Postgres.Kill, running.Postgres.StopAtOnce, running.Postgres.Stop })
        {
            await Task.Delay(TimeSpan.FromSeconds(4));
            running.SweepNow();
            await running.Crash(() => end(default));
            await Task.Delay(TimeSpan.FromSeconds(2));
            await running.Postgres.Start();
        }

        await recording;
    });
}
