using System.Runtime.CompilerServices;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.TestKit;
using IroService.TestKit.Databases;
using IroService.TestKit.Mail;
using IroService.Walker;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Walk;

/// <summary>
/// Days on which other processes do the service's work and are killed at random moments, most of them in the middle of the morning's work.
/// </summary>
sealed class KilledAtRandom : DaysWalked, IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly FileClock _clock;
    private readonly List<WalkingProcess> _processes;
    private readonly PlainCalendar _calendar = new();
    private readonly Random _random;

    private KilledAtRandom(TestDatabase database, CouncilOverTime council, WalkedService casework, FileClock clock, TemporaryFolder folder, BusOptions bus, int seed)
        : base(database, council, casework)
    {
        (_folder, _clock, _random) = (folder, clock, new Random(seed));
        Part[] parts = bus.InMemory ? [Part.Everything] : [Part.Scheduler, Part.Notifier];
        string[] settings =
        [
            .. SettingsOf(database),
            .. bus.InMemory ? [] : (string[])[$"--Bus:Host={bus.Host}", $"--Bus:Port={bus.Port}"],
            "--Mail:Host=127.0.0.1", $"--Mail:Port={Mail.Port}", "--Mail:Security=none", "--Mail:From=iro-service@example.test",
        ];
        _processes = [.. parts.Select(part => new WalkingProcess(part, ClockFile(folder), settings))];
    }

    public MailServerForTests Mail { get; } = new();

    /// <summary>How often a process was killed at a random moment.</summary>
    public int Kills { get; private set; }

    public static async Task<KilledAtRandom> OnAsync(TestDatabase database, CouncilOverTime council, BusOptions bus, int seed)
    {
        var folder = new TemporaryFolder();
        var clock = new FileClock(ClockFile(folder));
        var casework = await WalkedService.StartAsync(Part.Casework, Read(SettingsOf(database)), clock);
        return new KilledAtRandom(database, council, casework, clock, folder, bus, seed);
    }

    public async ValueTask DisposeAsync()
    {
        _processes.ForEach(process => process.Kill());
        await Mail.DisposeAsync();
        await Casework.DisposeAsync();
        _folder.Dispose();
    }

    protected override void NowIs(DateTimeOffset moment) => _clock.NowIs(moment);

    protected override Task ImportedAsync(DateOnly day) => Task.CompletedTask;

    protected override async Task RecomputeAsync(DateOnly day)
    {
        var since = _clock.GetUtcNow().UtcDateTime.AddMinutes(-9);
        _processes.ForEach(process => process.StartUnlessItRuns());
        await KillPerhapsAsync(oneIn: 15);
        await Until(async db => await db.CouncilSettings.AnyAsync(c => c.RecomputedAt >= since));
    }

    protected override async Task TellAsync(DateOnly day)
    {
        await KillPerhapsAsync(oneIn: 4);
        await Until(async db =>
            !await db.Deadlines.AnyAsync(d => d.State == DeadlineState.Open && d.AnnounceOn <= day)
            && !await db.Outbox.AnyAsync(m => m.DoneAt == null && !db.ReceivedMessages.Any(r => r.MessageId == m.Id)));
    }

    protected override async Task EmailAsync(DateOnly day)
    {
        var digests = _calendar.IsWorkingDay(day);
        await KillPerhapsAsync(oneIn: 4);
        await Until(async db =>
            !await db.Notices.AnyAsync(n => n.EmailId == null && n.Deadline!.State == DeadlineState.Open && n.Deadline.Terms.DueOn == n.DueOn
                && (digests || n.Kind == AnnouncementKind.Overdue) && db.People.Any(p => p.Id == n.PersonId && p.Email != ""))
            && !await db.Emails.AnyAsync(e => e.State == EmailState.Waiting));
    }

    protected override Task StayAwayAsync()
    {
        _processes.ForEach(process => process.Kill());
        return Task.CompletedTask;
    }

    protected override async Task EndAsync(DateOnly day)
    {
        // Still on the last day: the next one would work every child out afresh, and say what no morning comes to email.
        Now(day.AddDays(-1), 17, 30);
        await Until(async db => !await db.Outbox.AnyAsync(m => m.DoneAt == null));

        // The walk's clock goes on while the test looks at what was told.
        _processes.ForEach(process => process.Kill());
    }

    private async Task KillPerhapsAsync(int oneIn)
    {
        for (var wait = 700; _random.Next(oneIn) == 0; wait = 3000)
        {
            // The second time also while it is still starting.
            await Task.Delay(_random.Next(wait));
            var process = _processes[_random.Next(_processes.Count)];
            process.Kill();
            Kills++;
            process.StartUnlessItRuns();
        }
    }

    private Task Until(Func<IroDbContext, Task<bool>> holds, [CallerArgumentExpression(nameof(holds))] string what = "") => Eventually.Holds(
        async () =>
        {
            _processes.ForEach(process => process.AssertRuns());
            await using var db = Database.Open();
            return await holds(db);
        },
        withinSeconds: 90,
        what);

    private static string ClockFile(TemporaryFolder folder) => folder.FileNamed("clock");
}
