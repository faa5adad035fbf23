using System.Globalization;
using Hangfire;
using IroService.Scheduler.Jobs;
using Microsoft.Extensions.Time.Testing;

namespace IroService.Notifier.Tests.Clocks;

/// <summary>From Saturday noon to Monday noon, looked at in each minute of the Sunday until 03:00 UTC and otherwise every ten minutes. On 29 March 2026 the clocks go forward, on 25 October back, both at 01:00 UTC.</summary>
public sealed class The_jobs_when_the_clocks_change : IDisposable
{
    private const int Looks = (3 * 60) + (45 * 6);
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private readonly FakeTimeProvider _clock = new();
    private readonly JobsByAnotherClock _jobs;

    public The_jobs_when_the_clocks_change() => _jobs = new JobsByAnotherClock(_clock);

    public void Dispose() => _jobs.Dispose();

    [Theory]
    [InlineData("2026-03-29")]
    [InlineData("2026-10-25")]
    public async Task The_sweep_is_begun_at_every_look_and_the_others_once_a_day(string sunday)
    {
        AdjustToNoonBefore(sunday);
        await _jobs.RegisterAsync();
        var begun = Walk();
        Assert.Equal(Looks, begun.Count(b => b.Job == nameof(AnnounceDeadlinesJob)));
        Assert.Equal(
            [
                "Sun 00:10 RecomputeChildrenJob", "Sun 00:20 MakeReportReadyJob", "Sun 00:40 SealHistoryJob", "Sun 00:50 ProveDutiesJob", "Sun 07:00 SendSilenceRegisterJob",
                "Mon 00:10 RecomputeChildrenJob", "Mon 00:20 MakeReportReadyJob", "Mon 00:40 SealHistoryJob", "Mon 00:50 ProveDutiesJob", "Mon 07:00 SendSilenceRegisterJob",
            ],
            begun.Where(b => b.Job != nameof(AnnounceDeadlinesJob)).Select(b => $"{b.At} {b.Job}"));
    }

    [Theory]
    [InlineData("2026-03-29", "Sun 02:00", "the missing half past one is made up for")]
    [InlineData("2026-10-25", "Sun 01:30", "of the two half past ones, one")]
    public void One_at_half_past_one_at_night_would_be_begun_once_too(string sunday, string at, string because)
    {
        AdjustToNoonBefore(sunday);
        _jobs.Recurring.AddOrUpdate<SealHistoryJob>("at-night", job => job.Run(CancellationToken.None), Cron.Daily(1, 30), new RecurringJobOptions { TimeZone = London });
        Assert.Equal([(at, because), ("Mon 01:30", because)], Walk().Select(b => (b.At, because)));
    }

    private List<(string At, string Job)> Walk()
    {
        var begun = new List<(string, string)>();
        for (var look = 0; look < Looks; look++)
        {
            _clock.Advance(_clock.GetUtcNow() is { DayOfWeek: DayOfWeek.Sunday, Hour: < 3 } ? TimeSpan.FromMinutes(1) : TimeSpan.FromMinutes(10));
            var at = TimeZoneInfo.ConvertTime(_clock.GetUtcNow(), London).ToString("ddd HH:mm", CultureInfo.InvariantCulture);
            begun.AddRange(_jobs.Begin().Select(job => (at, job.Type.Name)));
        }

        return begun;
    }

    private void AdjustToNoonBefore(string sunday) =>
        _clock.AdjustTime(new DateTimeOffset(DateOnly.ParseExact(sunday, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-1), new TimeOnly(12, 0), TimeSpan.Zero));
}
