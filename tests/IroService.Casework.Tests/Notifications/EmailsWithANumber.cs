using IroService.Casework.Notifications;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Domain.Notifications;

namespace IroService.Casework.Tests.Notifications;

/// <summary>The team manager is told a number: of a week, or of the nightly check.</summary>
public class An_email_with_a_number
{
    private static readonly DateOnly Sunday = new(2026, 5, 3);

    [Fact]
    public async Task Says_how_many_moved_on_in_silence_and_where_to_read_which()
    {
        using var room = await MailRoom.At("2026-05-05 08:00");
        Assert.True(await Tell(room, EmailKind.SilenceRegister, 4, Sunday));
        await room.Turn("2026-05-05 08:00");
        Assert.Equal(("manager@example.test", "4 duties moved on because nobody answered"), (room.Letter.To, room.Letter.Subject));
        Assert.Equal(
            "In the week to 3 May 2026, 4 duties of your teams moved on because nobody answered. Read which: https://iro.example.test/silence\n", room.Letter.Body);
    }

    [Fact]
    public async Task Says_how_many_do_not_add_up_at_night_too()
    {
        using var room = await MailRoom.At("2026-05-05 02:00");
        await Tell(room, EmailKind.ProofFailed, 2, new(2026, 5, 5));
        await Tell(room, EmailKind.SilenceRegister, 1, Sunday);
        await room.Turn("2026-05-05 02:00");
        Assert.Equal(("2 duties do not add up", "The nightly check found 2 duties that do not add up. Look at once: https://iro.example.test/\n"), (room.Letter.Subject, room.Letter.Body));
        await room.Turn("2026-05-05 07:00");
        Assert.Equal(
            "In the week to 3 May 2026, 1 duty of your teams moved on because nobody answered. Read which: https://iro.example.test/silence\n", room.Post.Taken[^1].Body);
    }

    [Fact]
    public async Task Says_one_as_one()
    {
        using var room = await MailRoom.At("2026-05-05 02:00");
        await Tell(room, EmailKind.ProofFailed, 1, new(2026, 5, 5));
        await room.Turn("2026-05-05 02:00");
        Assert.Equal(("1 duty does not add up", "The nightly check found 1 duty that does not add up. Look at once: https://iro.example.test/\n"), (room.Letter.Subject, room.Letter.Body));
    }

    [Fact]
    public async Task Is_not_written_of_nothing()
    {
        using var room = await MailRoom.At("2026-05-05 08:00");
        Assert.False(await Tell(room, EmailKind.SilenceRegister, 0, Sunday));
        Assert.Empty(await room.Emails());
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Is_one_for_a_person_a_kind_and_a_day(DatabaseProvider provider)
    {
        using var room = await MailRoom.At("2026-05-05 08:00", await OnEachDatabase.MakeAsync(provider));
        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Tell(room, EmailKind.SilenceRegister, 4, Sunday))));
        Assert.Equal(1, told.Count(t => t));
        Assert.False(await Tell(room, EmailKind.SilenceRegister, 5, Sunday));
        Assert.True(await Tell(room, EmailKind.SilenceRegister, 5, Sunday.AddDays(7)));
        Assert.True(await Tell(room, EmailKind.ProofFailed, 5, Sunday));
        Assert.True(await Tell(room, EmailKind.SilenceRegister, 5, Sunday, room.Council.Iro));
        Assert.Equal(4, (await room.Emails()).Count);
    }

    [Fact]
    public async Task That_cannot_be_delivered_is_on_the_Principal_IROs_list_until_the_address_works()
    {
        using var room = await MailRoom.At("2026-05-05 08:00");
        await room.Council.ChangeAsync(room.Council.TeamManager, p => p.Email = "");
        await Tell(room, EmailKind.ProofFailed, 2, new(2026, 5, 4));
        await room.Turn("2026-05-05 08:00");
        var failed = Assert.Single(await new ListFailedEmails(room.Database.Open).ListAsync(default));
        Assert.Equal((room.Council.TeamManager.Id, "The person has no email address", 0), (failed.PersonId, failed.Why, failed.DeadlineIds.Count));
        await room.Council.ChangeAsync(room.Council.TeamManager, p => p.Email = "manager@example.test");
        await Tell(room, EmailKind.ProofFailed, 2, new(2026, 5, 5));
        await room.Turn("2026-05-05 09:00");
        Assert.Empty(await new ListFailedEmails(room.Database.Open).ListAsync(default));
    }

    private static Task<bool> Tell(MailRoom room, EmailKind kind, int count, DateOnly about, Person? person = null) =>
        new TellByEmail(room.Database.Open, room.Council.Clock).ApplyAsync(kind, (person ?? room.Council.TeamManager).Id, count, about);
}
