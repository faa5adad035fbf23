using IroService.Casework.Deadlines;
using IroService.Casework.Notifications;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Casework.Tests.Deadlines;

/// <summary>
/// A council under all definitions that are shipped. A review was held on Monday 2 March 2026 and its decisions were sent to the team manager on
/// Thursday 5 March, the day that it is at first; the manager has until Thursday 12 March.
/// </summary>
internal sealed class DecidedCouncil(TestDatabase database, TestCouncil council) : IDisposable
{
    public static readonly DateOnly Sent = new(2026, 3, 5);
    public static readonly DateOnly Due = new(2026, 3, 12);
    public static readonly DateOnly DayAfter = new(2026, 3, 13);

    public static Rulebook Shipped { get; } = Rulebook.Load(Path.Combine(Workflows.Repository.Root, "workflows"), BankHolidayFeed.Shipped());

    public TestCouncil Council => council;

    public TestDatabase Database => database;

    /// <summary>The rules that count from now on.</summary>
    public Rulebook Rulebook { get; set; } = council.Rulebook;

    public SaveChildren Save => new(Rulebook, council.Clock);

    public TellByEmail TellByEmail => new(database.Open, council.Clock);

    public ReadSilenceRegister Register => new(database.Open, ACouncil.Definitions, council.Clock);

    public static async Task<DecidedCouncil> OnAsync(TestDatabase? database = null, Rulebook? rulebook = null)
    {
        var own = database ?? await TestDatabase.SqliteAsync();
        return new DecidedCouncil(own, await TestCouncil.OnAsync(own, Sent, rulebook ?? Shipped, goLive: new(2026, 1, 1)));
    }

    /// <summary>A child of whom decisions were sent to the manager; who is to be told of it is not told yet.</summary>
    public async Task<Deadline> ChildAsync(string reference = "A", bool restricted = false, DateOnly? sent = null)
    {
        await using var db = database.Open();
        var child = new Child(reference) { DateOfBirth = new(2015, 5, 5), GivenName = "Secret", FamilyName = reference };
        if (restricted)
        {
            child.Restrict();
        }

        child.Episodes.Add(new Episode { Decom = new(2026, 2, 9), Rne = "S", LegalStatus = "C2", Place = "U1", Dec = null, Rec = "" });
        child.Reviews.Add(new Review { HeldOn = new(2026, 3, 2), ParticipationCode = "PN1" });
        child.Allocations.Add(new Allocation { Role = Role.Iro, PersonId = council.Iro.Id, From = new(2026, 2, 9), To = null });
        child.Allocations.Add(new Allocation { Role = Role.SocialWorker, PersonId = council.SocialWorker.Id, From = new(2026, 2, 9), To = null });
        db.Add(child);
        await db.SaveChangesAsync();
        await Save.RecomputeAsync(db, [child], "Test", silently: false, [], default);
        child.Answers.Add(new DutyAnswer
        {
            Deadline = child.Deadlines.Single(d => d.Duty == "decisions"),
            Kind = FactKind.Done,
            On = sent ?? Sent,
            Words = "Sent",
            RecordedById = council.Iro.Id,
            At = council.Clock.Moment(),
        });
        await db.SaveChangesAsync();
        await Save.RecomputeAsync(db, [child], "Test", silently: false, [], default);
        return child.Deadlines.Single(d => d.Duty == "managers-answer");
    }

    /// <summary>What is due to be said is said, and put into inboxes.</summary>
    public async Task TellAsync()
    {
        await new AnnounceDeadlines(database.Open, Rulebook, council.Clock, NullLogger<AnnounceDeadlines>.Instance).ApplyAsync(default);
        await using var db = database.Open();
        foreach (var message in await db.Outbox.Where(m => m.SentAt == null).OrderBy(m => m.Number).ToListAsync())
        {
            if (AnnouncedBy.Of(message.Read()) is { } announced)
                await new TellPeople(database.Open, Rulebook, council.Clock).ApplyAsync(announced, message.Id, "test", default);
            message.SentAt = council.Clock.Moment();
        }

        await db.SaveChangesAsync();
    }

    /// <summary>One email for each notice that has none, to whoever has an address, and what the mail server said to it: nothing yet unless the test says.</summary>
    public async Task MailAsync(Action<Email, DateTime>? settle = null)
    {
        await using var db = database.Open();
        foreach (var notice in await db.Notices.Where(n => n.EmailId == null && db.People.Any(p => p.Id == n.PersonId && p.Email != "")).ToListAsync())
        {
            var email = new Email { Id = Guid.CreateVersion7(), PersonId = notice.PersonId!.Value, CreatedAt = council.Clock.Moment() };
            db.Add(email);
            notice.EmailId = email.Id;
        }

        await db.SaveChangesAsync();
        foreach (var email in await db.Emails.Where(e => e.State == EmailState.Waiting).ToListAsync())
            settle?.Invoke(email, council.Clock.Moment());
        await db.SaveChangesAsync();
    }

    /// <summary>The ordinary case: told, and the email accepted.</summary>
    public async Task TellAndMailAsync()
    {
        await TellAsync();
        await MailAsync((email, now) => email.Accept(now));
    }

    public Task<int> AgreeAsync() => new AgreeBySilence(
        database.Open, new ChangeChild(database.Open, Save), Rulebook, council.Clock, NullLogger<AgreeBySilence>.Instance).ApplyAsync(TestContext.Current.CancellationToken);

    public Task<int> RecomputeAsync() => new RecomputeChildren(database.Open, Save, council.Clock).ApplyAsync("A new day", cancellation: TestContext.Current.CancellationToken);

    public Task<NightlyProof> ProveAsync() =>
        new ProveDuties(database.Open, Rulebook, TellByEmail, council.Clock, NullLogger<ProveDuties>.Instance).ApplyAsync(TestContext.Current.CancellationToken);

    public Task<int> SendRegisterAsync() =>
        new SendSilenceRegister(database.Open, Register, TellByEmail, Rulebook, council.Clock).ApplyAsync(TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<DutyToSortOut>> ToSortOutAsync() =>
        new DutiesToSortOut(database.Open, Rulebook, council.Clock).ApplyAsync(TestContext.Current.CancellationToken);

    public async Task<Deadline> ReadAsync(Deadline deadline) => await AskAsync(db => db.Deadlines.AsNoTracking().SingleAsync(d => d.Id == deadline.Id));

    public async Task<T> AskAsync<T>(Func<IroDbContext, Task<T>> read)
    {
        await using var db = database.Open();
        return await read(db);
    }

    public async Task ExecuteAsync(string sql) => await AskAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    /// <summary>Adds somebody.</summary>
    public async Task<Person> PersonAsync(string name, Role role, int? teamId = null)
    {
        await using var db = database.Open();
        var person = new Person { Reference = name, Name = name, Email = $"{name}@example.test", Role = role, TeamId = teamId };
        db.Add(person);
        await db.SaveChangesAsync();
        return person;
    }

    public void Dispose() => database.Dispose();
}
