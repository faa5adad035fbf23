using IroService.Casework.Imports;
using IroService.Casework.Imports.Service;
using IroService.Casework.Reviews;
using IroService.Domain.Notifications;
using IroService.TestKit.Databases;
using IroService.Walker;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace IroService.Notifier.Tests.Walk;

/// <summary>
/// Days in the life of a council, one after the other: at 00:10 every child is worked out afresh, on the first of a month the case system's
/// extract of the day before is imported, at 04:00 people are told in the inbox, at 07:31 by email, and at 17:00 the reviews that were held are recorded.
/// </summary>
abstract class DaysWalked(TestDatabase database, CouncilOverTime council, WalkedService casework)
{
    private readonly List<HeldOne> _toRecord = [];
    private int _recorderId;

    public TestDatabase Database => database;

    public int Days { get; private set; }

    public int ReviewsRecorded { get; private set; }

    /// <summary>Of those held while the case system had not yet told of the child, or that cannot be: the next extract brings them, or nobody does.</summary>
    public int ReviewsRefused { get; private set; }

    protected WalkedService Casework => casework;

    /// <summary>Imports the council at noon of the day before the first, silently, and walks.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="away">Whether nothing runs on a day: not the service, nor the pages on which people record.</param>
    public async Task WalkAsync(DateOnly first, DateOnly last, Func<DateOnly, bool>? away = null)
    {
        Now(first.AddDays(-1), 12, 0);
        await ImportAsync(first.AddDays(-1), years: 10);
        await using (var db = database.Open())
        {
            _recorderId = await db.People.Where(p => p.Role == Role.PrincipalIro || p.Role == Role.Iro).Select(p => p.Id).FirstAsync();
        }

        await ImportedAsync(first.AddDays(-1));
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            Days++;
            _toRecord.AddRange(council.Reviews[day]);
            if (away?.Invoke(day) == true)
            {
                await StayAwayAsync();
                continue;
            }

            Now(day, 0, 10);
            await RecomputeAsync(day);
            if (day.Day == 1)
            {
                Now(day, 3, 0);
                await ImportAsync(day.AddDays(-1), years: 1);
            }

            Now(day, 4, 0);
            await TellAsync(day);
            Now(day, 7, 31);
            await EmailAsync(day);
            Now(day, 17, 0);
            await RecordReviewsAsync();
        }

        await EndAsync(last.AddDays(1));
    }

    /// <summary>Settings of a database, for every program of a walk.</summary>
    public static IEnumerable<string> SettingsOf(TestDatabase database) =>
        [$"--Database:Provider={database.Options.Provider}", $"--Database:ConnectionString={database.Options.ConnectionString}"];

    public static IConfiguration Read(IEnumerable<string> settings) => new ConfigurationBuilder().AddCommandLine([.. settings]).Build();

    protected abstract void NowIs(DateTimeOffset moment);

    protected abstract Task ImportedAsync(DateOnly day);

    protected abstract Task RecomputeAsync(DateOnly day);

    /// <summary>Everybody has in the inbox what is to be said on the day.</summary>
    protected abstract Task TellAsync(DateOnly day);

    /// <summary>What may be emailed on the day is handed over.</summary>
    protected abstract Task EmailAsync(DateOnly day);

    /// <summary>Nothing runs today.</summary>
    protected abstract Task StayAwayAsync();

    /// <summary>What is on its way comes to its end.</summary>
    protected abstract Task EndAsync(DateOnly day);

    protected void Now(DateOnly day, int hour, int minute)
    {
        var local = day.ToDateTime(new TimeOnly(hour, minute));
        NowIs(new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById("Europe/London").GetUtcOffset(local)).ToUniversalTime());
    }

    private async Task ImportAsync(DateOnly asAt, int years)
    {
        var (returns, service) = council.AsAt(asAt, years);
        var outcome = await Casework.Get<ImportSsda903>().ApplyAsync(returns.Select(folder => ReadReturnFolder.Read(folder, null, asAt, _ => { })));
        Assert.False(outcome is ImportOutcome.Refused, (outcome as ImportOutcome.Refused)?.Why);
        await Casework.Get<ImportServiceFiles>().ApplyAsync(service, dryRun: false, _ => { });
    }

    private async Task RecordReviewsAsync()
    {
        foreach (var held in _toRecord)
        {
            await using var db = database.Open();
            var childId = await db.Children.Where(c => c.Reference == held.Child).Select(c => (int?)c.Id).SingleOrDefaultAsync();
            var answer = childId is null ? null : await Casework.Get<RecordReviewHeld>().ApplyAsync(new HeldReview
            {
                ChildId = childId.Value,
                HeldOn = held.On,
                ParticipationCode = held.Code,
                LateReason = "The family could not come sooner",
                RecordedById = _recorderId,
            });
            ReviewsRecorded += answer is ReviewRecorded.Done ? 1 : 0;
            ReviewsRefused += answer is null or ReviewRecorded.Refused ? 1 : 0;
        }

        _toRecord.Clear();
    }
}
