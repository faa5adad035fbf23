using IroService.Casework.Accounts;
using IroService.Casework.Notifications;
using IroService.Domain.Deadlines;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Casework.Tests.Notifications;

/// <summary>A child looked after since 4 December 2023; the IRO has been told on that day at nine.</summary>
public sealed class Emails : IAsyncLifetime
{
    private static readonly DateOnly Start = new(2023, 12, 4);
    private static readonly EmailQuiet Quiet = new(TimeSpan.FromSeconds(20));
    private readonly PostOfficeForTests _post = new();
    private TestDatabase _database = null!;
    private TestCouncil _council = null!;
    private Deadline _deadline = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.SqliteAsync();
        _council = await TestCouncil.OnAsync(_database, Start);
        _deadline = await _council.ChildLookedAfterSinceAsync(Start);
        await Notice(_deadline);
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Wait_for_a_quiet_while_and_take_all_notices_of_a_person_together()
    {
        var second = await _council.ChildLookedAfterSinceAsync(new(2023, 12, 1));
        Wait(15);
        await Notice(second);
        Wait(15);
        Assert.Equal(0, await Gather());
        Wait(5);
        Assert.Equal(1, await Gather());
        await Deliver();
        var letter = Assert.Single(_post.Taken);
        Assert.Equal("2 dates come nearer", letter.Subject);
        Assert.Equal(
            $"""
            Child {second.ChildId}: First review
            Due 3 January 2024: 19 working days left.
            You are told as: IRO.
            https://iro.example.test/children/{second.ChildId}

            Child {_deadline.ChildId}: First review
            Due 4 January 2024: 20 working days left.
            You are told as: IRO.
            https://iro.example.test/children/{_deadline.ChildId}

            All your notices: https://iro.example.test/notices

            """.ReplaceLineEndings("\n"),
            letter.Body);
    }

    [Fact]
    public async Task Do_not_wait_for_ever_when_notices_come_one_by_one()
    {
        for (var i = 0; i < 30; i++)
        {
            Wait(10);
            await Notice(await _council.ChildLookedAfterSinceAsync(Start));
        }

        Assert.Equal(1, await Gather());
    }

