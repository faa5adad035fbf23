using IroService.Casework.Access;
using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Access;

public sealed class Restricting_a_record : IAsyncLifetime
{
    private ACouncilOfEveryRole _council = null!;

    public async ValueTask InitializeAsync() => _council = await ACouncilOfEveryRole.OnAsync();

    public ValueTask DisposeAsync()
    {
        _council.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Hides_it_from_the_service_and_lifting_shows_it_again()
    {
        Assert.True(await KnowsAsync(Role.HeadOfService, Relation.Own));
        Assert.IsType<RecordRestricted.Done>(await RestrictAsync(true));
        Assert.False(await KnowsAsync(Role.HeadOfService, Relation.Own));
        Assert.True(await KnowsAsync(Role.SocialWorker, Relation.Own));
        Assert.IsType<RecordRestricted.AlreadySo>(await RestrictAsync(true));
        Assert.IsType<RecordRestricted.Done>(await RestrictAsync(false));
        Assert.True(await KnowsAsync(Role.HeadOfService, Relation.Own));
    }

    [Fact]
    public async Task Wants_a_reason_and_stands_in_the_history_with_who_and_why()
    {
        Assert.Equal(new RecordRestricted.Refused("Enter the reason"), await RestrictAsync(true, " "));
        await RestrictAsync(true, "Relative on the staff");
        var entry = await _council.Council.ReadAsync(db => db.History.OrderBy(h => h.Id).LastAsync());
        Assert.Equal((nameof(RestrictRecord), $"person:{_council.People[Role.PrincipalIro].Id}", "Relative on the staff"), (entry.What, entry.Who, entry.Why));
    }

    [Fact]
    public async Task Names_a_person_until_a_day_and_ends_it()
    {
        var (support, day) = (_council.People[Role.BusinessSupport], _council.Council.Clock.GetUtcNow());
        Assert.IsType<NamedForRestricted.Refused>(await NameAsync(support, Relation.Own));
        Assert.IsType<NamedForRestricted.Done>(await NameAsync(support, Relation.Restricted));
        Assert.True(await KnowsAsync(Role.BusinessSupport, Relation.Restricted));
        Assert.Equal(new NamedForRestricted.Refused("PersonId", "That person is named already: end that first"), await NameAsync(support, Relation.Restricted));

        var access = await _council.Council.ReadAsync(db => db.RestrictedAccess.OrderBy(r => r.Id).LastAsync());
        Assert.True(await new EndRestrictedAccess(_council.Council.ChangeChild, _council.Council.Clock).ApplyAsync(access.ChildId, access.Id, support.Id, TestContext.Current.CancellationToken));
        Assert.False(await KnowsAsync(Role.BusinessSupport, Relation.Restricted));

        await NameAsync(support, Relation.Restricted, to: new(2026, 3, 26));
        _council.Council.Clock.SetUtcNow(day.AddDays(2));
        Assert.True(await KnowsAsync(Role.BusinessSupport, Relation.Restricted));
        _council.Council.Clock.SetUtcNow(day.AddDays(3));
        Assert.False(await KnowsAsync(Role.BusinessSupport, Relation.Restricted));
    }

    [Theory]
    [InlineData(Role.Analyst, "Select somebody else: an analyst is shown no child")]
    [InlineData(Role.Administrator, "Select somebody else: an administrator is shown no child")]
    public async Task Names_nobody_who_is_shown_no_child(Role role, string why) =>
        Assert.Equal(new NamedForRestricted.Refused("PersonId", why), await NameAsync(_council.People[role], Relation.Restricted));

    // What is open and about a record that has been restricted since says that it needs them, and not whose it is.
    [Fact]
    public async Task Leaves_of_an_open_notice_only_that_a_record_needs_the_person()
    {
        var support = _council.People[Role.BusinessSupport];
        await _council.Council.TellsAsync(support, _council.Children[Relation.Own]);
        await RestrictAsync(true);
        var list = new ListNotices(_council.Council.Database.Open, ACouncil.Definitions, _council.Council.Clock);
        Assert.Null(Assert.Single((await list.ApplyAsync(Asked, TestContext.Current.CancellationToken)).Rows).Child);

        // Nor does what is asked for tell of it when and as whom it was told.
        foreach (var other in new[] { Asked with { Kind = AnnouncementKind.Approaching }, Asked with { For = ToldFor.Self }, Asked with { Shown = NoticesShown.Waiting } })
        {
            Assert.Empty((await list.ApplyAsync(other, TestContext.Current.CancellationToken)).Rows);
        }

        Assert.Equal(1, await list.CountUnacknowledgedAsync(support.Id, TestContext.Current.CancellationToken));
    }

    private NoticesAsked Asked => new()
    {
        PersonId = _council.People[Role.BusinessSupport].Id,
        Shown = NoticesShown.Open,
        Kind = null,
        For = ToldFor.Anybody,
        Page = 1,
        RowsOnAPage = 10,
    };

    private Task<RecordRestricted?> RestrictAsync(bool restricted, string reason = "Court") => new RestrictRecord(_council.Council.ChangeChild).ApplyAsync(
        new Restriction { ChildId = _council.Children[Relation.Own].Id, Restricted = restricted, Reason = reason, RecordedById = _council.People[Role.PrincipalIro].Id });

    private Task<NamedForRestricted?> NameAsync(Person person, Relation of, DateOnly? to = null) =>
        new NameForRestricted(_council.Council.Database.Open, _council.Council.ChangeChild, _council.Council.Clock).ApplyAsync(
            new NewRestrictedAccess { ChildId = _council.Children[of].Id, PersonId = person.Id, To = to, Reason = "Sends the invitations", NamedById = _council.People[Role.PrincipalIro].Id });

    private async Task<bool> KnowsAsync(Role role, Relation relation) =>
        (await new AskAccess(_council.Council.Database.Open, _council.Council.Clock).ApplyAsync(_council.People[role].Id, _council.Children[relation].Id)).IsKnown;
}

/// <summary>What a file says of a record, against what was decided here.</summary>
public class A_file_that_speaks_of_a_restriction
{
    [Fact]
    public void Restricts_and_lifts_while_nobody_decided_otherwise()
    {
        var child = new Child("A");
        child.FileSaysRestricted(true);
        Assert.True(child.Restricted);
        child.FileSaysRestricted(false);
        Assert.False(child.Restricted);
    }

    [Fact]
    public void Does_not_lift_what_was_restricted_here()
    {
        var child = new Child("A");
        child.Restrict();
        child.FileSaysRestricted(false);
        Assert.True(child.Restricted);
        child.FileSaysRestricted(true);
        child.FileSaysRestricted(false);
        Assert.True(child.Restricted);
    }

    [Fact]
    public void Does_not_restrict_again_by_repeating_itself_but_does_by_saying_it_anew()
    {
        var child = new Child("A");
        child.FileSaysRestricted(true);
        child.LiftRestriction();
        child.FileSaysRestricted(true);
        Assert.False(child.Restricted);
        child.FileSaysRestricted(false);
        child.FileSaysRestricted(true);
        Assert.True(child.Restricted);
    }

    [Fact]
    public void Restricts_what_was_restricted_and_lifted_here_when_it_had_not_said_so_before()
    {
        var child = new Child("A");
        child.Restrict();
        child.LiftRestriction();
        child.FileSaysRestricted(true);
        Assert.True(child.Restricted);
    }
}
