using System.Text.Json;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Recommendations;
using IroService.Domain.Reports;
using IroService.Domain.Reports.Quarterly;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace IroService.TestKit.Councils;

/// <summary>What a child is to the people of <see cref="ACouncilOfEveryRole"/>.</summary>
public enum Relation
{
    /// <summary>Allocated to Ruth and Dev, whose managers are Joanna and Grace.</summary>
    Own,

    /// <summary>Allocated to Martin and Eve, whom none of the ten manages.</summary>
    Other,

    /// <summary>As <see cref="Own"/>, and restricted.</summary>
    OwnRestricted,

    /// <summary>As <see cref="Other"/>, and restricted.</summary>
    Restricted,

    /// <summary>As <see cref="Other"/>, restricted, with all ten named on its list.</summary>
    RestrictedAndNamed,

    /// <summary>As <see cref="Own"/>, and adopted a month ago.</summary>
    Sealed,

    /// <summary>Allocated to Amy and Aled, who are away like their managers: Ruth, Dev, Joanna and Grace stand in.</summary>
    Deputy,

    /// <summary>As <see cref="Deputy"/>, and restricted.</summary>
    DeputyRestricted,
}

/// <summary>On 24 March 2026: one person of each role, and a child of each relation to them, with a record of everything that a page is about.</summary>
public sealed class ACouncilOfEveryRole : IDisposable
{
    public const string Today = "2026-03-24";

    private readonly Dictionary<Role, Person> _people = [];
    private readonly Dictionary<Relation, Child> _children = [];

    private ACouncilOfEveryRole(ACouncil council) => Council = council;

    public ACouncil Council { get; }

    /// <summary>One of each role.</summary>
    public IReadOnlyDictionary<Role, Person> People => _people;

    /// <summary>One of each relation.</summary>
    public IReadOnlyDictionary<Relation, Child> Children => _children;

    public static async Task<ACouncilOfEveryRole> OnAsync(TestDatabase? database = null, DateOnly? goLive = null)
    {
        var made = new ACouncilOfEveryRole(await ACouncil.OnAsync(Today, database, goLive));
        await made.FillAsync();
        return made;
    }

    /// <summary>Whether somebody of a role may know of a child: the rule as a person would write it down.</summary>
    public static bool MayKnow(Role role, Relation relation) => relation switch
    {
        _ when role is Role.Analyst or Role.Administrator => false,
        _ when role == Role.PrincipalIro => true,
        Relation.Own or Relation.Deputy => true,
        Relation.Other => role is Role.HeadOfService or Role.BusinessSupport or Role.Inspector,
        Relation.OwnRestricted => role is Role.Iro or Role.SocialWorker or Role.TeamManager or Role.GroupManager,
        Relation.RestrictedAndNamed => true,
        _ => false,
    };

    /// <summary>One more restricted child of Martin and Eve and of those who are away, a brother or sister of the others: nobody but those and the Principal IRO may know of it.</summary>
    public Task<Child> OneMoreRestrictedAsync() => AddAsync("Zara Hidden", _martin, _eve, child => child.Restricted().InSiblingGroup("S1"), alsoOf: _amy);

    /// <summary>One more child of Ruth and Dev who has been adopted.</summary>
    public Task<Child> OneMoreSealedAsync() => AddAsync("Zara Hidden", People[Role.Iro], People[Role.SocialWorker], child => child.InSiblingGroup("S1"), adopted: true);

    public void Dispose() => Council.Dispose();

    private Person _martin = null!, _eve = null!, _amy = null!;