    [Fact]
    public async Task Name_nobody()
    {
        await GatherAndDeliver();
        var letter = Assert.Single(_post.Taken);
        await using var db = _database.Open();
        var child = await db.Children.SingleAsync();
        Assert.Equal($"Child {child.Id}: First review due 4 January 2024", letter.Subject);
        foreach (var secret in new[] { "Secret", "Name", child.Reference, "C2", "North", "iro@" })
            Assert.DoesNotContain(secret, letter.Subject + letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_out_what_has_been_done_meanwhile()
    {
        Wait(20);
        Assert.Equal(1, await Gather());
        _council.NowIs(new(2023, 12, 14));
        await _council.ReviewHeldAsync(_deadline.ChildId, new(2023, 12, 14));
        await Deliver();
        Assert.Empty(_post.Taken);
        Assert.Equal(EmailState.NotNeeded, (await TheEmail()).State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Do_not_go_to_who_has_left_since(bool restricted)
    {
        Wait(20);
        Assert.Equal(1, await Gather());
        await _council.ChangeAsync(_council.Iro, iro => iro.To = Start.AddDays(-1));
        if (restricted)
            await _council.CorrectAsync(_deadline.ChildId, child => child.Restrict());
        await Deliver();
        Assert.Empty(_post.Taken);
        Assert.Equal(EmailState.NotNeeded, (await TheEmail()).State);
    }

    [Fact]
    public async Task Are_not_made_of_what_has_been_done_or_acknowledged()
    {
        var second = await _council.ChildLookedAfterSinceAsync(Start);
        var notice = await Notice(second);
        await new AcknowledgeNotice(_database.Open, _council.Clock).ApplyAsync([notice], _council.Iro.Id);
        _council.NowIs(new(2023, 12, 14));
        await _council.ReviewHeldAsync(_deadline.ChildId, new(2023, 12, 14));
        Assert.Equal(0, await Gather());
    }

    [Fact]
    public async Task Say_how_late_it_is()
    {
        _council.NowIs(new(2024, 1, 15));
        await Deliver(await Gather());
        Assert.Contains("Was due 4 January 2024: 11 days overdue.", Assert.Single(_post.Taken).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_tried_again_later_and_later_while_the_server_is_down()
    {
        _post.Answer = new(DeliveryResult.Unavailable, "The mail server cannot be reached");
        await GatherAndDeliver();
        foreach (var minutes in new[] { 1, 2, 4, 8, 16, 32, 60, 60 })
        {
            var email = await TheEmail();
            Assert.Equal((EmailState.Waiting, _council.Clock.GetUtcNow().UtcDateTime.AddMinutes(minutes), "The mail server cannot be reached"), (email.State, email.NextAttemptAt!.Value, email.LastError));
            _council.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            var before = _post.Asked;
            await Deliver();
            Assert.Equal(before, _post.Asked);
            _council.Clock.Advance(TimeSpan.FromSeconds(1));
            await Deliver();
            Assert.Equal(before + 1, _post.Asked);
        }
    }

    [Fact]
    public async Task Ask_a_server_that_is_down_once_for_all_that_wait()
    {
        await Notice(_deadline, _council.TeamManager);
        _post.Answer = new(DeliveryResult.Unavailable, "down");
        await GatherAndDeliver();
        Assert.Equal(1, _post.Asked);
    }

    [Fact]
    public async Task Refused_for_good_are_on_the_Principal_IROs_list_until_it_is_done()
    {
        _post.Answer = new(DeliveryResult.RefusedForGood, "The mail server refused the address for good (550)");
        await GatherAndDeliver();
        Assert.Equal(EmailState.Failed, (await TheEmail()).State);
        var failed = Assert.Single(await new ListFailedEmails(_database.Open).ListAsync(default));
        Assert.Equal((_council.Iro.Id, "The mail server refused the address for good (550)"), (failed.PersonId, failed.Why));
        Assert.Equal([_deadline.Id], failed.DeadlineIds);
        _council.NowIs(new(2023, 12, 14));
        await _council.ReviewHeldAsync(_deadline.ChildId, new(2023, 12, 14));
        Assert.Empty(await new ListFailedEmails(_database.Open).ListAsync(default));
    }

    [Fact]
    public async Task Refused_for_now_do_not_hold_up_the_others()
    {
        await Notice(_deadline, _council.TeamManager);
        _post.AnswerFor["iro@example.test"] = new(DeliveryResult.RefusedForNow, "later");
        await GatherAndDeliver();
        Assert.Equal("manager@example.test", Assert.Single(_post.Taken).To);
    }

    [Fact]
    public async Task Stop_when_another_program_sends()
    {
        Wait(20);
        await Gather();
        await new DeliverEmails(_database.Open, _post, Write, EmailTimes.Usual, _council.Clock, NullLogger<DeliverEmails>.Instance).ApplyAsync(() => Task.FromResult(false), default);
        Assert.Equal(0, _post.Asked);
    }

    [Theory]
    [InlineData(EmailKind.Invitation, "Set your password for the Reviewing Service")]
    [InlineData(EmailKind.PasswordReset, "Set another password for the Reviewing Service")]
    public void Name_the_service_as_the_council_does(EmailKind kind, string subject) =>
        Assert.Equal(subject, OwnWords.Of(new Email { Id = Guid.CreateVersion7(), PersonId = 1, Kind = kind, CreatedAt = _council.Clock.GetUtcNow().UtcDateTime }, "").Subject);

    [Fact]
    public void Say_who_is_to_be_asked_as_the_council_says_it() =>
        Assert.StartsWith(
            "2 records need you: ask the lead IRM.\n",
            OwnWords.Of(new Email { Id = Guid.CreateVersion7(), PersonId = 1, CreatedAt = _council.Clock.GetUtcNow().UtcDateTime }, "", [], Start, withheld: 2).Body,
            StringComparison.Ordinal);

    private WriteLetter OwnWords => new(
        new Uri("https://iro.example.test/"),
        _council.Rulebook,
        new LinkSeal(new EphemeralDataProtectionProvider()),
        Terminology.Usual with { Service = new("Reviewing Service"), PrincipalIro = new("lead IRM") });

    private WriteLetter Write => new(new Uri("https://iro.example.test/"), _council.Rulebook, new LinkSeal(new EphemeralDataProtectionProvider()), Terminology.Usual);

    private void Wait(int seconds) => _council.Clock.Advance(TimeSpan.FromSeconds(seconds));

    private Task<int> Gather() => new GatherEmails(_database.Open, Quiet, EmailTimes.Usual, _council.Rulebook, _council.Clock).ApplyAsync(default);

    private Task<int> Deliver(int gathered = 1) => gathered == 0
        ? Task.FromResult(0)
        : new DeliverEmails(_database.Open, _post, Write, EmailTimes.Usual, _council.Clock, NullLogger<DeliverEmails>.Instance).ApplyAsync(() => Task.FromResult(true), default);

    private async Task GatherAndDeliver()
    {
        Wait(20);
        await Gather();
        await Deliver();
    }

    private async Task<int> Notice(Deadline deadline, Person? person = null)
    {
        await using var db = _database.Open();
        var notice = new Notice
        {
            PersonId = (person ?? _council.Iro).Id,
            ChildId = deadline.ChildId,
            DeadlineId = deadline.Id,
            Kind = AnnouncementKind.Approaching,
            Number = 0,
            DueOn = deadline.Terms.DueOn!.Value,
            AsRole = "IRO",
            CreatedAt = _council.Clock.GetUtcNow().UtcDateTime,
        };
        db.Notices.Add(notice);
        await db.SaveChangesAsync();
        return notice.Id;
    }

    private async Task<Email> TheEmail()
    {
        await using var db = _database.Open();
        return await db.Emails.SingleAsync();
    }
}
