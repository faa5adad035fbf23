using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Hangfire;
using IroService.Casework.Storage;
using IroService.Casework.Settings;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Scheduler.Jobs;
using IroService.TestKit;
using IroService.TestKit.Accounts;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using IroService.TestKit.Mail;
using IroService.TestKit.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;

namespace IroService.Faults.Tests.Running;

/// <summary>
/// The whole service as a council runs it: two of each program, RabbitMQ, PostgreSQL and a mail server, and a council whose people record facts at
/// their desks. Everything by the clock of this computer.
/// </summary>
sealed class RunningService : IAsyncDisposable
{
    /// <summary>The programs wait for less long than in a council: this is how long they wait for a mail server.</summary>
    const int MailTimeoutSeconds = 2;

    readonly TemporaryFolder folder = new();
    readonly Queue<AFact> facts;
    readonly ServiceProvider jobs;
    int kills;
    DateTime lastSweepByButton = TimeProvider.System.Moment();

    RunningService(PostgresServer postgres, RabbitMqServer rabbit, ACouncil council, AnAccount account, IEnumerable<int> children)
    {
        (Postgres, Rabbit, Council) = (postgres, rabbit, council);
        Today = TimeProvider.System.Today();
        // The facts of one child are far apart, as they are in a council.
        facts = new(children.SelectMany(AFact.Of).GroupBy(fact => fact.Reason).SelectMany(group => group));
        Programs = [.. new[] { "Web", "Scheduler", "Notifier" }.SelectMany(name => new[] { Program(name, 1), Program(name, 2) })];
        Desks = new(Pages, account, Today);
        jobs = new ServiceCollection().AddSingleton(council.Database.Options).AddLogging().AddIroJobStorage(BusOptions.Memory with { Host = rabbit.Host }).BuildServiceProvider();
    }

    public DateOnly Today { get; }

    public PostgresServer Postgres { get; }

    public RabbitMqServer Rabbit { get; }

    public MailServerForTests Mail { get; } = new();

    public ACouncil Council { get; }

    public IReadOnlyList<RunningProgram> Programs { get; }

    public Desks Desks { get; }

    public List<Uri> Pages { get; } = [new($"http://127.0.0.1:{ServerFolder.FreePort()}"), new($"http://127.0.0.1:{ServerFolder.FreePort()}")];

    /// <summary>How often a program, the broker or the database was killed.</summary>
    public int Kills => kills;

    /// <summary>The jobs as Hangfire keeps them.</summary>
    public JobStorage Jobs => jobs.GetRequiredService<JobStorage>();

    /// <summary>Servers, and a council of so many children; no program runs yet.</summary>
    public static async Task<RunningService> Prepare(int childCount)
    {
        // A day that ends in the middle would owe more than what the test expects.
        while (TimeProvider.System.WallClock().TimeOfDay > new TimeSpan(23, 40, 0))
            await Task.Delay(1000);
        var (postgres, rabbit) = (await PostgresServer.StartNew(), await RabbitMqServer.StartNew());
        // Two of each program, with a pool for Hangfire and one for the rest, and the test.
        var database = await TestDatabase.OnAsync(DatabaseProvider.PostgreSql, await postgres.NewDatabase() + ";Maximum Pool Size=12");
        var today = TimeProvider.System.Today();
        var council = await ACouncil.OnAsync(Iso(today), database, goLive: today.AddDays(-AFact.LookedAfterForDays));
        var principal = await council.PersonAsync("principal", Role.PrincipalIro, email: "principal@example.test");
        List<(Person Iro, Person Worker)> pairs = [];
        for (var i = 1; i <= 10; i++)
        {
            var manager = await council.PersonAsync($"manager{i}", Role.TeamManager, email: $"manager{i}@example.test");
            var team = await council.TeamAsync($"team{i}", manager);
            pairs.Add((
                await council.PersonAsync($"iro{i}", Role.Iro, email: $"iro{i}@example.test"),
                await council.PersonAsync($"worker{i}", Role.SocialWorker, team, $"worker{i}@example.test")));
        }

        List<int> children = [];
        foreach (var some in Enumerable.Range(0, childCount).Chunk(500))
        {
            children.AddRange((await council.LooksAfterAsync(some.Select(i => AChild.Named("Made Up", $"C{i:0000}")
                .LookedAfterSince(Iso(today.AddDays(-AFact.LookedAfterForDays)))
                .ReviewedBy(pairs[i % pairs.Count].Iro)
                .WorkedWithBy(pairs[i % pairs.Count].Worker)))).Select(child => child.Id));
        }

        return new(postgres, rabbit, council, await AnAccount.OfAsync(council, principal), children);
    }

    /// <summary>Starts all six programs and waits until a page is shown.</summary>
    public async Task Start()
    {
        await Task.WhenAll(Programs.Select(program => program.Start()));
        await Desks.SitDown(facts.Peek().ChildId);
    }

    /// <summary>People record facts for a time, so many a second or as many as the pages answer for.</summary>
    public Task Record(double aSecond, TimeSpan time) => Desks.Record(facts, aSecond, time, TestContext.Current.CancellationToken);

