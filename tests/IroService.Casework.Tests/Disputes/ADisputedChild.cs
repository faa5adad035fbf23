using System.Globalization;
using IroService.Casework.Deadlines;
using IroService.Casework.Disputes;
using IroService.Casework.Notifications;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroService.Casework.Tests.Disputes;

/// <summary>A child of Ruth's with whom Sam works; above Sam stand Tom, Grace and Hana. Helen is the Principal IRO. It is 9 o'clock on Thursday 18 December 2025 at first.</summary>
internal sealed class ADisputedChild(ACouncil council, Child child, IReadOnlyDictionary<string, Person> people) : IDisposable
{
    public ACouncil Council => council;

    public Child Child => child;

    public Person this[string name] => people[name];

    public static async Task<ADisputedChild> LivesAsync(TestDatabase? database = null)
    {
        var council = await ACouncil.OnAsync("2025-12-18", database, goLive: new(2099, 1, 1));
        var people = new Dictionary<string, Person>();
        Team? above = null;
        foreach (var (manager, role) in new[] { ("Hana", Role.HeadOfService), ("Grace", Role.GroupManager), ("Tom", Role.TeamManager) })
        {
            people[manager] = await council.PersonAsync(manager, role);
            above = await council.TeamAsync($"{manager}'s", people[manager], above);
        }

        people["Sam"] = await council.PersonAsync("Sam", Role.SocialWorker, above);
        people["Ruth"] = await council.PersonAsync("Ruth", Role.Iro);
        people["Helen"] = await council.PersonAsync("Helen", Role.PrincipalIro);
        var child = await council.LooksAfterAsync(AChild.Named("Ben Oak").LookedAfterSince("2025-01-06").ReviewHeld("2025-01-31").ReviewHeld("2025-04-29").ReviewHeld("2025-10-28").ReviewedBy(people["Ruth"]).WorkedWithBy(people["Sam"]));
        return new(council, child, people);
    }

    public NewDispute New => new()
    {
        ChildId = child.Id,
        Kind = DisputeKind.Care,
        Theme = "Drift and delay",
        Agency = "",
        Wrong = "You have waited a year to hear where you will live",
        Impact = "You do not sleep well",
        Remedy = "A plan that says where you will live",
        RemedyBy = new(2026, 1, 30),
        WrittenToChild = true,
        From = null,
        Stage = "stage-1",
        StageBecause = "",
        AnswerWorkingDays = null,
        Talks = [new(new(2025, 12, 10), "Rang Tom, who will look into it")],
        NotTriedBecause = "",
        RecordedById = people["Ruth"].Id,
    };

    public Task<DisputeWritten?> RaiseAsync(NewDispute? raised = null) => new OpenDispute(council.Database.Open, council.ChangeChild, ACouncil.Definitions, council.Clock).ApplyAsync(raised ?? New, TestContext.Current.CancellationToken);

    public async Task<Dispute> RaisedAsync(NewDispute? raised = null)
    {
        Assert.IsType<DisputeWritten.Done>(await RaiseAsync(raised));
        return await LastAsync();
    }

    public DisputeAction Action(Dispute shown, string by, DisputeMove move, string words = "Because") =>
        new() { ChildId = child.Id, DisputeId = shown.Id, Version = shown.Version, Move = move, Words = words, RecordedById = people[by].Id };

    public Task<DisputeWritten?> DoAsync(DisputeAction action) => new MoveDispute(council.Database.Open, council.ChangeChild, ACouncil.Definitions, council.Clock).ApplyAsync(action, TestContext.Current.CancellationToken);

    public async Task<DisputeWritten?> DoAsync(string by, DisputeMove move, string words = "Because") => await DoAsync(Action(await LastAsync(), by, move, words));

    public Task<int> MoveUpAsync() => new MoveUpUnanswered(council.Database.Open, council.ChangeChild, ACouncil.Definitions, council.Clock, NullLogger<MoveUpUnanswered>.Instance).ApplyAsync(TestContext.Current.CancellationToken);

    public Task<Dispute> LastAsync() => council.ReadAsync(db => db.Disputes.AsNoTracking().Include(d => d.Steps).Include(d => d.Notes).OrderBy(d => d.Id).LastAsync(TestContext.Current.CancellationToken));

    /// <summary>It is 9 o'clock on this day; what fell due meanwhile is said, day by day, as the minutely sweep does.</summary>
    public async Task UntilAsync(string day)
    {
        var to = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        while (DateOnly.FromDateTime(council.Clock.GetUtcNow().UtcDateTime) < to)
        {
            council.Clock.Advance(TimeSpan.FromDays(1));
            await MoveUpAsync();
            await TellAsync();
        }
    }

