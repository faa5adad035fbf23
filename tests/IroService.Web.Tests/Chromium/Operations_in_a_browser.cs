using IroService.Casework.Storage.Outbox;
using IroService.Contracts.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Chromium;

public class Operations_in_a_browser(Browser browser)
{
    [Fact]
    public async Task Are_accessible_and_fit_at_a_desk_and_on_a_phone()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await council.ChangeAsync(async db =>
        {
            var moment = council.Clock.GetUtcNow().UtcDateTime;
            await db.CouncilSettings.ExecuteUpdateAsync(s => s.SetProperty(c => c.SweptAt, moment.AddHours(-3)));
            var failed = OutboxMessage.Of(new DeadlineOverdue(1, 1, "first-review", "statute", new(2026, 3, 1), 1), moment.AddDays(-1));
            (failed.SentAt, failed.NextAttemptAt, failed.Attempts) = (moment.AddHours(-20), null, 4);
            var unsent = OutboxMessage.Of(new DeadlineApproaching(2, 1, "first-review", "statute", new(2026, 4, 1), 1), moment.AddMinutes(-70));
            var unreceived = OutboxMessage.Of(new DeadlineMoved(3, 1, "subsequent-review", "statute", new(2026, 4, 1), 1), moment.AddMinutes(-40));
            (unreceived.SentAt, unreceived.NextAttemptAt, unreceived.Attempts) = (moment.AddMinutes(-39), moment.AddMinutes(9), 3);
            db.Outbox.AddRange(failed, unsent, unreceived);
            db.FailedMessages.Add(new FailedMessage { MessageId = failed.Id, Consumer = "tell-of-overdue-deadline", FailedAt = moment, Fault = "Npgsql.PostgresException", Attempts = 4 });
        });
        await council.PersonAsync(RunningPages.AdministratorsName, Role.Administrator);
        await using var pages = await RunningPages.On(council);
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await browser.Window(pages.Address, width);
            await page.Become(RunningPages.AdministratorsName);
            await page.IsFitToUse("/operations", "operations");
            await page.GotoAsync("/operations/jobs");
            if (Environment.GetEnvironmentVariable("IRO_SCREENSHOTS") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"jobs-{width}.png") });
            await page.Context.DisposeAsync();
        }
    }
}
