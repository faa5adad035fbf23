using Hangfire;
using IroService.Faults.Tests.Running;
using IroService.Scheduler.Jobs;
using IroService.TestKit;

namespace IroService.Faults.Tests;

/// <summary>Two schedulers on one database share Hangfire's jobs.</summary>
[Collection(nameof(TheService))]
public sealed class Two_schedulers(TheService service)
{
    const int Sweeps = 20;

    [Fact]
    public async Task Work_each_sweep_once_and_both_of_them_work()
    {
        var jobs = service.Running.Jobs;
        var client = new BackgroundJobClient(jobs);
        var asked = Enumerable.Range(0, Sweeps).Select(_ => client.Enqueue<AnnounceDeadlinesJob>(job => job.Run(CancellationToken.None))).ToList();
        var monitoring = jobs.GetMonitoringApi();
        await Eventually.Holds(() => asked.TrueForAll(id => monitoring.JobDetails(id).History.Any(state => state.StateName == "Succeeded")), withinSeconds: 180);
        var worked = asked.Select(id => monitoring.JobDetails(id).History.Where(state => state.StateName == "Processing").Select(state => state.Data["ServerId"]).ToList()).ToList();
        Assert.All(worked, by => Assert.Single(by));
        Assert.Equal(2, worked.SelectMany(by => by).Distinct().Count());
    }
}