    /// <summary>What is due to be said is said, and put into inboxes.</summary>
    public async Task TellAsync()
    {
        await new AnnounceDeadlines(council.Database.Open, ACouncil.Definitions, council.Clock, NullLogger<AnnounceDeadlines>.Instance).ApplyAsync(TestContext.Current.CancellationToken);
        await using var db = council.Database.Open();
        foreach (var message in await db.Outbox.Where(m => m.SentAt == null).OrderBy(m => m.Number).ToListAsync(TestContext.Current.CancellationToken))
        {
            await ReceiveAsync(message.Read(), message.Id);
            message.SentAt = council.Clock.Moment();
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Every message that there ever was comes again: as itself, and with another number.</summary>
    public async Task TellAgainAsync()
    {
        foreach (var message in await council.ReadAsync(db => db.Outbox.AsNoTracking().OrderBy(m => m.Number).ToListAsync(TestContext.Current.CancellationToken)))
        {
            await ReceiveAsync(message.Read(), message.Id);
            await ReceiveAsync(message.Read(), Guid.NewGuid());
        }
    }

    private async Task ReceiveAsync(object? message, Guid id)
    {
        var tell = new TellPeople(council.Database.Open, ACouncil.Definitions, council.Clock);
        if (AnnouncedBy.Of(message) is { } announced)
        {
            await tell.ApplyAsync(announced, id, "test", TestContext.Current.CancellationToken);
        }

        if (AnnouncedBy.StepOf(message) is { } step)
        {
            await tell.ApplyAsync(step, id, "test", TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What people hear of the dispute, in order: "2025-12-18 Ruth, Tom: Approaching stage-1-answer", and of what was done in it "2025-12-18 Sam: 1 Raise".</summary>
    public async Task<IReadOnlyList<string>> HeardAsync()
    {
        var notices = await council.ReadAsync(db => db.Notices.AsNoTracking().Include(n => n.Deadline).Include(n => n.Dispute!.Steps).OrderBy(n => n.Id).ToListAsync(TestContext.Current.CancellationToken));
        return [.. notices.Where(n => n.Dispute is not null || n.Deadline!.DisputeId is not null)
            .GroupBy(n => (On: DateOnly.FromDateTime(n.CreatedAt), What: Said(n)))
            .Select(g => $"{g.Key.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {Names(g)}: {g.Key.What}")];
    }

    /// <summary>What stands in people's lists as still to be read or done, and on another page as closed: "Sam: 1 Raise".</summary>
    public async Task<IReadOnlyList<string>> ListedAsync(NoticesShown shown)
    {
        var rows = new List<NoticeInInbox>();
        foreach (var person in people.Values)
        {
            var asked = new NoticesAsked { PersonId = person.Id, Shown = shown, Kind = null, For = ToldFor.Anybody, Page = 1, RowsOnAPage = 100 };
            rows.AddRange((await new ListNotices(council.Database.Open, ACouncil.Definitions, council.Clock).ApplyAsync(asked, TestContext.Current.CancellationToken)).Rows.Where(r => r.Deadline is not { DisputeId: null }));
        }

        Assert.All(rows, row => Assert.Equal(shown != NoticesShown.Closed, row.IsOpen));
        return [.. rows.OrderBy(r => r.Notice.Id).GroupBy(r => Said(r.Notice)).Select(g => $"{Names(g.Select(r => r.Notice))}: {g.Key}")];
    }

    private static string Said(Notice notice) => notice.Dispute is { } dispute
        ? $"{notice.Number} {notice.StepOf(dispute)!.Kind}"
        : $"{notice.Kind} {notice.Deadline!.Duty.Replace("dispute-resolution-", "", StringComparison.Ordinal)}";

    private string Names(IEnumerable<Notice> notices)
    {
        var names = people.Values.ToDictionary(p => p.Id, p => p.Name);
        return string.Join(", ", notices.Select(n => n.PersonId is { } id ? names[id] : "nobody").Order(StringComparer.Ordinal));
    }

    public Task<List<Deadline>> OpenAsync() => council.ReadAsync(db => db.Deadlines.AsNoTracking().Where(d => d.State == DeadlineState.Open && d.RunId.StartsWith("dispute:")).OrderBy(d => d.Terms.DueOn).ToListAsync(TestContext.Current.CancellationToken));

    public Task<List<string>> HistoryAsync() => council.ReadAsync(db => db.History.AsNoTracking().Where(h => h.What != "Test").OrderBy(h => h.Number).Select(h => h.What + " " + h.Who + " " + h.Why).ToListAsync(TestContext.Current.CancellationToken));

    public Task<List<string>> MessagesAsync() => council.ReadAsync(async db => (await db.Outbox.AsNoTracking().OrderBy(m => m.Number).ToListAsync(TestContext.Current.CancellationToken)).Select(m => m.Read()).Where(m => m!.GetType().Namespace!.EndsWith(".Disputes", StringComparison.Ordinal)).Select(m => $"{m}").ToList());

    public void Dispose() => council.Dispose();
}
