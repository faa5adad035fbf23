using System.Diagnostics;
using System.Text.RegularExpressions;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Domain.Notifications;
using IroService.Notifier.Tests.Bus;
using IroService.TestKit.Databases;
using IroService.TestKit.Servers;
using IroService.Walker;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Walk;

/// <summary>Five weeks in which nothing runs for one of them.</summary>
[Trait("Category", "Slow")]
public sealed class A_week_in_which_nothing_runs(ITestOutputHelper output)
{
    [Fact]
    public async Task Is_made_up_for_by_one_email_in_which_each_thing_stands_once()
    {
        var weeks = await Weeks.Undisturbed();
        Told.AssertSame(weeks.Expected, weeks.Notices);
        Assert.DoesNotContain(weeks.Notices, n => Weeks.IsAway(n.On));
        Assert.True(weeks.Covered > 0, "In that week no deadline passed two points: the week shows nothing.");
        var back = weeks.Notices.Where(n => n.On == Weeks.BackAgain).ToList();
        Assert.Equal(back.Count, back.DistinctBy(n => (n.Person, n.Child, n.Duty, n.Due)).Count());
        var emailed = weeks.EmailedOnTheFirstDayBack;
        Assert.Equal(emailed.Count, emailed.Distinct().Count());
        Assert.True(back.Count > emailed.Count, "Nobody had two things to be told of: the email shows nothing.");
        output.WriteLine($"{weeks.Figures}; on the first day back {back.Count} notices in {emailed.Count} emails, {weeks.Covered} points covered by a later one");
    }
}

/// <summary>The same weeks, the week of silence among them, when the service is killed at random moments.</summary>
public abstract partial class Weeks_of_kills(ITestOutputHelper output)
{
    private protected async Task Walk(TestDatabase database, BusOptions bus, int seed)
    {
        var watch = Stopwatch.StartNew();
        using var council = Weeks.Council();
        await using var walk = await KilledAtRandom.OnAsync(database, council, bus, seed);
        await walk.WalkAsync(Weeks.First, Weeks.Last, Weeks.IsAway);
        await using var db = database.Open();
        var repeats = await EachEmailCameAndFewTwice(db, walk);
        output.WriteLine($"Seed {seed}: {walk.Days} days, {await db.Notices.CountAsync()} notices, {await db.Emails.CountAsync()} emails, {walk.Kills} kills, {repeats} emails repeated, {watch.Elapsed.TotalSeconds:0} s");

        Told.AssertSame((await Weeks.Undisturbed()).Expected, await Told.InAsync(db));
        Assert.True(walk.Kills >= 5);
        Assert.Empty(await db.FailedMessages.Select(f => $"{f.Consumer}: {f.Fault}, {f.Attempts} times").ToListAsync());
        await using var casework = await WalkedService.StartAsync(Part.Casework, DaysWalked.Read(DaysWalked.SettingsOf(database)), TimeProvider.System);
        Assert.Empty((await casework.Get<VerifyHistory>().ApplyAsync()).Faults);
    }

    private static async Task<int> EachEmailCameAndFewTwice(IroDbContext db, KilledAtRandom walk)
    {
        var emails = await db.Emails.AsNoTracking().ToListAsync();
        Assert.All(emails, e => Assert.Equal(EmailState.Accepted, e.State));
        await Emailed.AssertInTime(db, new PlainCalendar());
        var taken = walk.Mail.Taken.CountBy(letter => MessageId().Match(letter).Groups["id"].Value).ToDictionary();
        Assert.Equal(emails.Select(e => $"{e.Id:n}").Order(StringComparer.Ordinal), taken.Keys.Order(StringComparer.Ordinal));
        var repeats = taken.Values.Sum(times => times - 1);
        Assert.InRange(repeats, 0, walk.Kills);
        return repeats;
    }

    [GeneratedRegex(@"^Message-Id: <(?<id>[0-9a-f]{32})@", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex MessageId();
}

/// <summary>One process on SQLite.</summary>
[Trait("Category", "Slow")]
public sealed class Weeks_of_kills_with_the_bus_in_memory(ITestOutputHelper output) : Weeks_of_kills(output)
{
    [Theory]
    [InlineData(1)]
    public async Task Tell_the_same_as_weeks_without(int seed)
    {
        using var database = await TestDatabase.SqliteAsync();
        await Walk(database, BusOptions.Memory, seed);
    }
}

/// <summary>Two programs on PostgreSQL.</summary>
[Collection(nameof(RabbitMqServer))]
[Trait("Category", "Slow")]
public sealed class Weeks_of_kills_over_RabbitMQ(ITestOutputHelper output) : Weeks_of_kills(output)
{
    [Theory]
    [InlineData(3)]
    public async Task Tell_the_same_as_weeks_without(int seed)
    {
        var rabbit = await RabbitMqServer.Shared();
        var bus = Queues.BusOf(rabbit);
        await Queues.DeleteAsync(bus);
        using var database = await TestDatabase.OnAsync(DatabaseProvider.PostgreSql, await (await PostgresServer.Shared()).NewDatabase());
        await Walk(database, bus, seed);
    }
}
