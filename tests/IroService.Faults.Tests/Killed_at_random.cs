using System.Diagnostics;
using IroService.Faults.Tests.Running;

namespace IroService.Faults.Tests;

/// <summary>Two of each program under load, ended with SIGKILL at random moments: some in the soak, most of them close upon one another.</summary>
[Collection(nameof(TheService))]
public sealed class Killed_at_random(TheService service)
{
    const int Seed = 20261128;
    static readonly int killsInTheSoak = TheService.Kills * 2 / 5;
    static readonly TimeSpan KillEvery = TimeSpan.FromSeconds(1.6);

    [Fact]
    public async Task In_the_soak_nothing_is_lost_and_everything_is_said_once()
    {
        await RecordAndKill(TheService.FactsASecond, TimeSpan.FromMinutes(TheService.SoakMinutes), killsInTheSoak);
        Assert.All(await service.Running.SweepsEachMinute(), sweeps => Assert.Equal(1, sweeps));
    }

    [Fact]
    public Task While_others_are_still_starting_nothing_is_lost_and_everything_is_said_once() =>
        RecordAndKill(aSecond: 10, KillEvery * (TheService.Kills - killsInTheSoak), TheService.Kills - killsInTheSoak);

    async Task RecordAndKill(double aSecond, TimeSpan time, int kills)
    {
        var running = service.Running;
        var (before, since) = (running.Desks.Recorded.Keys.ToHashSet(), Stopwatch.StartNew());
        var recording = running.Record(aSecond, time);
        await running.KillAtRandom(kills, time, Seed);
        await recording;
        var took = since.Elapsed;
        var outcome = await Outcome.Of(running, before, TimeSpan.FromMinutes(5));
        outcome.Say($"{kills} kills in {took.TotalSeconds:0} s, {aSecond} facts a second wanted, {outcome.Facts / took.TotalSeconds:0.0} recorded", since.Elapsed - took);
        Assert.True(outcome.Facts > kills, "Fewer facts were recorded than programs killed: the time shows nothing.");
    }
}
