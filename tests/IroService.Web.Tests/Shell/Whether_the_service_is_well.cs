using System.Net;
using IroService.TestKit.Councils;
using IroService.TestKit.WorkingDays;

namespace IroService.Web.Tests.Shell;

public class Whether_the_service_is_well
{
    const string DatabaseAnswers = "\"database\":{\"status\":\"Healthy\",\"says\":\"The database answers.\"}";

    [Theory]
    [InlineData("2026-03-24", "Healthy", "The calendar of bank holidays ends in 33 months.")]
    [InlineData("2028-01-02", "Degraded", "The calendar of bank holidays ends in 11 months: import GOV.UK's bank holidays with \"iro calendar import\".")]
    [InlineData("2028-11-30", "Degraded", "The calendar of bank holidays ends in 1 month: import GOV.UK's bank holidays with \"iro calendar import\".")]
    [InlineData("2029-01-02", "Degraded", "The calendar of bank holidays ended on 31 December 2028: import GOV.UK's bank holidays with \"iro calendar import\".")]
    public async Task Is_said_to_anybody_who_asks(string today, string status, string calendar)
    {
        using var council = await ACouncil.OnAsync(today);
        await using var pages = await RunningPages.On(council);
        var answer = await pages.NewClient().GetAsync("/health", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var checks = $"{{{DatabaseAnswers},\"calendar\":{{\"status\":\"{status}\",\"says\":\"{calendar.Replace("\"", "\\\"", StringComparison.Ordinal)}\"}}}}";
        Assert.Equal($"{{\"status\":\"{status}\",\"checks\":{checks}}}", await Said(answer));
    }

    [Fact]
    public async Task Is_worked_out_on_the_calendar_in_force()
    {
        using var council = await ACouncil.OnAsync("2028-03-01");
        await using var pages = await RunningPages.On(council);
        Assert.Contains("ends in 9 months", await pages.Read("/health"), StringComparison.Ordinal);
        await council.ImportCalendarAsync(AFeed.Shipped.Of(2028).WithYear(2029));
        Assert.Contains("\"Healthy\",\"says\":\"The calendar of bank holidays ends in 21 months.\"", await pages.Read("/health"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_no_when_the_database_does_not_answer_without_saying_what_it_said()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await council.ChangeAsync(async db => await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "DROP TABLE CouncilSettings"));
        await using var pages = await RunningPages.On(council);
        var answer = await pages.NewClient().GetAsync("/health", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(
            """{"status":"Unhealthy","checks":{"database":{"status":"Unhealthy","says":"The database does not answer."},"calendar":{"status":"Unhealthy","says":"Whether a newer calendar was imported cannot be read from the database."}}}""",
            await Said(answer));
    }

    // Quotation marks and apostrophes are written as numbers, which is the same JSON.
    static async Task<string> Said(HttpResponseMessage answer) => (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
        .Replace("\\u0022", "\\\"", StringComparison.Ordinal).Replace("\\u0027", "'", StringComparison.Ordinal);
}
