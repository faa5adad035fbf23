namespace IroService.Notifier.Tests.Clocks;

/// <summary>The machine's clock is set while the service runs, on a weekend on which the clocks in London stay as they are.</summary>
public class A_clock_that_is_set_wrong(WalkedWeekends walked) : IClassFixture<WalkedWeekends>
{
    private const string Sunday = "2026-03-22";

    [Theory]
    [InlineData(-1, 0, 20, "a new day has begun, and begins again")]
    [InlineData(0, 0, 50, "the day in which a duty fell due has passed again")]
    [InlineData(1, 7, 50, "the digest and the register have gone")]
    public async Task Back_by_an_hour_loses_and_doubles_nothing(int days, int hour, int minute, string when)
    {
        await using var weekend = await Weekend.OfAsync(Sunday);
        var moment = weekend.Sunday.AddDays(days).OnTheWall(hour, minute);
        await weekend.WalkAsync(until: moment);
        await weekend.WalkAsync(from: moment.AddHours(-1));
        Assert.Equal((when, Words(await (await walked.OfAsync(Sunday)).ToldAsync())), (when, Words(await weekend.ToldAsync())));
        await weekend.AssertHoldsAsync();
    }

    [Theory]
    [InlineData(-2, 15, 0, "Friday afternoon")]
    [InlineData(-1, 23, 50, "before the Sunday")]
    public async Task A_day_ahead_for_twenty_minutes_tells_too_soon_and_loses_and_doubles_nothing(int days, int hour, int minute, string when)
    {
        await using var weekend = await Weekend.OfAsync(Sunday);
        var moment = weekend.Sunday.AddDays(days).OnTheWall(hour, minute);
        await weekend.WalkAsync(until: moment);
        await weekend.StepAsync(moment.AddDays(1).AddMinutes(10));
        await weekend.StepAsync(moment.AddDays(1).AddMinutes(20));
        await weekend.WalkAsync(from: moment.AddMinutes(30));
        Assert.Equal((when, Words(Inboxes(await (await walked.OfAsync(Sunday)).ToldAsync()))), (when, Words(Inboxes(await weekend.ToldAsync()))));
        await weekend.AssertHoldsAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task And_right_again_does_not_keep_the_sweep_waiting(int hoursAhead)
    {
        await using var weekend = await Weekend.OfAsync(Sunday);
        var moment = weekend.Sunday.AddDays(-2).OnTheWall(15, 0);
        await weekend.StepAsync(moment.AddHours(hoursAhead));
        await weekend.StepAsync(moment);
        await weekend.Council.ChildLookedAfterSinceAsync(weekend.Sunday.AddDays(-2));
        await weekend.StepAsync(moment.AddMinutes(1));
        Assert.Contains(await weekend.ToldAsync(), told => told.StartsWith("Fri 15:01 iro, inbox: child 6,", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Inboxes(IEnumerable<string> told) => told.Where(one => one.Contains(", inbox:", StringComparison.Ordinal));

    private static string Words(IEnumerable<string> told) => string.Join('\n', told.Select(one => one["Sun 00:00 ".Length..]).Order(StringComparer.Ordinal));
}
