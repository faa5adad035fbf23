using Hangfire;
using Hangfire.Storage.Monitoring;
using IroService.Faults.Tests.Running;
using IroService.Scheduler.Jobs;
using IroService.TestKit;

namespace IroService.Faults.Tests;

/// <summary>Two schedulers on one database share Hangfire's jobs.</summary>
[Collection(nameof(TheService))]
public sealed class Two_schedulers(TheService service)
{
    readonly JobStorage jobs = service.Running.Jobs;

    [Fact]
    public async Task Work_each_sweep_once_and_both_of_them_work()
    {
        // Which of them is the quicker is chance: asked until each had one.
        var workers = new HashSet<string>();
        await Eventually.Holds(async () =>
        {
            var worked = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => WorkersOfOneSweep()));
            Assert.All(worked, by => Assert.Single(by));
            workers.UnionWith(worked.SelectMany(by => by));
            return workers.Count == 2;
        }, withinSeconds: 180);
    }

    async Task<List<string>> WorkersOfOneSweep()
    {
        var id = new BackgroundJobClient(jobs).Enqueue<AnnounceDeadlinesJob>(job => job.Run(CancellationToken.None));
        await Eventually.Holds(() => History().Any(state => state.StateName == "Succeeded"), withinSeconds: 180);
        return History().Where(state => state.StateName == "Processing").Select(state => state.Data["ServerId"]).ToList();

        IList<StateHistoryDto> History() => jobs.GetMonitoringApi().JobDetails(id).History;
    }
}
