using System.Net;
using System.Text.Json.Nodes;
using IroService.Casework.Access;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.TestKit.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Web.Tests.Shell;

public class Whether_the_service_is_well
{
    [Fact]
    public async Task Is_said_of_each_part_to_anybody_who_asks()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var now = council.Clock.GetUtcNow().UtcDateTime;
        await council.ChangeAsync(db => db.CouncilSettings.ExecuteUpdateAsync(s => s.SetProperty(c => c.SweptAt, now.AddMinutes(-1))));
        await using var pages = await RunningPages.On(council);
        var (code, status, checks) = await AskAsync(pages);
        Assert.Equal((HttpStatusCode.OK, "Degraded"), (code, status));
        Assert.Equal(
            [
                "database Healthy The database answers.",
                "sweep Healthy The deadlines are looked at each minute.",
                "outbox Healthy No message waits for the broker.",
                "receipts Healthy What was sent was received.",
                "failed-messages Healthy No message waits for a person.",
                "mail Healthy Emails are taken.",
                "proof Healthy Nothing has been taken in that could be checked yet.",
                "calendar Healthy The calendar of bank holidays ends in 33 months.",
                "broker Degraded The broker does not answer: pages work and the outbox waits.",
                "openings Healthy Who opens records is kept.",
            ],
            checks);
    }

    [Fact]
    public async Task Is_less_so_while_it_cannot_be_written_who_opens_records()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var child = await council.LooksAfterAsync(AChild.Named("Made Up").LookedAfterSince("2026-03-02").ReviewedBy(ruth));
        using var keep = new KeepOpenings(() => throw new TimeoutException("The database takes nothing."), council.Clock, NullLogger<KeepOpenings>.Instance);
        await using var pages = await RunningPages.On(council, builder => builder.Services.AddSingleton(keep));
        await pages.Become("Ruth Adeyemi");
        await pages.Read($"/children/{child.Id}");
        await keep.WriteWaitingAsync(TestContext.Current.CancellationToken);
        Assert.Contains("openings Healthy Who opens records is kept.", (await AskAsync(pages)).Checks);
        council.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains(
            "openings Degraded Who opens records could not be written for more than a minute: 1 wait. Can the database be written to?", (await AskAsync(pages)).Checks);
    }

    [Theory]
    [InlineData("2028-01-02", "calendar Degraded The calendar of bank holidays ends in 11 months: import GOV.UK's bank holidays with \"iro calendar import\".")]
    [InlineData("2028-11-30", "calendar Degraded The calendar of bank holidays ends in 1 month: import GOV.UK's bank holidays with \"iro calendar import\".")]
    [InlineData("2029-01-02", "calendar Degraded The calendar of bank holidays ended on 31 December 2028: import GOV.UK's bank holidays with \"iro calendar import\".")]
    public async Task Is_less_so_when_the_calendar_ends(string today, string says)
    {
        using var council = await ACouncil.OnAsync(today);
        await using var pages = await RunningPages.On(council);
        Assert.Contains(says, (await AskAsync(pages)).Checks);
    }

    [Fact]
    public async Task Is_worked_out_on_the_calendar_in_force()
    {
        using var council = await ACouncil.OnAsync("2028-03-01");
        await using var pages = await RunningPages.On(council);
        Assert.Contains((await AskAsync(pages)).Checks, check => check.Contains("ends in 9 months", StringComparison.Ordinal));
        await council.ImportCalendarAsync(AFeed.Shipped.Of(2028).WithYear(2029));
        Assert.Contains("calendar Healthy The calendar of bank holidays ends in 21 months.", (await AskAsync(pages)).Checks);
    }

    [Fact]
    public async Task Is_no_when_the_sweep_has_not_run_for_an_hour()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var now = council.Clock.GetUtcNow().UtcDateTime;
        await council.ChangeAsync(db => db.CouncilSettings.ExecuteUpdateAsync(s => s.SetProperty(c => c.SweptAt, now.AddMinutes(-121))));
        await using var pages = await RunningPages.On(council);
        var (code, status, checks) = await AskAsync(pages);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (code, status));
        Assert.Contains("sweep Unhealthy The deadlines were last looked at 2 hours ago: is the scheduler running?", checks);
    }

    [Fact]
    public async Task Is_no_when_the_database_does_not_answer_without_saying_what_it_said()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await council.ChangeAsync(async db => await db.Database.ExecuteSqlRawAsync("DROP TABLE CouncilSettings"));
        await using var pages = await RunningPages.On(council);
        var (code, status, checks) = await AskAsync(pages);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (code, status));
        Assert.Equal(
            ["database Unhealthy The database does not answer.", "broker Degraded The broker does not answer: pages work and the outbox waits.", "openings Healthy Who opens records is kept."],
            checks);
    }

    [Fact]
    public async Task Is_not_asked_by_who_only_wants_to_know_whether_the_program_runs()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await council.ChangeAsync(async db => await db.Database.ExecuteSqlRawAsync("DROP TABLE CouncilSettings"));
        await using var pages = await RunningPages.On(council);
        Assert.Equal("alive", await pages.NewClient().GetStringAsync("/alive", TestContext.Current.CancellationToken));
    }

    static async Task<(HttpStatusCode Code, string Status, List<string> Checks)> AskAsync(RunningPages pages)
    {
        var answer = await pages.NewClient().GetAsync("/health", TestContext.Current.CancellationToken);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return (answer.StatusCode, $"{said["status"]}", [.. said["checks"]!.AsObject().Select(check => $"{check.Key} {check.Value!["status"]} {check.Value["says"]}")]);
    }
}