    private async Task FillAsync()
    {
        async Task<Person> OneAsync(string name, Role role, Team? team = null) => _people[role] = await Council.PersonAsync(name, role, team);
        var west = await Council.TeamAsync("West", await OneAsync("Grace Group", Role.GroupManager));
        var north = await Council.TeamAsync("North", await OneAsync("Joanna Lyle", Role.TeamManager), west);
        var ruth = await OneAsync("Ruth Adeyemi", Role.Iro);
        var dev = await OneAsync("Dev Parmar", Role.SocialWorker, north);
        foreach (var (name, role) in new[]
        {
            ("Hugh Head", Role.HeadOfService), ("Bea Support", Role.BusinessSupport), ("Helen Szabo", Role.PrincipalIro),
            ("Ina Spector", Role.Inspector), ("Ana Lyst", Role.Analyst), ("Adam Admin", Role.Administrator),
        })
            await OneAsync(name, role);
        _martin = await Council.PersonAsync("Martin Clough", Role.Iro);
        _eve = await Council.PersonAsync("Eve South", Role.SocialWorker, await Council.TeamAsync("South", await Council.PersonAsync("Sam South", Role.TeamManager)));
        _amy = await Council.PersonAsync("Amy Away", Role.Iro);
        var gus = await Council.PersonAsync("Gus Away", Role.GroupManager);
        var tom = await Council.PersonAsync("Tom Away", Role.TeamManager);
        var aled = await Council.PersonAsync("Aled Away", Role.SocialWorker, await Council.TeamAsync("Up", tom, await Council.TeamAsync("Hill", gus)));
        await Council.ChangeAsync(db =>
        {
            Role[] standIns = [Role.Iro, Role.SocialWorker, Role.TeamManager, Role.GroupManager];
            db.Deputies.AddRange(new[] { _amy, aled, tom, gus }.Zip(standIns, (away, role) => StandsIn(away, _people[role], 0)));
            db.Deputies.AddRange(_people.Values.Select(person => StandsIn(person, _martin, 30)));
            return Task.CompletedTask;
        });

        await Council.ChangeAsync(db =>
        {
            var report = new QuarterlyReport { From = new(2025, 10, 1), To = new(2025, 12, 31), DueOn = new(2026, 1, 30), ReadyAt = Council.Clock.Moment() };
            report.Sign(JsonSerializer.Serialize(SignedReport), _people[Role.PrincipalIro].Id, Council.Clock.Moment());
            db.QuarterlyReports.Add(report);
            return Task.CompletedTask;
        });
        foreach (var relation in Enum.GetValues<Relation>())
        {
            var (iro, worker) = relation switch
            {
                Relation.Own or Relation.OwnRestricted or Relation.Sealed => (ruth, dev),
                Relation.Deputy or Relation.DeputyRestricted => (_amy, aled),
                _ => (_martin, _eve),
            };
            var restricted = relation is Relation.OwnRestricted or Relation.Restricted or Relation.RestrictedAndNamed or Relation.DeputyRestricted;
            _children[relation] = await AddAsync(
                $"Child {relation}", iro, worker, child => (restricted ? child.Restricted() : child).InSiblingGroup("S1"), relation == Relation.Sealed, relation == Relation.RestrictedAndNamed);
        }
    }

    private static ReportDocument SignedReport => new(
        "Quarterly report",
        [],
        [new("ratings", "Ratings of care plans", "Mostly green", [new("ratings", "Ratings", "The last of each child.", "Children", ["Green"], [new("All", [new(7, 9, [new(1, "C1", new(2025, 11, 3), true)])])])])]);

    private static Deputy StandsIn(Person away, Person deputy, int days) => new()
    {
        PersonId = away.Id,
        DeputyId = deputy.Id,
        From = new DateOnly(2026, 3, 20).AddDays(days),
        To = new DateOnly(2026, 4, 10).AddDays(days),
        NamedById = away.Id,
        NamedAt = new(2026, 3, 20, 9, 0, 0, DateTimeKind.Utc),
    };

