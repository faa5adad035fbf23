using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Notifications;

/// <summary>A child looked after since Monday 4 December 2023; the first review is due on Thursday 4 January 2024.</summary>
public class What_is_coming
{
    private static readonly DateOnly Start = new(2023, 12, 4);

    [Fact]
    public async Task Goes_in_one_email_for_each_working_day_from_half_past_seven()
    {
        using var room = await MailRoom.At("2023-12-05 00:02");
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start));
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start), AnnouncementKind.Moved);
        Assert.Equal(0, await room.Turn("2023-12-05 06:59"));
        Assert.Equal(0, await room.Turn("2023-12-05 07:29"));
        Assert.Equal(1, await room.Turn("2023-12-05 07:30"));
        Assert.Equal("1 date comes nearer, 1 has changed", room.Letter.Subject);
        Assert.Equal(new DateOnly(2023, 12, 5), Assert.Single(await room.Emails()).DigestOn);
    }

    [Fact]
    public async Task Waits_for_the_next_working_day_when_todays_has_gone()
    {
        using var room = await MailRoom.At("2023-12-08 07:10");
        var deadline = await room.Council.ChildLookedAfterSinceAsync(Start);
        await room.Told(deadline);
        Assert.Equal(1, await room.Turn("2023-12-08 07:30"));
        room.ItIs("2023-12-08 10:00");
        await room.Told(deadline, number: 1);
        foreach (var moment in new[] { "2023-12-08 10:05", "2023-12-08 18:59", "2023-12-09 09:00", "2023-12-10 18:00", "2023-12-11 07:29" })
            Assert.Equal((moment, 0), (moment, await room.Turn(moment)));
        Assert.Equal(1, await room.Turn("2023-12-11 07:30"));
        Assert.Equal([new DateOnly(2023, 12, 8), new(2023, 12, 11)], (await room.Emails()).Select(e => e.DigestOn!.Value));
    }

    [Fact]
    public async Task Goes_later_on_the_day_when_there_was_nothing_for_the_person_before()
    {
        using var room = await MailRoom.At("2023-12-05 15:00");
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start));
        Assert.Equal(1, await room.Turn("2023-12-05 15:01"));
    }

    [Fact]
    public async Task Waits_at_half_past_seven_for_what_is_still_arriving()
    {
        using var room = await MailRoom.At("2023-12-05 00:02");
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start));
        room.ItIs("2023-12-05 07:31");
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start));
        room.ItIs("2023-12-05 07:30");
        Assert.Equal(0, await room.Gather());
        Assert.Equal(1, await room.Turn("2023-12-05 07:32"));
        Assert.Equal("2 dates come nearer", room.Letter.Subject);
    }

    [Fact]
    public async Task Is_not_repeated_by_the_digest_when_an_email_has_said_that_it_is_overdue()
    {
        using var room = await MailRoom.At("2024-01-05 12:00");
        var deadline = await room.Council.ChildLookedAfterSinceAsync(Start);
        await room.Told(deadline, number: 3);
        room.ItIs("2024-01-06 00:02");
        await room.Told(deadline, AnnouncementKind.Overdue);
        Assert.Equal(1, await room.Turn("2024-01-06 07:00"));
        Assert.Null(Assert.Single(await room.Emails()).DigestOn);
        Assert.Equal(0, await room.Turn("2024-01-08 07:30"));
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Is_one_digest_when_two_programs_gather_at_once(DatabaseProvider provider)
    {
        using var room = await MailRoom.At("2023-12-05 08:00", await OnEachDatabase.MakeAsync(provider));
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start));
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start), AnnouncementKind.Overdue);
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(room.Gather)));
        Assert.Equal(1, made.Sum());
        Assert.Single(await room.Emails());
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Is_one_digest_of_a_person_and_day_whatever_a_program_believes(DatabaseProvider provider)
    {
        using var room = await MailRoom.At("2023-12-05 08:00", await OnEachDatabase.MakeAsync(provider));
        await using var db = room.Database.Open();
        db.Emails.AddRange(Digest(room, new(2023, 12, 5)), Digest(room, new(2023, 12, 6)), Digest(room, null), Digest(room, null));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        db.Emails.Add(Digest(room, new(2023, 12, 5)));
        Assert.True(LostRace.Is(await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken))));
    }

    private static Email Digest(MailRoom room, DateOnly? on) =>
        new() { Id = Guid.NewGuid(), PersonId = room.Council.Iro.Id, CreatedAt = room.Council.Clock.GetUtcNow().UtcDateTime, DigestOn = on };
}

