using IroService.Casework.Notifications;
using IroService.Casework.Storage.Outbox;
using IroService.Casework.Tests.Notifications;
using IroService.Contracts.Deadlines;
using IroService.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Operations;

/// <summary>Tests that run beside these are heard too: each looks for what nobody else would measure.</summary>
public sealed class What_is_measured
{
    private static readonly DateOnly Start = new(2023, 12, 4);
    private static readonly DateOnly Due = new(2024, 1, 4);

    [Fact]
    public async Task Is_how_long_a_fact_takes_to_become_a_notice_and_for_how_many()
    {
        using var room = await MailRoom.At("2023-12-04 09:00");
        var (announced, message) = await AnnouncedAsync(room, TimeSpan.FromSeconds(4321.5));
        using var heard = new Heard();
        await Tell(room, announced, message);
        Assert.Equal(new Measured("iro.notice.delay", 4321.5, ""), Assert.Single(heard.All, m => m is { Name: "iro.notice.delay", Value: 4321.5 }));
        Assert.Contains(new Measured("iro.deliveries", 3, "outcome=notice"), heard.All);
    }

    [Fact]
    public async Task Is_no_delay_of_a_message_that_comes_again_or_late()
    {
        using var room = await MailRoom.At("2023-12-04 09:00");
        var (announced, message) = await AnnouncedAsync(room, TimeSpan.FromSeconds(8765.5));
        await Tell(room, announced, message);
        using var heard = new Heard();
        await Tell(room, announced, message);
        await Tell(room, announced with { DueOn = Due.AddDays(1) }, message, "another-consumer");
        Assert.DoesNotContain(heard.All, m => m is { Name: "iro.notice.delay", Value: 8765.5 });
    }

    [Theory]
    [InlineData(DeliveryResult.Accepted, "email-accepted")]
    [InlineData(DeliveryResult.RefusedForNow, "email-put-off")]
    [InlineData(DeliveryResult.Unavailable, "email-put-off")]
    [InlineData(DeliveryResult.RefusedForGood, "email-refused")]
    public async Task Is_what_became_of_an_email(DeliveryResult result, string outcome)
    {
        using var room = await MailRoom.At("2023-12-04 09:00");
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start), AnnouncementKind.Overdue);
        room.Post.Answer = new(result, "as the test says");
        using var heard = new Heard();
        await room.Turn("2023-12-04 09:05");
        Assert.Equal(1, room.Post.Asked);
        Assert.Contains(new Measured("iro.deliveries", 1, $"outcome={outcome}"), heard.All);
    }

    [Fact]
    public async Task Is_a_message_that_a_consumer_could_not_take()
    {
        using var room = await MailRoom.At("2023-12-04 09:00");
        using var heard = new Heard();
        await new RecordFailedMessage(room.Database.Open, room.Council.Clock).ApplyAsync(Guid.NewGuid(), "a-consumer", new TimeoutException(), TestContext.Current.CancellationToken);
        Assert.Contains(new Measured("iro.deliveries", 1, "outcome=message-failed"), heard.All);
    }

    private static async Task<(Announced Announced, Guid Message)> AnnouncedAsync(MailRoom room, TimeSpan ago)
    {
        var deadline = await room.Council.ChildLookedAfterSinceAsync(Start);
        var now = room.Council.Clock.GetUtcNow().UtcDateTime;
        var message = OutboxMessage.Of(new DeadlineApproaching(deadline.Id, deadline.ChildId, "first-review", "statute", Due, 0), now - ago);
        await using var db = room.Database.Open();
        var stored = await db.Deadlines.SingleAsync(d => d.Id == deadline.Id);
        stored.Announcements.Add(new Announcement { Kind = AnnouncementKind.Approaching, Number = 0, DueOn = Due, On = Start, At = now, Silent = false });
        db.Outbox.Add(message);
        await db.SaveChangesAsync();
        return (new Announced(deadline.Id, AnnouncementKind.Approaching, 0, Due), message.Id);
    }

    private static Task Tell(MailRoom room, Announced announced, Guid message, string consumer = "a-consumer") =>
        new TellPeople(room.Database.Open, room.Council.Rulebook, room.Council.Clock).ApplyAsync(announced, message, consumer, default);
}