    /// <summary>Kills at random moments, so many times, evenly over the time.</summary>
    public async Task KillAtRandom(int kills, TimeSpan over, int seed)
    {
        var random = new Random(seed);
        for (var (since, kill) = (Stopwatch.StartNew(), 0); kill < kills; kill++)
        {
            var at = over * ((kill + random.NextDouble()) / kills);
            if (at > since.Elapsed)
                await Task.Delay(at - since.Elapsed, TestContext.Current.CancellationToken);
            await Crash(Programs[random.Next(Programs.Count)].Kill);
        }
    }

    /// <summary>Ends a program, the broker or the database as a crash does.</summary>
    public async Task Crash(Func<Task> kill)
    {
        await kill();
        Interlocked.Increment(ref kills);
    }

    /// <summary>Has the schedulers look at the deadlines now, as the button of Hangfire's page does.</summary>
    public void SweepNow()
    {
        jobs.GetRequiredService<IRecurringJobManager>().Trigger("announce-deadlines");
        lastSweepByButton = TimeProvider.System.Moment();
    }

    /// <summary>How many emails the mail server took without saying so in time.</summary>
    public int RepeatsByTheMailServer { get; set; }

    /// <summary>A fault, and that nothing was lost by it and everything was said once.</summary>
    public async Task Survives(Func<Task> fault)
    {
        var before = Desks.Recorded.Keys.ToHashSet();
        var since = Stopwatch.StartNew();
        await fault();
        var took = since.Elapsed;
        await LetMinutesPass();
        SweepNow();
        var outcome = await Outcome.Of(this, before, TimeSpan.FromMinutes(4));
        outcome.Say($"{took.TotalSeconds:0} s", since.Elapsed - took);
        Assert.NotEqual(0, outcome.Facts);
    }

    /// <summary>Waits until it holds of what is stored.</summary>
    public Task Until(Func<IroDbContext, Task<bool>> holds, [CallerArgumentExpression(nameof(holds))] string what = "") => Eventually.Holds(
        async () =>
        {
            await using var db = Council.Database.Open();
            return await holds(db);
        },
        withinSeconds: 120,
        what);

    /// <summary>How often the minute's sweep was begun, in each minute since the button was used last.</summary>
    public async Task<IReadOnlyList<int>> SweepsEachMinute()
    {
        await using var db = Council.Database.Open();
        return await db.Database.SqlQuery<int>(
            $"""
            SELECT count(*)::int AS "Value" FROM hangfire.job JOIN hangfire.jobparameter p ON p.jobid = job.id AND p.name = 'RecurringJobId' AND p.value = '"announce-deadlines"'
            WHERE job.createdat >= {lastSweepByButton} GROUP BY date_trunc('minute', job.createdat)
            """).ToListAsync();
    }

    /// <summary>Empties the consumers' queues, as an operator may by mistake.</summary>
    /// <returns>How many messages were lost.</returns>
    public async Task<long> PurgeQueues()
    {
        await using var connection = await new ConnectionFactory { Uri = new(Rabbit.Address) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var purged = 0L;
        foreach (var queue in new[] { "approaching", "overdue", "moved" })
            purged += await channel.QueuePurgeAsync($"iro.tell-of-{queue}-deadline");
        return purged;
    }

    /// <summary>What was sent and is not received is otherwise sent again only after minutes: as if they had passed.</summary>
    public async Task LetMinutesPass()
    {
        await using var db = Council.Database.Open();
        var now = TimeProvider.System.Moment();
        await db.Outbox.Where(m => m.DoneAt == null && m.NextAttemptAt > now).ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, now));
        await db.FailedMessages.Where(f => f.NextAttemptAt > now).ExecuteUpdateAsync(set => set.SetProperty(f => f.NextAttemptAt, now));
        await db.Emails.Where(e => e.State == EmailState.Waiting && e.NextAttemptAt > now).ExecuteUpdateAsync(set => set.SetProperty(e => e.NextAttemptAt, now));
    }

    public async ValueTask DisposeAsync()
    {
        Desks.Dispose();
        foreach (var program in Programs)
            await program.DisposeAsync();
        await jobs.DisposeAsync();
        await Mail.DisposeAsync();
        Council.Dispose();
        Rabbit.Dispose();
        Postgres.Dispose();
        folder.Dispose();
    }

    RunningProgram Program(string name, int number)
    {
        string[] settings =
        [
            "--Database:Provider=PostgreSql", $"--Database:ConnectionString={Council.Database.Options.ConnectionString}",
            $"--Bus:Host={Rabbit.Host}", $"--Bus:Port={Rabbit.Port}",
        ];
        string[] own = name switch
        {
            "Web" => ["--Council:Name=A council", "--Web:RequestsPerMinute=1000000", $"--urls={Pages[number - 1]}"],
            "Notifier" =>
            [
                "--Mail:Host=127.0.0.1", $"--Mail:Port={Mail.Port}", "--Mail:Security=none", "--Mail:From=iro-service@example.test",
                $"--Mail:TimeoutSeconds={MailTimeoutSeconds}", "--Mail:QuietSeconds=5", "--Mail:DayFrom=00:00", "--Mail:DayUntil=23:59",
            ],
            _ => [],
        };
        // They live briefly on a small machine, and have no home: what a cookie was signed with by one pages' program, the other reads from the database.
        var environment = new Dictionary<string, string> { ["HOME"] = "/nonexistent", ["DOTNET_gcServer"] = "0", ["DOTNET_TieredPGO"] = "0" };
        return new($"{name}", folder.FileNamed($"{name}{number}.log"), environment, [.. settings, .. own]);
    }

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
