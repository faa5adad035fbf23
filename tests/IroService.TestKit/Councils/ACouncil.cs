using System.Globalization;
using IroService.Casework.Deadlines;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Databases;
using IroService.TestKit.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace IroService.TestKit.Councils;

/// <summary>A made-up council in a database of its own, under the definitions as shipped, on a day that only the test moves.</summary>
public sealed class ACouncil : IDisposable
{
    /// <summary>A go-live so far off that nothing is owed but the reviews of the law.</summary>
    public static readonly DateOnly NotYet = new(2099, 1, 1);

    private static readonly Rulebook Shipped = Rulebook.Load(Path.Combine(AppContext.BaseDirectory, "workflows"), BankHolidayFeed.Shipped());

    /// <summary>The law, the guidance and the local rules, as they are copied beside each program; a new one each time, because a rulebook belongs to one database.</summary>
    public static Rulebook Definitions => new(Shipped.Rules, Shipped.Calendar);

    private ACouncil(TestDatabase database, string today)
    {
        Database = database;
        var day = DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Clock = new FakeTimeProvider(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero));
    }

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>How operations write one child.</summary>
    public ChangeChild ChangeChild => new(Database.Open, new SaveChildren(Definitions, Clock));

    /// <param name="today">ISO.</param>
    /// <param name="database">The council's from now on; a SQLite file unless given.</param>
    /// <param name="goLive">From when duties of guidance and of the council arise; never unless given.</param>
    public static async Task<ACouncil> OnAsync(string today, TestDatabase? database = null, DateOnly? goLive = null)
    {
        var council = new ACouncil(database ?? await TestDatabase.SqliteAsync(), today);
        await using var db = council.Database.Open();
        db.CouncilSettings.Add(new CouncilSettings { ReviewsKnownFrom = new(2020, 4, 1), GoLive = goLive ?? NotYet });
        await db.SaveChangesAsync();
        return council;
    }

    public async Task<Person> PersonAsync(string name, Role role, Team? team = null, string email = "someone@example.test")
    {
        await using var db = Database.Open();
        var person = new Person { Reference = name, Name = name, Email = email, Role = role, TeamId = team?.Id };
        db.Add(person);
        await db.SaveChangesAsync();
        return person;
    }

    public async Task<Team> TeamAsync(string name, Person? manager = null, Team? above = null)
    {
        await using var db = Database.Open();
        var team = new Team { Reference = name, Name = name, ManagerId = manager?.Id, ParentId = above?.Id };
        db.Add(team);
        await db.SaveChangesAsync();
        return team;
    }

    public async Task<Child> LooksAfterAsync(AChild child) => (await LooksAfterAsync([child]))[0];

    /// <summary>As an import does that announces nothing.</summary>
    public async Task<IReadOnlyList<Child>> LooksAfterAsync(IEnumerable<AChild> children)
    {
        OpenDatabase open = Database.Open;
        return await open.InOneTransactionAsync(
            async db =>
            {
                var built = children.Select(child => child.Build()).ToList();
                await new SaveChildren(Definitions, Clock).SaveAsync(
                    db, new Change("Test", "system", ""), [.. built.Select(child => new WrittenChild(child, child.Reference))], silently: true, default);
                return built;
            },
            default);
    }

    /// <summary>Another program than the pages imports bank holidays.</summary>
    public Task<CalendarImported> ImportCalendarAsync(AFeed feed) =>
        new ImportCalendar(Database.Open, new PlanCalendar(Database.Open, Definitions, Clock), new RecomputeChildren(Database.Open, new SaveChildren(Definitions, Clock), Clock), Clock)
            .ApplyAsync(feed.File, confirmed: false);

    /// <summary>Somebody is told of the child's next date, as the notifier tells; the email is what the test says.</summary>
    public async Task<Notice> TellsAsync(Person person, Child child, AnnouncementKind kind = AnnouncementKind.Approaching, string asRole = "IRO", Email? email = null)
    {
        await using var db = Database.Open();
        var deadline = await db.Deadlines.Include(d => d.Announcements)
            .Where(d => d.ChildId == child.Id && d.State == DeadlineState.Open && d.Terms.DueOn != null).OrderBy(d => d.Terms.DueOn).FirstAsync();
        var said = deadline.Announcements.FirstOrDefault(a => a.Kind == kind && !a.Silent);
        if (said is null)
        {
            said = new Announcement
            {
                Kind = kind,
                Number = deadline.Announcements.Count(a => a.Kind == kind) + 10,
                DueOn = deadline.Terms.DueOn!.Value,
                On = Clock.Today(),
                At = Clock.Moment(),
                Silent = false,
            };
            deadline.Announcements.Add(said);
        }

        var notice = new Notice
        {
            PersonId = person.Id,
            ChildId = child.Id,
            DeadlineId = deadline.Id,
            Kind = said.Kind,
            Number = said.Number,
            DueOn = said.DueOn,
            AsRole = asRole,
            CreatedAt = Clock.Moment(),
            EmailId = email?.Id,
        };
        if (email is not null)
            db.Add(email);
        db.Add(notice);
        await db.SaveChangesAsync();
        return notice;
    }

    /// <summary>Reads with a context of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<IroDbContext, Task<T>> read)
    {
        await using var db = Database.Open();
        return await read(db);
    }

    /// <summary>Changes what is stored, as nobody in the service would.</summary>
    public async Task ChangeAsync(Func<IroDbContext, Task> change)
    {
        await using var db = Database.Open();
        await change(db);
        await db.SaveChangesAsync();
    }

    public void Dispose() => Database.Dispose();
}