/// <summary>The same child, whose review was not held.</summary>
public class What_is_overdue
{
    private static readonly DateOnly Start = new(2023, 12, 4);

    [Theory]
    [InlineData("2024-01-05 10:00", "a Friday")]
    [InlineData("2024-01-06 10:00", "a Saturday")]
    [InlineData("2024-03-29 10:00", "Good Friday")]
    public async Task Goes_at_once_on_any_day(string local, string day)
    {
        using var room = await MailRoom.At(local);
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start), AnnouncementKind.Overdue);
        Assert.Equal((1, day), (await room.Turn(local), day));
        Assert.Null(Assert.Single(await room.Emails()).DigestOn);
    }

    [Theory]
    [InlineData("2024-01-04 19:00", "2024-01-05 06:59", "2024-01-05 07:00", "a winter's night")]
    [InlineData("2024-07-01 19:00", "2024-07-02 06:59", "2024-07-02 07:00", "a summer's night")]
    [InlineData("2024-03-30 19:00", "2024-03-31 06:59", "2024-03-31 07:00", "the night in which the clocks go forward")]
    [InlineData("2024-10-26 19:00", "2024-10-27 06:59", "2024-10-27 07:00", "the night in which the clocks go back")]
    public async Task Waits_for_the_morning_at_night(string evening, string before, string morning, string night)
    {
        using var room = await MailRoom.At(evening);
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start), AnnouncementKind.Overdue);
        Assert.Equal((0, night), (await room.Turn(evening), night));
        Assert.Equal(0, await room.Turn(before));
        Assert.Equal(1, await room.Turn(morning));
        Assert.Single(room.Post.Taken);
    }

    [Fact]
    public async Task Takes_along_what_of_the_digest_is_due_then()
    {
        using var room = await MailRoom.At("2024-01-05 08:00");
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start), AnnouncementKind.Overdue);
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(new(2024, 1, 2)));
        Assert.Equal(1, await room.Turn("2024-01-05 08:00"));
        Assert.Equal("2 dates need you, 1 overdue", room.Letter.Subject);
        Assert.Equal(new DateOnly(2024, 1, 5), Assert.Single(await room.Emails()).DigestOn);
    }

    [Fact]
    public async Task Leaves_what_of_the_digest_is_not_due_then()
    {
        using var room = await MailRoom.At("2024-01-06 08:00");
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start), AnnouncementKind.Overdue);
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(new(2024, 1, 2)));
        Assert.Equal(1, await room.Turn("2024-01-06 08:00"));
        Assert.Equal(1, await room.Turn("2024-01-08 07:30"));
        Assert.Equal(["Child 1: First review was due 4 January 2024", "Child 2: First review due 30 January 2024"], room.Post.Taken.Select(l => l.Subject));
    }

    [Fact]
    public async Task Does_not_wait_until_it_is_that_late_again_when_the_clock_is_set_back()
    {
        using var room = await MailRoom.At("2024-01-05 12:00");
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start), AnnouncementKind.Overdue);
        Assert.Equal(1, await room.Turn("2024-01-05 11:00"));
        Assert.Single(room.Post.Taken);
    }

    [Fact]
    public async Task Is_tried_again_when_the_clock_was_a_day_ahead_while_the_server_was_down()
    {
        using var room = await MailRoom.At("2024-01-06 12:00");
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start), AnnouncementKind.Overdue);
        room.Post.Answer = new(Casework.Notifications.DeliveryResult.Unavailable, "down");
        await room.Turn("2024-01-06 12:00");
        room.Post.Answer = Casework.Notifications.Delivery.Accepted;
        await room.Turn("2024-01-05 12:01");
        Assert.Single(room.Post.Taken);
    }

    [Fact]
    public async Task Is_not_handed_over_at_night_when_the_server_was_down_in_the_evening()
    {
        using var room = await MailRoom.At("2024-01-05 18:59");
        await room.Told(await room.Council.ChildLookedAfterSinceAsync(Start), AnnouncementKind.Overdue);
        room.Post.Answer = new(Casework.Notifications.DeliveryResult.Unavailable, "down");
        Assert.Equal(1, await room.Turn("2024-01-05 18:59"));
        room.Post.Answer = Casework.Notifications.Delivery.Accepted;
        await room.Turn("2024-01-05 19:30");
        await room.Turn("2024-01-06 03:00");
        Assert.Empty(room.Post.Taken);
        await room.Turn("2024-01-06 07:00");
        Assert.Single(room.Post.Taken);
    }
}
