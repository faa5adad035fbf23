using IroService.Domain.Workflows;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Clocks;

/// <summary>On 29 March 2026 the clocks go forward, on 25 October back, both at 01:00 UTC; on the Sundays before nothing happens.</summary>
public class The_weekend_of_a_clock_change(WalkedWeekends walked) : IClassFixture<WalkedWeekends>
{
    [Theory]
    [InlineData("2026-03-29", "Tuesday")]
    [InlineData("2026-10-25", "Friday")]
    public async Task Tells_each_thing_once_and_emails_by_day_and_the_digest_once(string sunday, string twentyWorkingDaysLater)
    {
        var weekend = await walked.OfAsync(sunday);
        Assert.Equal(
            [
                .. Each("Fri 12:00 {0}, inbox: child 2, Second review due Saturday, Approaching", "Fri 12:00 {0}, inbox: child 3, Second review due Sunday, Approaching", "Fri 12:00 {0}, inbox: child 4, Second review due Monday, Approaching"),
                .. Each("Fri 12:00 {0}, email: 3 dates come nearer").Append("Fri 12:00 principal, email: A quarterly report is to be signed").Order(StringComparer.Ordinal),
                .. Each("Sat 00:00 {0}, inbox: child 1, Second review due Friday, Overdue"),
                .. Each("Sat 07:00 {0}, email: Child 1: Second review was due Friday"),
                .. Each("Sun 00:00 {0}, inbox: child 2, Second review due Saturday, Overdue"),
                .. Each($"Sun 02:40 {{0}}, inbox: child 6, First review due {twentyWorkingDaysLater}, Approaching"),
                .. Each("Sun 07:00 {0}, email: Child 2: Second review was due Saturday"),
                .. Each("Mon 00:00 {0}, inbox: child 3, Second review due Sunday, Overdue", "Mon 00:00 {0}, inbox: child 5, Second review due Tuesday, Approaching"),
                "Mon 07:00 iro, email: Child 3: Second review was due Sunday",
                "Mon 07:00 manager, email: 2 duties moved on because nobody answered",
                "Mon 07:00 manager, email: Child 3: Second review was due Sunday",
                "Mon 07:00 principal, email: 2 duties moved on because nobody answered",
                "Mon 07:00 worker, email: Child 3: Second review was due Sunday",
                .. Each("Mon 07:30 {0}, email: 2 dates come nearer"),
                .. Each("Tue 00:00 {0}, inbox: child 4, Second review due Monday, Overdue"),
                .. Each("Tue 07:00 {0}, email: Child 4: Second review was due Monday"),
            ],
            await weekend.ToldAsync());
    }

    [Theory]
    [InlineData("2026-03-29", "2026-03-22")]
    [InlineData("2026-10-25", "2026-10-18")]
    public async Task Is_as_the_one_before_by_the_clock_on_the_wall(string sunday, string before)
    {
        var (weekend, usual) = (await walked.OfAsync(sunday), await walked.OfAsync(before));
        Assert.Equal(await usual.ToldAsync(), await weekend.ToldAsync());
        Assert.Equal(usual.Begun, weekend.Begun);
    }

    [Theory]
    [InlineData("2026-03-29")]
    [InlineData("2026-10-25")]
    public async Task Has_one_run_of_each_daily_job_one_seal_and_one_proof_a_day(string sunday)
    {
        var weekend = await walked.OfAsync(sunday);
        Assert.Equal(
            from day in new[] { "Sat", "Sun", "Mon", "Tue" }
            from job in new[] { "00:10 RecomputeChildrenJob", "00:20 MakeReportReadyJob", "00:40 SealHistoryJob", "00:50 ProveDutiesJob", "07:00 SendSilenceRegisterJob" }
            select $"{day} {job}",
            weekend.Begun.Where(begun => !begun.StartsWith("Fri", StringComparison.Ordinal)));
        await weekend.AssertHoldsAsync();
        var seals = await weekend.ReadAsync(db => db.HistorySeals.Select(s => s.Day).ToListAsync());
        Assert.Equal(Enumerable.Range(-3, 5).Select(weekend.Sunday.AddDays), seals.Order());
    }

    [Theory]
    [InlineData("2026-03-29")]
    [InlineData("2026-10-25")]
    public async Task Takes_silence_for_an_answer_when_the_day_after_the_last_in_time_begins(string sunday)
    {
        var weekend = await walked.OfAsync(sunday);
        var agreed = await weekend.ReadAsync(db => db.Answers.Where(a => a.Kind == FactKind.AgreedBySilence).OrderBy(a => a.Id).Select(a => new { a.Deadline.Terms.DueOn, a.On, a.At }).ToListAsync());
        Assert.Equal(
            Enumerable.Range(-2, 4).Select(days => weekend.Sunday.AddDays(days)).Select(due => (due, due.AddDays(1), due.AddDays(1).OnTheWall(0, 0).UtcDateTime)),
            agreed.Select(a => (a.DueOn!.Value, a.On, a.At)));
    }

    // As they are sorted: first each thing of the IRO, then the manager's and the social worker's.
    private static IEnumerable<string> Each(params string[] told) =>
        new[] { "iro", "manager", "worker" }.SelectMany(person => told.Select(words => string.Format(System.Globalization.CultureInfo.InvariantCulture, words, person)));
}
