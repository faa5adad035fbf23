using System.Globalization;
using Hangfire.Common;
using IroService.Casework;
using IroService.Casework.Notifications;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Outbox;
using IroService.Domain.Notifications;
using IroService.Notifier.Email;
using IroService.Scheduler;
using IroService.Scheduler.Outbox;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using IroService.TestKit.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IroService.Notifier.Tests.Clocks;

/// <summary>
/// A council over a weekend: five children, of whom a review and an answer of the team manager are due on the Friday, Saturday, Sunday, Monday and
/// Tuesday; silence is an answer. A sixth comes into care on the Sunday and is recorded at half past two. The service is put together by its own registrations, its jobs are begun by Hangfire, and a real mail server takes
/// the emails; the bus alone is left out.
/// </summary>
sealed class Weekend : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly MailServerForTests _mail = new();
    private readonly ServiceProvider _services;
    private readonly JobsByAnotherClock _jobs;
    private int _emailsBefore;
    private DateTime _begin;

    private Weekend(DateOnly sunday, TestDatabase database, TestCouncil council)
    {
        (Sunday, _database, Council) = (sunday, database, council);
        _jobs = new JobsByAnotherClock(council.Clock);
        _services = Services();
    }

    public DateOnly Sunday { get; }

    public TestCouncil Council { get; }

    /// <summary>Each job but the sweep, with the time in London at which it was begun.</summary>
    public List<string> Begun { get; } = [];

    /// <summary>It is the Friday, noon in London, and everybody knows what was to be said until the day before.</summary>
    public static async Task<Weekend> OfAsync(string sunday)
    {
        var day = DateOnly.ParseExact(sunday, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var database = await TestDatabase.SqliteAsync();
        var council = await TestCouncil.OnAsync(database, day.AddDays(-3), AskedManager.Rulebook, goLive: new(2025, 1, 1));
        var weekend = new Weekend(day, database, council);
        for (var due = day.AddDays(-2); due <= day.AddDays(2); due = due.AddDays(1))
        {
            var held = due.AddMonths(-3);
            await council.ReviewHeldAsync((await council.ChildLookedAfterSinceAsync(held.AddDays(-14))).ChildId, held);
        }

        await weekend._jobs.RegisterAsync();
        await weekend.StepAsync(day.AddDays(-3).OnTheWall(12, 0));
        await weekend.StepAsync(day.AddDays(-3).OnTheWall(12, 10));
        weekend.Begun.Clear();
        weekend._emailsBefore = weekend._mail.Taken.Count;
        weekend._begin = day.AddDays(-2).OnTheWall(12, 0).UtcDateTime;
        return weekend;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<T> ReadAsync<T>(Func<IroDbContext, Task<T>> read)
    {
        await using var db = _database.Open();
        return await read(db);
    }

    /// <summary>From the Friday to the Tuesday, noon in London: every ten minutes where the day changes or begins, in London or by UTC, and now and then between.</summary>
    public async Task WalkAsync(DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        for (var moment = from ?? Sunday.AddDays(-2).OnTheWall(12, 0); moment <= (until ?? Sunday.AddDays(2).OnTheWall(12, 0)); moment = moment.AddMinutes(10))
        {
            if (moment.Hour is 23 or 0 or 1 or 2 or 6 or 7 || moment is { Minute: 0, Hour: 4 or 9 or 11 or 12 or 15 or 18 or 19 or 21 })
            {
                await StepAsync(moment);
            }

            if (moment == Sunday.OnTheWall(2, 30))
            {
                await Council.ChildLookedAfterSinceAsync(Sunday);
            }
        }
    }

    /// <summary>All that the service does by itself at a moment: jobs and messages, and half a minute later emails.</summary>
    public async Task StepAsync(DateTimeOffset moment)
    {
        Council.Clock.AdjustTime(moment);
        foreach (var job in _jobs.Begin())
        {
            await RunAsync(job);
        }

        while (await Get<RelayOutbox>().SendDueAsync(default) > 0)
        {
        }

        Council.Clock.AdjustTime(moment.AddSeconds(30));
        await Get<GatherEmails>().ApplyAsync(default);
        await Get<DeliverEmails>().ApplyAsync(() => Task.FromResult(true), default);
    }

    /// <summary>What came into inboxes and by email since the Friday: when in London, to whom and what, days by their names.</summary>
    public async Task<List<string>> ToldAsync()
    {
        var notices = await ReadAsync(db => Notices.SinceAsync(db, _begin));
        var emails = _mail.Taken.Skip(_emailsBefore).Select(TakenEmail.Read);
        return [.. notices.Concat(emails).OrderBy(told => told.At).ThenBy(told => told.Words, StringComparer.Ordinal).Select(told => $"{told.At.InLondon()} {told.Words}")];
    }

    /// <summary>The history is whole, every night's proof found nothing, every message was received, and every notice of the weekend went by email.</summary>
    public async Task AssertHoldsAsync()
    {
        Assert.Empty((await Get<VerifyHistory>().ApplyAsync()).Faults);
        Assert.All(await ReadAsync(db => db.NightlyProofs.ToListAsync()), proof => Assert.Equal("", proof.FirstFailures));
        Assert.False(await ReadAsync(db => db.Outbox.AnyAsync(m => m.DoneAt == null)));
        Assert.False(await ReadAsync(db => db.Notices.AnyAsync(n => n.CreatedAt >= _begin && !db.Emails.Any(e => e.Id == n.EmailId && e.State == EmailState.Accepted))));
    }

    public async ValueTask DisposeAsync()
    {
        _jobs.Dispose();
        await _services.DisposeAsync();
        await _mail.DisposeAsync();
        _database.Dispose();
    }

    private async Task RunAsync(Job job)
    {
        if (job.Type != typeof(Scheduler.Jobs.AnnounceDeadlinesJob))
        {
            Begun.Add($"{Council.Clock.GetUtcNow().InLondon()} {job.Type.Name}");
        }

        var arguments = job.Method.GetParameters().Zip(job.Args, (parameter, given) => parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None : given);
        await (Task)job.Method.Invoke(ActivatorUtilities.CreateInstance(_services, job.Type), [.. arguments])!;
    }

    private ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = _database.Options.ConnectionString,
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = $"{_mail.Port}",
            ["Mail:From"] = "iro-service@example.test",
            ["Mail:Security"] = "none",
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddIroCasework(configuration);
        services.AddSingleton<TimeProvider>(Council.Clock);
        services.AddSingleton(Council.Rulebook);
        services.AddSingleton<SendToBus>(provider => (message, id, _, cancel) => TellAsync(provider.GetRequiredService<TellPeople>(), message, id, cancel));
        services.AddIroScheduler(BusOptions.Read(configuration));
        services.AddIroNotifier(MailOptions.Read(configuration));
        return services.BuildServiceProvider();
    }

    private static async Task TellAsync(TellPeople tell, object message, Guid id, CancellationToken cancel)
    {
        if (AnnouncedBy.Of(message) is { } announced)
        {
            await tell.ApplyAsync(announced, id, ExpectedConsumers.Of(message.GetType()).Single(), cancel);
        }
    }
}
