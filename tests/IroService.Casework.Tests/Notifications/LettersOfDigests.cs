using IroService.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Notifications;

/// <summary>On Friday 5 January 2024; children's first reviews are due 20 working days after the day they came.</summary>
public class The_letter_of_a_digest
{
    [Fact]
    public async Task Says_first_what_is_overdue_then_what_is_coming_by_date_and_last_what_moved_for_one_cause()
    {
        using var room = await MailRoom.At("2024-01-05 08:00");
        var later = await room.Council.ChildLookedAfterSinceAsync(new(2024, 1, 3));
        var sooner = await room.Council.ChildLookedAfterSinceAsync(new(2023, 12, 11));
        var overdue = await room.Council.ChildLookedAfterSinceAsync(new(2023, 12, 4));
        var (first, second) = (await Moved(room, "the bank holidays were imported"), await Moved(room, "the bank holidays were imported"));
        var single = await Moved(room, "ImportSsda903");
        await room.Told(later);
        await room.Told(sooner);
        await room.Told(overdue, AnnouncementKind.Overdue);
        foreach (var moved in new[] { first, second, single })
            await room.Told(moved, AnnouncementKind.Moved);
        await room.Turn("2024-01-05 08:00");
        Assert.Equal("6 dates need you, 1 overdue", room.Letter.Subject);
        Assert.Equal(
            $"""
            Child {overdue.ChildId}: First review
            Was due 4 January 2024: 1 day overdue.
            You are told as: IRO.
            https://iro.example.test/children/{overdue.ChildId}

            Child {sooner.ChildId}: First review
            Due 11 January 2024: 4 working days left.
            You are told as: IRO.
            https://iro.example.test/children/{sooner.ChildId}

            Child {single.ChildId}: First review
            The date has changed.
            Due 29 January 2024: 16 working days left.
            You are told as: IRO.
            https://iro.example.test/children/{single.ChildId}

            Child {later.ChildId}: First review
            Due 31 January 2024: 18 working days left.
            You are told as: IRO.
            https://iro.example.test/children/{later.ChildId}

            2 dates have changed because the bank holidays were imported; see https://iro.example.test/notices

            All your notices: https://iro.example.test/notices

            """.ReplaceLineEndings("\n"),
            room.Letter.Body);
    }

    [Fact]
    public async Task Says_a_cause_in_words_and_not_by_an_operations_name()
    {
        using var room = await MailRoom.At("2024-01-05 08:00");
        foreach (var moved in new[] { await Moved(room, "ImportSsda903"), await Moved(room, "ImportSsda903"), await Moved(room, "ImportSsda903") })
            await room.Told(moved, AnnouncementKind.Moved);
        await room.Turn("2024-01-05 08:00");
        Assert.Equal("3 dates have changed", room.Letter.Subject);
        Assert.StartsWith("3 dates have changed because the case system's return was imported; see https://iro.example.test/notices\n", room.Letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hides_no_date_that_has_moved_into_the_past()
    {
        using var room = await MailRoom.At("2024-02-05 08:00");
        foreach (var moved in new[] { await Moved(room, "ImportSsda903"), await Moved(room, "ImportSsda903") })
            await room.Told(moved, AnnouncementKind.Moved);
        await room.Turn("2024-02-05 08:00");
        Assert.Equal(2, room.Letter.Body.Split("Was due 29 January 2024: 7 days overdue.").Length - 1);
        Assert.DoesNotContain("because", room.Letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_cause_of_the_last_change_of_the_date()
    {
        using var room = await MailRoom.At("2024-01-05 08:00");
        var (first, second) = (await Moved(room, "ImportSsda903"), await Moved(room, "ImportSsda903"));
        await room.Council.CorrectAsync(second.ChildId, child => child.Episodes[0].Decom = new(2024, 1, 2));
        await room.Told(first, AnnouncementKind.Moved);
        await room.Told(second, AnnouncementKind.Moved);
        await room.Turn("2024-01-05 08:00");
        Assert.Equal(2, room.Letter.Body.Split("The date has changed.\n").Length - 1);
    }

    [Fact]
    public async Task Says_of_a_date_that_moved_and_comes_nearer_both()
    {
        using var room = await MailRoom.At("2024-01-05 08:00");
        var deadline = await Moved(room, "ImportSsda903");
        await room.Told(deadline, AnnouncementKind.Moved);
        await room.Told(deadline);
        await room.Turn("2024-01-05 08:00");
        Assert.Contains("The date has changed.\nDue 29 January 2024: 16 working days left.\n", room.Letter.Body, StringComparison.Ordinal);
    }

    /// <summary>A deadline that an import, or whatever is named, moved from 30 to 29 January.</summary>
    private static async Task<Deadline> Moved(MailRoom room, string cause)
    {
        var deadline = await room.Council.ChildLookedAfterSinceAsync(new(2024, 1, 2));
        await room.Council.CorrectAsync(deadline.ChildId, child => child.Episodes[0].Decom = new(2023, 12, 29));
        await using var db = room.Database.Open();
        await db.DeadlineChanges.Where(c => c.DeadlineId == deadline.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Cause, cause));
        return deadline;
    }
}
