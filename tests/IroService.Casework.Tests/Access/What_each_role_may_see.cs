using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Databases;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Access;

public class What_each_role_may_see
{
    public static TheoryData<DatabaseProvider> Databases => OnEachDatabase.All;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Is_what_the_rule_says_for_every_relation(DatabaseProvider provider)
    {
        using var council = await ACouncilOfEveryRole.OnAsync(await OnEachDatabase.MakeAsync(provider));
        var expected = council.People.Keys.ToDictionary(role => role, role => Enum.GetValues<Relation>().Where(relation => ACouncilOfEveryRole.MayKnow(role, relation)).ToList());
        foreach (var (role, person) in council.People)
        {
            Assert.Equal((role, Words(expected[role])), (role, Words(await KnownAsync(council, person.Id))));
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Is_the_same_to_the_database_and_in_memory(DatabaseProvider provider)
    {
        using var council = await ACouncilOfEveryRole.OnAsync(await OnEachDatabase.MakeAsync(provider));
        await using var db = council.Council.Database.Open();
        var today = council.Council.Clock.Today();
        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, TestContext.Current.CancellationToken);
        people[council.People[Role.Inspector].Id].To = today.AddDays(-1);
        await db.People.Where(p => p.Role == Role.Inspector).ExecuteUpdateAsync(set => set.SetProperty(p => p.To, today.AddDays(-1)), TestContext.Current.CancellationToken);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, TestContext.Current.CancellationToken);
        var deputies = await db.Deputies.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        var children = await db.Children.AsNoTracking().Include(c => c.Allocations).Include(c => c.RestrictedTo).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var person in people.Values)
        {
            var inMemory = children
                .Where(c => new WhoMayKnow(c.Allocations, c.OpennessOn(today), people, teams, deputies, today).Includes(person))
                .Select(c => c.Id)
                .Order();
            var sight = await Sight.OfAsync(db, person.Id, today, TestContext.Current.CancellationToken);
            var inDatabase = await sight!.Known(db.Children).Select(c => c.Id).Order().ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal((person.Name, Words(inMemory)), (person.Name, Words(inDatabase)));
        }
    }

    [Fact]
    public async Task Ends_with_the_inspectors_last_day()
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        var inspector = council.People[Role.Inspector].Id;
        Assert.NotEmpty(await KnownAsync(council, inspector));
        await council.Council.ChangeAsync(db => db.People.Where(p => p.Id == inspector).ExecuteUpdateAsync(set => set.SetProperty(p => p.To, council.Council.Clock.Today().AddDays(-1))));
        Assert.Empty(await KnownAsync(council, inspector));
    }

    [Fact]
    public async Task Counts_for_an_analyst_what_everybody_may_know_of()
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        await using var db = council.Council.Database.Open();
        var sight = await Sight.OfAsync(db, council.People[Role.Analyst].Id, council.Council.Clock.Today(), TestContext.Current.CancellationToken);
        Assert.Equal(3, await sight!.Counted(db.Children).CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Lets_a_deputy_do_what_the_one_who_is_away_may()
    {
        using var council = await ACouncilOfEveryRole.OnAsync();
        var (worker, child) = (council.People[Role.SocialWorker], council.Children[Relation.Other]);
        var ask = new AskAccess(council.Council.Database.Open, council.Council.Clock);
        Assert.False((await ask.ApplyAsync(worker.Id, child.Id, TestContext.Current.CancellationToken)).IsKnown);
        await council.Council.ChangeAsync(async db =>
        {
            var today = council.Council.Clock.Today();
            var martin = await db.People.SingleAsync(p => p.Name == "Martin Clough");
            db.Deputies.Add(new Deputy { PersonId = martin.Id, DeputyId = worker.Id, From = today, To = today, NamedById = martin.Id, NamedAt = council.Council.Clock.Moment() });
        });
        Assert.True((await ask.ApplyAsync(worker.Id, child.Id, TestContext.Current.CancellationToken)).May(Act.Book));
        Assert.False((await ask.ApplyAsync(worker.Id, council.Children[Relation.Own].Id, TestContext.Current.CancellationToken)).May(Act.Book));
        Assert.False((await ask.ApplyAsync(worker.Id, council.Children[Relation.Restricted].Id, TestContext.Current.CancellationToken)).IsKnown);
    }

    private static async Task<IReadOnlyList<Relation>> KnownAsync(ACouncilOfEveryRole council, int personId)
    {
        await using var db = council.Council.Database.Open();
        var sight = await Sight.OfAsync(db, personId, council.Council.Clock.Today());
        var known = await sight!.Known(db.Children).Select(c => c.Id).ToListAsync();
        return [.. council.Children.Where(c => known.Contains(c.Value.Id)).Select(c => c.Key)];
    }

    private static string Words<T>(IEnumerable<T> all) => string.Join(", ", all);
}