    private async Task<Child> AddAsync(
        string name, Person iro, Person worker, Func<AChild, AChild> like, bool adopted = false, bool named = false, Person? alsoOf = null)
    {
        var child = AChild.Named(name).Born("2018-05-05").LookedAfterSince("2026-01-05", until: adopted ? "2026-02-24" : null, because: "E11").ReviewHeld("2026-01-29");
        child = like((alsoOf is null ? child : child.ReviewedBy(alsoOf)).ReviewedBy(iro).WorkedWithBy(worker));
        var stored = await Council.LooksAfterAsync(child);
        await Council.ChangeAsync(async db =>
        {
            var now = Council.Clock.Moment();
            var one = await db.Children.Include(c => c.Deadlines).SingleAsync(c => c.Id == stored.Id);
            one.Answers.Add(new DutyAnswer
            {
                Deadline = one.Deadlines.MaxBy(d => d.Id)!,
                Kind = FactKind.Done,
                On = new(2026, 2, 2),
                Words = "Seen",
                RecordedById = iro.Id,
                At = now,
            });
            one.EarlyReviewCalls.Add(new EarlyReviewCall { Reason = EarlyReviewReason.IroAsks, KnownOn = new(2026, 3, 2), Day = new(2026, 5, 1), Words = "Asked", RecordedById = iro.Id });
            one.Recommendations.Add(new Recommendation
            {
                Terms = new() { Words = "Find a school", Owner = Role.Iro, OwnerOutside = "", DueOn = new(2026, 3, 2), Theme = RecommendationTheme.Education, Starred = true },
                MadeAt = RecommendedAt.Review,
                MadeOn = new(2026, 1, 29),
                RecordedById = iro.Id,
                RecordedAt = now,
            });
            one.Ratings.Add(new CarePlanRating
            {
                RatedOn = new(2026, 2, 3),
                Rating = RatingColour.Amber,
                Reason = "The school place is late",
                FormVersion = 1,
                Point = "amber",
                After = RatedAfter.Review,
                Suggested = RatingColour.Green,
                RecordedById = iro.Id,
                RecordedAt = now,
                Second = new() { RaterId = _people[Role.PrincipalIro].Id, DrawnById = _people[Role.PrincipalIro].Id, DrawnAt = now },
            });
            one.Disputes.Add(Answered(iro, now));
            one.Bookings.Add(new Booking { BookedFor = new(2026, 4, 20), MadeOn = new(2026, 2, 2), Mode = "", Status = BookingStatus.Booked, Reason = "", RecordedById = iro.Id });
            one.RestrictedTo.Add(Access(_martin, new(2026, 1, 10), now));
            if (named)
                one.RestrictedTo.AddRange(_people.Values.Select(person => Access(person, null, now)));
        });
        return stored;
    }

    // The IRO is to judge the answer.
    private static Dispute Answered(Person iro, DateTime now)
    {
        var dispute = new Dispute
        {
            Kind = DisputeKind.Care,
            Protocol = "dispute-resolution",
            OpenedUnder = 1,
            Theme = "Drift and delay",
            Agency = "",
            Wrong = "You have no school",
            Impact = "You miss your friends",
            Remedy = "A school",
            RemedyBy = null,
            WrittenToChild = true,
            Source = DisputeSource.OwnJudgement,
            SourceId = null,
            NotTriedBecause = "It cannot wait",
            RecordedById = iro.Id,
            RecordedAt = now,
        };
        var life = ACouncil.Definitions.LifeOf(dispute);
        dispute.Take(new() { Kind = DisputeMove.Raise, On = new(2026, 3, 23), Words = "", Stage = "stage-1", RecordedById = iro.Id, At = now }, life);
        dispute.Take(new() { Kind = DisputeMove.Answer, On = new(2026, 3, 24), Words = "A place is asked for", RecordedById = iro.Id, At = now }, life);
        return dispute;
    }

    private static RestrictedAccess Access(Person person, DateOnly? to, DateTime now) =>
        new() { PersonId = person.Id, From = new(2026, 1, 5), To = to, NamedById = person.Id, NamedAt = now, Reason = "Court" };
}
