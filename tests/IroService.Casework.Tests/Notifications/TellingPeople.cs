using IroService.Casework.Notifications;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Notifications;

/// <summary>A message says "look": what is told is what stands when it arrives.</summary>
public sealed class Telling_people : IAsyncLifetime
{
    private static readonly DateOnly Start = new(2023, 12, 4);
    private static readonly DateOnly Due = new(2024, 1, 4);
    private TestDatabase _database = null!;
    private TestCouncil _council = null!;
    private Deadline _deadline = null!;

    private Announced Said => new(_deadline.Id, AnnouncementKind.Approaching, 0, Due);

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.SqliteAsync();
        _council = await TestCouncil.OnAsync(_database, Start);
        _deadline = await _council.ChildLookedAfterSinceAsync(Start);
        await Announce(AnnouncementKind.Approaching, 0);
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Puts_one_notice_into_the_inbox_of_each()
    {
        await Tell(Said, Guid.NewGuid());
        Assert.Equal(
            [(_council.Iro.Id, "IRO"), (_council.TeamManager.Id, "Team manager"), (_council.SocialWorker.Id, "Social worker")],
            (await Notices()).Select(n => (n.PersonId!.Value, n.AsRole)));
    }

    [Fact]
    public async Task Takes_a_message_that_comes_twice_once()
    {
        var message = Guid.NewGuid();
        await Tell(Said, message);
        await Tell(Said, message);
        Assert.Equal(3, (await Notices()).Count);
        Assert.Equal(1, await Receipts());
    }

    [Fact]
    public async Task Tells_nobody_twice_when_two_messages_say_the_same()
    {
        await Tell(Said, Guid.NewGuid());
        await Tell(Said, Guid.NewGuid());
        Assert.Equal(3, (await Notices()).Count);
        Assert.Equal(2, await Receipts());
    }

    [Fact]
    public async Task Takes_a_message_that_comes_twice_at_once_once()
    {
        var message = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TellOrLose(message))));
        Assert.Equal(3, (await Notices()).Count);
        Assert.Equal(1, await Receipts());
    }

    [Fact]
    public async Task Leaves_only_the_receipt_when_the_review_has_been_held()
    {
        _council.NowIs(new(2023, 12, 14));
        await _council.ReviewHeldAsync(_deadline.ChildId, new(2023, 12, 14));
        await Tell(Said, Guid.NewGuid());
        Assert.Empty(await Notices());
        Assert.Equal(1, await Receipts());
    }

    [Fact]
    public async Task Leaves_only_the_receipt_when_the_date_has_moved()
    {
        await _council.CorrectAsync(_deadline.ChildId, child => child.Episodes[0].Decom = new(2023, 12, 1));
        await Tell(Said, Guid.NewGuid());
        Assert.Empty(await Notices());
    }

    [Fact]
    public async Task Leaves_what_was_overtaken_to_the_later_message()
    {
        await Announce(AnnouncementKind.Approaching, 1);
        await Tell(Said, Guid.NewGuid());
        Assert.Empty(await Notices());
        await Tell(Said with { Number = 1 }, Guid.NewGuid());
        Assert.Equal(3, (await Notices()).Count);
    }

    [Fact]
    public async Task Goes_by_what_was_said_last_when_the_clock_was_set_back_since()
    {
        _council.Clock.AdjustTime(_council.Clock.GetUtcNow().AddHours(-1));
        await Announce(AnnouncementKind.Approaching, 1);
        await Tell(Said with { Number = 1 }, Guid.NewGuid());
        Assert.Equal(3, (await Notices()).Count);
    }

    [Fact]
    public async Task Goes_to_the_Principal_IRO_in_place_of_one_who_is_missing()
    {
        await _council.CorrectAsync(_deadline.ChildId, child => child.Allocations.Single(a => a.Role == Role.Iro).To = Start.AddDays(-1));
        await Tell(Said, Guid.NewGuid());
        Assert.Contains(await Notices(), n => n.PersonId == _council.PrincipalIro.Id && n.AsRole == "In place of the IRO: nobody is allocated");
    }

    [Fact]
    public async Task Is_kept_for_nobody_when_there_is_nobody_at_all()
    {
        await _council.ChangeAsync(_council.PrincipalIro, p => p.To = Start.AddDays(-1));
        await _council.ChangeAsync(_council.Iro, p => p.To = Start.AddDays(-1));
        await Tell(Said, Guid.NewGuid());
        Assert.Contains(await Notices(), n => n.PersonId is null && n.AsRole == "In place of the IRO: has left");
    }

    private async Task Announce(AnnouncementKind kind, int number)
    {
        await using var db = _database.Open();
        var deadline = await db.Deadlines.SingleAsync(d => d.Id == _deadline.Id);
        deadline.Announcements.Add(new Announcement { Kind = kind, Number = number, DueOn = Due, On = Start, At = _council.Clock.GetUtcNow().UtcDateTime, Silent = false });
        await db.SaveChangesAsync();
    }

    private Task Tell(Announced said, Guid messageId) =>
        new TellPeople(_database.Open, _council.Rulebook, _council.Clock).ApplyAsync(said, messageId, "a-consumer", default);

    // The bus delivers again to the one that loses.
    private async Task TellOrLose(Guid messageId)
    {
        try
        {
            await Tell(Said, messageId);
        }
        catch (DbUpdateException)
        {
            await Tell(Said, messageId);
        }
    }

    private async Task<List<Notice>> Notices()
    {
        await using var db = _database.Open();
        return await db.Notices.OrderBy(n => n.PersonId).ToListAsync();
    }

    private async Task<int> Receipts()
    {
        await using var db = _database.Open();
        return await db.ReceivedMessages.CountAsync();
    }
}
