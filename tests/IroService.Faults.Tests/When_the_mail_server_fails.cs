using IroService.Domain.Notifications;
using IroService.Faults.Tests.Running;
using IroService.TestKit.Mail;
using Microsoft.EntityFrameworkCore;

namespace IroService.Faults.Tests;

/// <summary>The mail server hangs, refuses, or takes an email and says so too late: the inboxes do not wait for it, and the emails come when it is well.</summary>
[Collection(nameof(TheService))]
public sealed class When_the_mail_server_fails(TheService service)
{
    readonly RunningService running = service.Running;

    [Theory]
    [InlineData(MailManners.Hangs)]
    [InlineData(MailManners.AsksToComeLater)]
    [InlineData(MailManners.RefusesTheSender)]
    [InlineData(MailManners.AnswersTooLate)]
    public Task The_inbox_does_not_wait(MailManners manners) => running.Survives(async () =>
    {
        running.Mail.Manners = manners;
        var taken = running.Mail.Taken.Count;
        await running.Record(aSecond: 10, TimeSpan.FromSeconds(3));
        running.SweepNow();
        await running.Until(async db => await db.Notices.CountAsync() == running.Desks.Recorded.Count * AFact.Told);
        await running.Until(db => db.Emails.AnyAsync(e => e.State == EmailState.Waiting && e.LastError != ""));
        // What it took without saying so in time it is handed again.
        running.RepeatsByTheMailServer += running.Mail.Taken.Count - taken;
        running.Mail.Manners = MailManners.Accepts;
    });
}
