using System.Net;
using IroService.Casework.Storage.Outbox;
using IroService.Contracts.Deadlines;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Shell;

public class The_administrators_door
{
    [Fact]
    public async Task Opens_before_anybody_was_imported()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await using var pages = await RunningPages.On(council);
        await pages.BecomeAdministrator();
        var page = await pages.Read("/operations");
        Assert.Contains("How the service stands", page, StringComparison.Ordinal);
        Assert.Contains("There are none: everybody who is to know has been told.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reviews")]
    [InlineData("/children")]
    [InlineData("/notices")]
    [InlineData("/silence")]
    [InlineData("/proof")]
    public async Task Leads_to_no_case(string path)
    {
        await using var pages = await RunningPages.Start();
        await pages.BecomeAdministrator();
        var refused = await pages.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("An administrator keeps people and settings in order, sees how the service stands, and no child.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/operations\">Go to the start page</a>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/operations", "Ruth Adeyemi")]
    [InlineData("/operations", "Helen Szabo")]
    [InlineData("/operations/jobs", "Helen Szabo")]
    public async Task Is_closed_to_everybody_else(string path, string person)
    {
        await using var pages = await RunningPages.Start();
        await pages.Become(person);
        Assert.Equal(HttpStatusCode.Forbidden, (await pages.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await pages.NewClient().GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Leads_to_the_schedulers_jobs()
    {
        await using var pages = await RunningPages.Start();
        await pages.BecomeAdministrator();
        Assert.Contains("The scheduler's jobs", await pages.Read("/operations/jobs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_to_the_messages_that_failed_and_sends_the_chosen_one_again()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var moment = council.Clock.GetUtcNow().UtcDateTime;
        var message = OutboxMessage.Of(new DeadlineOverdue(1, 1, "first-review", "statute", new(2026, 3, 1), 1), moment.AddDays(-1));
        await council.ChangeAsync(db =>
        {
            (message.SentAt, message.NextAttemptAt, message.Attempts) = (moment.AddHours(-20), null, 4);
            db.Outbox.Add(message);
            db.FailedMessages.Add(new FailedMessage { MessageId = message.Id, Consumer = "tell-of-overdue-deadline", FailedAt = moment, Fault = "System.TimeoutException", Attempts = 4 });
            return Task.CompletedTask;
        });
        await using var pages = await RunningPages.On(council);
        await pages.BecomeAdministrator();
        var page = await pages.Read("/operations");
        Assert.Contains("tell-of-overdue-deadline: System.TimeoutException, 4 times", page, StringComparison.Ordinal);
        Assert.Contains("1 message waits for a person", page, StringComparison.Ordinal);

        var nothing = await pages.Post("/operations");
        Assert.Contains("Choose the messages that are to be sent again", await nothing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await pages.Post("/operations", ("Chosen", $"{message.Id}"))).StatusCode);
        Assert.Contains("1 message is sent again.", await pages.Read("/operations"), StringComparison.Ordinal);
        Assert.Equal((moment, 0), await council.ReadAsync(async db => ((await db.Outbox.SingleAsync()).NextAttemptAt, (await db.FailedMessages.SingleAsync()).Attempts)));
    }

    // Until the relay looks at it again it is not marked as done.
    [Fact]
    public async Task Shows_no_message_that_was_received()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        var moment = council.Clock.GetUtcNow().UtcDateTime;
        await council.ChangeAsync(db =>
        {
            var message = OutboxMessage.Of(new DeadlineOverdue(1, 1, "first-review", "statute", new(2026, 3, 1), 1), moment);
            (message.SentAt, message.NextAttemptAt, message.Attempts) = (moment, moment.AddMinutes(2), 1);
            db.Outbox.Add(message);
            db.ReceivedMessages.Add(new ReceivedMessage { MessageId = message.Id, Consumer = "tell-of-overdue-deadline", ReceivedAt = moment });
            return Task.CompletedTask;
        });
        await using var pages = await RunningPages.On(council);
        await pages.BecomeAdministrator();
        Assert.Contains("There are none: everybody who is to know has been told.", await pages.Read("/operations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_nothing_of_messages_while_the_database_is_away()
    {
        using var council = await ACouncil.OnAsync("2026-03-24");
        await council.ChangeAsync(async db => await db.Database.ExecuteSqlRawAsync("DROP TABLE CouncilSettings"));
        await using var pages = await RunningPages.On(council);
        await pages.BecomeAdministrator();
        var page = await pages.Read("/operations");
        Assert.Contains("The database does not answer.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Messages on their way", page, StringComparison.Ordinal);
    }
}
