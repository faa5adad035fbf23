using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Notifications;

/// <summary>On Monday 4 December 2023: an IRO with a child, a social worker in the team of a manager, the Principal IRO, and another IRO, who is to stand in.</summary>
public sealed class A_deputy : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2023, 12, 4);
    private TestDatabase _database = null!;
    private TestCouncil _council = null!;
    private Deadline _deadline = null!;
    private Person _other = null!;

    public async ValueTask InitializeAsync() => await On(await TestDatabase.SqliteAsync());

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Is_named_and_the_row_says_by_whom_and_when()
    {
        Assert.IsType<DeputyNamed.Done>(await Name());
        await using var db = _database.Open();
        var row = await db.Deputies.SingleAsync();
        Assert.Equal((_council.Iro.Id, _other.Id, Today, Today.AddDays(4)), (row.PersonId, row.DeputyId, row.From, row.To!.Value));
        Assert.Equal((_council.Iro.Id, _council.Clock.GetUtcNow().UtcDateTime), (row.NamedById, row.NamedAt));
    }

    [Fact]
    public async Task Is_told_what_the_one_who_is_away_is_told()
    {
        await Name();
        Assert.Equal(
            ["iro as IRO", "manager as Team manager", "other as Deputy for the IRO", "worker as Social worker"], await Told());
    }

    [Fact]
    public async Task Is_not_told_of_a_restricted_child()
    {
        await Name();
        await Restrict();
        Assert.Equal(
            ["iro as IRO", "manager as Team manager", "principal as In place of the deputy for the IRO: the record is restricted", "worker as Social worker"], await Told());
    }

    [Fact]
    public async Task Stands_on_the_childs_page_among_those_who_would_be_told()
    {
        await Name();
        var file = await new ReadChild(_database.Open, _council.Rulebook, _council.Clock).ApplyAsync(_other.Id, _deadline.ChildId);
        Assert.Contains(new Recipient(_other.Id, "Deputy for the IRO"), file!.WouldBeTold(file.Open.Single()));
    }

    [Fact]
    public async Task Sees_the_list_of_the_one_who_is_away_while_it_lasts()
    {
        Assert.Empty(await Reviews(_other));
        await Name();
        Assert.Equal(_deadline.ChildId, Assert.Single(await Reviews(_other)).Child.Id);
        _council.NowIs(Today.AddDays(5));
        Assert.Empty(await Reviews(_other));
    }

    [Fact]
    public async Task Sees_nothing_of_a_restricted_child()
    {
        await Name();
        await Restrict();
        Assert.Empty(await Reviews(_other));
        Assert.Null(await new ReadChild(_database.Open, _council.Rulebook, _council.Clock).ApplyAsync(_other.Id, _deadline.ChildId));
    }

    [Fact]
    public async Task Of_a_manager_sees_the_managers_list()
    {
        await Name(away: _council.TeamManager);
        Assert.Single(await Reviews(_other));
    }

    [Fact]
    public async Task Of_a_deputy_sees_only_the_deputys_own_list()
    {
        var third = new Person { Reference = "third", Name = "third", Email = "", Role = Role.Iro };
        await using (var db = _database.Open())
        {
            db.Add(third);
            await db.SaveChangesAsync();
        }

        await Name();
        await Name(away: _other, deputy: third);
        Assert.Empty(await Reviews(third));
        Assert.DoesNotContain(await Told(), t => t.StartsWith("third", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_the_Principal_IRO_sees_everybodys_but_restricted_children()
    {
        await Name(away: _council.PrincipalIro);
        Assert.Single(await Reviews(_other));
        await Restrict();
        Assert.Empty(await Reviews(_other));
    }

    [Theory]
    [InlineData("iro", "iro", 0, 4, "DeputyId", "Select somebody else: nobody stands in for themselves")]
    [InlineData("iro", "analyst", 0, 4, "DeputyId", "Select somebody else: an analyst works with figures and is shown no child")]
    [InlineData("iro", "nobody", 0, 4, "DeputyId", "Select the deputy")]
    [InlineData("iro", "other", -1, 4, "From", "The first day must be today or in the future")]
    [InlineData("iro", "other", 4, 3, "To", "The last day must be the first day or later")]
    [InlineData("iro", "leaver", 0, 4, "DeputyId", "The deputy does not work here on 8 December 2023")]
    [InlineData("leaver", "other", 3, 3, "PersonId", "The person who is away does not work here on 7 December 2023")]
    public async Task Is_refused_in_a_sentence(string away, string deputy, int from, int to, string field, string sentence)
    {
        await using (var db = _database.Open())
        {
            db.Add(new Person { Reference = "analyst", Name = "analyst", Email = "", Role = Role.Analyst });
            db.Add(new Person { Reference = "leaver", Name = "leaver", Email = "", Role = Role.Iro, To = Today.AddDays(2) });
            await db.SaveChangesAsync();
        }

        var answer = await Name(await Find(away), await Find(deputy), from, to, by: _council.PrincipalIro);
        Assert.Equal(new DeputyNamed.Refused(field, sentence), answer);
    }

    [Theory]
    [InlineData(4, 6)]
    [InlineData(-9, 0)]
    [InlineData(1, 2)]
    public async Task Is_the_only_one_of_a_person_at_a_time(int from, int to)
    {
        await Name();
        Assert.IsType<DeputyNamed.Done>(await Name(from: 5, to: 6, deputy: _council.PrincipalIro));
        var answer = await Name(deputy: _council.SocialWorker, from: Math.Max(0, from), to: to);
        Assert.Equal(new DeputyNamed.Refused("From", "There is a deputy from 4 December 2023 to 8 December 2023 already: choose other days, or end that first"), answer);
    }

    [Fact]
    public async Task Without_a_last_day_stands_in_until_it_is_ended()
    {
        await Name(to: null);
        Assert.Equal(
            new DeputyNamed.Refused("From", "There is a deputy from 4 December 2023 already: choose other days, or end that first"), await Name(from: 300, to: 301));
        _council.NowIs(Today.AddDays(3));
        Assert.Single(await Reviews(_other));
        Assert.True(await End(by: _council.Iro));
        Assert.Empty(await Reviews(_other));
        await using var db = _database.Open();
        var row = await db.Deputies.SingleAsync();
        Assert.Equal((Today.AddDays(2), _council.Iro.Id, _council.Clock.GetUtcNow().UtcDateTime), (row.To!.Value, row.EndedById!.Value, row.EndedAt!.Value));
        Assert.IsType<DeputyNamed.Done>(await Name(from: 3, to: 4));
    }

    [Fact]
    public async Task That_was_ended_before_it_began_leaves_its_days_free()
    {
        await Name(from: 7, to: 9);
        await End(by: _council.Iro);
        Assert.IsType<DeputyNamed.Done>(await Name(from: 7, to: 9));
    }

    [Theory]
    [InlineData("iro", "iro", true)]
    [InlineData("iro", "principal", true)]
    [InlineData("iro", "manager", false)]
    [InlineData("iro", "other", false)]
    [InlineData("worker", "manager", true)]
    [InlineData("manager", "worker", false)]
    public async Task Is_named_and_ended_by_the_person_by_those_who_manage_them_and_by_the_Principal_IRO(string away, string by, bool may)
    {
        var (person, who) = (await Find(away), await Find(by));
        Assert.Equal(may, await Name(person, by: who) is not null);
        if (!may)
            await Name(person, by: _council.PrincipalIro);
        Assert.Equal(may, await End(by: who));
    }

    [Fact]
    public async Task Does_not_name_deputies_for_the_one_who_is_away()
    {
        await Name(away: _council.TeamManager);
        Assert.Null(await Name(_council.SocialWorker, _council.PrincipalIro, by: _other));
    }

    [Fact]
    public async Task Is_listed_for_the_person_for_the_deputy_and_for_who_answers_for_the_person()
    {
        await Name();
        await Name(away: _council.SocialWorker, by: _council.TeamManager);
        var own = await List(_council.Iro);
        Assert.Equal((1, 0, 0), (own.ForMe.Count, own.IStandIn.Count, own.OfOthers.Count));
        Assert.Equal([_council.Iro.Id], own.MayBeAway.Select(p => p.Id));
        Assert.Equal(2, (await List(_other)).IStandIn.Count);
        Assert.Equal("worker", Assert.Single((await List(_council.TeamManager)).OfOthers).Away.Name);
        Assert.Equal(2, (await List(_council.PrincipalIro)).OfOthers.Count);
        Assert.Equal(_council.PrincipalIro.Id, (await List(_council.PrincipalIro)).MayBeAway[0].Id);
    }

    [Theory]
    [MemberData(nameof(OnEachDatabase.All), MemberType = typeof(OnEachDatabase))]
    public async Task Is_named_once_when_the_form_comes_twice_at_once(DatabaseProvider provider)
    {
        var another = await OnEachDatabase.MakeAsync(provider);
        _database.Dispose();
        await On(another);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Name())));
        Assert.Single(answers.OfType<DeputyNamed.Done>());
        Assert.All(answers.OfType<DeputyNamed.Refused>(), refused => Assert.Equal("From", refused.Field));
        Assert.Single(await Reviews(_other));
    }

    private async Task On(TestDatabase database)
    {
        _database = database;
        _council = await TestCouncil.OnAsync(_database, Today);
        _deadline = await _council.ChildLookedAfterSinceAsync(Today);
        _other = new Person { Reference = "other", Name = "other", Email = "other@example.test", Role = Role.Iro };
        await using var db = _database.Open();
        db.Add(_other);
        await db.SaveChangesAsync();
    }

    private Task<DeputyNamed?> Name(Person? away = null, Person? deputy = null, int from = 0, int? to = 4, Person? by = null) =>
        new NameDeputy(_database.Open, _council.Clock).ApplyAsync(new NewDeputy
        {
            PersonId = (away ?? _council.Iro).Id,
            DeputyId = (deputy ?? _other).Id,
            From = Today.AddDays(from),
            To = to is { } last ? Today.AddDays(last) : null,
            NamedById = (by ?? away ?? _council.Iro).Id,
        });

    private async Task<bool> End(Person by)
    {
        await using var db = _database.Open();
        return await new EndDeputy(_database.Open, _council.Clock).ApplyAsync(await db.Deputies.Select(d => d.Id).SingleAsync(), by.Id);
    }

    private async Task<Person> Find(string name)
    {
        await using var db = _database.Open();
        return await db.People.SingleOrDefaultAsync(p => p.Name == name) ?? new Person { Reference = "", Name = "", Email = "", Role = Role.Iro };
    }

    private async Task Restrict()
    {
        await using var db = _database.Open();
        await db.Children.ExecuteUpdateAsync(set => set.SetProperty(c => c.Restricted, true));
    }

    private Task<IReadOnlyList<NextReview>> Reviews(Person person) => new ListNextReviews(_database.Open, _council.Rulebook, _council.Clock).ApplyAsync(person.Id);

    private Task<DeputyLists> List(Person person) =>
        new ListDeputies(_database.Open, new ListPeople(_database.Open, _council.Clock), _council.Clock).ApplyAsync(person.Id);

    private async Task<IEnumerable<string>> Told()
    {
        await using var db = _database.Open();
        await new TellPeople(_database.Open, _council.Rulebook, _council.Clock)
            .ApplyAsync(new Announced(_deadline.Id, AnnouncementKind.Approaching, 0, _deadline.Terms.DueOn!.Value), Guid.NewGuid(), "a-consumer", default);
        var notices = await db.Notices.Join(db.People, n => n.PersonId, p => p.Id, (n, p) => new { p.Name, n.AsRole }).ToListAsync();
        return notices.Select(n => $"{n.Name} as {n.AsRole}").Order(StringComparer.Ordinal);
    }
}
