using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace IroService.TestKit.Councils;

/// <summary>
/// A council in a database, by a clock that only the test moves: an IRO, a social worker in a team with its manager, and the Principal IRO.
/// </summary>
public sealed class TestCouncil
{
    private TestCouncil(TestDatabase database, DateOnly today, Rulebook rulebook)
    {
        Database = database;
        Rulebook = rulebook;
        Clock = new FakeTimeProvider(new DateTimeOffset(today, new TimeOnly(9, 0), TimeSpan.Zero));
        Save = new SaveChildren(Rulebook, Clock);
    }

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; }

    public Rulebook Rulebook { get; }

    public SaveChildren Save { get; }

    public Person Iro { get; private set; } = null!;

    public Person SocialWorker { get; private set; } = null!;

    public Person TeamManager { get; private set; } = null!;

    public Person PrincipalIro { get; private set; } = null!;

    /// <summary>The council on a day at nine, by <see cref="SmallRulebook"/> or by another.</summary>
    public static async Task<TestCouncil> OnAsync(TestDatabase database, DateOnly today, Rulebook? rulebook = null, DateOnly? goLive = null)
    {
        var council = new TestCouncil(database, today, rulebook ?? SmallRulebook.Value);
        await using var db = database.Open();
        db.CouncilSettings.Add(new CouncilSettings { ReviewsKnownFrom = new DateOnly(2020, 4, 1), GoLive = goLive ?? ACouncil.NotYet });
        council.Iro = Add(db, "iro", Role.Iro);
        council.TeamManager = Add(db, "manager", Role.TeamManager);
        council.PrincipalIro = Add(db, "principal", Role.PrincipalIro);
        await db.SaveChangesAsync();
        var team = new Team { Reference = "T1", Name = "North", ManagerId = council.TeamManager.Id };
        db.Add(team);
        await db.SaveChangesAsync();
        council.SocialWorker = Add(db, "worker", Role.SocialWorker);
        council.SocialWorker.TeamId = team.Id;
        await db.SaveChangesAsync();
        return council;
    }

    /// <summary>Noon on that day.</summary>
    public void NowIs(DateOnly day) => Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));

    /// <summary>A child that became looked after on that day, with IRO and social worker.</summary>
    public async Task<Deadline> ChildLookedAfterSinceAsync(DateOnly day)
    {
        await using var db = Database.Open();
        var child = new Child($"C{Guid.NewGuid():n}") { DateOfBirth = new DateOnly(2015, 5, 5), GivenName = "Secret", FamilyName = "Name" };
        child.Episodes.Add(new Episode { Decom = day, Rne = "S", LegalStatus = "C2", Place = "U1", Dec = null, Rec = "" });
        child.Allocations.Add(new Allocation { Role = Role.Iro, PersonId = Iro.Id, From = day, To = null });
        child.Allocations.Add(new Allocation { Role = Role.SocialWorker, PersonId = SocialWorker.Id, From = day, To = null });
        db.Add(child);
        await db.SaveChangesAsync();
        await Save.RecomputeAsync(db, [child], "Test", silently: false, [], default);
        return child.Deadlines.Single(d => d.State == DeadlineState.Open);
    }

    /// <summary>Changes the child's facts, and works out what follows.</summary>
    public async Task CorrectAsync(int childId, Action<Child> change)
    {
        await using var db = Database.Open();
        var child = await db.Children.WithFacts().Include(c => c.Allocations).SingleAsync(c => c.Id == childId);
        change(child);
        child.Changed();
        await db.SaveChangesAsync();
        await Save.RecomputeAsync(db, [child], "Correction", silently: false, [], default);
    }

    public Task ReviewHeldAsync(int childId, DateOnly day) =>
        CorrectAsync(childId, child => child.Reviews.Add(new Review { HeldOn = day, ParticipationCode = "PN1" }));

    /// <summary>Changes a person.</summary>
    public async Task ChangeAsync(Person person, Action<Person> change)
    {
        await using var db = Database.Open();
        change(await db.People.SingleAsync(p => p.Id == person.Id));
        await db.SaveChangesAsync();
    }

    private static Person Add(IroDbContext db, string name, Role role)
    {
        var person = new Person { Reference = name, Name = name, Email = $"{name}@example.test", Role = role };
        db.Add(person);
        return person;
    }
}
